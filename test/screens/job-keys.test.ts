import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { signal } from '@preact/signals-core';
import type { House } from '../../src/screens/house.js';
import '../../src/screens/print/job-keys.js';
import type { JobKeys } from '../../src/screens/print/job-keys.js';
import { printerHouse } from '../support/dom/printer-house.js';

/** A print that pauses and resumes when it is told to; the answers come when `answer` is called. */
function makeHouse() {
  const { house } = printerHouse({ printState: 'printing' });
  const printStats = signal({ state: 'printing' });
  const frame = signal<object>({});
  const sent: string[] = [];
  let answer: () => void = () => undefined;
  const send = (verb: string) => () => {
    sent.push(verb);
    return new Promise<void>((resolve) => (answer = resolve));
  };
  Object.assign(house.printer.status, { printStats, frame });
  Object.assign(house.printer, { job: { pause: send('pause'), resume: send('resume'), cancel: send('cancel') } });
  Object.assign(house, { firstLayer: { isCutOff: signal(false) } });
  return { house, printStats, frame, sent, answer: () => answer() };
}

const make = (house: House): Promise<JobKeys> => fixture(html`<job-keys .house=${house}></job-keys>`);

describe('Pause and Resume', () => {
  it('offer the one only once the other is done with, and seen', async () => {
    const { house, printStats, frame, sent, answer } = makeHouse();
    const keys = await make(house);
    const first = () => keys.renderRoot.querySelector('button')!;
    const shown = () => `${first().getAttribute('aria-label')}${first().disabled ? ', locked' : ''}`;
    expect(shown()).to.equal('Pause');
    first().click();
    // Klipper says that it is paused as soon as the file is not read any more, and parks the nozzle then.
    printStats.value = { state: 'paused' };
    frame.value = {};
    await keys.updateComplete;
    expect(shown()).to.equal('Pausing, locked');
    answer();
    await aTimeout(0);
    await keys.updateComplete;
    expect(shown(), 'no status since the answer').to.equal('Pausing, locked');
    frame.value = {};
    await keys.updateComplete;
    expect(shown()).to.equal('Resume');

    first().click();
    answer();
    await aTimeout(0);
    await keys.updateComplete;
    expect(shown(), 'a second tap would be refused').to.equal('Resuming, locked');
    first().click();
    printStats.value = { state: 'printing' };
    frame.value = {};
    await keys.updateComplete;
    expect(shown()).to.equal('Pause');
    expect(sent).to.deep.equal(['pause', 'resume']);
  });
});
