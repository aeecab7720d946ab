import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { hashTo } from '../../base/hash.js';
import {
  icon,
  mdiCheckBold,
  mdiClockOutline,
  mdiFolder,
  mdiPlay,
  mdiPrinter3d,
  shapeBed,
  shapeNozzle,
} from '../../icons.js';
import type { Heater } from '../../printer/heater.js';
import type { PastJob } from '../../printer/history.js';
import { base } from '../../styles/base.styles.js';
import { controls } from '../../styles/controls.styles.js';
import { page } from '../../styles/page.styles.js';
import { day, duration, fileTitle, fixed, offset } from '../../text/format.js';
import { thingWords, unitsWords } from '../../text/en-common.js';
import { homeWords } from '../../text/en-home.js';
import { Watching } from '../../ui/watching.js';
import { thumbnailFor } from '../files/thumbnail.js';
import type { House } from '../house.js';
import { homeStyles } from './home-screen.styles.js';

/** Nozzles first, then the bed, then whatever else is heated. */
const ORDER = { extruder: 0, bed: 1, generic: 2, fan: 3 } as const;

/** The printer at rest: whether it can print, what it printed last, how warm it is. */
@customElement('home-screen')
export class HomeScreen extends Watching(LitElement) {
  static override styles = [base, page, controls, homeStyles];

  @property({ attribute: false }) house!: House;
  @state() private last: PastJob | undefined;
  #readFor = '';

  protected override willUpdate(): void {
    const { history, files } = this.house.printer;
    const wanted = `${history.changed.value} ${files.changed.value}`;
    if (wanted === this.#readFor) return;
    this.#readFor = wanted;
    void this.#read(wanted);
  }

  protected override render(): TemplateResult {
    const heaters = this.house.printer.heaters.value
      .filter((heater) => heater.kind !== 'fan')
      .toSorted((one, other) => ORDER[one.kind] - ORDER[other.kind]);
    return html`<div class="pg home">
      <section class="card temps">${heaters.map(heaterRow)}</section>
      <section class="card stt">
        <span class="sg">${icon(mdiCheckBold)}</span>
        <div class="grow">
          <h2 class="el">${homeWords.ready}</h2>
          <p class="el">${this.#zText()}</p>
        </div>
      </section>
      <section class="card last">${this.last ? this.#renderLast(this.last) : this.#renderFirst()}</section>
    </div>`;
  }

  #zText(): string {
    const live = this.house.firstLayer.accepted.value;
    return live === undefined || live === 0 ? homeWords.zAsSaved : homeWords.zLive(offset(live));
  }

  #renderLast(job: PastJob): TemplateResult {
    const picture = thumbnailFor(job.metadata?.thumbnails, 300);
    const when = day(new Date(job.start_time * 1000), new Date(), this.house.settings.values.value.clock24h);
    return html`<div class="th">
        ${
          picture
            ? html`<img src=${this.house.printer.files.thumbnailUrl(job.filename, picture.relative_path)} alt="" />`
            : icon(mdiPrinter3d)
        }
      </div>
      <div class="inf">
        <span class="lab">${homeWords.lastPrinted(when)}</span>
        <h3 class="el" data-cut="1">${fileTitle(job.filename)}</h3>
        <div class="meta">
          <span>${icon(mdiClockOutline)}${duration(job.total_duration)}</span>
        </div>
        <div class="ac">
          ${
            job.exists === false
              ? nothing
              : html`<a class="btn pri t1" href=${hashTo('file', job.filename)}
                  >${icon(mdiPlay)}${thingWords.printAgain}</a
                >`
          }
        </div>
      </div>`;
  }

  #renderFirst(): TemplateResult {
    return html`<div class="th">${icon(mdiPrinter3d)}</div>
      <div class="inf">
        <h3>${homeWords.nothingYet}</h3>
        <div class="ac">
          <a class="btn pri t1" href=${hashTo('files')}>${icon(mdiFolder)}${thingWords.chooseFile}</a>
        </div>
      </div>`;
  }

  async #read(wanted: string): Promise<void> {
    const jobs = await this.house.printer.history.list({ limit: 1, order: 'desc' }).catch(() => []);
    if (wanted === this.#readFor) this.last = jobs[0];
  }
}

function heaterRow(heater: Heater): TemplateResult {
  const { temperature, target = 0 } = heater;
  const look = { extruder: 'c-noz', bed: 'c-bed', generic: 'c-cha', fan: 'c-cha' }[heater.kind];
  const name = { extruder: thingWords.nozzle, bed: thingWords.bed, generic: heater.shortName, fan: heater.shortName }[
    heater.kind
  ];
  return html`<div class="tr">
    <span class="ti ${look}">${icon(heater.kind === 'bed' ? shapeBed : shapeNozzle)}</span>
    <span class="tn el">${name}</span>
    <b class="tvv v"
      >${temperature === undefined ? '–' : fixed(temperature, 0)}<span class="u">${unitsWords.celsius}</span></b
    >
    <span class="tg">${target > 0 ? `${fixed(target, 0)}°` : homeWords.off}</span>
  </div>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'home-screen': HomeScreen;
  }
}
