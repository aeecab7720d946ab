import { expect } from '@open-wc/testing';
import { signal } from '@preact/signals-core';
import { passOnHearsay } from '../../src/app/hearsay.js';
import { Notices } from '../../src/app/notices.js';
import { Console } from '../../src/printer/console.js';
import type { Printer } from '../../src/printer/printer.js';

function make(before: readonly string[] = []) {
  const lines = new Console();
  for (const line of before) lines.hear(line);
  const displayStatus = signal({ message: '' });
  const notices = new Notices({ now: () => 0, after: () => () => undefined });
  const printer = { console: lines.lines, status: { displayStatus } } as unknown as Printer;
  const stop = passOnHearsay(printer, notices);
  const text = () => {
    const shown = notices.current.value;
    if (shown) notices.dismiss(shown);
    return shown?.text;
  };
  return { lines, displayStatus, text, stop };
}

describe('what the printer says by itself', () => {
  it('is told: errors by their first line, and the text of M117', () => {
    const { lines, displayStatus, text, stop } = make();
    lines.hear('!! Move out of range\n!! 1 2 3');
    expect(text()).to.equal('Move out of range');
    lines.hear('// just a note');
    expect(text()).to.equal(undefined);
    displayStatus.value = { message: 'Layer 3' };
    expect(text()).to.equal('Layer 3');
    stop();
    lines.hear('!! too late');
    expect(text()).to.equal(undefined);
  });

  it('is no news where it was said before the panel came up', () => {
    const { text } = make(['!! of yesterday']);
    expect(text()).to.equal(undefined);
  });

  it('is not told once more when a new link brings what Moonraker kept', () => {
    const { lines, text } = make();
    lines.hear('!! Must home first');
    expect(text()).to.equal('Must home first');
    lines.restore([{ message: '!! Must home first', time: 1, type: 'response' }]);
    expect(text()).to.equal(undefined);
    lines.hear('!! Must home first');
    expect(text()).to.equal('Must home first');
  });
});
