import { expect } from '@open-wc/testing';
import { exportText, readImport } from '../../src/settings/exchange.js';
import { defaults } from '../../src/settings/schema.js';

describe('settings as a file', () => {
  it('has the shape that other programs know', () => {
    const file: unknown = JSON.parse(exportText({ ...defaults, step: 5 }));
    expect(file).to.deep.include({ feeler: 'settings', version: 1 });
    expect(file).to.have.nested.property('settings.step', 5);
  });

  it('comes back as it went out, and says what it would change', () => {
    const text = exportText({ ...defaults, step: 5, theme: 'light' });
    const read = readImport(text, defaults);
    if (read.kind !== 'settings') throw new Error(read.kind);
    expect(read.changes.map(({ name, from, to }) => [name, from, to])).to.deep.equal([
      ['step', 10, 5],
      ['theme', 'dark', 'light'],
    ]);
    expect(read.values).to.include({ step: 5, theme: 'light' });
    expect(read.leftOut).to.deep.equal([]);
  });

  it('leaves out what is broken or unknown and keeps the present value', () => {
    const text = JSON.stringify({
      feeler: 'settings',
      version: 1,
      settings: { step: 'far', plate: 1, theme: 'light' },
    });
    const read = readImport(text, { ...defaults, step: 25 });
    if (read.kind !== 'settings') throw new Error(read.kind);
    expect(read.values).to.include({ step: 25, theme: 'light' });
    expect(read.leftOut).to.have.members(['step', 'plate']);
  });

  for (const [text, kind] of [
    ['{', 'not-json'],
    ['[]', 'not-ours'],
    ['{"feeler":"record","version":1,"settings":{}}', 'not-ours'],
    ['{"feeler":"settings","version":1,"settings":[]}', 'not-ours'],
    ['{"feeler":"settings","version":99,"settings":{}}', 'newer'],
  ] as const) {
    it(`takes ${text} for ${kind}`, () => {
      expect(readImport(text, defaults)).to.deep.equal({ kind });
    });
  }
});
