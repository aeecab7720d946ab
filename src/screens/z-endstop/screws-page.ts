import { html, nothing, type TemplateResult } from 'lit';
import { isLevelEnough, isNear, type Screw } from '../../first-layer/guide/screws.js';
import { icon, mdiCheckBold, mdiRefresh, mdiRotateLeft, mdiRotateRight } from '../../icons.js';
import { guideWords } from '../../text/en-guide.js';
import { fixed } from '../../text/format.js';
import { abortKey, nextKey, renderQuestion, type GuidePage } from './guide-page.js';

const words = guideWords.screws;

/** How far each screw of the bed is to be turned, and which way. */
export function renderScrews(page: GuidePage): TemplateResult {
  const { screws } = page.memory;
  const isGood = isLevelEnough(screws);
  return renderQuestion(page, {
    title: words.title,
    text: words.text,
    more: html`<ul class="scr" aria-label=${words.list}>
      ${screws.map((screw, index) => renderScrew(screw, index === 0))}
    </ul>`,
    acts: [
      abortKey(page),
      html`<button type="button" class="btn" @click=${() => page.say({ kind: 'again' })}>
        ${icon(mdiRefresh)}<span>${words.again}<small>${words.againHint}</small></span>
      </button>`,
      nextKey(page, isGood ? words.good : words.nextHint),
    ],
  });
}

function renderScrew(screw: Screw, isBase: boolean): TemplateResult {
  const { name, z, turn } = screw;
  const sign = turn === 0 ? mdiCheckBold : turn > 0 ? mdiRotateRight : mdiRotateLeft;
  const way = isBase ? words.base : turn === 0 ? words.done : turn > 0 ? words.right : words.left;
  const by = Math.abs(turn);
  return html`<li class=${isNear(screw) ? 'ok' : ''}>
    ${icon(sign)}<span
      ><b>${name}</b><small>${way}<span class="zz">, Z ${fixed(z, 3)}</span></small></span
    >${turn === 0 ? nothing : html`<b class="trn">${words.turns(Math.floor(by / 60), String(by % 60).padStart(2, '0'))}</b>`}
  </li>`;
}
