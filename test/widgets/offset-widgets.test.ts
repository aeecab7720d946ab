import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../../src/widgets/cross-section.js';
import '../../src/widgets/offset-stages.js';
import '../../src/widgets/tap-question.js';
import type { CrossSection } from '../../src/widgets/cross-section.js';
import type { OffsetStages } from '../../src/widgets/offset-stages.js';
import type { TapQuestionCard } from '../../src/widgets/tap-question.js';

const words = (element: Element) => element.shadowRoot?.textContent?.trim().replaceAll(/\s+/g, ' ') ?? '';

describe('the stages of an offset', () => {
  it('are three statuses, signed, with three decimals', async () => {
    const stages = await fixture<OffsetStages>(
      html`<offset-stages .asked=${-20} .accepted=${-10} .atNozzle=${0} .taps=${2}></offset-stages>`,
    );
    const statuses = [...(stages.shadowRoot?.querySelectorAll('[role=status]') ?? [])];
    expect(statuses.map((one) => one.getAttribute('aria-label'))).to.deep.equal(['Asked', 'Accepted', 'At nozzle']);
    expect(statuses.map((one) => one.textContent?.trim().replaceAll(/\s+/g, ' '))).to.deep.equal([
      '−0.020 mm',
      '−0.010 mm',
      '0.000 mm',
    ]);
    await expect(stages).to.be.accessible();
  });

  it('dim what has come to nothing new', async () => {
    const stages = await fixture<OffsetStages>(
      html`<offset-stages .asked=${-20} .accepted=${-20} .atNozzle=${-20}></offset-stages>`,
    );
    expect(stages.shadowRoot?.querySelector('.calm')).to.not.equal(null);
  });
});

describe('the section under the nozzle', () => {
  it('compares with where the print began, or with what is saved', async () => {
    const section = await fixture<CrossSection>(html`<cross-section .delta=${-25}></cross-section>`);
    expect(words(section)).to.contain('0.025 closer').and.to.contain('than it began');
    section.from = 'saved';
    section.delta = 0;
    await section.updateComplete;
    expect(words(section)).to.contain('As saved');
    await expect(section).to.be.accessible();
  });

  it('says what waits in place of the comparison, and draws no nozzle that is parked', async () => {
    const section = await fixture<CrossSection>(
      html`<cross-section .delta=${-25} .note=${{ title: 'Parked', text: '1 tap waits' }} parked></cross-section>`,
    );
    expect(words(section)).to.contain('Parked').and.to.contain('1 tap waits').and.not.to.contain('closer');
    expect(section.shadowRoot?.querySelector('.n-a')).to.equal(null);
  });
});

describe('the second key', () => {
  const ask = (why: 'burst' | 'far-from-began', delta: number) =>
    fixture<TapQuestionCard>(
      html`<tap-question .question=${{ why, delta }} .underWay=${-100} .fromBegan=${-130}></tap-question>`,
    );
  const buttons = (card: TapQuestionCard) => [...(card.shadowRoot?.querySelectorAll('button') ?? [])];

  it('says what is at stake and how much it would send', async () => {
    const card = await ask('far-from-began', -30);
    expect(words(card)).to.contain('0.130 mm closer than it began');
    expect(buttons(card).at(-1)?.textContent?.trim()).to.equal('Closer by 0.030');
    expect(words(await ask('burst', 50)))
      .to.contain('0.100 mm is on its way')
      .and.to.contain('Farther by 0.050');
    await expect(card).to.be.accessible();
  });

  it('tells agreeing from leaving', async () => {
    const card = await ask('burst', -30);
    const [leave, agree] = buttons(card);
    setTimeout(() => agree?.click());
    await oneEvent(card, 'agree');
    setTimeout(() => leave?.click());
    await oneEvent(card, 'decline');
  });
});
