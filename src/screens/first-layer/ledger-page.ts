import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { hashTo } from '../../base/hash.js';
import { rowsOf, type LedgerRow } from '../../first-layer/ledger.js';
import {
  icon,
  mdiFlagVariantOutline,
  mdiHistory,
  mdiLaptop,
  mdiPrinter3d,
  mdiTabletDashboard,
  mdiTimerSandEmpty,
  shapeGap,
} from '../../icons.js';
import { base } from '../../styles/base.styles.js';
import { closerFarther } from '../../styles/closer-farther.styles.js';
import { controls } from '../../styles/controls.styles.js';
import { lists } from '../../styles/lists.styles.js';
import { page } from '../../styles/page.styles.js';
import { pictures } from '../../styles/pictures.styles.js';
import { tiles } from '../../styles/tiles.styles.js';
import { clock, fileTitle, offset as offsetText } from '../../text/format.js';
import { unitsWords } from '../../text/en-common.js';
import { firstLayerWords as words } from '../../text/en-first-layer.js';
import { cfKey } from '../../ui/cf-key.js';
import { Watching } from '../../ui/watching.js';
import type { House } from '../house.js';
import { ledgerStyles } from './ledger-page.styles.js';
import { ledgerSizes } from './ledger-sizes.styles.js';
import { comparedWords, deltaWords, pendingWords, placeWords, savedHeight } from './ledger-words.js';
import { printRow } from './print-row.js';

const WHO_ICONS = { panel: mdiTabletDashboard, elsewhere: mdiLaptop, printer: mdiPrinter3d } as const;

/** The ledger of Z: what is live, what this print began with, what waits, and who changed what where. */
@customElement('ledger-page')
export class LedgerPage extends Watching(LitElement) {
  static override styles = [base, page, controls, tiles, lists, pictures, closerFarther, ledgerStyles, ledgerSizes];

  @property({ attribute: false }) house!: House;

  protected override render(): TemplateResult {
    const ledger = this.house.firstLayer.desk.value?.ledger;
    const past = ledger?.history.value ?? [];
    return html`<div class="pg g20">
      <section class="t20">${this.#renderLive()} ${this.#renderBegan()} ${this.#renderPending()}</section>
      <section class="card c20">
        <h2 class="el" data-cut="1">${this.#title()}</h2>
        ${this.#renderRows(rowsOf(ledger?.events.value ?? []))}
      </section>
      <section class="card c20 p20">
        <h2>${words.lastPrints}</h2>
        ${
          past.length === 0
            ? html`<p class="empty">${words.noPrints}</p>`
            : html`<div class="lst">${past.slice(0, 4).map((print) => printRow(print))}</div>`
        }
      </section>
      <section class="b20">
        ${this.#renderBack()}
        <a class="btn" href=${hashTo('first-layer', 'prints')}>${icon(mdiHistory)}<span>${words.allPrints}</span></a>
      </section>
    </div>`;
  }

  #began(): number | undefined {
    const { firstLayer } = this.house;
    return firstLayer.isPrinting.value ? firstLayer.desk.value?.heights.value.began : undefined;
  }

  #title(): string {
    const { firstLayer, printer } = this.house;
    const path = printer.status.printStats.value?.filename ?? '';
    return firstLayer.isPrinting.value && path !== '' ? words.thisPrint(fileTitle(path)) : words.sinceStart;
  }

  #renderLive(): TemplateResult {
    const live = this.house.firstLayer.accepted.value;
    const began = this.#began();
    const delta = (live ?? 0) - (began ?? 0);
    const look = delta === 0 ? '' : delta < 0 ? 'clo' : 'far';
    return html`<div class="stt2 live ${look}">
      <span class="k">${icon(shapeGap)}${words.live}</span>
      <b class="v">${live === undefined ? '–' : offsetText(live)}<span class="u"> ${unitsWords.mm}</span></b>
      <span class="s">${live === undefined ? nothing : comparedWords(live, began)}</span>
    </div>`;
  }

  #renderBegan(): TemplateResult {
    const began = this.#began();
    const title = began === undefined ? words.asSaved : began === 0 ? words.beganAsSaved : words.began;
    return html`<div class="stt2">
      <span class="k">${icon(mdiFlagVariantOutline)}${title}</span>
      <b class="v">${offsetText(began ?? 0)}</b>
      <span class="s">${savedHeight(this.house.printer.capabilities.value)}</span>
    </div>`;
  }

  #renderPending(): TemplateResult {
    const config = this.house.printer.status.configfile.value;
    const { value, text } = pendingWords(config);
    return html`<div class="stt2">
      <span class="k">${icon(mdiTimerSandEmpty)}${words.pending}</span>
      <b class="v ${config?.save_config_pending === true ? '' : 'non'}">${value}</b>
      <span class="s">${text}</span>
    </div>`;
  }

  #renderRows(rows: readonly LedgerRow[]): TemplateResult {
    if (rows.length === 0) return html`<p class="empty">${words.noChanges}</p>`;
    return html`<div class="lst">${rows.map((row) => this.#renderRow(row))}</div>`;
  }

  #renderRow(row: LedgerRow): TemplateResult {
    const is24h = this.house.settings.values.value.clock24h;
    return html`<div class="r ${row.who === 'elsewhere' ? 'el2' : ''}">
      <span class="tm">${clock(new Date(row.at), is24h)}</span>
      <span
        ><b>${placeWords(row.place)}</b
        ><span class="who"
          >${icon(WHO_ICONS[row.who])}${words.who[row.who]}${row.count > 1 ? words.times(row.count) : nothing}</span
        ></span
      >
      <span class="dl ${row.delta < 0 ? 'c-clo' : 'c-far'}">${deltaWords(row.delta)}</span>
      <span class="to">${offsetText(row.to)}</span>
    </div>`;
  }

  /** One tap back to where this print began. */
  #renderBack(): TemplateResult {
    const { firstLayer } = this.house;
    const began = this.#began();
    const delta = (began ?? 0) - (firstLayer.asked.value ?? 0);
    const isLocked = began === undefined || delta === 0 || firstLayer.hold.value?.kind === 'locked';
    return cfKey({
      direction: delta < 0 ? 'closer' : 'farther',
      word: delta < 0 ? words.backCloser(offsetText(began ?? 0)) : words.backFarther(offsetText(began ?? 0)),
      amount: words.backHint(offsetText(delta)),
      sight: 'bead',
      onTap: () => {
        if (began !== undefined) firstLayer.desk.value?.goTo(began);
      },
      ...(isLocked ? { locked: began === undefined ? words.backNone : words.backAtIt } : {}),
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ledger-page': LedgerPage;
  }
}
