import { expect } from '@open-wc/testing';
import { signal } from '@preact/signals-core';
import { openAtSkirt } from '../../src/app/skirt-opener.js';
import type { PrintStage } from '../../src/first-layer/print-stage.js';

const before: PrintStage = { kind: 'before', isPaused: false };
const skirt: PrintStage = { kind: 'skirt', isPaused: false, loop: 1, loops: 3, done: [0, 0, 0], secondsLeft: 40 };
const object: PrintStage = { kind: 'object', isPaused: false, hasSkirt: false, share: 0, secondsLeft: 90 };
const later: PrintStage = { kind: 'later', isPaused: false };
const cancelled: PrintStage = { kind: 'ended', how: 'cancelled' };

function make() {
  const stage = signal<PrintStage>({ kind: 'none' });
  const isWanted = signal(true);
  const isMeasured = signal(false);
  const isCovered = signal(false);
  const isTouched = signal(false);
  let opened = 0;
  const stop = openAtSkirt({ stage, isWanted, isMeasured, isCovered, isTouched, open: () => (opened += 1) });
  return { stage, isWanted, isMeasured, isCovered, isTouched, stop, opened: () => opened };
}

describe('the panel that comes up by itself', () => {
  it('comes with the skirt, once: who has left it is left alone for the rest of the print', () => {
    const { stage, opened } = make();
    stage.value = before;
    expect(opened()).to.equal(0);
    stage.value = skirt;
    expect(opened()).to.equal(1);
    for (const next of [{ ...skirt, loop: 2 }, object, skirt, later, skirt]) stage.value = next;
    expect(opened()).to.equal(1);
  });

  it('comes again with the next print', () => {
    const { stage, opened } = make();
    for (const next of [before, skirt, cancelled, before, skirt]) stage.value = next;
    expect(opened()).to.equal(2);
  });

  it('comes with the first layer where there is no skirt, and not with a later one', () => {
    const { stage, opened } = make();
    stage.value = later;
    expect(opened()).to.equal(0);
    for (const next of [cancelled, before, object]) stage.value = next;
    expect(opened()).to.equal(1);
  });

  it('waits for what is open to be closed, and for the finger to be lifted', () => {
    const { stage, isCovered, isTouched, opened } = make();
    isCovered.value = true;
    stage.value = before;
    stage.value = skirt;
    isTouched.value = true;
    isCovered.value = false;
    expect(opened()).to.equal(0);
    isTouched.value = false;
    expect(opened()).to.equal(1);
  });

  it('comes too late no more: what was open over the whole first layer is not followed by it', () => {
    const { stage, isCovered, opened } = make();
    isCovered.value = true;
    for (const next of [before, skirt, object, later]) stage.value = next;
    isCovered.value = false;
    expect(opened()).to.equal(0);
  });

  it('stays away from a print that is laid to be measured, also once that has come to its end', () => {
    const { stage, isMeasured, opened } = make();
    isMeasured.value = true;
    for (const next of [before, skirt, object]) stage.value = next;
    isMeasured.value = false;
    expect(opened()).to.equal(0);
    for (const next of [cancelled, before, skirt]) stage.value = next;
    expect(opened()).to.equal(1);
  });

  it('stays away where nobody wants it, and once it is stopped', () => {
    const { stage, isWanted, stop, opened } = make();
    isWanted.value = false;
    stage.value = before;
    stage.value = skirt;
    expect(opened()).to.equal(0);
    stop();
    isWanted.value = true;
    expect(opened()).to.equal(0);
  });
});
