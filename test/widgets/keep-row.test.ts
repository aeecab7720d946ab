import { expect, fixture, html } from '@open-wc/testing';
import type { Keep } from '../../src/first-layer/save/keep.js';
import '../../src/widgets/keep-row.js';
import type { KeepRow } from '../../src/widgets/keep-row.js';
import { offer, stubKeep } from '../screens/keep/keep-stub.js';

async function show(keep: Keep | undefined): Promise<{ row: KeepRow; button: () => HTMLButtonElement }> {
  const row = await fixture<KeepRow>(html`<keep-row style="width: 400px" .keep=${keep}></keep-row>`);
  const button = (): HTMLButtonElement => {
    const found = row.shadowRoot?.querySelector('ui-switch')?.shadowRoot?.querySelector('button');
    if (!found) throw new Error('no switch');
    return found;
  };
  return { row, button };
}

async function settle(row: KeepRow): Promise<void> {
  await row.updateComplete;
  await row.shadowRoot?.querySelector('ui-switch')?.updateComplete;
}

describe('the switch that keeps a change for the next prints', () => {
  after(() => {
    location.hash = '';
  });

  it('has its name, and the value that stays', async () => {
    const { row, button } = await show(stubKeep().keep);
    expect(button().getAttribute('aria-label')).to.equal('Keep for next prints');
    expect(button().getAttribute('aria-checked')).to.equal('false');
    expect(button().innerText).to.contain('position_endstop stays −0.210');
    await expect(row).to.be.accessible();
  });

  it('shows the sum once it is on', async () => {
    const { stub, keep } = stubKeep();
    stub.offer.value = { ...offer, isRunning: true };
    location.hash = '';
    const { row, button } = await show(keep);
    button().click();
    await settle(row);
    expect(location.hash).to.equal('');
    expect(stub.calls).to.deep.equal(['want true']);
    expect(button().getAttribute('aria-checked')).to.equal('true');
    expect(button().innerText.replaceAll(/\s+/g, ' ')).to.contain('position_endstop −0.210 + 0.055 → −0.155');
  });

  it('leads to the question at once where nothing is printed', async () => {
    const { stub, keep } = stubKeep();
    location.hash = '';
    const { button } = await show(keep);
    button().click();
    expect(stub.calls).to.deep.equal(['want true']);
    expect(location.hash).to.equal('#/keep');
  });

  it('leads to the reason where nothing can be kept', async () => {
    const { stub, keep } = stubKeep(undefined, {
      kind: 'obstacle',
      obstacle: { why: 'sets-itself', section: 'z_calibration' },
    });
    const { button } = await show(keep);
    button().click();
    expect(stub.calls).to.deep.equal([]);
    expect(location.hash).to.equal('#/keep');
  });

  it('stands still until its code is here', async () => {
    const { row, button } = await show(undefined);
    button().click();
    expect(button().getAttribute('aria-checked')).to.equal('false');
    await expect(row).to.be.accessible();
  });
});
