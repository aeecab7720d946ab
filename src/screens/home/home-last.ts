import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { hashTo } from '../../base/hash.js';
import { icon, mdiClockOutline, mdiFolder, mdiPlay, mdiPrinter3d, mdiWeightGram } from '../../icons.js';
import type { PastJob } from '../../printer/history.js';
import { base } from '../../styles/base.styles.js';
import { controls } from '../../styles/controls.styles.js';
import { thingWords } from '../../text/en-common.js';
import { fileWords } from '../../text/en-file.js';
import { homeRestWords as words } from '../../text/en-home-rest.js';
import { day, duration, fileTitle, fixed } from '../../text/format.js';
import { failureStrip, failureStyles } from '../../ui/failure.js';
import { Watching } from '../../ui/watching.js';
import { askPrint } from '../file/ask-print.js';
import { thumbnailFor } from '../files/thumbnail.js';
import type { House } from '../house.js';

/** The last print, with the key that prints it again. */
@customElement('home-last')
export class HomeLast extends Watching(LitElement) {
  static override styles = [
    base,
    controls,
    failureStyles,
    css`
      :host {
        display: grid;
        grid-template: minmax(0, 1fr) / 236px minmax(0, 1fr);
      }
      .th {
        background: var(--s2);
        padding: 10px;
        min-height: 0;
        display: grid;
        grid-template: minmax(0, 1fr) / minmax(0, 1fr);
        place-items: center;
        color: var(--ink-3);
      }
      .th .i {
        width: calc(var(--ico) * 2);
        height: calc(var(--ico) * 2);
      }
      .th img {
        width: 100%;
        height: 100%;
        object-fit: contain;
      }
      .inf {
        padding: 16px 18px;
        display: flex;
        flex-direction: column;
        min-width: 0;
        min-height: 0;
      }
      h3 {
        flex: none;
        font-size: var(--f-lg);
        line-height: 1.15;
        margin: 4px 0 8px;
      }
      .meta {
        display: flex;
        flex-direction: column;
        gap: 5px;
        font-size: var(--f-sm);
        color: var(--ink-2);
      }
      .meta span {
        display: flex;
        gap: 6px;
        align-items: center;
        white-space: nowrap;
      }
      .meta .i {
        width: 19px;
        height: 19px;
        color: var(--ink-3);
      }
      .ac {
        margin-top: auto;
        display: grid;
        gap: 6px;
      }
      .ac .btn {
        text-decoration: none;
      }
      @media (min-width: 1200px) {
        :host {
          grid-template-columns: 330px minmax(0, 1fr);
        }
      }
      @media (max-width: 900px) {
        :host {
          grid-template-columns: 158px minmax(0, 1fr);
        }
        .th {
          padding: 6px;
        }
        .inf {
          padding: 12px 14px;
        }
        h3 {
          margin: 2px 0 4px;
        }
        .meta {
          font-size: var(--f-xs);
          gap: 2px 12px;
        }
      }
      @media (max-width: 500px) and (orientation: landscape) {
        :host {
          grid-template-columns: 118px minmax(0, 1fr);
        }
        .th {
          padding: 4px;
        }
        .inf {
          padding: 8px 10px;
        }
        .lab {
          display: none;
        }
        h3 {
          font-size: var(--f-md);
          margin: 0 0 2px;
        }
        .meta {
          flex-direction: row;
          gap: 12px;
          font-size: 14px;
        }
        .ac .btn {
          padding: 0 6px;
        }
      }
      @media (orientation: portrait) {
        :host {
          grid-template-columns: 200px minmax(0, 1fr);
        }
      }
    `,
  ];

  @property({ attribute: false }) house!: House;
  @state() private last: PastJob | undefined;
  @state() private isRead = false;
  /** The history could not be read: whether something was printed is not known then. */
  @state() private isUnknown = false;
  @state() private isStarting = false;
  @state() private failure = '';
  #readFor = '';

  protected override willUpdate(): void {
    const { history, files } = this.house.printer;
    const wanted = `${history.changed.value} ${files.changed.value}`;
    if (wanted === this.#readFor) return;
    this.#readFor = wanted;
    void this.#read(wanted);
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.isRead) return nothing;
    return this.last ? this.#renderJob(this.last) : this.#renderNone();
  }

  #renderJob(job: PastJob): TemplateResult {
    const picture = thumbnailFor(job.metadata?.thumbnails, 300);
    const when = day(new Date(job.start_time * 1000), new Date(), this.house.settings.values.value.clock24h);
    const isGone = job.exists === false;
    return html`<div class="th">
        ${
          picture && !isGone
            ? html`<img src=${this.house.printer.files.thumbnailUrl(job.filename, picture.relative_path)} alt="" />`
            : icon(mdiPrinter3d)
        }
      </div>
      <div class="inf">
        <span class="lab">${words.lastPrinted(when)}</span>
        <h3 class="el" data-cut="1">${fileTitle(job.filename)}</h3>
        <div class="meta">
          <span>${icon(mdiClockOutline)}${duration(job.total_duration)}</span>${renderFilament(job)}
        </div>
        <div class="ac">
          ${failureStrip(this.failure, () => (this.failure = ''))}
          ${
            isGone
              ? html`<a class="btn" href=${hashTo('files')}
                  >${icon(mdiFolder)}<span>${thingWords.chooseFile}<small>${words.gone}</small></span></a
                >`
              : this.#renderAgain(job)
          }
        </div>
      </div>`;
  }

  #renderAgain(job: PastJob): TemplateResult {
    const isLocked = this.house.printer.isOccupied.value;
    return html`<button
      type="button"
      class="btn t1 ${isLocked ? 'dis' : 'pri'} ${this.isStarting ? 'pend' : ''}"
      ?disabled=${isLocked || this.isStarting}
      @click=${() => void this.#onAgain(job.filename)}
    >
      ${icon(mdiPlay)}<span
        >${thingWords.printAgain}${isLocked ? html`<small>${fileWords.printing}</small>` : nothing}</span
      >
    </button>`;
  }

  #renderNone(): TemplateResult {
    return html`<div class="th">${icon(mdiPrinter3d)}</div>
      <div class="inf">
        ${this.isUnknown ? nothing : html`<h3>${words.nothingYet}</h3>`}
        <div class="ac">
          <a class="btn pri t1" href=${hashTo('files')}>${icon(mdiFolder)}<span>${thingWords.chooseFile}</span></a>
        </div>
      </div>`;
  }

  async #onAgain(path: string): Promise<void> {
    if (!(await askPrint(this.house, path))) return;
    this.isStarting = true;
    this.failure = '';
    try {
      await this.house.printer.job.start(path);
      location.hash = hashTo('print');
    } catch (error) {
      this.failure = error instanceof Error ? error.message : String(error);
    } finally {
      this.isStarting = false;
    }
  }

  async #read(wanted: string): Promise<void> {
    const jobs = await this.house.printer.history.list({ limit: 1, order: 'desc' }).catch(() => undefined);
    if (wanted !== this.#readFor) return;
    this.isUnknown = jobs === undefined;
    if (jobs !== undefined) this.last = jobs[0];
    this.isRead = true;
  }
}

/** Grams where the slicer said them, else metres. */
function renderFilament({ filament_used: used, metadata }: PastJob): TemplateResult | typeof nothing {
  const material = metadata?.filament_type ?? '';
  const grams = metadata?.filament_weight_total;
  if (grams !== undefined && grams > 0) {
    return html`<span>${icon(mdiWeightGram)}${words.grams(fixed(grams, 0), material)}</span>`;
  }
  return used > 0 ? html`<span>${icon(mdiWeightGram)}${words.metres(fixed(used / 1000, 1), material)}</span>` : nothing;
}

declare global {
  interface HTMLElementTagNameMap {
    'home-last': HomeLast;
  }
}
