import { expect } from '@open-wc/testing';
import { signal } from '@preact/signals-core';
import { openAtEnd } from '../../src/app/verify-opener.js';
import type { VerifyPhase } from '../../src/first-layer/verify/memory.js';

function make(first: VerifyPhase = 'choosing') {
  const phase = signal<VerifyPhase>(first);
  const isCovered = signal(false);
  const isTouched = signal(false);
  let opened = 0;
  openAtEnd({ phase, isCovered, isTouched, open: () => (opened += 1) });
  return { phase, isCovered, isTouched, opened: () => opened };
}

describe('the measurement that comes up again', () => {
  it('comes when its print has come to an end, once', () => {
    const { phase, opened } = make();
    for (const next of ['starting', 'printing', 'stopping', 'settling', 'clearing'] as const) phase.value = next;
    expect(opened()).to.equal(0);
    phase.value = 'cooling';
    phase.value = 'measuring';
    phase.value = 'cooling';
    expect(opened()).to.equal(1);
  });

  it('comes where something is asked', () => {
    for (const asked of ['missed', 'failed'] as const) {
      const { phase, opened } = make('printing');
      phase.value = asked;
      expect(opened()).to.equal(1);
    }
  });

  it('waits for what is open to be closed, and for the finger to be lifted', () => {
    const { phase, isCovered, isTouched, opened } = make('printing');
    isCovered.value = true;
    isTouched.value = true;
    phase.value = 'cooling';
    isCovered.value = false;
    expect(opened()).to.equal(0);
    isTouched.value = false;
    expect(opened()).to.equal(1);
  });

  it('does not come for what had ended before the panel was loaded', () => {
    const { opened } = make('cooling');
    expect(opened()).to.equal(0);
  });
});
