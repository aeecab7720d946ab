import type { TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { GuidePart, partStyles } from './guide-part.js';
import { renderHand } from './hand-page.js';
import { handStyles } from './hand.styles.js';
import { questionStyles } from './question.styles.js';

/** The value changed by hand. */
@customElement('guide-hand')
export class GuideHand extends GuidePart {
  static override styles = [partStyles, questionStyles, handStyles];

  @state() private size = 5;

  protected override updated(): void {
    this.readFiles(true);
  }

  protected override render(): TemplateResult {
    return renderHand(this.page, { size: this.size, choose: this.#choose });
  }

  readonly #choose = (size: number): void => {
    this.size = size;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'guide-hand': GuideHand;
  }
}
