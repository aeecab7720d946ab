import { html, nothing, type TemplateResult } from 'lit';
import type { Keep } from '../../first-layer/save/keep.js';
import { guideWords } from '../../text/en-guide.js';
import { renderFailed } from '../keep/keep-failed.js';
import { renderForeign } from '../keep/keep-foreign.js';
import { renderProgress } from '../keep/keep-progress.js';
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
  const routine = keep?.routine;
  const state = routine?.state.value;
  const plan = routine?.plan.value;
  const notSaved = (): void => {
    routine?.answer({ kind: 'leave' });
    page.say({ kind: 'not-saved' });
  };
  if (
    keep === undefined ||
    routine === undefined ||
    state === undefined ||
    plan === undefined ||
    state.kind === 'idle'
  ) {
    const back: GuidePage = { ...page, say: notSaved };
    // Until the routine is here again it is not known what became of it.
    const isKnown = keep !== undefined;
    return html`<div class="pg gq">
      <section class="card q">
        <h2>${isKnown ? guideWords.saved.notBack : guideWords.looking}</h2>
        ${isKnown ? html`<p>${guideWords.saved.notBackText}</p>` : nothing}
      </section>
      <section class="acts n1" style="--c: 1fr">${nextKey(back, guideWords.lower.goOn)}</section>
    </div>`;
  }
  switch (state.kind) {
    case 'foreign':
      return renderForeign(state.items, () => routine.answer({ kind: 'agree' }), notSaved);
    case 'failed':
    case 'cut':
    case 'restart-failed':
    case 'taken-back':
      return renderFailed(state, plan, keep.view.value, {
        again: () => routine.start(plan),
        leave: notSaved,
        setBack: () => routine.answer({ kind: 'set-back' }),
        recover: (how) => routine.answer({ kind: 'recover', how }),
      });
    case 'checking':
    case 'setting':
    case 'seeing':
    case 'applying':
    case 'staging':
    case 'guarding':
    case 'saving':
    case 'restarting':
    case 'reading':
    case 'backing-out':
    case 'recovering':
    case 'saved':
      return renderProgress(state, plan, notSaved);
  }
}
