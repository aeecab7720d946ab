import { expect } from '@open-wc/testing';
import { growth } from '../../src/app/growth.js';

describe('growth', () => {
  it('is none up to 1280x800', () => {
    for (const [width, height] of [
      [480, 272],
      [480, 800],
      [1024, 600],
      [1280, 800],
      [1400, 700],
      [1280, 1024],
    ] as const) {
      expect(growth(width, height), `${width}x${height}`).to.equal(1);
    }
  });

  it('fills larger windows evenly, at most 1.5 times', () => {
    expect(growth(1536, 960)).to.be.closeTo(1.2, 1e-9);
    expect(growth(1920, 1080)).to.be.closeTo(1.35, 1e-9);
    expect(growth(3840, 2160)).to.equal(1.5);
  });

  it('is the same for a display that stands', () => {
    expect(growth(800, 1280)).to.equal(1);
    expect(growth(960, 1536)).to.be.closeTo(1.2, 1e-9);
  });
});
