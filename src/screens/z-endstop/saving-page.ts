import { html, nothing, type TemplateResult } from 'lit';
import type { Keep } from '../../first-layer/save/keep.js';
import { guideWords } from '../../text/en-guide.js';
import '../keep/save-page.js';
import { nextKey, renderStepper, type GuidePage } from './guide-page.js';

/** How far the save routine is, under the guide's own stepper and heading. */
export function renderSaving(page: GuidePage, keep: Keep | undefined): TemplateResult {
  return html`<div class="pg wrap18">
    ${renderStepper(page.memory)}
    <h1 class="said">${guideWords.saved.saving}</h1>
    ${renderRoutine(page, keep)}
  </div>`;
}

/** As the routine draws itself; what did not come about leads back to the value that waits. */
function renderRoutine(page: GuidePage, keep: Keep | undefined): TemplateResult {
  const notSaved = (): void => {
    keep?.routine.answer({ kind: 'leave' });
    page.say({ kind: 'not-saved' });
  };
  if (keep && keep.routine.plan.value !== undefined && keep.routine.state.value.kind !== 'idle') {
    return html`<save-page .keep=${keep} .leave=${notSaved}></save-page>`;
  }
  // Until the routine is here again it is not known what became of it.
  const isKnown = keep !== undefined;
  return html`<div class="pg gq">
    <section class="card q">
      <h2>${isKnown ? guideWords.saved.notBack : guideWords.looking}</h2>
      ${isKnown ? html`<p>${guideWords.saved.notBackText}</p>` : nothing}
    </section>
    <section class="acts n1" style="--c: 1fr">
      ${nextKey({ ...page, say: notSaved }, guideWords.saved.notBackHint)}
    </section>
  </div>`;
}
