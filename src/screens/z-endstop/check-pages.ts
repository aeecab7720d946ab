import { html, nothing, type TemplateResult } from 'lit';
import { checkHeightsOf, heightOf, meshToLoad, suggestionOf } from '../../first-layer/guide/check-rows.js';
import { canHave, isBig } from '../../first-layer/guide/hand-rows.js';
import type { Memory } from '../../first-layer/guide/memory.js';
import {
  icon,
  mdiCheckBold,
  mdiChevronRight,
  mdiCloseThick,
  mdiGestureTap,
  mdiFire,
  mdiInformationOutline,
  shapeCloser,
  shapeFarther,
} from '../../icons.js';
import { guideWords } from '../../text/en-guide.js';
import { fixed, length, stepSize } from '../../text/format.js';
import { askBig } from './ask-big.js';
import { abortKey, nextKey, renderQuestion, renderStepper, toolName, warmthTag, type GuidePage } from './guide-page.js';
import { paperPicture, type PaperPicture } from './pictures.js';

const words = guideWords.check;
/** How the four heights are drawn: the tip over a bed at 270. */
const tips = [150, 242, 264, 270];

/** Before each descent: how far it goes. */
export function renderDescend(page: GuidePage): TemplateResult {
  const { memory } = page;
  const { height } = memory;
  const target = heightOf(memory);
  const from = height === 0 ? page.facts.position?.[2] : 10;
  const by = from === undefined ? '–' : fixed(from - target / 1000, target % 100 === 0 ? 1 : 3);
  const mm = nameOf(memory, height);
  return renderQuestion(page, {
    title: words.descendTitle(mm),
    text: height === 0 ? words.descendFirst(by, mm) : words.descend(by),
    picture: picture(memory),
    more: renderHeights(memory),
    acts: [abortKey(page), nextKey(page, words.descendHint(mm), { isLocked: !page.facts.isHomed })],
  });
}

/** The question at one of the four heights. */
export function renderCheck(page: GuidePage): TemplateResult {
  const { memory } = page;
  const { height, mode, thickness } = memory;
  const isLast = height === checkHeightsOf(memory).length - 1;
  const tool = toolName(memory);
  const first = nameOf(memory, 0);
  return html`<div class="pg ck">
    ${renderStepper(page.memory)}
    <section class="card im">
      <span class="tag warm">${icon(mdiFire)}${mode === 'hot' ? warmthTag(page) : words.tagCold(bedOf(page))}</span>
      ${picture(memory)}
    </section>
    <section class="qq">
      ${renderHeights(memory)}
      <div class="qt">
        <p>${isLast ? words.atZero : words.at(stepSize(heightOf(memory)), tool, stepSize(thickness))}</p>
        <h1>${words.questions(tool, first)[height]}</h1>
      </div>
      <button type="button" class="an y t1" @click=${() => page.say({ kind: 'yes' })}>
        <span class="c">${icon(mdiCheckBold)}</span
        ><span
          ><b>${words.yes(first)[height]}</b
          ><span>${isLast ? words.yesLast : words.yesNext(nameOf(memory, height + 1))}</span></span
        >${icon(mdiChevronRight)}
      </button>
      <div class="no2">${renderWrong(page, 'close')} ${renderWrong(page, 'far')}</div>
      <div class="ft2">
        <p class="hlp">
          ${icon(mdiInformationOutline)}${page.memory.wasSkipped ? words.skipped : mode === 'hot' ? words.hot : words.cold}
        </p>
        <button type="button" class="btn t2" @click=${() => page.say({ kind: 'abort' })}>
          ${icon(mdiCloseThick)}<span>${guideWords.abort}</span>
        </button>
      </div>
    </section>
  </div>`;
}

function renderWrong(page: GuidePage, verdict: 'close' | 'far'): TemplateResult | typeof nothing {
  const name = words[verdict][page.memory.height];
  if (name === undefined || name === '') return nothing;
  return html`<button type="button" class="an n t1" @click=${() => page.say({ kind: 'wrong', verdict })}>
    <span class="c">${icon(mdiGestureTap)}</span
    ><span><b>${name}</b><span>${verdict === 'close' ? words.closeHint : words.farHint}</span></span
    >${icon(mdiChevronRight)}
  </button>`;
}

function bedOf({ facts }: GuidePage): string {
  return facts.bed === undefined ? '–' : `${fixed(facts.bed.now, 0)}°`;
}

function nameOf(memory: Memory, height: number): string {
  return String((checkHeightsOf(memory)[height] ?? 0) / 1000);
}

function renderHeights(memory: Memory): TemplateResult {
  const at = memory.height;
  return html`<ol class="hts" aria-label=${words.list}>
    ${checkHeightsOf(memory).map((_, index) => {
      const look = index < at ? 'ok' : index === at ? 'on' : '';
      return html`<li class=${look}>
        <i>${index < at ? icon(mdiCheckBold) : index + 1}</i
        ><span>${nameOf(memory, index)}<span class="u">mm</span><small>${words.looks[index]}</small></span>
      </li>`;
    })}
  </ol>`;
}

function picture(memory: Memory): TemplateResult {
  const { height } = memory;
  const paper: PaperPicture['paper'] = height === 0 ? 'none' : height === 3 ? 'beside' : 'between';
  return paperPicture({
    width: 300,
    height: 320,
    bed: 270,
    tip: [164, tips[height] ?? 242],
    scale: height === 0 ? 1.1 : 1.5,
    paper,
    label: stepSize(heightOf(memory)),
  });
}

/** An answer that does not fit: how far off, and back to lowering. */
export function renderWrongPage(page: GuidePage): TemplateResult {
  const by = suggestionOf(page.memory);
  const hasRoad = page.facts.machine.road.kind !== 'none';
  const verdict = page.memory.verdict === 'close' ? guideWords.close : guideWords.far;
  const isCold = page.memory.mode === 'cold';
  const text = !hasRoad ? words.wrongElsewhere : isCold ? words.wrongCold : words.wrongText;
  return renderQuestion(page, {
    title: words.wrongTitle(verdict),
    text: text(length(by), by < 0 ? guideWords.closer : guideWords.farther),
    acts: [
      ...(hasRoad ? [abortKey(page), renderByHand(page, by)] : []),
      nextKey(page, !hasRoad ? words.endHint : isCold ? words.wrongHintCold : words.wrongHint),
    ],
  });
}

function renderByHand(page: GuidePage, by: number): TemplateResult {
  const isOpen = canHave(by, page.facts);
  return html`<button
    type="button"
    class="btn ${isOpen ? '' : 'dis'}"
    ?disabled=${!isOpen}
    @click=${() => void byHand(page, by)}
  >
    ${icon(by < 0 ? shapeCloser : shapeFarther)}<span
      >${guideWords.explained.hand}<small
        >${isOpen ? guideWords.hand.by(length(by), by < 0 ? guideWords.closer : guideWords.farther) : guideWords.hand.farEnough}</small
      ></span
    >
  </button>`;
}

async function byHand(page: GuidePage, by: number): Promise<void> {
  if (!isBig(0, by) || (await askBig(page, 0, by))) page.say({ kind: 'hand', by });
}

/** All four are right: the mesh comes back, or not. */
export function renderChecked(page: GuidePage): TemplateResult {
  const { canMesh } = page.facts.machine;
  const mesh = meshToLoad(page.memory, page.facts);
  const wasIt = mesh === page.memory.meshBefore;
  return renderQuestion(page, {
    title: words.done,
    text:
      mesh === undefined ? (canMesh ? words.doneMeasure : words.doneNoMesh) : canMesh ? words.doneText : words.doneLoad,
    acts: [
      ...(mesh === undefined
        ? []
        : [
            html`<button type="button" class="btn" @click=${() => page.say({ kind: 'load' })}>
              <span>${words.load(mesh)}<small>${wasIt ? words.loadHint : words.loadOther}</small></span>
            </button>`,
          ]),
      ...(canMesh
        ? [
            html`<button type="button" class="btn" @click=${() => page.say({ kind: 'measure' })}>
              <span>${words.measure}<small>${words.measureHint}</small></span>
            </button>`,
          ]
        : []),
      nextKey(page, words.finishHint),
    ],
  });
}
