import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { signal } from '@preact/signals-core';
import type { House } from '../../src/screens/house.js';
import '../../src/screens/first-layer/test-page.js';
import type { TestPage } from '../../src/screens/first-layer/test-page.js';
import { printerHouse } from '../support/dom/printer-house.js';

describe('the first-layer test', () => {
  it('says why it cannot be set up where the printer’s files cannot be read', async () => {
    const { house } = printerHouse();
    const files = { list: () => Promise.reject(new Error('Moonraker did not answer')) };
    const bed = signal({ minX: 0, minY: 0, maxX: 350, maxY: 350 });
    Object.assign(house.printer, { files });
    const broken = { ...house, firstLayer: { bed } } as unknown as House;
    const page = await fixture<TestPage>(html`<test-page .house=${broken}></test-page>`);
    await aTimeout(0);
    await page.updateComplete;
    expect(page.renderRoot.querySelector('[role=alert]')?.textContent).to.equal('Moonraker did not answer');
  });
});
