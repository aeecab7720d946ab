import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { signal } from '@preact/signals-core';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/app/overlay-host.js';
import type { AppOverlays } from '../../src/app/overlay-host.js';
import { Overlays } from '../../src/app/overlays.js';
import type { KeyboardLanguage } from '../../src/ui/keyboard-layouts.js';
import '../../src/ui/keyboard-sheet.js';
import '../../src/ui/number-dialog.js';
import '../../src/ui/question-dialog.js';
import type { NumberRequest, Question } from '../../src/ui/requests.js';

const question: Question = {
  title: 'Cancel this print?',
  text: '64 % is done.',
  safe: 'Keep printing',
  act: 'Cancel print',
  tone: 'danger',
};
const number: NumberRequest = {
  title: 'Speed',
  text: 'In percent.',
  unit: '%',
  limits: { least: 1, most: 300, decimals: 0 },
  value: 350,
  act: () => 'Set speed',
  quick: [{ label: '100 %', value: 100 }],
};

interface Made {
  readonly overlays: Overlays;
  readonly host: AppOverlays;
  readonly outside: HTMLButtonElement;
}

async function make(): Promise<Made> {
  const language = signal<KeyboardLanguage>('en');
  const overlays = new Overlays({ language, choose: (chosen) => (language.value = chosen) });
  const box = await fixture<HTMLElement>(
    html`<div style="display: grid; height: 480px; width: 700px">
      <button class="outside">outside</button><app-overlays .overlays=${overlays}></app-overlays>
    </div>`,
  );
  const host = box.querySelector('app-overlays');
  const outside = box.querySelector<HTMLButtonElement>('.outside');
  if (!host || !outside) throw new Error('nothing was drawn');
  outside.focus();
  return { overlays, host, outside };
}

async function settled(host: AppOverlays): Promise<void> {
  await host.updateComplete;
  await nextFrame();
  await nextFrame();
}

/** All elements inside, through every shadow root. */
function inside(root: ParentNode, selector: string): HTMLElement[] {
  const found = [...root.querySelectorAll<HTMLElement>(selector)];
  for (const element of root.querySelectorAll('*')) {
    if (element.shadowRoot) found.push(...inside(element.shadowRoot, selector));
  }
  return found;
}

function button(host: AppOverlays, name: string): HTMLElement | undefined {
  return host.shadowRoot
    ? inside(host.shadowRoot, 'button').find((one) => (one.ariaLabel ?? one.textContent?.trim()) === name)
    : undefined;
}

function focusedName(): string | undefined {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element?.getAttribute('aria-label') ?? element?.textContent?.trim();
}

describe('what lies over the content', () => {
  it('is nothing at first', async () => {
    const { host, overlays } = await make();
    expect(host.offsetHeight).to.equal(0);
    expect(overlays.isOpen.value).to.equal(false);
  });

  it('asks, with the safe answer first, and hands the doing answer over', async () => {
    const { host, overlays } = await make();
    const answer = overlays.ask(question);
    await settled(host);
    expect(focusedName()).to.equal('Keep printing');
    expect(host.shadowRoot && inside(host.shadowRoot, '[role=alertdialog]').length).to.equal(1);
    await expect(host).to.be.accessible();
    button(host, 'Cancel print')?.click();
    expect(await answer).to.equal(true);
  });

  it('takes Escape and the safe answer for a no, and gives the focus back', async () => {
    const { host, overlays, outside } = await make();
    const first = overlays.ask(question);
    await settled(host);
    await sendKeys({ press: 'Escape' });
    expect(await first).to.equal(false);
    await settled(host);
    expect(document.activeElement === outside).to.equal(true);
    const second = overlays.ask(question);
    await settled(host);
    button(host, 'Keep printing')?.click();
    expect(await second).to.equal(false);
  });

  it('lets a number be typed, and says beside it what is wrong', async () => {
    const { host, overlays } = await make();
    const typed = overlays.enterNumber(number);
    await settled(host);
    const alert = () => host.shadowRoot && inside(host.shadowRoot, '[role=alert]')[0]?.textContent?.trim();
    expect(alert()).to.equal('300 is the most this printer allows');
    await expect(host).to.be.accessible();
    button(host, '100 %')?.click();
    await settled(host);
    expect(alert()).to.equal(undefined);
    button(host, 'Enter')?.click();
    expect(await typed).to.equal(100);
  });

  it('takes a number that was left for none', async () => {
    const { host, overlays } = await make();
    const typed = overlays.enterNumber(number);
    await settled(host);
    button(host, 'Close')?.click();
    expect(await typed).to.equal(undefined);
  });

  it('lets a line be typed', async () => {
    const { host, overlays } = await make();
    const typed = overlays.enterText({ title: 'Name', value: 'ab', act: 'Save' });
    await settled(host);
    button(host, 'c')?.click();
    button(host, 'Save')?.click();
    expect(await typed).to.equal('abc');
  });

  it('puts the newest on top and comes back to the one below', async () => {
    const { host, overlays } = await make();
    const below = overlays.ask(question);
    await settled(host);
    const above = overlays.enterNumber({ ...number, value: 50 });
    await settled(host);
    const layers = [...(host.shadowRoot?.querySelectorAll('.scrim') ?? [])];
    expect(layers.map((layer) => layer.hasAttribute('inert'))).to.deep.equal([true, false]);
    button(host, 'Enter')?.click();
    expect(await above).to.equal(50);
    await settled(host);
    expect(focusedName()).to.equal('Keep printing');
    button(host, 'Cancel print')?.click();
    expect(await below).to.equal(true);
  });

  it('closes all with the answers that change nothing', async () => {
    const { overlays } = await make();
    const answers = [overlays.ask(question), overlays.enterNumber(number)];
    overlays.closeAll();
    expect(await Promise.all(answers)).to.deep.equal([false, undefined]);
    expect(overlays.isOpen.value).to.equal(false);
  });
});
