import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { FirstLayerWatch } from '../first-layer/first-layer-watch.js';
import type { Settings } from '../settings/settings.js';
import { base } from '../styles/base.styles.js';
import { closerFarther } from '../styles/closer-farther.styles.js';
import { page } from '../styles/page.styles.js';
import { pictures } from '../styles/pictures.styles.js';
import { offset as offsetText, stepSize } from '../text/format.js';
import { directionWords, unitsWords } from '../text/en-common.js';
import { printWords } from '../text/en-print.js';
import { cfKey } from '../ui/cf-key.js';
import '../ui/choice.js';
import { Watching } from '../ui/watching.js';
import './cross-section.js';
import './offset-stages.js';

const LOCK_WORDS = {
  'no-link': printWords.locked.noLink,
  'not-ready': printWords.locked.notReady,
  'not-homed': printWords.locked.notHomed,
} as const;

/** Closer and Farther with all that belongs to them: where the offset is on its way, what it does to the bead, the step. */
@customElement('babystep-panel')
export class BabystepPanel extends Watching(LitElement) {
  static override styles = [
    base,
    page,
    closerFarther,
    pictures,
    css`
      :host {
        display: grid;
        grid-template-rows: 104px 1fr 64px;
        gap: var(--gap);
        min-height: 0;
        min-width: 0;
      }
      .mid {
        display: grid;
        grid-template-columns: 184px 1fr;
        gap: var(--gap);
        min-height: 0;
      }
      .cfs {
        display: grid;
        grid-template-rows: 1fr 1fr;
        gap: var(--gap);
        min-height: 0;
      }
      .why {
        color: var(--on-stop-box);
        background: var(--stop-box);
        border-radius: var(--r-ctl);
        padding: 8px 12px;
        font-size: var(--f-xs);
        line-height: 1.2;
        align-self: end;
        position: absolute;
        inset: auto 0 0;
      }
      .frame {
        position: relative;
        min-height: 0;
        display: grid;
      }
      @media (min-width: 1200px) {
        :host {
          grid-template-rows: 132px 1fr 76px;
        }
        .mid {
          grid-template-columns: 224px 1fr;
        }
        .cf {
          column-gap: 24px;
          padding-left: 24px;
        }
        .cf .pict {
          height: 106px;
        }
      }
      @media (max-width: 900px) {
        :host {
          grid-template-rows: 82px 1fr 66px;
        }
        .mid {
          grid-template-columns: 128px 1fr;
        }
        .cf {
          padding: 4px 10px;
          column-gap: 12px;
        }
        .cf .pict {
          height: 58px;
        }
        .cf .s {
          display: none;
        }
        .cf .d {
          font-size: var(--f-sm);
        }
      }
      @media (max-width: 500px) and (orientation: landscape) {
        :host {
          grid-template-rows: 59px 1fr 59px;
        }
        .mid {
          grid-template-columns: 1fr;
        }
        cross-section {
          display: none;
        }
        .cf {
          grid-template-columns: 56px 1fr;
          padding: 0 10px;
        }
        .cf .pict {
          height: 50px;
        }
        .cf .w {
          font-size: 22px;
        }
      }
      @media (orientation: portrait) {
        :host {
          grid-template-rows: 80px 1fr 66px;
        }
        .mid {
          grid-template-columns: 140px 1fr;
        }
      }
    `,
  ];

  @property({ attribute: false }) watch!: FirstLayerWatch;
  @property({ attribute: false }) settings!: Settings;

  protected override render(): TemplateResult {
    const { babystep } = this.watch;
    const offsets = this.watch.offsets.value;
    const { step, steps } = this.settings.values.value;
    const atNozzle = offsets.atNozzle;
    return html`
      <offset-stages
        .asked=${babystep.asked.value}
        .accepted=${babystep.accepted.value}
        .atNozzle=${atNozzle}
        .taps=${offsets.arrivals}
        .stale=${this.watch.isStale.value}
      ></offset-stages>
      <div class="mid">
        <cross-section
          .delta=${(atNozzle ?? offsets.began) - offsets.began}
          .previous=${offsets.previous - offsets.began}
        ></cross-section>
        <div class="frame">
          <div class="cfs">${this.#key('farther', step)} ${this.#key('closer', -step)}</div>
          ${this.#renderFailure()}
        </div>
      </div>
      <ui-choice
        label=${printWords.step}
        lead=${`${printWords.step}\n${unitsWords.mm}`}
        .options=${steps.map((size) => ({ value: String(size), label: stepSize(size) }))}
        .value=${String(step)}
        @change=${this.#onStep}
      ></ui-choice>
    `;
  }

  #key(direction: 'closer' | 'farther', delta: number): TemplateResult {
    const hold = this.watch.hold.value;
    const isPaused = hold?.kind === 'paused';
    return cfKey({
      direction,
      amount: `${offsetText(delta)} ${unitsWords.mm}`,
      hint: isPaused ? printWords.sentAfterResume : directionWords[`${direction}Hint`],
      sight: 'bead',
      onTap: () => this.watch.babystep.tap(delta),
      ...(hold?.kind === 'locked' ? { locked: LOCK_WORDS[hold.reason] } : {}),
    });
  }

  #renderFailure(): TemplateResult | typeof nothing {
    const failure = this.watch.babystep.failure.value;
    if (failure === undefined) return nothing;
    return html`<div class="why" role="alert">${failure instanceof Error ? failure.message : printWords.failed}</div>`;
  }

  #onStep(event: CustomEvent<string>): void {
    void this.settings.change({ step: Number(event.detail) });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'babystep-panel': BabystepPanel;
  }
}
