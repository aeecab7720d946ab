import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import { HOLD_FOR, type StopKey, type StopProgress } from '../../src/app/stop-key.js';
import '../../src/app/stop-key.js';

interface Made {
  readonly key: StopKey;
  readonly told: string[];
}

async function make(progress: StopProgress = { kind: 'none' }, noLink = false): Promise<Made> {
  const told: string[] = [];
  const note = (event: Event) => told.push(event.type);
  const key = await fixture<StopKey>(
    html`<stop-key .progress=${progress} .noLink=${noLink} @stop=${note} @give-up=${note} @done=${note}></stop-key>`,
  );
  return { key, told };
}

const button = (key: StopKey) =>
  key.shadowRoot?.querySelector<HTMLButtonElement>('button[aria-label="Emergency stop"]');
const over = (key: StopKey) => key.shadowRoot?.querySelector<HTMLElement>('.over');
const answer = (key: StopKey, word: string) =>
  [...(over(key)?.querySelectorAll('button') ?? [])].find((one) => one.textContent?.trim() === word);

async function down(key: StopKey): Promise<void> {
  const box = key.getBoundingClientRect();
  await sendMouse({ type: 'move', position: [Math.round(box.left + 30), Math.round(box.top + 30)] });
  await sendMouse({ type: 'down' });
  await key.updateComplete;
}

describe('the emergency stop', () => {
  afterEach(() => resetMouse());

  it('is a button of that name, in every state of the link, and never disabled', async () => {
    for (const noLink of [false, true]) {
      const { key } = await make({ kind: 'none' }, noLink);
      expect(button(key)?.disabled).to.equal(false);
      expect(key.shadowRoot?.querySelector('.key')?.textContent?.trim()).to.equal(noLink ? 'NO LINK' : 'STOP');
      await expect(key).to.be.accessible();
    }
  });

  it('stops after being held, once', async () => {
    const { key, told } = await make();
    await down(key);
    expect(over(key)?.textContent).to.contain('Keep holding');
    expect(told).to.deep.equal([]);
    await aTimeout(HOLD_FOR + 100);
    expect(told).to.deep.equal(['stop']);
    await sendMouse({ type: 'up' });
    expect(told).to.deep.equal(['stop']);
  });

  it('does nothing when let go before', async () => {
    const { key, told } = await make();
    await down(key);
    await aTimeout(HOLD_FOR / 4);
    await sendMouse({ type: 'up' });
    await key.updateComplete;
    expect(over(key)).to.equal(null);
    await aTimeout(HOLD_FOR);
    expect(told).to.deep.equal([]);
  });

  it('does nothing when the window loses the finger', async () => {
    const { key, told } = await make();
    await down(key);
    dispatchEvent(new Event('blur'));
    await aTimeout(HOLD_FOR + 100);
    expect(told).to.deep.equal([]);
  });

  it('is held by a finger beside a palm, and a second finger on it neither ends nor doubles that', async () => {
    const { key, told } = await make();
    const cover = button(key);
    if (!cover) throw new Error('there is no key');
    // A made pointer cannot be captured.
    cover.setPointerCapture = () => undefined;
    const finger = (type: string, pointerId: number) =>
      cover.dispatchEvent(new PointerEvent(type, { pointerId, isPrimary: false, pointerType: 'touch', bubbles: true }));
    finger('pointerdown', 7);
    finger('pointerdown', 8);
    finger('pointerup', 8);
    await key.updateComplete;
    expect(over(key)?.textContent).to.contain('Keep holding');
    await aTimeout(HOLD_FOR + 100);
    finger('pointerup', 7);
    expect(told).to.deep.equal(['stop']);
    finger('pointerdown', 9);
    finger('pointerup', 9);
    await aTimeout(HOLD_FOR + 100);
    expect(told).to.deep.equal(['stop']);
  });

  it('shows the ring in the middle of the screen, above all else, and stays itself in sight', async () => {
    const { key } = await make();
    await down(key);
    const sign = over(key)?.querySelector('svg')?.getBoundingClientRect();
    expect(((sign?.left ?? 0) + (sign?.right ?? 0)) / 2).to.be.closeTo(innerWidth / 2, 2);
    expect(over(key)?.getBoundingClientRect().width).to.equal(innerWidth);
    const box = key.getBoundingClientRect();
    expect(key.shadowRoot?.elementFromPoint(box.left + 30, box.top + 30) === button(key)).to.equal(true);
  });

  it('asks first when it is pressed by keyboard, and stops when that is confirmed', async () => {
    const { key, told } = await make();
    button(key)?.focus();
    await sendKeys({ press: 'Enter' });
    await key.updateComplete;
    expect(told).to.deep.equal([]);
    expect(over(key)?.getAttribute('role')).to.equal('alertdialog');
    await expect(key).to.be.accessible();
    await sendKeys({ press: 'Enter' });
    expect(told).to.deep.equal(['stop']);
  });

  it('keeps the printer running at Escape and at the safe answer', async () => {
    const { key, told } = await make();
    button(key)?.focus();
    await sendKeys({ press: 'Enter' });
    await key.updateComplete;
    await sendKeys({ press: 'Escape' });
    await key.updateComplete;
    expect(over(key)).to.equal(null);
    await sendKeys({ press: 'Enter' });
    await key.updateComplete;
    answer(key, 'Keep running')?.click();
    await key.updateComplete;
    expect(over(key)).to.equal(null);
    expect(told).to.deep.equal([]);
  });

  it('says that it is on its way, and can be let go of', async () => {
    const { key, told } = await make({ kind: 'sending', tries: 1 });
    expect(over(key)?.textContent).to.contain('Stopping');
    key.progress = { kind: 'sending', tries: 4 };
    await key.updateComplete;
    expect(over(key)?.textContent).to.contain('Klipper was not reached');
    expect(over(key)?.textContent).to.contain('tried 4 times');
    await expect(key).to.be.accessible();
    answer(key, 'Give up')?.click();
    expect(told).to.deep.equal(['give-up']);
  });

  it('says that Klipper was reached, until that has been read', async () => {
    const { key, told } = await make({ kind: 'reached' });
    expect(over(key)?.textContent).to.contain('Klipper was reached');
    answer(key, 'Close')?.click();
    expect(told).to.deep.equal(['done']);
    key.progress = { kind: 'none' };
    await key.updateComplete;
    expect(over(key)).to.equal(null);
  });

  it('stops again while it says what became of the last stop', async () => {
    for (const progress of [
      { kind: 'reached' },
      { kind: 'not-reached', message: 'Klippy Host not connected' },
      { kind: 'sending', tries: 1 },
    ] as const) {
      const { key, told } = await make(progress);
      const outcome = over(key)?.textContent;
      await down(key);
      expect(over(key)?.textContent).to.contain('Keep holding');
      await sendMouse({ type: 'up' });
      await key.updateComplete;
      expect(over(key)?.textContent).to.equal(outcome);
      await down(key);
      if (progress.kind === 'sending') key.progress = { ...progress, tries: 2 };
      await aTimeout(HOLD_FOR + 100);
      expect(told).to.deep.equal(['stop']);
      await resetMouse();
      button(key)?.focus();
      await sendKeys({ press: 'Enter' });
      await key.updateComplete;
      await sendKeys({ press: 'Enter' });
      expect(told).to.deep.equal(['stop', 'stop']);
      key.remove();
    }
  });

  it('says what is left to do where Klipper was not there, and in whose words', async () => {
    const { key } = await make({ kind: 'not-reached', message: 'Klippy Host not connected' });
    expect(over(key)?.textContent).to.contain('In danger, use the power switch');
    expect(over(key)?.textContent).to.contain('Klippy Host not connected');
    await expect(key).to.be.accessible();
  });
});
