import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../../src/ui/switch.js';
import type { UiSwitch } from '../../src/ui/switch.js';

const button = (element: UiSwitch) => element.shadowRoot?.querySelector('button');

describe('ui-switch', () => {
  it('has its label as its name and says its state', async () => {
    const element = await fixture<UiSwitch>(
      html`<ui-switch label="Keep for next prints" .hint=${'position_endstop stays −0.470'} checked></ui-switch>`,
    );
    expect(button(element)?.getAttribute('role')).to.equal('switch');
    expect(button(element)?.ariaLabel).to.equal('Keep for next prints');
    expect(button(element)?.ariaChecked).to.equal('true');
    await expect(element).to.be.accessible();
  });

  it('asks for the other state and does not claim it', async () => {
    const element = await fixture<UiSwitch>(html`<ui-switch label="Keep"></ui-switch>`);
    setTimeout(() => button(element)?.click());
    const event = await oneEvent(element, 'change');
    await element.updateComplete;
    expect(event.detail).to.equal(true);
    expect(button(element)?.ariaChecked).to.equal('false');
  });
});
