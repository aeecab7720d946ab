import { expect, fixture, html } from '@open-wc/testing';
import '../../src/ui/loop-bars.js';
import type { UiLoopBars } from '../../src/ui/loop-bars.js';

describe('ui-loop-bars', () => {
  it('is a progress bar that says where it is in words', async () => {
    const element = await fixture<UiLoopBars>(
      html`<ui-loop-bars label="Skirt" text="Loop 2 of 4" .done=${[1, 0.5, 0, 0]}></ui-loop-bars>`,
    );
    const bar = element.shadowRoot?.querySelector('[role=progressbar]');
    expect(bar?.getAttribute('aria-label')).to.equal('Skirt');
    expect(bar?.getAttribute('aria-valuetext')).to.equal('Loop 2 of 4');
    expect(bar?.getAttribute('aria-valuenow')).to.equal('38');
    expect(element.shadowRoot?.querySelectorAll('i').length).to.equal(4);
    await expect(element).to.be.accessible();
  });

  it('stands at nothing where there are no loops', async () => {
    const element = await fixture<UiLoopBars>(html`<ui-loop-bars label="Skirt"></ui-loop-bars>`);
    expect(element.shadowRoot?.querySelector('[role=progressbar]')?.getAttribute('aria-valuenow')).to.equal('0');
  });
});
