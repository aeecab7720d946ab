import { LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { expect, fixture, html } from '@open-wc/testing';
import { base } from '../../src/styles/base.styles.js';
import { closerFarther } from '../../src/styles/closer-farther.styles.js';
import { pictures } from '../../src/styles/pictures.styles.js';
import { cfKey, type CfKey } from '../../src/ui/cf-key.js';

@customElement('test-cf-key')
class TestCfKey extends LitElement {
  static override styles = [base, closerFarther, pictures];
  @property({ attribute: false }) key!: CfKey;

  override render() {
    return cfKey(this.key);
  }
}

async function draw(key: Partial<CfKey>): Promise<HTMLButtonElement> {
  const whole: CfKey = { direction: 'closer', amount: '−0.005 mm', sight: 'bead', onTap: () => undefined, ...key };
  const element = await fixture<TestCfKey>(html`<test-cf-key .key=${whole}></test-cf-key>`);
  await expect(element).to.be.accessible();
  const button = element.shadowRoot?.querySelector('button');
  if (!button) throw new Error('no key was drawn');
  return button;
}

const words = (button: HTMLElement) => button.textContent?.trim().replaceAll(/\s+/g, ' ');

describe('the key that moves the nozzle', () => {
  it('begins with the word of its direction, then says exactly how far', async () => {
    expect(words(await draw({ hint: 'if lines look round' }))).to.equal('Closer −0.005 mm if lines look round');
    expect(words(await draw({ direction: 'farther', amount: '+0.005 mm' }))).to.equal('Farther +0.005 mm');
  });

  it('says why it is locked, in place of how far', async () => {
    const button = await draw({ locked: 'not homed', hint: 'if lines look round' });
    expect(words(button)).to.equal('Closer not homed');
    expect(button.ariaDisabled).to.equal('true');
  });

  it('steps once for each tap, and hears a tap on a locked key so that the remedy can be offered', async () => {
    let taps = 0;
    const onTap = () => (taps += 1);
    (await draw({ onTap })).click();
    (await draw({ onTap, locked: 'no link' })).click();
    expect(taps).to.equal(2);
  });

  it('has a picture for each thing that may lie under the nozzle', async () => {
    for (const sight of ['bead', 'paper', 'gap'] as const) {
      for (const direction of ['closer', 'farther'] as const) {
        const button = await draw({ sight, direction });
        expect(button.querySelectorAll('svg.pict .pp').length).to.equal(sight === 'paper' ? 1 : 0);
        expect(button.querySelectorAll('svg.pict .x-bead').length).to.equal(sight === 'bead' ? 1 : 0);
      }
    }
  });
});
