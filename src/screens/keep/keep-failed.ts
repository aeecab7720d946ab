import { html, nothing, type TemplateResult } from 'lit';
import { stagedValues, type Plan } from '../../first-layer/save/plan.js';
import type { SaveState, SaveView } from '../../first-layer/save/save-state.js';
import {
  icon,
  mdiAlert,
  mdiCloseThick,
  mdiRefresh,
  mdiRestore,
  mdiShieldCheckOutline,
  mdiTextBoxSearchOutline,
} from '../../icons.js';
import { offset as offsetText } from '../../text/format.js';
import { keepWords } from '../../text/en-keep.js';
import { logWords } from '../../text/en-log.js';
import { failureWords, firstOf, height, optionName } from './keep-words.js';

export interface FailedActs {
  again(): void;
  leave(): void;
  setBack(): void;
  recover(how: 'restart' | 'old-file'): void;
  /** Klipper's log stands in the place of the words. */
  readonly isLogOpen: boolean;
  turnLog(): void;
}

type Bad = Extract<SaveState, { kind: 'failed' | 'cut' | 'restart-failed' | 'taken-back' }>;

/** A save that did not come about: why, what is true now, and the ways on. */
export function renderFailed(state: Bad, plan: Plan, view: SaveView, acts: FailedActs): TemplateResult {
  switch (state.kind) {
    case 'failed':
      return frame(
        keepWords.failed,
        html`<p>${failureWords(state.failure)}</p>`,
        renderTruth(plan, view, state.offset === 'set-back'),
        // With another configuration the agreed sum is wrong for good.
        state.failure.why === 'changed' ? [leave(acts)] : [again(acts), leave(acts)],
      );
    case 'cut':
      return renderCut(state, plan, view, acts);
    case 'restart-failed':
      return renderRestartFailed(state, plan, acts);
    case 'taken-back':
      return frame(
        keepWords.takenBack,
        html`<p>${keepWords.takenBackText(height(firstOf(plan.values).old))}</p>`,
        renderTruth(plan, view, false),
        [leave(acts)],
      );
  }
}

function renderCut(state: Extract<Bad, { kind: 'cut' }>, plan: Plan, view: SaveView, acts: FailedActs): TemplateResult {
  if (!state.isKnown) {
    return frame(keepWords.interrupted, html`<p>${keepWords.lookingAgain}</p>`, nothing, []);
  }
  const { before } = state.job;
  const isElsewhere = view.live !== undefined && view.live !== before;
  const setBack = html`<button type="button" class="btn" @click=${() => acts.setBack()}>
    ${icon(mdiRestore)}<span>${keepWords.setBack(offsetText(before))}</span>
  </button>`;
  return frame(keepWords.interrupted, html`<p>${keepWords.interruptedText}</p>`, renderTruth(plan, view, false), [
    again(acts),
    ...(isElsewhere ? [setBack] : []),
    leave(acts),
  ]);
}

function renderRestartFailed(
  state: Extract<Bad, { kind: 'restart-failed' }>,
  plan: Plan,
  acts: FailedActs,
): TemplateResult {
  const { next, old } = firstOf(plan.values);
  const word = state.command === 'RESTART' ? keepWords.restart : keepWords.restartFirmware;
  const keys = [
    html`<button type="button" class="btn pri" @click=${() => acts.recover('restart')}>
      ${icon(mdiRefresh)}<span>${word}<small>${keepWords.keepsValue(height(next))}</small></span>
    </button>`,
    html`<button type="button" class="btn" @click=${() => acts.recover('old-file')}>
      ${icon(mdiRestore)}<span>${keepWords.oldFileBack}<small>${keepWords.oldFileHint(height(old))}</small></span>
    </button>`,
    logKey(acts),
  ];
  if (acts.isLogOpen) return html`<div class="pg er"><log-view></log-view>${keyRow(keys)}</div>`;
  return frame(
    keepWords.notBack,
    html`<p>${keepWords.notBackText}</p>
      <div class="raw">${keepWords.klipperSays}<b tabindex="0" data-scroll>${state.message.trim()}</b></div>`,
    html`<h3>${keepWords.wayBack}</h3>
      <ol>
        ${keepWords.wayBackSteps(state.command).map((step, index) => html`<li><i>${index + 1}</i><span>${step}</span></li>`)}
      </ol>
      <div class="safe">
        ${icon(mdiShieldCheckOutline)}<span>${keepWords.nothingLost(height(next), height(old))}</span>
      </div>`,
    keys,
  );
}

/** What is true now: the live offset, what is staged, what Klipper has. */
function renderTruth(plan: Plan, view: SaveView, isSetBack: boolean): TemplateResult | typeof nothing {
  if (view.klipper.kind !== 'ready' || view.live === undefined || view.pending === undefined) return nothing;
  const live = offsetText(view.live);
  const staged = stagedValues(plan, view.pending);
  const stagedLines = plan.values.flatMap((value, index) => {
    const waiting = staged[index];
    return waiting === undefined ? [] : [html`<p>${keepWords.truthStaged(optionName(value), height(waiting))}</p>`];
  });
  const valueLines = plan.values.flatMap((value) => {
    const now = view.valueOf(value.section, value.option);
    return now === undefined ? [] : [keepWords.truthValue(optionName(value), height(now))];
  });
  return html`<div class="facts">
    <b>${keepWords.truth}</b>
    <p>${isSetBack ? keepWords.truthBack(live) : keepWords.truthLive(live)}</p>
    ${stagedLines.length > 0 ? stagedLines : html`<p>${keepWords.truthNotStaged}</p>`}
    <p>${valueLines.join(' ')}</p>
  </div>`;
}

function frame(
  title: string,
  text: TemplateResult,
  side: TemplateResult | typeof nothing,
  acts: readonly TemplateResult[],
): TemplateResult {
  return html`<div class="pg er">
    <section class="card bd">
      <div class="l" data-scroll role="alert">
        <span class="sg">${icon(mdiAlert)}</span>
        <h2>${title}</h2>
        ${text}
      </div>
      <div class="r" data-scroll>${side}</div>
    </section>
    ${keyRow(acts)}
  </div>`;
}

function keyRow(keys: readonly TemplateResult[]): TemplateResult {
  return html`<section class="acts n${keys.length}" style="--c: repeat(${Math.max(1, keys.length)}, auto)">
    ${keys}
  </section>`;
}

function logKey({ isLogOpen, turnLog }: FailedActs): TemplateResult {
  return html`<button type="button" class="btn" @click=${turnLog}>
    ${icon(isLogOpen ? mdiCloseThick : mdiTextBoxSearchOutline)}<span
      >${isLogOpen ? logWords.close : logWords.open}</span
    >
  </button>`;
}

function again(acts: FailedActs): TemplateResult {
  return html`<button type="button" class="btn pri" @click=${() => acts.again()}>
    ${icon(mdiRefresh)}<span>${keepWords.again}</span>
  </button>`;
}

function leave(acts: FailedActs): TemplateResult {
  return html`<button type="button" class="btn" @click=${() => acts.leave()}>
    ${icon(mdiCloseThick)}<span>${keepWords.leave}</span>
  </button>`;
}
