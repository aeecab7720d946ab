import { expect, fixture, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import '../../src/app/rail.js';
import type { AppRail, Place } from '../../src/app/rail.js';
import { mdiHome } from '../../src/icons.js';

const places: readonly Place[] = ['Home', 'Files', 'Move', 'Heat', 'Menu'].map((name) => ({
  name,
  icon: mdiHome,
  href: `#/${name.toLowerCase()}`,
  isCurrent: name === 'Files',
  isSpare: name === 'Move',
}));

function make(isDimmed = false): Promise<AppRail> {
  return fixture(
    html`<app-rail style="height: 320px; width: var(--rail)" .places=${places} ?dimmed=${isDimmed}>
      <button style="height: 60px">STOP</button>
    </app-rail>`,
  );
}

const links = (rail: AppRail) => [...(rail.shadowRoot?.querySelectorAll('a') ?? [])];
const shown = (rail: AppRail) => links(rail).filter((link) => link.offsetHeight > 0);

describe('the rail', () => {
  it('leads to its places and says which one is shown', async () => {
    const rail = await make();
    expect(links(rail).map((link) => link.textContent?.trim())).to.deep.equal([
      'Home',
      'Files',
      'Move',
      'Heat',
      'Menu',
    ]);
    expect(links(rail)[1]?.getAttribute('href')).to.equal('#/files');
    expect(links(rail).map((link) => link.ariaCurrent)).to.deep.equal([null, 'page', null, null, null]);
    await expect(rail).to.be.accessible();
  });

  it('leaves its spare place out on the smallest display', async () => {
    await setViewport({ width: 480, height: 320 });
    expect(shown(await make()).map((link) => link.textContent?.trim())).to.deep.equal([
      'Home',
      'Files',
      'Heat',
      'Menu',
    ]);
    await setViewport({ width: 800, height: 600 });
    expect(shown(await make()).length).to.equal(5);
  });

  it('lets its places wait while a dialog is open, but not what is in its slot', async () => {
    const rail = await make(true);
    expect(rail.shadowRoot?.querySelector('nav')?.inert).to.equal(true);
    expect(rail.querySelector('button')?.matches(':enabled')).to.equal(true);
    rail.querySelector('button')?.focus();
    expect(document.activeElement?.textContent).to.equal('STOP');
    await expect(rail).to.be.accessible();
  });

  it('lies across in portrait, the slot at its left end', async () => {
    await setViewport({ width: 480, height: 800 });
    const rail = await make();
    rail.style.width = '480px';
    const stop = rail.querySelector('button')?.getBoundingClientRect();
    expect(stop?.right).to.be.at.most((shown(rail)[0]?.getBoundingClientRect().left ?? 0) + 1);
    await setViewport({ width: 800, height: 600 });
  });
});
