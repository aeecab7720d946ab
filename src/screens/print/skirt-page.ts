import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { FirstLayerStage } from '../../first-layer/print-stage.js';
import { base } from '../../styles/base.styles.js';
import { controls } from '../../styles/controls.styles.js';
import { page } from '../../styles/page.styles.js';
import { duration } from '../../text/format.js';
import { printWords } from '../../text/en-print.js';
import '../../ui/loop-bars.js';
import { Watching } from '../../ui/watching.js';
import '../../widgets/babystep-panel.js';
import '../../widgets/skirt-plan.js';
import type { House } from '../house.js';
import './job-keys.js';

/** The first layer while it is laid: the skirt from above, the time there is, and Closer and Farther under the thumb. */
@customElement('skirt-page')
export class SkirtPage extends Watching(LitElement) {
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
      .sk {
        grid-template: 1fr auto / 432px 1fr;
        grid-template-areas: 'p r' 'a r';
      }
      .pc {
        grid-area: p;
        display: grid;
        grid-template-rows: auto 1fr;
      }
      .ph {
        padding: 14px 16px 10px;
      }
      .l1 {
        display: flex;
        align-items: baseline;
        justify-content: space-between;
        gap: 10px;
      }
      .l1 h2 {
        font-size: var(--f-lg);
        line-height: 1.1;
        white-space: nowrap;
        flex: none;
        margin: 0;
      }
      .in {
        font-size: var(--f-sm);
        color: var(--ink-2);
        white-space: nowrap;
        display: flex;
        align-items: baseline;
        min-width: 0;
      }
      .in b {
        font-size: var(--f-lg);
        color: var(--ink);
        margin-left: 5px;
      }
      .ow {
        white-space: pre;
      }
      ui-loop-bars {
        display: block;
        margin-top: 10px;
      }
      babystep-panel {
        grid-area: r;
      }
      job-keys {
        grid-area: a;
      }
      @media (min-width: 1200px) {
        .sk {
          grid-template-columns: 560px 1fr;
        }
      }
      @media (max-width: 900px) {
        .sk {
          grid-template-columns: 306px 1fr;
        }
        .ph {
          padding: 10px 12px 8px;
        }
        ui-loop-bars {
          margin-top: 8px;
        }
        .ow {
          display: none;
        }
        .l1 h2 {
          font-size: 19.5px;
        }
        .in b {
          font-size: 20px;
        }
      }
      @media (max-width: 500px) and (orientation: landscape) {
        .sk {
          grid-template: auto 1fr auto / 150px 1fr;
          grid-template-areas: 'p r' 'p r' 'a r';
        }
        .pc {
          background: none;
          border-radius: 0;
          overflow: visible;
        }
        .ph {
          padding: 0 2px 5px;
        }
        .l1 {
          flex-direction: column;
          gap: 2px;
        }
        .l1 h2 {
          font-size: 16px;
          padding-top: 2px;
        }
        .in {
          font-size: 13px;
        }
        .in b {
          font-size: 15px;
        }
        .ow {
          display: inline;
        }
        ui-loop-bars {
          margin-top: 5px;
        }
        skirt-plan {
          background: var(--s1);
          border-radius: var(--r-card);
        }
      }
      @media (orientation: portrait) {
        .sk {
          grid-template: 218px 1fr auto / 1fr;
          grid-template-areas: 'p' 'r' 'a';
        }
        .ow {
          display: inline;
        }
        .ph {
          padding-bottom: 6px;
        }
      }
    `,
  ];

  @property({ attribute: false }) house!: House;
  @property({ attribute: false }) stage!: FirstLayerStage;

  protected override render(): TemplateResult {
    return html`<section class="pg sk" aria-label=${printWords.skirt}>
      <div class="card pc">
        <div class="ph">${this.#renderHead()}</div>
        <skirt-plan
          .plan=${this.house.firstLayer.plan.value}
          .bed=${this.house.firstLayer.bed.value}
          .nozzle=${this.house.firstLayer.nozzle.value}
          .stretches=${this.house.firstLayer.offsets.value.stretches}
          .began=${this.house.firstLayer.offsets.value.began}
          .labels=${!matchMedia('(max-width: 500px) and (orientation: landscape)').matches}
          .theme=${this.house.settings.values.value.theme}
        ></skirt-plan>
      </div>
      <job-keys narrow .house=${this.house}></job-keys>
      <babystep-panel .watch=${this.house.firstLayer} .settings=${this.house.settings}></babystep-panel>
    </section>`;
  }

  #renderHead(): TemplateResult {
    const { stage } = this;
    const time = stage.secondsLeft;
    return html`<div class="l1">
        <h2>${titleOf(stage)}</h2>
        ${
          time === undefined
            ? nothing
            : html`<span class="in"
                ><span>${printWords.objectIn} <span class="ow">${printWords.startsIn}</span>${printWords.in}</span
                ><b>${duration(time)}</b></span
              >`
        }
      </div>
      ${
        stage.kind === 'skirt'
          ? html`<ui-loop-bars
              label=${printWords.skirt}
              text=${printWords.loopOf(stage.loop, stage.loops)}
              .done=${stage.done}
              .still=${stage.isPaused}
            ></ui-loop-bars>`
          : nothing
      }`;
  }
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
