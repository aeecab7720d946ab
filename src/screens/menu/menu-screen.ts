import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { hashTo } from '../../base/hash.js';
import {
  icon,
  mdiCogOutline,
  mdiConsole,
  mdiCursorMove,
  mdiFan,
  mdiScriptTextOutline,
  mdiTuneVariant,
  shapeFirstLayer,
  shapeGap,
  shapeMesh,
  shapePaper,
} from '../../icons.js';
import { base } from '../../styles/base.styles.js';
import { controls } from '../../styles/controls.styles.js';
import { page } from '../../styles/page.styles.js';
import { menuWords, placesWords } from '../../text/en-common.js';
import { Watching } from '../../ui/watching.js';
import type { House } from '../house.js';

/** Everything that has no place of its own in the rail. */
@customElement('menu-screen')
export class MenuScreen extends Watching(LitElement) {
  static override styles = [
    base,
    page,
    controls,
    css`
      :host {
        display: grid;
        min-height: 0;
      }
      .grid {
        grid-template-columns: repeat(4, 1fr);
        grid-auto-rows: 112px;
        grid-auto-flow: row dense;
        align-content: start;
        overflow-y: auto;
        touch-action: pan-y;
      }
      .btn {
        background: var(--s1);
        color: inherit;
        text-decoration: none;
      }
      .wide {
        grid-column: span 2;
      }
      /* Places that the rail of the smallest display leaves out. */
      .spare {
        display: none;
      }
      @media (max-width: 500px) and (orientation: landscape) {
        .spare {
          display: flex;
        }
      }
      @media (max-width: 500px) {
        .grid {
          grid-template-columns: repeat(3, 1fr);
          grid-auto-rows: 76px;
        }
      }
      @media (max-width: 500px) and (orientation: landscape) {
        .grid {
          grid-auto-rows: 62px;
        }
      }
    `,
  ];

  @property({ attribute: false }) house!: House;

  protected override render(): TemplateResult {
    const { isOccupied, capabilities } = this.house.printer;
    return html`<nav class="pg grid" data-scroll aria-label=${menuWords.title}>
      ${
        isOccupied.value
          ? html`<a class="btn st spare" href=${hashTo('tune')}
              >${icon(mdiTuneVariant)}<span>${placesWords.tune}</span></a
            >`
          : html`<a class="btn st spare" href=${hashTo('move')}
              >${icon(mdiCursorMove)}<span>${placesWords.move}</span></a
            >`
      }
      ${
        capabilities.value.mesh
          ? html`<a class="btn st" href=${hashTo('bed-mesh')}>${icon(shapeMesh)}<span>${menuWords.bedMesh}</span></a>`
          : nothing
      }
      <a class="btn st wide" href=${hashTo('z-endstop')}>${icon(shapePaper)}<span>${menuWords.zEndstop}</span></a>
      <a class="btn st" href=${hashTo('z-offset')}>${icon(shapeGap)}<span>${menuWords.zOffset}</span></a>
      <a class="btn st" href=${hashTo('first-layer', 'test')}
        >${icon(shapeFirstLayer)}<span>${menuWords.firstLayer['test']}</span></a
      >
      ${
        capabilities.value.macros.some(({ isHidden }) => !isHidden)
          ? html`<a class="btn st" href=${hashTo('macros')}
              >${icon(mdiScriptTextOutline)}<span>${menuWords.macros}</span></a
            >`
          : nothing
      }
      ${
        hasOutputs(this.house)
          ? html`<a class="btn st" href=${hashTo('outputs')}>${icon(mdiFan)}<span>${menuWords.outputs}</span></a>`
          : nothing
      }
      <a class="btn st" href=${hashTo('settings')}>${icon(mdiCogOutline)}<span>${menuWords.settings}</span></a>
      <a class="btn st" href=${hashTo('console')}>${icon(mdiConsole)}<span>${menuWords.console}</span></a>
    </nav>`;
  }
}

function hasOutputs({ printer }: House): boolean {
  const { fans, lights, outputs, filamentSensors } = printer.devices.value;
  return [fans, lights, outputs, filamentSensors].some((things) => things.length > 0);
}

declare global {
  interface HTMLElementTagNameMap {
    'menu-screen': MenuScreen;
  }
}
