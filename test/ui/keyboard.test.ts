import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendMouse, setViewport } from '@web/test-runner-commands';
import '../../src/ui/keyboard-sheet.js';
import { keyboardLanguages, keysOf } from '../../src/ui/keyboard-layouts.js';
import type { UiKeyboard } from '../../src/ui/keyboard.js';
import type { KeyboardSheet } from '../../src/ui/keyboard-sheet.js';

function makeSheet(isSecret = false): Promise<KeyboardSheet> {
  const request = { title: 'Name', value: 'ab', act: 'Save', isSecret };
  return fixture(
    html`<keyboard-sheet .request=${request} style="height: 300px; width: 420px; display: grid"></keyboard-sheet>`,
  );
}

const keyboardOf = (sheet: KeyboardSheet) => sheet.shadowRoot?.querySelector<UiKeyboard>('ui-keyboard');
const keysIn = (keyboard: UiKeyboard | null | undefined) => [
  ...(keyboard?.shadowRoot?.querySelectorAll<HTMLElement>('button') ?? []),
];
const keyNamed = (sheet: KeyboardSheet, name: string) =>
  keysIn(keyboardOf(sheet)).find((key) => (key.ariaLabel ?? key.textContent?.trim()) === name);
const field = (sheet: KeyboardSheet) => sheet.shadowRoot?.querySelector('input');

async function press(sheet: KeyboardSheet, ...names: string[]): Promise<void> {
  for (const name of names) {
    keyNamed(sheet, name)?.click();
    await keyboardOf(sheet)?.updateComplete;
  }
}

describe('the on-screen keyboard', () => {
  it('types where the caret is, and asks for no keyboard of the system', async () => {
    const sheet = await makeSheet();
    expect(field(sheet)?.inputMode).to.equal('none');
    field(sheet)?.setSelectionRange(1, 1);
    await press(sheet, 'x', 'y');
    expect(field(sheet)?.value).to.equal('axyb');
    await press(sheet, 'Delete');
    expect(field(sheet)?.value).to.equal('axb');
    await expect(sheet).to.be.accessible();
  });

  it('types one large letter after Shift', async () => {
    const sheet = await makeSheet();
    await press(sheet, 'Shift', 'K', 'k');
    expect(field(sheet)?.value).to.equal('abKk');
  });

  it('has two pages of symbols', async () => {
    const sheet = await makeSheet();
    await press(sheet, '#+=', '@', 'More symbols', '€', 'abc', 'q');
    expect(field(sheet)?.value).to.equal('ab@€q');
  });

  it('goes through the languages', async () => {
    const sheet = await makeSheet();
    setTimeout(() => void press(sheet, 'Keyboard language en'));
    expect((await oneEvent(sheet, 'language')).detail).to.equal('de');
  });

  it('hides a password until asked', async () => {
    const sheet = await makeSheet(true);
    expect(field(sheet)?.type).to.equal('password');
    [...(sheet.shadowRoot?.querySelectorAll('button') ?? [])].find((key) => key.textContent?.includes('Show'))?.click();
    await sheet.updateComplete;
    expect(field(sheet)?.type).to.equal('text');
    expect(field(sheet)?.value).to.equal('ab');
  });

  it('hands the text over, or leaves', async () => {
    const sheet = await makeSheet();
    setTimeout(() => void press(sheet, 'Save'));
    expect((await oneEvent(sheet, 'enter')).detail).to.equal('ab');
    setTimeout(() => void press(sheet, 'Hide keyboard'));
    expect(await oneEvent(sheet, 'leave')).not.to.equal(undefined);
  });

  it('takes a touch between two keys for the nearest one and shows it until it is let go', async () => {
    await setViewport({ width: 480, height: 320 });
    const sheet = await makeSheet();
    const key = keyNamed(sheet, 'd')?.getBoundingClientRect();
    if (!key) throw new Error('no key');
    const point: [number, number] = [Math.round(key.right + 0.5), Math.round(key.top + key.height / 2)];
    await sendMouse({ type: 'move', position: point });
    await sendMouse({ type: 'down' });
    await keyboardOf(sheet)?.updateComplete;
    const preview = keyboardOf(sheet)?.shadowRoot?.querySelector('.preview');
    expect(['d', 'f']).to.include(preview?.textContent?.trim());
    await sendMouse({ type: 'up' });
    await keyboardOf(sheet)?.updateComplete;
    expect(field(sheet)?.value).to.equal(`ab${preview?.textContent?.trim()}`);
    expect(keyboardOf(sheet)?.shadowRoot?.querySelector('.preview')).to.equal(null);
  });

  it('takes the key on which the finger is let go, not the one it came down on', async () => {
    const sheet = await makeSheet();
    const middle = (name: string): [number, number] => {
      const box = keyNamed(sheet, name)?.getBoundingClientRect();
      return box ? [Math.round(box.left + box.width / 2), Math.round(box.top + box.height / 2)] : [0, 0];
    };
    await sendMouse({ type: 'move', position: middle('q') });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: middle('w') });
    await sendMouse({ type: 'up' });
    expect(field(sheet)?.value).to.equal('abw');
  });
});

describe('the layouts', () => {
  it('have every letter and digit in each language, small and large', () => {
    for (const language of keyboardLanguages) {
      const small = keysOf(language, 'small').flat();
      expect(small, language).to.include.members(Array.from('abcdefghijklmnopqrstuvwxyz0123456789'));
      expect(new Set(small).size, language).to.equal(small.length);
      expect(keysOf(language, 'large').flat(), language).to.include.members(Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ'));
    }
  });

  it('have the letters that only one language has', () => {
    expect(keysOf('de', 'small').flat()).to.include.members(Array.from('äöüß'));
    expect(keysOf('de', 'large').flat()).to.include.members(Array.from('ÄÖÜẞ'));
    expect(keysOf('fr', 'small').flat()).to.include.members(Array.from('éèàç'));
    expect(keysOf('es', 'small').flat()).to.include.members(Array.from('ñáéíóú'));
  });

  it('have all that ASCII can print', () => {
    const all = new Set([
      ...keysOf('en', 'small').flat(),
      ...keysOf('en', 'large').flat(),
      ...keysOf('en', 'symbols').flat(),
      ...keysOf('en', 'more-symbols').flat(),
      ' ',
      '.',
      '-',
    ]);
    for (let code = 32; code < 127; code += 1)
      expect([...all], String.fromCharCode(code)).to.include(String.fromCharCode(code));
  });
});
