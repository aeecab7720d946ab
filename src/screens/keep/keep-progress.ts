import { html, nothing, type TemplateResult } from 'lit';
import type { Plan } from '../../first-layer/save/plan.js';
import type { SaveState } from '../../first-layer/save/save-state.js';
import { icon, mdiCheckBold, mdiFileDocumentOutline } from '../../icons.js';
import { length } from '../../text/format.js';
import { keepWords } from '../../text/en-keep.js';
import { firstOf, height, nextWords, wayOf } from './keep-words.js';

/** The states in which the routine works by itself, and its good end. */
export type Working = Extract<
  SaveState,
  {
    kind:
      | 'checking'
      | 'setting'
      | 'seeing'
      | 'applying'
      | 'staging'
      | 'guarding'
      | 'saving'
      | 'restarting'
      | 'reading'
      | 'backing-out'
      | 'recovering'
      | 'saved';
  }
>;

const { running } = keepWords;

/** What is done just now, and how many of the four steps are behind it. */
function stageOf({ kind }: Working): { readonly title: string; readonly done: number } {
  switch (kind) {
    case 'checking':
      return { title: running.checking, done: 0 };
    case 'setting':
    case 'seeing':
      return { title: running.setting, done: 0 };
    case 'applying':
    case 'staging':
      return { title: running.staging, done: 0 };
    case 'guarding':
    case 'saving':
      return { title: running.saving, done: 1 };
    case 'restarting':
      return { title: running.restarting, done: 2 };
    case 'recovering':
      return { title: running.recovering, done: 2 };
    case 'reading':
      return { title: running.reading, done: 3 };
    case 'backing-out':
      return { title: running.backing, done: 0 };
    case 'saved':
      return { title: keepWords.saved, done: 4 };
  }
}

/** How far the save is; ends with what Klipper has read again and where the old file is. */
export function renderProgress(state: Working, plan: Plan, leave: () => void): TemplateResult {
  const { title, done } = stageOf(state);
  const isSaved = state.kind === 'saved';
  const value = firstOf(plan.values);
  return html`<div class="pg g18c">
    <section class="card sv" role="status">
      <span class="sg">${isSaved ? icon(mdiCheckBold) : html`<span class="spin"></span>`}</span>
      <h2>${title}</h2>
      <b class="v">${height(value.next)}<span class="u">mm</span></b>
      <p>${isSaved ? savedWords(plan) : keepWords.runningText}</p>
    </section>
    <section class="card sq">
      <ol class="seq">
        ${stepsOf(plan).map(([name, hint], index) => renderStep(name, hint, index, done))}
      </ol>
      ${isSaved ? renderBackup(state.backup, height(value.old)) : nothing}
    </section>
    <section class="acts n1" style="--c: 1fr">
      <button type="button" class="btn ${isSaved ? 'pri' : 'dis'}" ?disabled=${!isSaved} @click=${leave}>
        <span>${keepWords.done}<small>${isSaved ? keepWords.heatersOff : keepWords.waits}</small></span>
      </button>
    </section>
  </div>`;
}

function savedWords({ stage }: Plan): string {
  return stage.how === 'offset' ? keepWords.savedText(length(stage.kept), wayOf(stage.kept)) : '';
}

function stepsOf(plan: Plan): readonly (readonly [string, string])[] {
  const { steps, stepsHint } = keepWords;
  return [
    [steps.staged, nextWords(plan.values)],
    [steps.written, stepsHint.written],
    [steps.back, stepsHint.back],
    [steps.read, stepsHint.read],
  ];
}

function renderStep(name: string, hint: string, index: number, done: number): TemplateResult {
  const isDone = index < done;
  const isOn = index === done;
  return html`<li class=${isDone ? 'ok' : isOn ? 'on' : ''} aria-current=${isOn ? 'step' : nothing}>
    <span class="d">${isDone ? icon(mdiCheckBold) : isOn ? html`<span class="spin"></span>` : index + 1}</span>
    <span><b>${name}</b><small>${hint}</small></span
    ><span class="t"></span>
  </li>`;
}

function renderBackup(backup: string | undefined, old: string): TemplateResult {
  if (backup === undefined)
    return html`<div class="cp" role="note">${icon(mdiFileDocumentOutline)}<span>${keepWords.noBackup}</span></div>`;
  return html`<div class="cp" role="note">
    ${icon(mdiFileDocumentOutline)}
    <div><code>${backup}</code><span>${keepWords.oldFile(old)}</span></div>
  </div>`;
}
