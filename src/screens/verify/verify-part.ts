import { LitElement, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { VerifyFacts } from '../../first-layer/verify/facts.js';
import type { VerifyMemory } from '../../first-layer/verify/memory.js';
import type { Verify } from '../../first-layer/verify/verify.js';
import { icon, mdiCheckBold } from '../../icons.js';
import { base } from '../../styles/base.styles.js';
import { controls } from '../../styles/controls.styles.js';
import { guide } from '../../styles/guide.styles.js';
import { page } from '../../styles/page.styles.js';
import { verifyWords as words } from '../../text/en-verify.js';
import { Watching } from '../../ui/watching.js';
import type { House } from '../house.js';
import { verifyStyles } from './verify.styles.js';

/** The look that all pages of the measurement share; each page's own rules come after it. */
export const partStyles: CSSResultGroup = [base, page, controls, guide, verifyStyles];

/** A page of the measurement, whose code comes when its screen is opened. */
export abstract class VerifyPart extends Watching(LitElement) {
  @property({ attribute: false }) house!: House;
  @property({ attribute: false }) verify!: Verify;

  protected get memory(): VerifyMemory {
    return this.verify.state.value.memory;
  }

  protected get facts(): VerifyFacts {
    return this.verify.facts.value;
  }
}

/** The four steps with the present one marked. @param at from 0 */
export function renderSteps(at: number): TemplateResult {
  return html`<ol class="stp" aria-label=${words.stepsName}>
    ${words.steps.map((step, index) => {
      const look = index < at ? 'ok' : index === at ? 'on' : '';
      return html`<li class="s ${look}" aria-current=${index === at ? 'step' : nothing}>
          <i>${index < at ? icon(mdiCheckBold) : index + 1}</i><span class="nm">${step}</span>
        </li>
        ${index < words.steps.length - 1 ? html`<li class="r ${look === 'ok' ? 'ok' : ''}" aria-hidden="true"></li>` : nothing}`;
    })}
  </ol>`;
}

/** A key of the action bar. */
export function actKey(parts: {
  readonly word: string;
  readonly hint?: string | undefined;
  readonly sign?: string;
  readonly look?: 'pri' | 'dis' | 'no';
  readonly onTap: () => void;
}): TemplateResult {
  const { word, hint, sign, look = '', onTap } = parts;
  return html`<button
    type="button"
    class="btn ${look}"
    aria-description=${hint ?? nothing}
    ?disabled=${look === 'dis'}
    @click=${onTap}
  >
    ${sign === undefined || look === 'dis' ? nothing : icon(sign)}<span
      >${word}${hint === undefined ? nothing : html`<small aria-hidden="true">${hint}</small>`}</span
    >
  </button>`;
}
