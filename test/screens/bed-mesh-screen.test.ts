import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import '../../src/screens/bed-mesh/bed-mesh-screen.js';
import type { BedMeshScreen } from '../../src/screens/bed-mesh/bed-mesh-screen.js';
import { printerHouse, type Said } from '../support/dom/printer-house.js';

async function draw(said: Said) {
  const at = printerHouse(said);
  const screen = await fixture<BedMeshScreen>(
    html`<bed-mesh-screen style="height: 416px; width: 720px" .house=${at.house}></bed-mesh-screen>`,
  );
  const measure = [...screen.renderRoot.querySelectorAll('button')].find((one) => one.textContent.includes('Measure'));
  return { ...at, screen, measure };
}

describe('Bed mesh', () => {
  it('is measured with the probe', async () => {
    const { screen, measure, done } = await draw({ capabilities: { objects: new Set(['probe']) } });
    measure?.click();
    await aTimeout(0);
    expect(done).to.deep.equal(['measure']);
    await expect(screen).to.be.accessible();
  });

  it('is not measured by a printer without a probe: it would begin a calibration by hand', async () => {
    const { measure, done } = await draw({});
    expect(measure?.textContent).to.include('this printer has no probe');
    measure?.click();
    await aTimeout(0);
    expect(done).to.deep.equal([]);
  });
});
