import { LitElement, css, html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { hashTo } from '../base/hash.js';
import type { Keep } from '../first-layer/save/keep.js';
import { nextValue, type Target } from '../first-layer/save/target.js';
import { fixed, length } from '../text/format.js';
import { keepWords } from '../text/en-keep.js';
import '../ui/switch.js';
import { Watching } from '../ui/watching.js';

/** The switch that keeps what people changed for the next prints, with the sum; the question itself comes after the print. */
@customElement('keep-row')
export class KeepRow extends Watching(LitElement) {
  static override styles = css`
    :host {
      display: grid;
      min-width: 0;
      min-height: 0;
      --switch-background: var(--s1);
    }
  `;

  /** Undefined until its code is here. */
  @property({ attribute: false }) keep: Keep | undefined;

  protected override render(): TemplateResult {
    const { keep } = this;
    const isStopped = keep?.verdict.value.kind === 'obstacle' || keep?.found.value?.kind === 'obstacle';
    return html`<ui-switch
      label=${keepWords.keepFor}
      .hint=${keep === undefined ? keepWords.notKnown : this.#hint(keep, isStopped)}
      .checked=${keep?.isWanted.value === true && !isStopped}
      @change=${(event: CustomEvent<boolean>) => this.#onChange(event.detail, isStopped)}
    ></ui-switch>`;
  }

  #hint(keep: Keep, isStopped: boolean): string | TemplateResult {
    if (isStopped) return keepWords.rowLocked;
    const found = keep.found.value;
    if (found?.kind !== 'target') return keepWords.notKnown;
    const amount = keep.isWanted.value ? (keep.offer.value?.amount ?? 0) : 0;
    return sumOf(found.target, amount);
  }

  #onChange(isWanted: boolean, isStopped: boolean): void {
    const offer = this.keep?.offer.peek();
    if (!isStopped) this.keep?.want(isWanted);
    // Where nothing is printed, the question need not wait.
    if (isStopped || (isWanted && offer?.isRunning === false)) location.hash = hashTo('keep');
  }
}

/** `position_endstop −0.470 + 0.025 → −0.445`. @param amount µm, minus is closer */
function sumOf({ values: [value] }: Target, amount: number): string | TemplateResult {
  const old = fixed(value.old, 3);
  if (amount === 0) return keepWords.stays(value.option, old);
  const sign = amount < 0 ? '+' : '\u2212';
  const sum = keepWords.sum(value.option, old, sign, length(amount));
  return html`${sum}<em>${fixed(nextValue(value.old, amount), 3)}</em>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'keep-row': KeepRow;
  }
}
