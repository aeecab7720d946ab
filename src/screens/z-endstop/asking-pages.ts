import { html, nothing, type TemplateResult } from 'lit';
import { guideWords as words } from '../../text/en-guide.js';
import { abortKey, nextKey, renderQuestion, stageOf, type GuidePage } from './guide-page.js';
import { switchPicture } from './pictures.js';
import { renderThickness } from './take-out-page.js';

/** The nozzle after homing: whether it pressed the pin. */
export function renderPin(page: GuidePage): TemplateResult {
  const { pin } = words;
  return renderQuestion(page, {
    title: pin.title,
    text: pin.text,
    picture: switchPicture(),
    acts: [
      abortKey(page),
      html`<button type="button" class="btn" @click=${() => page.say({ kind: 'missed' })}>
        <span>${pin.missed}</span>
      </button>`,
      nextKey(page, pin.yesHint),
    ],
  });
}

/** Where the place of the pin is changed. */
export function renderPinMissed(page: GuidePage): TemplateResult {
  const { pin } = words;
  return renderQuestion(page, {
    title: pin.missedTitle,
    text: pin.missedText,
    picture: switchPicture(),
    acts: [abortKey(page), nextKey(page, pin.missedHint)],
  });
}

/** A clean nozzle, confirmed; and how thick the paper is. */
export function renderClean(page: GuidePage): TemplateResult {
  const { clean } = words;
  return renderQuestion(page, {
    title: clean.title,
    text: page.memory.mode === 'cold' ? clean.textCold : clean.textHot,
    more: renderThickness(page),
    acts: [abortKey(page), nextKey(page, clean.yesHint)],
  });
}

/** A manual probe that somebody else has begun. */
export function renderJoin(page: GuidePage): TemplateResult {
  const { join } = words;
  const key = (mode: 'hot' | 'cold', name: string): TemplateResult =>
    html`<button
      type="button"
      class="btn ${page.memory.mode === mode ? 'pri' : ''}"
      aria-pressed=${page.memory.mode === mode ? 'true' : 'false'}
      @click=${() => page.say({ kind: 'mode', mode })}
    >
      <span>${name}</span>
    </button>`;
  return renderQuestion(page, {
    title: join.title,
    text: join.text,
    more: html`<div class="row2">${key('cold', join.cold)} ${key('hot', join.hot)}</div>`,
    acts: [abortKey(page, join.abortHint), nextKey(page, join.nextHint)],
  });
}

/** Why it stands still, in Klipper's words where it gave some, and the ways on. */
export function renderFailure(page: GuidePage): TemplateResult {
  const { failed } = words;
  const { failure } = page.memory;
  const message = failure?.message ?? '';
  return renderQuestion(page, {
    title: failed.title,
    text: failure === undefined ? '' : failed.why[failure.why],
    more: html`<p>${failed.at(words.stages[stageOf(page.memory)])}</p>
      ${message === '' ? nothing : html`<div class="kl" role="alert">${words.prepare.says}<code>${message}</code></div>`}`,
    acts: [abortKey(page, failed.abortHint), nextKey(page, failed.nextHint)],
  });
}

/** The end: what keeps the height right. */
export function renderDone(page: GuidePage): TemplateResult {
  const { done } = words;
  return renderQuestion(page, { title: done.title, text: done.text, acts: [nextKey(page, done.nextHint)] });
}
