import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { hashTo } from '../../base/hash.js';
import { icon, mdiContentSaveOutline, mdiFormatListBulleted, mdiStairs, shapeFirstLayer } from '../../icons.js';
import { base } from '../../styles/base.styles.js';
import { controls } from '../../styles/controls.styles.js';
import { page } from '../../styles/page.styles.js';
import { fixed, offset as offsetText } from '../../text/format.js';
import { menuWords, unitsWords } from '../../text/en-common.js';
import { firstLayerWords as words } from '../../text/en-first-layer.js';
import { isThere } from '../../ui/is-there.js';
import { Watching } from '../../ui/watching.js';
import '../../widgets/babystep-panel.js';
import type { House } from '../house.js';

/** Closer and Farther outside the skirt: at any layer, and at idle when homed. */
@customElement('z-offset-screen')
export class ZOffsetScreen extends Watching(LitElement) {
  static override styles = [
    base,
    page,
    controls,
    css`
      :host {
        display: grid;
        min-width: 0;
        min-height: 0;
      }
      .zo {
        grid-template: 1fr / 300px 1fr;
      }
      .rc {
        display: grid;
        grid-template-rows: minmax(0, 1fr) 66px;
        gap: var(--gap);
      }
      .facts {
        grid-template-rows: 1fr auto;
        display: grid;
        gap: var(--gap);
      }
      .facts dl {
        margin: 0;
        padding: 10px 16px;
        display: grid;
        align-content: space-evenly;
      }
      .facts dt {
        font-size: var(--f-xs);
        color: var(--ink-2);
        line-height: 1.2;
      }
      .facts dd {
        margin: 0;
        font-size: var(--f-md);
        font-weight: 700;
        line-height: 1.2;
      }
      .facts nav {
        display: grid;
        gap: var(--gap);
      }
      .btn {
        background: var(--s1);
        color: inherit;
        text-decoration: none;
        justify-content: flex-start;
      }
      .small {
        display: none;
      }
      @media (min-width: 1200px) {
        .zo {
          grid-template-columns: 420px 1fr;
        }
      }
      @media (max-width: 900px) {
        .zo {
          grid-template-columns: 226px 1fr;
        }
        .facts dl {
          padding: 6px 12px;
        }
        .minor {
          display: none;
        }
      }
      @media (max-width: 500px) and (orientation: landscape) {
        .zo {
          grid-template-columns: 120px 1fr;
        }
        .rc {
          grid-template-rows: minmax(0, 1fr);
        }
        keep-row {
          display: none;
        }
        .small {
          display: inline-flex;
        }
        .facts {
          grid-template-rows: 1fr;
        }
        .facts dl {
          display: none;
        }
        .btn {
          min-height: 48px;
          font-size: 15px;
          padding: 0 8px;
        }
        .btn .i {
          display: none;
        }
      }
      @media (orientation: portrait) {
        .zo {
          grid-template: auto 1fr / 1fr;
        }
        .facts {
          grid-template: auto / 1fr 1fr;
        }
      }
    `,
  ];

  @property({ attribute: false }) house!: House;

  protected override render(): TemplateResult {
    const { firstLayer, settings } = this.house;
    return html`<section class="pg zo" aria-label=${words.zOffset}>
      <div class="facts">
        <dl class="card">${this.#renderFacts()}</dl>
        <nav>
          ${this.#renderKeep()}
          <a class="btn t1" href=${hashTo('first-layer')}>${icon(mdiFormatListBulleted)}<span>${words.ledger}</span></a>
          <a class="btn t1" href=${hashTo('first-layer', 'ladder')}>${icon(mdiStairs)}<span>${words.ladder}</span></a>
          <a class="btn t1" href=${hashTo('first-layer', 'test')}>${icon(shapeFirstLayer)}<span>${words.test}</span></a>
        </nav>
      </div>
      <div class="rc">
        <babystep-panel .watch=${firstLayer} .settings=${settings}></babystep-panel>
        ${
          isThere(this, 'keep-row', () => import('../../widgets/keep-row.js'))
            ? html`<keep-row .keep=${this.house.keep.value}></keep-row>`
            : html`<div></div>`
        }
      </div>
    </section>`;
  }

  /** What waits to be kept, once nothing is printed; larger displays have the switch. */
  #renderKeep(): TemplateResult | typeof nothing {
    const offer = this.house.keep.value?.offer.value;
    if (!offer || offer.isRunning) return nothing;
    return html`<a class="btn t1 small" href=${hashTo('keep')}
      >${icon(mdiContentSaveOutline)}<span>${menuWords.keep} ${offsetText(offer.amount)}</span></a
    >`;
  }

  #renderFacts(): TemplateResult[] {
    const desk = this.house.firstLayer.desk.value;
    const heights = desk?.heights.value;
    const parts = desk?.ledger.parts.value;
    const z = this.house.printer.status.toolhead.value?.position[2];
    const millimetres = (value: number | undefined) =>
      value === undefined ? '–' : `${fixed(value, 3)} ${unitsWords.mm}`;
    const offset = (value: number | undefined) => (value === undefined ? '–' : `${offsetText(value)} ${unitsWords.mm}`);
    const began = heights?.began;
    return [
      fact(began === undefined ? words.asSaved : words.began, offset(began ?? 0)),
      fact(words.people, offset(parts?.people)),
      fact(words.printersOwn, offset(parts?.printer), true),
      fact(words.present, millimetres(z), true),
      fact(words.lowest, millimetres(heights?.axisMinimum === undefined ? undefined : heights.axisMinimum / 1000)),
    ];
  }
}

function fact(name: string, value: string, isMinor = false): TemplateResult {
  return html`<div class=${isMinor ? 'minor' : ''}>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'z-offset-screen': ZOffsetScreen;
  }
}
