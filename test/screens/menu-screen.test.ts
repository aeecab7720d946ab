import { expect, fixture, html } from '@open-wc/testing';
import '../../src/screens/menu/menu-screen.js';
import type { MenuScreen } from '../../src/screens/menu/menu-screen.js';
import { printerHouse, type Said } from '../support/dom/printer-house.js';

function make(said: Said): Promise<MenuScreen> {
  return fixture(
    html`<menu-screen style="height: 416px; width: 720px" .house=${printerHouse(said).house}></menu-screen>`,
  );
}

const names = (menu: MenuScreen) =>
  [...(menu.shadowRoot?.querySelectorAll('a:not(.spare)') ?? [])].map(
    (tile) => tile.querySelector('b, span:not(.ic)')?.textContent,
  );

describe('the menu', () => {
  it('has its places in groups, each a link', async () => {
    const menu = await make({});
    const groups = [...(menu.shadowRoot?.querySelectorAll('h2') ?? [])].map((group) => group.textContent);
    expect(groups).to.deep.equal(['Calibrate', 'Machine', 'System']);
    const links = [...(menu.shadowRoot?.querySelectorAll('a') ?? [])].map((link) => link.getAttribute('href'));
    expect(links).to.include.members(['#/z-endstop', '#/first-layer', '#/z-offset', '#/console', '#/settings']);
    await expect(menu).to.be.accessible();
  });

  it('leaves out what the printer lacks', async () => {
    expect(names(await make({}))).to.not.include.members(['Bed mesh', 'Macros', 'Fans and outputs']);
    const withoutExtruder = names(await make({ capabilities: { extruders: [] } }));
    expect(withoutExtruder).to.not.include('Filament');
    const macro = { name: 'CLEAN', isHidden: false };
    const rich = await make({
      capabilities: { mesh: {}, macros: [macro] } as unknown as NonNullable<Said['capabilities']>,
    });
    expect(names(rich)).to.include.members(['Bed mesh', 'Macros', 'Filament']);
  });

  it('has the place that the smallest rail leaves out: Move, and Tune during a print', async () => {
    const spare = (menu: MenuScreen) => menu.shadowRoot?.querySelector('a.spare')?.getAttribute('href');
    expect(spare(await make({}))).to.equal('#/move');
    expect(spare(await make({ printState: 'printing' }))).to.equal('#/tune');
  });
});
