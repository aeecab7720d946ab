import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { hashTo } from '../../base/hash.js';
import type { FirstLayerStage } from '../../first-layer/print-stage.js';
import { icon, mdiStairs } from '../../icons.js';
import { base } from '../../styles/base.styles.js';
import { controls } from '../../styles/controls.styles.js';
import { page } from '../../styles/page.styles.js';
import { duration, offset as offsetText } from '../../text/format.js';
import { printWords } from '../../text/en-print.js';
import '../../ui/loop-bars.js';
import { isThere } from '../../ui/is-there.js';
import { Watching } from '../../ui/watching.js';
import '../../widgets/babystep-panel.js';
import '../../widgets/skirt-plan.js';
import type { LaidTap } from '../../widgets/skirt-plan.js';
import type { House } from '../house.js';
import './job-keys.js';
import { skirtPageStyles } from './skirt-page.styles.js';

/** The first layer while it is laid: the skirt from above, the time there is, and Closer and Farther under the thumb. */
@customElement('skirt-page')
export class SkirtPage extends Watching(LitElement) {
  static override styles = [base, page, controls, skirtPageStyles];

  @property({ attribute: false }) house!: House;
  @property({ attribute: false }) stage!: FirstLayerStage;

  /** Offset of the laid stretch that was tapped, µm. */
  @state() private tapped: number | undefined;

  protected override render(): TemplateResult {
    const { firstLayer, settings } = this.house;
    return html`<section class="pg sk" aria-label=${printWords.skirt}>
      <div class="card pc">
        <div class="ph">${this.#renderHead()}</div>
        <div class="pv">
          <skirt-plan
            .plan=${firstLayer.plan.value}
            .bed=${firstLayer.bed.value}
            .nozzle=${firstLayer.nozzle.value}
            .stretches=${firstLayer.offsets.value.stretches}
            .began=${firstLayer.offsets.value.began}
            .parked=${this.stage.isPaused}
            .labels=${!matchMedia('(max-width: 500px) and (orientation: landscape)').matches}
            @laid=${this.#onLaid}
          ></skirt-plan>
          ${this.#renderBest()} ${this.#renderLadder()}
        </div>
      </div>
      <job-keys narrow .house=${this.house}></job-keys>
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

  #renderHead(): TemplateResult {
    const { stage } = this;
    const isCutOff = this.house.firstLayer.isCutOff.value;
    const time = stage.secondsLeft;
    const progress = progressOf(stage);
    return html`<div class="l1">
        <h2 class=${isCutOff || stage.isPaused ? 'long' : ''}>${isCutOff ? cutOffTitleOf(stage) : titleOf(stage)}</h2>
        ${
          time === undefined
            ? nothing
            : html`<span class="in"><span>${leadOf(stage, isCutOff)}</span><b>${duration(time)}</b></span>`
        }
      </div>
      <ui-loop-bars
        label=${printWords.skirt}
        text=${progress.text}
        .done=${progress.done}
        .still=${stage.isPaused || isCutOff}
      ></ui-loop-bars>`;
  }

  /** What a tap on a laid stretch offers: to go back to its offset. */
  #renderBest(): TemplateResult | typeof nothing {
    const offset = this.tapped;
    if (offset === undefined) return nothing;
    const isLive = offset === this.house.firstLayer.asked.value;
    return html`<div class="best">
      <b>${printWords.bestHere(offsetText(offset))}</b>
      <button type="button" class="btn" @click=${this.#onClose}>${printWords.close}</button>
      ${
        isLive
          ? html`<span>${printWords.bestIsLive}</span>`
          : html`<button type="button" class="btn pri" @click=${() => this.#onBest(offset)}>${printWords.best}</button>`
      }
    </div>`;
  }

  /** A ladder under way, or its question. */
  #renderLadder(): TemplateResult | typeof nothing {
    const phase = this.house.firstLayer.desk.value?.ladder.view.value?.phase;
    if (phase !== 'running' && phase !== 'asking') return nothing;
    return html`<a class="btn ladder ${phase === 'asking' ? 'pri' : ''}" href=${hashTo('first-layer', 'ladder')}
      >${icon(mdiStairs)}<span>${printWords.ladder[phase]}</span></a
    >`;
  }

  #onLaid(event: CustomEvent<LaidTap>): void {
    this.tapped = event.detail.micrometres;
  }

  #onClose(): void {
    this.tapped = undefined;
  }

  #onBest(offset: number): void {
    this.tapped = undefined;
    this.house.firstLayer.desk.value?.goTo(offset);
  }
}

function progressOf(stage: FirstLayerStage): { readonly text: string; readonly done: readonly number[] } {
  if (stage.kind === 'skirt') return { text: printWords.loopOf(stage.loop, stage.loops), done: stage.done };
  const share = stage.share ?? 0;
  return { text: printWords.firstLayerProgress(Math.floor(share * 100)), done: [share] };
}

/** What the time at the right of the title is. */
function leadOf(stage: FirstLayerStage, isCutOff: boolean): TemplateResult | string {
  if (isCutOff) return printWords.lastSeen;
  if (stage.kind !== 'skirt') return printWords.doneIn;
  if (stage.isPaused) return printWords.toObject;
  return html`${printWords.objectIn} <span class="ow">${printWords.startsIn}</span>${printWords.in}`;
}

function cutOffTitleOf(stage: FirstLayerStage): string {
  return stage.kind === 'skirt' ? printWords.noLinkLoop(stage.loop, stage.loops) : printWords.noLink;
}

function titleOf(stage: FirstLayerStage): string {
  switch (stage.kind) {
    case 'skirt':
      return stage.isPaused
        ? printWords.pausedLoop(stage.loop, stage.loops)
        : printWords.skirtLoop(stage.loop, stage.loops);
    case 'brim':
      return stage.isPaused ? printWords.paused : printWords.brim;
    case 'object':
      if (stage.isPaused) return printWords.paused;
      return stage.hasSkirt ? printWords.firstLayer : printWords.firstLayerNoSkirt;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'skirt-page': SkirtPage;
  }
}
