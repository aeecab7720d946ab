import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Desk } from '../first-layer/desk.js';
import type { FirstLayerWatch } from '../first-layer/first-layer-watch.js';
import type { Outcome, TapQuestion } from '../first-layer/tap.js';
import { icon, mdiUndoVariant } from '../icons.js';
import type { Settings } from '../settings/settings.js';
import { base } from '../styles/base.styles.js';
import { closerFarther } from '../styles/closer-farther.styles.js';
import { controls } from '../styles/controls.styles.js';
import { page } from '../styles/page.styles.js';
import { pictures } from '../styles/pictures.styles.js';
import { offset as offsetText, stepSize } from '../text/format.js';
import { directionWords, unitsWords } from '../text/en-common.js';
import { printWords } from '../text/en-print.js';
import { cfKey } from '../ui/cf-key.js';
import '../ui/choice.js';
import { Watching } from '../ui/watching.js';
import { panelStyles } from './babystep-panel.styles.js';
import './cross-section.js';
import './offset-stages.js';
import './tap-question.js';

const LOCK_WORDS = {
  'no-link': printWords.locked.noLink,
  'not-ready': printWords.locked.notReady,
  'not-homed': printWords.locked.notHomed,
} as const;

/** Closer and Farther with all that belongs to them: where the offset is on its way, what it does to the bead, the step. */
@customElement('babystep-panel')
export class BabystepPanel extends Watching(LitElement) {
  static override styles = [base, page, controls, closerFarther, pictures, panelStyles];

  @property({ attribute: false }) watch!: FirstLayerWatch;
  @property({ attribute: false }) settings!: Settings;

  protected override render(): TemplateResult {
    const desk = this.watch.desk.value;
    const offsets = this.watch.offsets.value;
    const { step, steps } = this.settings.values.value;
    const isPrinting = this.watch.isPrinting.value;
    const { previous } = offsets;
    const began = isPrinting ? offsets.began : 0;
    const atNozzle = offsets.atNozzle ?? began;
    return html`
      <offset-stages
        .asked=${this.watch.asked.value}
        .accepted=${this.watch.accepted.value}
        .atNozzle=${offsets.atNozzle}
        .taps=${offsets.arrivals}
        .stale=${this.watch.isStale.value}
      ></offset-stages>
      <div class="mid">
        <cross-section
          .delta=${atNozzle - began}
          .previous=${previous - began}
          .from=${isPrinting ? 'began' : 'saved'}
          .note=${this.#note(desk)}
          ?parked=${this.watch.hold.value?.kind === 'paused'}
        ></cross-section>
        <div class="cfs">${this.#key(desk, 'farther', step)} ${this.#key(desk, 'closer', -step)}</div>
      </div>
      <div class="steps">${this.#renderSteps(desk, step, steps)}</div>
    `;
  }

  /** The steps; in their place the second key, or why a tap failed: no finger taps on there, and the keys stay free. */
  #renderSteps(desk: Desk | undefined, step: number, steps: readonly number[]): TemplateResult {
    const question = desk?.babystep.question.value;
    if (desk && question) return html`${this.#renderQuestion(desk, question)}${this.#renderUndo(desk)}`;
    const outcome = desk?.babystep.outcome.value;
    if (desk && outcome && outcome.kind !== 'not-sent') return this.#renderFailure(desk, outcome);
    return html`<ui-choice
        label=${printWords.step}
        lead=${`${printWords.step}\n${unitsWords.mm}`}
        .options=${steps.map((size) => ({ value: String(size), label: stepSize(size) }))}
        .value=${String(step)}
        @change=${this.#onStep}
      ></ui-choice
      >${this.#renderUndo(desk)}`;
  }

  #key(desk: Desk | undefined, direction: 'closer' | 'farther', delta: number): TemplateResult {
    const after = this.#after(desk);
    const amount = `${offsetText(delta)} ${unitsWords.mm}`;
    const short = `${offsetText(delta)} ${after ?? unitsWords.mm}`;
    return cfKey({
      direction,
      amount: after === undefined ? amount : html`<span class="mx">${amount}</span><span class="rx">${short}</span>`,
      hint: after === undefined ? directionWords[`${direction}Hint`] : this.#afterLong(desk),
      sight: 'bead',
      onTap: () => desk?.babystep.tap(delta),
      ...this.#lock(desk, delta),
    });
  }

  /** Why a key cannot be pressed. */
  #lock(desk: Desk | undefined, delta: number): { readonly locked?: string } {
    const hold = this.watch.hold.value;
    if (hold?.kind === 'locked') return { locked: LOCK_WORDS[hold.reason] };
    // It is fetched after the first paint; a tap before would go nowhere.
    if (desk === undefined) return { locked: printWords.locked.soon };
    const verdict = desk.verdict(delta);
    if (verdict.kind !== 'too-low') return {};
    return { locked: printWords.locked.lowest(offsetText(verdict.axisMinimum)) };
  }

  /** When a tap goes out that does not at once; short, beside the amount. */
  #after(desk: Desk | undefined): string | undefined {
    if (this.watch.hold.value?.kind === 'paused') return printWords.afterResume;
    const waiting = desk?.waiting.value;
    return waiting && printWords.waitingFor[waiting];
  }

  #afterLong(desk: Desk | undefined): string {
    const waiting = desk?.waiting.value;
    return waiting ? printWords.waitingFor[waiting] : printWords.sentAfterResume;
  }

  /** What is said in place of the comparison while a tap cannot arrive, or nobody knows what is at the nozzle. */
  #note(desk: Desk | undefined): { readonly title: string; readonly text: string } | undefined {
    const outcome = desk?.babystep.outcome.value;
    if (outcome?.kind === 'not-sent') return { title: printWords.notSent(outcome.taps), text: printWords.tapLater };
    if (desk && this.watch.hold.value?.kind === 'paused') {
      const { kept } = desk.babystep;
      return { title: printWords.parked, text: kept > 0 ? printWords.tapsWait(kept) : '' };
    }
    return this.watch.offsets.value.atNozzle === undefined ? { title: '–', text: '' } : undefined;
  }

  #renderUndo(desk: Desk | undefined): TemplateResult {
    const isIdle = desk === undefined || desk.babystep.underWay.value === 0;
    return html`<button
      type="button"
      class="btn undo"
      aria-label=${printWords.undoLabel}
      aria-disabled=${isIdle ? 'true' : nothing}
      @click=${() => desk?.babystep.undo()}
    >
      ${icon(mdiUndoVariant)}<span>${printWords.undo}</span>
    </button>`;
  }

  #renderQuestion(desk: Desk, question: TapQuestion): TemplateResult {
    return html`<tap-question
      .question=${question}
      .underWay=${desk.babystep.underWay.value}
      .fromBegan=${(desk.babystep.asked.value ?? 0) + question.delta - this.watch.offsets.value.began}
      @agree=${() => desk.agree()}
      @decline=${() => desk.babystep.decline()}
    ></tap-question>`;
  }

  #renderFailure(desk: Desk, outcome: Parameters<typeof failureText>[0]): TemplateResult {
    return html`<div class="why" role="alert">
      <span>${failureText(outcome)}</span>
      <button type="button" class="btn" @click=${() => desk.babystep.forgetOutcome()}>${printWords.close}</button>
    </div>`;
  }

  #onStep(event: CustomEvent<string>): void {
    void this.settings.change({ step: Number(event.detail) });
  }
}

function failureText(outcome: Exclude<Outcome, { kind: 'not-sent' }>): string {
  const words = outcome.reason instanceof Error ? outcome.reason.message : printWords.failed;
  return outcome.kind === 'taken-back' ? `${printWords.takenBack}: ${words}` : words;
}

declare global {
  interface HTMLElementTagNameMap {
    'babystep-panel': BabystepPanel;
  }
}
