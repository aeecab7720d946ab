import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/ui/number-pad.js';
import type { UiNumberPad } from '../../src/ui/number-pad.js';
import { readNumber } from '../../src/ui/read-number.js';

const limits = { least: 0, most: 300, decimals: 1 };

function make(value = 215): Promise<UiNumberPad> {
  return fixture(
    html`<ui-number-pad
      label="Nozzle"
      unit="°C"
      .limits=${limits}
      .value=${value}
      .act=${(number: number | undefined) => `Set ${number ?? ''}°`}
    ></ui-number-pad>`,
  );
}

const field = (pad: UiNumberPad) => pad.shadowRoot?.querySelector('input');
const keys = (pad: UiNumberPad) => [...(pad.shadowRoot?.querySelectorAll('button') ?? [])];
const nameOf = (key: HTMLElement) => key.ariaLabel ?? key.textContent?.trim() ?? '';

async function press(pad: UiNumberPad, ...names: string[]): Promise<void> {
  for (const name of names) {
    keys(pad)
      .find((key) => nameOf(key) === name)
      ?.click();
    await pad.updateComplete;
  }
}

describe('ui-number-pad', () => {
  it('names its field by the quantity and has the keys 0 to 9, point, Delete and Enter', async () => {
    const pad = await make();
    expect(field(pad)?.ariaLabel).to.equal('Nozzle');
    expect(field(pad)?.inputMode).to.equal('none');
    expect(keys(pad).map(nameOf)).to.include.members([...Array.from('0123456789'), '.', 'Delete', 'Enter']);
    await expect(pad).to.be.accessible();
  });

  it('lets the first key replace the number that stood there', async () => {
    const pad = await make();
    pad.focus();
    await press(pad, '6', '0');
    expect(field(pad)?.value).to.equal('60');
  });

  it('hands the number over at Enter', async () => {
    const pad = await make();
    pad.focus();
    await press(pad, '2', '4', '0', '.', '5');
    setTimeout(() => void press(pad, 'Enter'));
    expect((await oneEvent(pad, 'enter')).detail).to.equal(240.5);
  });

  it('takes the keyboard as well, and its Enter', async () => {
    const pad = await make();
    pad.focus();
    await sendKeys({ type: '80' });
    setTimeout(() => void sendKeys({ press: 'Enter' }));
    expect((await oneEvent(pad, 'enter')).detail).to.equal(80);
  });

  it('deletes one letter, or what is marked', async () => {
    const pad = await make();
    field(pad)?.setSelectionRange(3, 3);
    await press(pad, 'Delete');
    expect(field(pad)?.value).to.equal('21');
    field(pad)?.select();
    await press(pad, 'Delete');
    expect(field(pad)?.value).to.equal('');
  });

  it('says why a number cannot be taken, and takes it not', async () => {
    const pad = await make();
    let entered = 0;
    pad.addEventListener('enter', () => (entered += 1));
    pad.focus();
    await press(pad, '3', '5', '0', 'Enter');
    expect(entered).to.equal(0);
    expect(field(pad)?.ariaInvalid).to.equal('true');
    expect(pad.shadowRoot?.querySelector('#why')?.textContent).to.equal('at most 300 °C');
    await expect(pad).to.be.accessible();
  });

  it('shows on the doing key what it will do', async () => {
    const pad = await make();
    pad.focus();
    await press(pad, '9', '0');
    const enter = keys(pad).find((key) => nameOf(key) === 'Enter');
    expect(enter?.getAttribute('aria-description')).to.equal('Set 90°');
    expect(enter?.parentElement?.innerText).to.contain('Set 90°');
  });

  it('offers a sign only where there is something below zero', async () => {
    const pad = await fixture<UiNumberPad>(
      html`<ui-number-pad
        label="X"
        unit="mm"
        .limits=${{ least: -10, most: 10, decimals: 2 }}
        .value=${5}
      ></ui-number-pad>`,
    );
    await press(pad, '±');
    expect(field(pad)?.value).to.equal('-5');
    expect(keys(await make()).map(nameOf)).not.to.include('±');
  });

  it('has a key to clear instead of a point where only whole numbers make sense', async () => {
    const pad = await fixture<UiNumberPad>(
      html`<ui-number-pad label="Loops" .limits=${{ least: 1, most: 20, decimals: 0 }} .value=${12}></ui-number-pad>`,
    );
    expect(keys(pad).map(nameOf)).not.to.include('.');
    await press(pad, 'Clear');
    expect(field(pad)?.value).to.equal('');
  });
});

describe('readNumber', () => {
  it('reads a comma as a point and a real minus sign as one', () => {
    expect(readNumber('1,5', limits, 'mm').value).to.equal(1.5);
    expect(readNumber('\u22122', { ...limits, least: -5 }, 'mm').value).to.equal(-2);
  });

  it('rounds to the digits that make sense', () => {
    expect(readNumber('1.26', limits, 'mm').value).to.equal(1.3);
  });

  it('takes nothing but numbers', () => {
    for (const typed of ['', '-', '.', '1.2.3', '1e3', '0x10', 'abc', 'Infinity', '--1']) {
      expect(readNumber(typed, limits, 'mm').value, typed).to.equal(undefined);
      expect(readNumber(typed, limits, 'mm').fault, typed).not.to.equal(undefined);
    }
  });

  it('waits for the first digit without complaint', () => {
    expect(readNumber('', limits, '').fault?.sentence).to.equal('');
  });

  it('takes both ends of the limits and nothing beyond', () => {
    expect(readNumber('0', limits, '').fault).to.equal(undefined);
    expect(readNumber('300', limits, '').fault).to.equal(undefined);
    expect(readNumber('300.1', limits, '').fault?.sentence).to.equal('300 is the most this printer allows');
    expect(readNumber('-1', limits, '').fault?.sentence).to.equal('0 is the least this printer allows');
  });
});
