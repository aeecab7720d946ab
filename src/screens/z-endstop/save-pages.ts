import { html, nothing, type TemplateResult } from 'lit';
import { waitingValue } from '../../first-layer/guide/facts.js';
import type { Soaked } from '../../first-layer/guide/soak.js';
import { canSave } from '../../first-layer/guide/lower-rows.js';
import {
  icon,
  mdiCheckBold,
  mdiCloseThick,
  mdiContentSaveOutline,
  mdiSnowflake,
  mdiTimerSandEmpty,
  mdiUndoVariant,
  shapeCloser,
  shapeFarther,
} from '../../icons.js';
import { guideWords } from '../../text/en-guide.js';
import { fixed, length } from '../../text/format.js';
import { nextKey, remindsClean, renderQuestion, renderStepper, type GuidePage } from './guide-page.js';

/** What waits to be saved, as a sum, and what saving does. */
export function renderAccepted(page: GuidePage): TemplateResult {
  const { memory, facts, said } = page;
  const words = guideWords.accepted;
  const { road } = facts.machine;
  const next = waitingValue(facts) ?? memory.next;
  if (road.kind === 'none' || next === undefined) return html`<div class="pg"></div>`;
  const { option, section, old } = road.value;
  const isGood = canSave(facts);
  // After a reload the page is there before what saves.
  const isOpen = isGood && facts.save !== undefined;
  const by = Math.round((next - old) * 1000);
  const way = by < 0 ? guideWords.farther : guideWords.closer;
  const steps = [
    [words.copy, words.copyHint],
    [words.writes, words.writesHint],
    [words.restarts, words.restartsHint],
  ] as const;
  return html`<div class="pg g18b">
    ${renderStepper(memory)}
    <section class="card hero18">
      <div class="tg">
        <h1>${words.title}</h1>
        <span class="tag ${by < 0 ? 'cool' : 'warm'}"
          >${icon(by < 0 ? shapeFarther : shapeCloser)}${words.change(length(by), way)}</span
        >
      </div>
      <div class="eq">
        <div class="c old"><span class="k">${option}</span><span class="v">${fixed(old, 3)}</span></div>
        <span class="o">${by < 0 ? '−' : '+'}</span>
        <div class="c"><span class="k">${way}</span><span class="v">${length(by)}</span></div>
        <span class="o">=</span>
        <div class="c res">
          <span class="k">${words.result}</span><b class="v">${fixed(next, 3)}<span class="u">mm</span></b>
        </div>
      </div>
    </section>
    <section class="card wl">
      <h2 class="h3">${words.does}</h2>
      <ol class="seq">
        ${steps.map(
          ([name, hint], index) =>
            html`<li>
              <span class="d">${index + 1}</span><span><b>${name}</b><small>${hint}</small></span
              ><span class="t"></span>
            </li>`,
        )}
      </ol>
    </section>
    <section class="card pf">
      <h2 class="h3">${words.checked}</h2>
      <span class="tag ${isGood ? 'good' : 'bad'}"
        >${icon(isGood ? mdiCheckBold : mdiCloseThick)}${isGood ? words.staged(`${section} ${fixed(next, 3)}`) : words.outside}</span
      >
      ${memory.soaked === undefined ? nothing : renderSoaked(memory.soaked)}
      ${memory.mode === 'cold' ? html`<span class="tag cold">${icon(mdiSnowflake)}${words.coldWhy}</span>` : nothing}
      <div class="kl">${guideWords.prepare.says}<code>${said === '' ? guideWords.prepare.quiet : said}</code></div>
    </section>
    <section class="acts n3" style="--c: 1fr 1fr 1.7fr">
      <button type="button" class="btn" @click=${() => page.say({ kind: 'drop' })}>
        ${icon(mdiCloseThick)}<span>${words.drop}<small>${words.dropHint(fixed(old, 3))}</small></span>
      </button>
      <button type="button" class="btn" @click=${() => page.say({ kind: 'feel-again' })}>
        ${icon(mdiUndoVariant)}<span>${words.again}<small>${words.againHint}</small></span>
      </button>
      <button
        type="button"
        class="btn ${isOpen ? 'pri' : 'dis'}"
        ?disabled=${!isOpen}
        @click=${() => page.say({ kind: 'next' })}
      >
        ${icon(mdiContentSaveOutline)}<span>${words.apply}<small>${words.applyHint}</small></span>
      </button>
    </section>
  </div>`;
}

/** How the soak ended before the height was set, with what was chosen for it. */
function renderSoaked({ by, limit, window, drift, wasSkipped }: Soaked): TemplateResult {
  const words = guideWords.accepted;
  const minutes = Math.round(window / 60);
  const measured = drift === undefined ? words.soakedByTime(minutes) : words.soaked(fixed(drift, 3), minutes);
  const text = wasSkipped ? words.soakSkipped : by === 'time' ? words.soakedByTime(minutes) : measured;
  return html`<span class="tag ${wasSkipped ? 'warn' : 'good'}"
    >${icon(wasSkipped ? mdiTimerSandEmpty : mdiCheckBold)}${text}${by === 'time' ? nothing : words.soakLimit(fixed(limit, 3))}</span
  >`;
}

/** The value was read again after the restart. */
export function renderSaved(page: GuidePage, backup: string | undefined): TemplateResult {
  const { memory } = page;
  const words = guideWords.saved;
  const by = Math.round(((memory.next ?? 0) - (memory.old ?? 0)) * 1000);
  const way = by < 0 ? guideWords.farther : guideWords.closer;
  return renderQuestion(page, {
    title: words.title,
    text: words.text(length(by), way),
    more: html`<b class="v18">${memory.next === undefined ? '–' : fixed(memory.next, 3)}<span class="u">mm</span></b>
      ${remindsClean(page) ? html`<p>${words.clean}</p>` : nothing}
      ${backup === undefined ? nothing : html`<p>${words.backup(backup)}</p>`}`,
    acts: [
      html`<button type="button" class="btn" @click=${() => page.say({ kind: 'finish' })}>
        <span>${words.finish}<small>${words.finishHint}</small></span>
      </button>`,
      nextKey(page, words.nextHint),
    ],
  });
}
