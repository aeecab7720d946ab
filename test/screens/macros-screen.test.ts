import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { signal } from '@preact/signals-core';
import { PrinterError } from '../../src/printer/errors.js';
import type { House } from '../../src/screens/house.js';
import '../../src/screens/macros/macros-screen.js';
import type { MacrosScreen } from '../../src/screens/macros/macros-screen.js';

const macro = (name: string) => ({ name, description: '', gcode: '', parameters: [], isHidden: false });

/** A house whose printer runs a script when the test lets it end. */
function makeHouse(run: (script: string, agreed: boolean) => Promise<void>, isSure = true): House {
  return {
    printer: {
      capabilities: signal({ macros: ['CLEAN', 'PARK', 'UNLOAD_FILAMENT_SLOWLY_NOW'].map(macro) }),
      gcode: { run: (script: string, options: { agreed?: boolean }) => run(script, options.agreed === true) },
    },
    overlays: { ask: () => Promise.resolve(isSure) },
  } as unknown as House;
}

const make = (house: House): Promise<MacrosScreen> =>
  fixture(html`<macros-screen style="height: 416px; width: 720px" .house=${house} name="CLEAN"></macros-screen>`);

const key = (screen: MacrosScreen) => screen.renderRoot.querySelector<HTMLElement>('.acts button');
const words = (screen: MacrosScreen) => key(screen)?.textContent.trim().replaceAll(/\s+/g, ' ');

describe('the page of a macro', () => {
  it('says that it was run once the printer has answered, and is accessible', async () => {
    const screen = await make(makeHouse(() => Promise.resolve()));
    expect(words(screen)).to.equal('Run CLEAN');
    key(screen)?.click();
    await aTimeout(0);
    await screen.updateComplete;
    expect(words(screen)).to.equal('Run CLEAN Done');
    await expect(screen).to.be.accessible();
  });

  it('does not say done when the question before it was answered with no', async () => {
    const ask = new PrinterError({ kind: 'ask', macro: 'CLEAN', command: 'G28' }, 'CLEAN holds G28');
    const screen = await make(makeHouse((_, agreed) => (agreed ? Promise.resolve() : Promise.reject(ask)), false));
    key(screen)?.click();
    await aTimeout(0);
    await screen.updateComplete;
    expect(words(screen)).to.equal('Run CLEAN');
  });

  it('does not tell on another macro’s page what became of the first', async () => {
    let end: () => void = () => undefined;
    const screen = await make(makeHouse(() => new Promise((resolve) => (end = resolve))));
    key(screen)?.click();
    await screen.updateComplete;
    expect(words(screen)).to.equal('Running the printer works on it');
    screen.name = 'PARK';
    await screen.updateComplete;
    end();
    await aTimeout(0);
    await screen.updateComplete;
    expect(words(screen)).to.equal('Run PARK');
  });
});

describe('the list of macros', () => {
  it('breaks a long name after an underscore, never within a word', async () => {
    const house = makeHouse(() => Promise.resolve());
    const screen = await fixture<MacrosScreen>(
      html`<macros-screen style="height: 416px; width: 200px" .house=${house}></macros-screen>`,
    );
    const name = screen.renderRoot.querySelector('a:last-child span');
    expect(name?.textContent).to.equal('UNLOAD_FILAMENT_SLOWLY_NOW');
    const linesOf = (node: Node): number => {
      const range = document.createRange();
      range.selectNodeContents(node);
      return new Set([...range.getClientRects()].map(({ top }) => top)).size;
    };
    expect(linesOf(name!)).to.be.above(1);
    const parts = [...name!.childNodes].filter((node) => node instanceof Text && node.data !== '');
    expect(parts.map(linesOf)).to.deep.equal([1, 1, 1, 1]);
  });
});
