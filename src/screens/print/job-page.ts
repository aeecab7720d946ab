import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { hashTo } from '../../base/hash.js';
import { jobStage } from '../../first-layer/job-stage.js';
import { waitOfPause, waitOfStart, type JobWait } from '../../first-layer/job-wait.js';
import type { PrintStage } from '../../first-layer/print-stage.js';
import { styleMap } from 'lit/directives/style-map.js';
import {
  icon,
  mdiFolder,
  mdiPlay,
  mdiPrinter3d,
  mdiPrinter3dNozzleOutline,
  mdiSelectionRemove,
  shapeGap,
} from '../../icons.js';
import type { Metadata } from '../../printer/files.js';
import type { Heater } from '../../printer/heater.js';
import { jobNumbers, jobSigns, type JobNumbers } from '../../printer/job-numbers.js';
import { printObjects } from '../../printer/print-objects.js';
import { base } from '../../styles/base.styles.js';
import { controls } from '../../styles/controls.styles.js';
import { page } from '../../styles/page.styles.js';
import { tiles } from '../../styles/tiles.styles.js';
import { fileTitle, fixed } from '../../text/format.js';
import { menuWords, thingWords } from '../../text/en-common.js';
import { printWords } from '../../text/en-print.js';
import { heaterName } from '../../text/thing-names.js';
import { Watching } from '../../ui/watching.js';
import { thumbnailFor } from '../files/thumbnail.js';
import type { House } from '../house.js';
import './job-keys.js';
import { jobSmallStyles } from './job-page-small.styles.js';
import { jobStyles } from './job-page.styles.js';
import { renderProgress } from './job-progress.js';
import { heatTiles, runningTiles } from './job-tiles.js';

/** The print before its first layer, after it, and when it has ended. */
@customElement('job-page')
export class JobPage extends Watching(LitElement) {
  static override styles = [base, page, controls, tiles, jobStyles, jobSmallStyles];

  @property({ attribute: false }) house!: House;
  /** As the nozzle's place in the file tells it. */
  @property({ attribute: false }) stage!: PrintStage;
  @state() private metadata: Metadata | undefined;
  @state() private failure = '';
  #readFor = '';

  protected override willUpdate(): void {
    const path = this.#path();
    if (path === this.#readFor) return;
    this.#readFor = path;
    this.metadata = undefined;
    if (path !== '') void this.#read(path);
  }

  protected override render(): TemplateResult {
    const { printer, firstLayer, settings } = this.house;
    const isRead = firstLayer.followed.value?.reading !== undefined;
    const stage = jobStage(this.stage, isRead, jobSigns(printer, this.metadata));
    if (stage.kind === 'none') return this.#renderNone();
    const numbers = jobNumbers(printer, this.metadata);
    const isLater = stage.kind === 'later' && numbers !== undefined;
    return html`<div class="pg pr">
      ${this.#renderPicture(numbers, stage)}
      <section class="info ${isLater ? '' : 'few'}">
        <div class="card tm">
          ${isLater ? renderProgress(numbers, stage, settings.values.value.clock24h, this.#waitText(stage)) : this.#renderState(stage)}
        </div>
        ${isLater ? runningTiles(this.house, numbers, this.#onFailure) : heatTiles(printer)}
      </section>
      ${this.failure === '' ? nothing : html`<p class="why" role="alert">${this.failure}</p>`}
      <div class="a">${this.#renderActions(stage)}</div>
    </div>`;
  }

  #renderNone(): TemplateResult {
    return html`<div class="pg">
      <div class="card none">
        <b class="h">${printWords.none}</b>
        <p>${printWords.noneHint}</p>
        <a class="btn pri t1" href=${hashTo('files')}>${icon(mdiFolder)}<span>${thingWords.chooseFile}</span></a>
      </div>
    </div>`;
  }

  /** The part's picture; what is printed already stands out from what is to come. */
  #renderPicture(numbers: JobNumbers | undefined, stage: PrintStage): TemplateResult {
    const path = this.#path();
    const picture = thumbnailFor(this.metadata?.thumbnails, 400);
    const url = picture && this.house.printer.files.thumbnailUrl(path, picture.relative_path);
    const done =
      stage.kind === 'later' ? (numbers?.done ?? 0) : stage.kind === 'ended' && stage.how === 'complete' ? 1 : 0;
    return html`<section class="card mo">
      <div class="th">
        ${
          url === undefined
            ? icon(mdiPrinter3d)
            : html`<img class="todo" src=${url} alt="" /><img
                  src=${url}
                  alt=""
                  style=${styleMap({ 'clip-path': `inset(${(100 - done * 100).toFixed(1)}% 0 0 0)` })}
                />`
        }
      </div>
      <div class="nm">
        <h2 class="el" data-cut="1">${fileTitle(path)}</h2>
        <p class="el">${this.#filament(numbers)}</p>
      </div>
    </section>`;
  }

  #filament(numbers: JobNumbers | undefined): string {
    const { filament_total: total, filament_weight_total: weight, filament_type: type } = this.metadata ?? {};
    if (!numbers || total === undefined || total <= 0 || weight === undefined) return type?.split(';')[0] ?? '';
    const used = fixed(Math.min(1, numbers.filamentUsed / total) * weight, 0);
    return printWords.filament(used, fixed(weight, 0), type?.split(';')[0] ?? '');
  }

  #renderState(stage: PrintStage): TemplateResult {
    const message = this.house.printer.status.printStats.value?.message ?? '';
    return html`<div>
      <h2>${stateTitle(stage)}</h2>
      <p>${stage.kind === 'ended' ? (stage.how === 'error' ? message : '') : this.#waitText(stage)}</p>
    </div>`;
  }

  /** What it waits for: to begin to lay, or for hands while it is paused. */
  #waitText(stage: PrintStage): string {
    const { printer } = this.house;
    if (stage.kind !== 'before' && stage.kind !== 'later') return '';
    if (stage.isPaused) return waitWords(waitOfPause(printer), printer.heaters.value);
    return stage.kind === 'before' ? waitWords(waitOfStart(printer), printer.heaters.value) : '';
  }

  #renderActions(stage: PrintStage): TemplateResult {
    const path = this.#path();
    if (stage.kind !== 'ended') {
      return html`<job-keys .house=${this.house}>${this.#renderWay(stage)}</job-keys>`;
    }
    return html`<div class="ended">
      <a class="btn" href=${hashTo('files')}>${icon(mdiFolder)}<span>${thingWords.chooseFile}</span></a>
      <a class="btn pri t1" href=${hashTo('file', path)}>${icon(mdiPlay)}<span>${thingWords.printAgain}</span></a>
    </div>`;
  }

  /** Beside the print's own keys: the way to the filament while it waits for hands, to the offset while it runs. */
  #renderWay(stage: PrintStage): TemplateResult | typeof nothing {
    const isPaused = (stage.kind === 'before' || stage.kind === 'later') && stage.isPaused;
    if (isPaused && this.house.printer.capabilities.value.extruders.length > 0) {
      return html`<a class="btn" href=${hashTo('filament')}
        >${icon(mdiPrinter3dNozzleOutline)}<span>${menuWords.filament}</span></a
      >`;
    }
    if (stage.kind !== 'later') return nothing;
    return html`${
        printObjects(this.house.printer).length > 1
          ? html`<a class="btn" href=${hashTo('objects')}
              >${icon(mdiSelectionRemove)}<span>${menuWords.objects}</span></a
            >`
          : nothing
      } <a class="btn" href=${hashTo('z-offset')}>${icon(shapeGap)}<span>${printWords.zOffset}</span></a>`;
  }

  readonly #onFailure = (why: string): void => {
    this.failure = why;
  };

  #path(): string {
    return this.house.printer.status.printStats.value?.filename ?? '';
  }

  async #read(path: string): Promise<void> {
    const metadata = await this.house.printer.files.metadata(path).catch(() => undefined);
    if (path === this.#readFor) this.metadata = metadata;
  }
}

function waitWords(wait: JobWait | undefined, all: readonly Heater[]): string {
  if (wait === undefined) return '';
  switch (wait.kind) {
    case 'told':
      return wait.message;
    case 'heating': {
      const { temperature = 0, target = 0 } = wait.heater;
      return printWords.wait.heating(heaterName(wait.heater, all), fixed(temperature, 0), fixed(target, 0));
    }
    default:
      return printWords.wait[wait.kind];
  }
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
