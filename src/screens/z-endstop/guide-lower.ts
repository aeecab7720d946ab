import type { TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { StepSize } from '../../first-layer/guide/bracket.js';
import { renderLower } from './lower-page.js';
import { lowerSmallStyles } from './lower-small.styles.js';
import { lowerStyles } from './lower.styles.js';
import { renderTakeOut } from './take-out-page.js';
import { takeOutStyles } from './take-out.styles.js';
import { GuidePart, partStyles } from './guide-part.js';
import { questionStyles } from './question.styles.js';

/** Lowering the nozzle to the paper, and taking the paper out. */
@customElement('guide-lower')
export class GuideLower extends GuidePart {
  static override styles = [partStyles, lowerStyles, lowerSmallStyles, takeOutStyles, questionStyles];

  @state() private size: StepSize = 1000;

  protected override render(): TemplateResult {
    const { page } = this;
    const { phase } = page.memory;
    const isLowering = phase === 'lowering' || phase === 'testing';
    return isLowering ? renderLower(page, { size: this.size, choose: this.#choose }) : renderTakeOut(page);
  }

  readonly #choose = (size: StepSize): void => {
    this.size = size;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'guide-lower': GuideLower;
  }
}
