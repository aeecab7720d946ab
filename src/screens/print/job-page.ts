import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { styleMap } from 'lit/directives/style-map.js';
import { hashTo } from '../../base/hash.js';
import type { PrintStage } from '../../first-layer/print-stage.js';
import { icon, mdiFolder, mdiPrinter3d, shapeBed, shapeNozzle } from '../../icons.js';
import type { Metadata } from '../../printer/files.js';
import type { Heater } from '../../printer/heater.js';
import { jobProgress } from '../../printer/progress.js';
import { base } from '../../styles/base.styles.js';
import { controls } from '../../styles/controls.styles.js';
import { page } from '../../styles/page.styles.js';
import { tiles } from '../../styles/tiles.styles.js';
import { fileTitle, fixed } from '../../text/format.js';
import { thingWords, unitsWords } from '../../text/en-common.js';
import { printWords } from '../../text/en-print.js';
import { Watching } from '../../ui/watching.js';
import { thumbnailFor } from '../files/thumbnail.js';
import type { House } from '../house.js';
import './job-keys.js';
import { jobStyles } from './job-page.styles.js';

/** The print before its first layer, after it, and when it has ended. */
@customElement('job-page')
export class JobPage extends Watching(LitElement) {
  static override styles = [base, page, controls, tiles, jobStyles];

  @property({ attribute: false }) house!: House;
  @property({ attribute: false }) stage!: PrintStage;
  @state() private metadata: Metadata | undefined;
  #readFor = '';

  protected override willUpdate(): void {
    const path = this.#path();
    if (path === this.#readFor) return;
    this.#readFor = path;
    this.metadata = undefined;
    if (path !== '') void this.#read(path);
  }

  protected override render(): TemplateResult {
    if (this.stage.kind === 'none') {
      return html`<div class="pg">
        <div class="card none">
          <b class="h">${printWords.none}</b>
          <p>${printWords.noneHint}</p>
          <a class="btn pri t1" href=${hashTo('files')}>${icon(mdiFolder)}<span>${thingWords.chooseFile}</span></a>
        </div>
      </div>`;
    }
    return html`<div class="pg pr">
      <section class="card mo">
        <div class="th">${this.#renderPicture()}</div>
        <div class="nm"><h2 class="el" data-cut="1">${fileTitle(this.#path())}</h2></div>
      </section>
      <section class="info">
        <div class="card tm">${this.#renderState()}</div>
        ${this.house.printer.heaters.value
          .filter((heater) => heater.kind === 'extruder' || heater.kind === 'bed')
          .toSorted((one, other) => Number(one.kind === 'bed') - Number(other.kind === 'bed'))
          .slice(0, 2)
          .map(heaterTile)}
      </section>
      <div class="a">
        ${
          this.stage.kind === 'ended'
            ? html`<a class="btn pri t1" href=${hashTo('files')}
                >${icon(mdiFolder)}<span>${thingWords.chooseFile}</span></a
              >`
            : html`<job-keys .house=${this.house}></job-keys>`
        }
      </div>
    </div>`;
  }

  #renderPicture(): TemplateResult {
    const picture = thumbnailFor(this.metadata?.thumbnails, 400);
    const path = this.#path();
    return picture
      ? html`<img src=${this.house.printer.files.thumbnailUrl(path, picture.relative_path)} alt="" />`
      : icon(mdiPrinter3d);
  }

  #renderState(): TemplateResult {
    const { stage } = this;
    const title = stateTitle(stage);
    const card = this.house.printer.status.virtualSdcard.value;
    const done =
      stage.kind === 'later' && card ? jobProgress(card.file_position, card.progress, this.metadata) : undefined;
    const message = this.house.printer.status.printStats.value?.message ?? '';
    return html`<div>
        <h2>${title}</h2>
        ${
          done === undefined
            ? html`<p class="hint">${stage.kind === 'ended' && stage.how === 'error' ? message : nothing}</p>`
            : html`<div class="pc v">
                ${fixed(Math.floor(done * 100), 0)}<span class="u"> ${unitsWords.percent}</span>
              </div>`
        }
      </div>
      ${
        done === undefined
          ? nothing
          : html`<div
              class="bar"
              role="progressbar"
              aria-label=${printWords.progress}
              aria-valuemin="0"
              aria-valuemax="100"
              aria-valuenow=${Math.floor(done * 100)}
            >
              <i style=${styleMap({ '--done': `${(done * 100).toFixed(1)}%` })}></i>
            </div>`
      }`;
  }

  #path(): string {
    return this.house.printer.status.printStats.value?.filename ?? '';
  }

  async #read(path: string): Promise<void> {
    const metadata = await this.house.printer.files.metadata(path).catch(() => undefined);
    if (path === this.#readFor) this.metadata = metadata;
  }
}

function heaterTile(heater: Heater): TemplateResult {
  const { temperature, target = 0 } = heater;
  const isNozzle = heater.kind === 'extruder';
  return html`<div class="stt2">
    <span class="k">${icon(isNozzle ? shapeNozzle : shapeBed)}${isNozzle ? thingWords.nozzle : thingWords.bed}</span>
    <b class="v"
      >${temperature === undefined ? '–' : fixed(temperature, 0)}<span class="u"> ${unitsWords.celsius}</span></b
    >
    <span class="s">${target > 0 ? printWords.heatingTo(fixed(target, 0)) : printWords.heaterOff}</span>
  </div>`;
}

function stateTitle(stage: PrintStage): string {
  switch (stage.kind) {
    case 'none':
      return printWords.none;
    case 'before':
      return stage.isPaused ? printWords.paused : printWords.heating;
    case 'skirt':
    case 'brim':
    case 'object':
      return printWords.firstLayer;
    case 'later':
      return stage.isPaused ? printWords.paused : printWords.printing;
    case 'ended':
      return { complete: printWords.complete, cancelled: printWords.cancelled, error: printWords.failed }[stage.how];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'job-page': JobPage;
  }
}
