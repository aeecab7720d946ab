import type { TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Phase } from '../../first-layer/guide/memory.js';
import { isRound } from '../../first-layer/guide/soak-rows.js';
import { plots } from '../../styles/plots.styles.js';
import { renderPrepare } from './prepare-page.js';
import { prepareStyles } from './prepare.styles.js';
import { renderScrews } from './screws-page.js';
import { renderSoak } from './soak-page.js';
import { soakStyles } from './soak.styles.js';
import { screwStyles } from './screws.styles.js';
import { GuidePart, partStyles } from './guide-part.js';
import { questionStyles } from './question.styles.js';

/** Homing, levelling and the soak. */
@customElement('guide-level')
export class GuideLevel extends GuidePart {
  static override styles = [partStyles, plots, prepareStyles, soakStyles, questionStyles, screwStyles];

  #phase: Phase | undefined;
  /** The newest line of the console when the phase began: what was said before is of an older levelling. */
  #before = 0;

  protected override willUpdate(): void {
    const { memory, house } = this.page;
    if (memory.phase === this.#phase) return;
    this.#phase = memory.phase;
    this.#before = house.printer.console.peek().at(-1)?.id ?? 0;
  }

  protected override render(): TemplateResult {
    const { phase } = this.page.memory;
    if (phase === 'turning') return renderScrews(this.page);
    return phase === 'soak' || isRound(phase) ? renderSoak(this.page) : renderPrepare(this.page, this.#before);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'guide-level': GuideLevel;
  }
}
