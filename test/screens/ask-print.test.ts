import { expect } from '@open-wc/testing';
import { signal } from '@preact/signals-core';
import { askPrint } from '../../src/screens/file/ask-print.js';
import { printerHouse } from '../support/dom/printer-house.js';

describe('the question before a print', () => {
  it('is asked once, however often the key is tapped before it is there', async () => {
    const { house } = printerHouse();
    const answers: ((isAgreed: boolean) => void)[] = [];
    const overlays = {
      ...house.overlays,
      ask: () => new Promise<boolean>((resolve) => answers.push(resolve)),
    };
    const asked = { ...house, overlays, keep: signal(undefined) };
    const taps = [askPrint(asked, 'part.gcode'), askPrint(asked, 'part.gcode')];
    expect(await taps[1]).to.equal(false);
    await new Promise((resolve) => setTimeout(resolve));
    expect(answers.length).to.equal(1);
    answers[0]?.(true);
    expect(await taps[0]).to.equal(true);
    const again = askPrint(asked, 'part.gcode');
    await new Promise((resolve) => setTimeout(resolve));
    answers[1]?.(false);
    expect(await again).to.equal(false);
  });
});
