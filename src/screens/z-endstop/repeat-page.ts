import { html, nothing, type TemplateResult } from 'lit';
import { HOMINGS, spreadOf } from '../../first-layer/guide/homing.js';
import { icon, mdiHome } from '../../icons.js';
import { guideWords } from '../../text/en-guide.js';
import { length, offset } from '../../text/format.js';
import { abortKey, nextKey, renderQuestion, type GuidePage } from './guide-page.js';

const words = guideWords.repeat;

/** How far homings lie apart, each with its distance from their mean. */
export function renderRepeat(page: GuidePage): TemplateResult {
  const { phase, homings, homingsWanted } = page.memory;
  const isHoming = phase !== 'repeat';
  const spread = spreadOf(homings);
  const isProbe = page.facts.machine.road.kind === 'probe';
  return renderQuestion(page, {
    title: words.title,
    text: isProbe ? words.textProbe : words.text,
    more: html`<p role="status" class="spr">
        ${words.spread}
        <b>${spread === undefined ? '–' : length(spread)}<span class="u">mm</span></b>
        ${isHoming ? html`<span>${words.at(homings.length + 1, homingsWanted)}</span>` : nothing}
      </p>
      ${homings.length === 0 ? nothing : renderValues(homings)}`,
    acts: [
      abortKey(page, isHoming ? guideWords.abortNow : undefined),
      renderAgain(page, isHoming),
      nextKey(page, words.nextHint, { isLocked: isHoming }),
    ],
  });
}

function renderAgain(page: GuidePage, isHoming: boolean): TemplateResult {
  const { homings } = page.memory;
  return html`<button
    type="button"
    class="btn ${isHoming ? 'dis' : ''}"
    ?disabled=${isHoming}
    @click=${() => page.say({ kind: 'again' })}
  >
    ${icon(mdiHome)}<span
      >${homings.length === 0 ? words.again(HOMINGS) : words.moreAgain(HOMINGS)}<small>${words.hint}</small></span
    >
  </button>`;
}

function renderValues(homings: readonly number[]): TemplateResult {
  const mean = homings.reduce((sum, one) => sum + one, 0) / homings.length;
  return html`<ol class="vals" aria-label=${words.list}>
    ${homings.map((one) => html`<li>${offset(Math.round((one - mean) * 1000))}</li>`)}
  </ol>`;
}
