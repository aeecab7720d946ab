import { LitElement, html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { icon } from '../../icons.js';
import { base } from '../../styles/base.styles.js';
import { cards } from '../../styles/cards.styles.js';
import { menuWords } from '../../text/en-common.js';
import { Watching } from '../../ui/watching.js';
import type { House } from '../house.js';
import { menuStyles } from './menu-screen.styles.js';
import { menuGroups, type Tile } from './menu-tiles.js';

/** Everything that has no place of its own in the rail. */
@customElement('menu-screen')
export class MenuScreen extends Watching(LitElement) {
  static override styles = [base, cards, menuStyles];

  @property({ attribute: false }) house!: House;

  protected override render(): TemplateResult {
    return html`<nav class="pg mn" data-scroll aria-label=${menuWords.title}>
      ${menuGroups(this.house).map(
        ({ name, tiles }) =>
          html`<section class="mg">
            <h2>${name}</h2>
            <div class="mr">${tiles.map(renderTile)}</div>
          </section>`,
      )}
    </nav>`;
  }
}

function renderTile({ href, icon: path, name, hint, isSpare }: Tile): TemplateResult {
  return hint === undefined
    ? html`<a class="mt ${isSpare === true ? 'spare' : ''}" href=${href}>${icon(path)}<span>${name}</span></a>`
    : html`<a class="mt w" href=${href}
        ><span class="ic">${icon(path)}</span><span><b>${name}</b><small>${hint}</small></span></a
      >`;
}

declare global {
  interface HTMLElementTagNameMap {
    'menu-screen': MenuScreen;
  }
}
