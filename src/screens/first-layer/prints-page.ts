import { LitElement, html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { icon, mdiPencilOutline } from '../../icons.js';
import { base } from '../../styles/base.styles.js';
import { controls } from '../../styles/controls.styles.js';
import { lists } from '../../styles/lists.styles.js';
import { page } from '../../styles/page.styles.js';
import { day } from '../../text/format.js';
import { firstLayerWords as words } from '../../text/en-first-layer.js';
import { Watching } from '../../ui/watching.js';
import type { House } from '../house.js';
import { ledgerStyles } from './ledger-page.styles.js';
import { ledgerSizes } from './ledger-sizes.styles.js';
import { printRow } from './print-row.js';

/** All prints that are remembered, with what people made of their offset; names the plate in use. */
@customElement('prints-page')
export class PrintsPage extends Watching(LitElement) {
  static override styles = [base, page, controls, lists, ledgerStyles, ledgerSizes];

  @property({ attribute: false }) house!: House;

  protected override render(): TemplateResult {
    const ledger = this.house.firstLayer.desk.value?.ledger;
    const past = ledger?.history.value ?? [];
    const is24h = this.house.settings.values.value.clock24h;
    const plate = ledger?.plate.value;
    return html`<div class="pg all">
      <section class="card c20 p20">
        <h2>${words.lastPrints}</h2>
        ${
          past.length === 0
            ? html`<p class="empty">${words.noPrints}</p>`
            : html`<div class="lst">
                ${past.map((print) => printRow(print, day(new Date(print.at), new Date(), is24h)))}
              </div>`
        }
      </section>
      <section class="acts n1">
        <button type="button" class="btn" @click=${this.#onPlate}>
          ${icon(mdiPencilOutline)}<span
            >${plate ?? words.namePlate}${plate === undefined ? '' : html`<small>${words.plate}</small>`}</span
          >
        </button>
      </section>
    </div>`;
  }

  async #onPlate(): Promise<void> {
    const ledger = this.house.firstLayer.desk.peek()?.ledger;
    const value = ledger?.plate.peek();
    const name = await this.house.overlays.enterText({
      title: words.plateName,
      act: words.keepName,
      ...(value === undefined ? {} : { value }),
    });
    if (name !== undefined) ledger?.namePlate(name.trim());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'prints-page': PrintsPage;
  }
}
