import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import '../../src/app/toast-bar.js';
import '../../src/app/top-bar.js';
import type { Notice } from '../../src/app/notices.js';
import type { AppTopBar, Pill, ZChip } from '../../src/app/top-bar.js';
import type { Age } from '../../src/printer/age.js';

const nozzle: Pill = { kind: 'nozzle', current: 188.4, target: 215, canBeSet: true };
const bed: Pill = { kind: 'bed', current: 60.3, target: 60, canBeSet: true };
const chamber: Pill = { kind: 'chamber', current: 38, target: 0, canBeSet: false };

function make(parts: Partial<AppTopBar> = {}): Promise<AppTopBar> {
  return fixture(
    html`<app-top-bar
      style="height: var(--top)"
      .heading=${parts.heading ?? 'Home'}
      .plainHeading=${parts.plainHeading ?? false}
      .hasBack=${parts.hasBack ?? false}
      .notice=${parts.notice}
      .isVirtual=${parts.isVirtual ?? false}
      .zChip=${parts.zChip}
      .pills=${parts.pills ?? []}
      .age=${parts.age}
      .clock=${parts.clock ?? ''}
    ></app-top-bar>`,
  );
}

/** In the bar itself and in the notice that stands in it. */
const all = (bar: AppTopBar, selector: string) =>
  [bar.shadowRoot, bar.shadowRoot?.querySelector('toast-bar')?.shadowRoot].flatMap((root) => [
    ...(root?.querySelectorAll<HTMLElement>(selector) ?? []),
  ]);
const words = (element: Element | undefined) => element?.textContent?.trim().replaceAll(/\s+/g, ' ');
const buttonNamed = (bar: AppTopBar, start: string) =>
  all(bar, 'button').find((button) => words(button)?.startsWith(start));

describe('the top bar', () => {
  it('draws no part whose data is not there', async () => {
    const bar = await make();
    expect(all(bar, 'button').length).to.equal(0);
    expect(words(bar.shadowRoot?.querySelector('header') ?? undefined)).to.equal('Home');
    expect(all(bar, 'h1').length).to.equal(1);
    await expect(bar).to.be.accessible();
  });

  it('leaves the level 1 heading to a screen that has its own', async () => {
    const bar = await make({ plainHeading: true });
    expect(all(bar, 'h1').length).to.equal(0);
    expect(words(all(bar, '.title')[0])).to.equal('Home');
  });

  it('names temperatures by what they are, with the target while it is not reached', async () => {
    const bar = await make({ pills: [nozzle, bed, chamber] });
    expect(words(buttonNamed(bar, 'Nozzle'))).to.equal('Nozzle 188°/215');
    expect(words(buttonNamed(bar, 'Bed'))).to.equal('Bed 60°');
    expect(buttonNamed(bar, 'Chamber'), 'a sensor is no button').to.equal(undefined);
    await expect(bar).to.be.accessible();
  });

  it('has a dash where no temperature is known', async () => {
    const bar = await make({ pills: [{ ...nozzle, current: undefined, target: 0 }] });
    expect(words(buttonNamed(bar, 'Nozzle'))).to.equal('Nozzle –');
  });

  it('tells which temperature was tapped', async () => {
    const bar = await make({ pills: [nozzle, bed] });
    setTimeout(() => buttonNamed(bar, 'Bed')?.click());
    expect((await oneEvent(bar, 'temperature')).detail).to.equal('bed');
  });

  const chips: readonly (readonly [string, ZChip, string | undefined, string | undefined])[] = [
    ['no offset', { live: 0, began: 0, asked: undefined }, undefined, undefined],
    ['as the print began', { live: -20, began: -20, asked: undefined }, 'Z offset −0.020', 'same'],
    ['closer than it began', { live: -45, began: -20, asked: undefined }, 'Z offset −0.045began −0.020', ''],
    ['farther than it began', { live: 10, began: 0, asked: 10 }, 'Z offset +0.010', 'far'],
    ['taps on their way', { live: -45, began: -20, asked: -55 }, 'Z offset −0.045asked −0.055', ''],
    ['back at nothing', { live: 0, began: -20, asked: undefined }, 'Z offset 0.000began −0.020', 'far'],
  ];
  for (const [name, zChip, said, look] of chips) {
    it(`has a Z chip: ${name}`, async () => {
      const bar = await make({ zChip, age: { kind: 'live' } });
      expect(words(buttonNamed(bar, 'Z offset'))).to.equal(said);
      expect(all(bar, '.zc')[0]?.className.replace('zc', '').trim()).to.equal(look);
      await expect(bar).to.be.accessible();
    });
  }

  const ages: readonly (readonly [Age, string, boolean])[] = [
    [{ kind: 'live' }, 'Live', false],
    [{ kind: 'old', seconds: 3 }, '3 s old', true],
    [{ kind: 'lost' }, 'No link', true],
    [{ kind: 'stopped' }, 'Stopped', true],
  ];
  for (const [age, said, isStale] of ages) {
    it(`says how fresh the values are: ${said}`, async () => {
      const bar = await make({ age, pills: [nozzle] });
      const status = all(bar, '[role=status]')[0];
      expect(status?.ariaLabel).to.equal('Connection');
      expect(words(status)).to.equal(said);
      expect(buttonNamed(bar, 'Nozzle')?.classList.contains('gone')).to.equal(isStale);
      await expect(bar).to.be.accessible();
    });
  }

  it('keeps the words of the connection for the ear where there is no room for them', async () => {
    await setViewport({ width: 480, height: 320 });
    const bar = await make({ age: { kind: 'lost' } });
    expect(all(bar, '.tx')[0]?.getBoundingClientRect().width).to.equal(0);
    expect(all(bar, '[role=status]')[0]?.innerText.trim()).to.equal('No link');
    await setViewport({ width: 800, height: 600 });
  });

  it('takes a finger anywhere between the edges of the bar', async () => {
    const bar = await make({ pills: [nozzle] });
    const pill = buttonNamed(bar, 'Nozzle')?.getBoundingClientRect();
    const edges = bar.getBoundingClientRect();
    const middle = ((pill?.left ?? 0) + (pill?.right ?? 0)) / 2;
    for (const y of [edges.top + 1, edges.bottom - 1]) {
      expect(words(bar.shadowRoot?.elementFromPoint(middle, y)?.closest('button') ?? undefined)).to.contain('Nozzle');
    }
  });

  it('goes back', async () => {
    const bar = await make({ hasBack: true });
    setTimeout(() => all(bar, '.back')[0]?.click());
    expect(await oneEvent(bar, 'back')).not.to.equal(undefined);
    await expect(bar).to.be.accessible();
  });

  it('says on every screen that the printer is not real', async () => {
    const bar = await make({ isVirtual: true });
    expect(all(bar, '.vt')[0]?.innerText).to.equal('Virtual printer');
    await setViewport({ width: 480, height: 800 });
    expect(all(bar, '.vt')[0]?.innerText).to.equal('Virtual');
    await setViewport({ width: 800, height: 600 });
  });

  it('shows a notice in the place of the title, and takes it away at a tap', async () => {
    const notice: Notice = { kind: 'told', text: 'Heating for PETG' };
    const bar = await make({ notice });
    expect(all(bar, 'h1').map(({ clientWidth, textContent }) => [clientWidth, textContent])).to.deep.equal([
      [0, 'Home'],
    ]);
    expect(words(all(bar, '.toast[role=status]')[0])).to.equal('Heating for PETG');
    const toast = bar.renderRoot.querySelector('toast-bar');
    const { left, top } = toast!.getBoundingClientRect();
    const { bottom } = bar.getBoundingClientRect();
    for (const y of [bar.getBoundingClientRect().top + 1, top + 10, bottom - 1]) {
      const touched = toast!.shadowRoot?.elementFromPoint(left + 30, y);
      expect(touched?.closest('button')).not.to.equal(null);
    }
    setTimeout(() => buttonNamed(bar, 'Heating')?.click());
    expect(await oneEvent(bar, 'notice-close')).not.to.equal(undefined);
    await expect(bar).to.be.accessible();
  });

  it('marks what went wrong, and nothing else, with a sign', async () => {
    for (const kind of ['told', 'wrong'] as const) {
      const bar = await make({ notice: { kind, text: 'Move out of range' } });
      expect(all(bar, '.toast .i').length, kind).to.equal(kind === 'wrong' ? 1 : 0);
    }
  });
});
