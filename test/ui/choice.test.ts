import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/ui/choice.js';
import type { UiChoice } from '../../src/ui/choice.js';

const options = ['0.005', '0.01', '0.05'].map((value) => ({ value, label: value }));

function make(value = '0.01'): Promise<UiChoice> {
  return fixture(html`<ui-choice label="Step" .options=${options} .value=${value}></ui-choice>`);
}

const radios = (choice: UiChoice) => [...(choice.shadowRoot?.querySelectorAll<HTMLElement>('[role=radio]') ?? [])];

describe('ui-choice', () => {
  it('is a radio group with one radio checked', async () => {
    const choice = await make();
    expect(choice.shadowRoot?.querySelector('[role=radiogroup]')?.getAttribute('aria-label')).to.equal('Step');
    expect(radios(choice).map((radio) => radio.ariaChecked)).to.deep.equal(['false', 'true', 'false']);
    expect(radios(choice).map((radio) => radio.textContent?.trim())).to.deep.equal(['0.005', '0.01', '0.05']);
    await expect(choice).to.be.accessible();
  });

  it('tells what was tapped', async () => {
    const choice = await make();
    setTimeout(() => radios(choice)[2]?.click());
    const event = await oneEvent(choice, 'change');
    expect(event.detail).to.equal('0.05');
    expect(choice.value).to.equal('0.05');
  });

  it('says nothing when the chosen one is tapped again', async () => {
    const choice = await make();
    let told = 0;
    choice.addEventListener('change', () => (told += 1));
    radios(choice)[1]?.click();
    expect(told).to.equal(0);
  });

  it('moves with the arrow keys, round the ends', async () => {
    const choice = await make('0.05');
    radios(choice)[2]?.focus();
    await sendKeys({ press: 'ArrowRight' });
    await choice.updateComplete;
    expect(choice.value).to.equal('0.005');
    expect(choice.shadowRoot?.activeElement === radios(choice)[0]).to.equal(true);
  });

  it('can be reached by Tab when nothing is chosen', async () => {
    const choice = await make('none of these');
    expect(radios(choice).map((radio) => radio.tabIndex)).to.deep.equal([0, -1, -1]);
  });
});
