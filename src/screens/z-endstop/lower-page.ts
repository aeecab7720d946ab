import { html, nothing, type TemplateResult } from 'lit';
import { moveOf, stepSizes, type Bracket, type Standing, type StepSize } from '../../first-layer/guide/bracket.js';
import { canAccept, standingOf } from '../../first-layer/guide/lower-rows.js';
import { icon, mdiCheckBold, mdiCloseThick, mdiFire, mdiSnowflake, shapeGap } from '../../icons.js';
import { guideWords } from '../../text/en-guide.js';
import { stepSize } from '../../text/format.js';
import { cfKey } from '../../ui/cf-key.js';
import { millimetres, renderStepper, toolName, warmthTag, type GuidePage } from './guide-page.js';
import { paperPicture } from './pictures.js';

const words = guideWords.lower;
/** So many heights over the present one are shown. */
const SHOWN = 3;

export interface LowerChoice {
  readonly size: StepSize;
  readonly choose: (size: StepSize) => void;
}

/** Lowering: the heights tried, the next ones, and the paper. One command at a time. */
export function renderLower(page: GuidePage, choice: LowerChoice): TemplateResult {
  const { memory, facts } = page;
  const standing = standingOf(memory, facts);
  const isMoving = memory.phase === 'testing';
  const canTake = canAccept(memory, facts) && !isMoving;
  const tool = toolName(memory);
  return html`<div class="pg zc4">
    ${renderStepper(memory)}
    <section class="card pp4">
      <div class="im">${renderTag(page)}${renderPaper(standing?.bracket)}</div>
      <div class="tx">
        <h1 class="h">${words.slide(tool)}</h1>
        <p>${words.stop}</p>
      </div>
    </section>
    ${renderBracket(page, standing)}
    <section class="r4">
      <div class="card zr">
        <span class="k"
          ><h1 class="x4">${words.slide(tool)}</h1>
          <span class="z4">${words.z}</span>
          <span class="c3">${isMoving ? words.moving : hintOf(standing?.bracket)}</span></span
        >
        <b class="v">${millimetres(facts.probe.z)}<span class="u">mm</span></b>
      </div>
      <div class="cfs">
        ${(['farther', 'closer'] as const).map((direction) => renderKey(page, choice.size, standing, direction, isMoving))}
      </div>
      ${renderSteps(choice, standing)}
      <div class="fin">
        <button type="button" class="btn no" @click=${() => page.say({ kind: 'abort' })}>
          ${icon(mdiCloseThick)}<span>${guideWords.abort}</span>
        </button>
        <button
          type="button"
          class="btn ${canTake ? 'pri' : 'dis'}"
          ?disabled=${!canTake}
          @click=${() => page.say({ kind: 'accept' })}
        >
          ${canTake ? icon(mdiCheckBold) : nothing}<span
            >${words.accept}<small>${words.keeps(millimetres(facts.probe.z))}</small></span
          >
        </button>
      </div>
    </section>
  </div>`;
}

function renderTag(page: GuidePage): TemplateResult {
  const isHot = page.memory.mode === 'hot';
  return html`<span class="tag ${isHot ? 'warm' : 'cool'}"
    >${icon(isHot ? mdiFire : mdiSnowflake)}${warmthTag(page)}</span
  >`;
}

function renderPaper(bracket: Bracket | undefined): TemplateResult {
  const tip = [121, bracket?.stuck === undefined ? 202 : 220] as const;
  return paperPicture({ width: 254, height: 280, bed: 230, tip, scale: 1.3, paper: 'between' });
}

function renderKey(
  page: GuidePage,
  size: StepSize,
  standing: Standing | undefined,
  direction: 'closer' | 'farther',
  isMoving: boolean,
): TemplateResult {
  const move = standing && moveOf(direction, size, standing);
  const tool = toolName(page.memory);
  const hint = direction === 'closer' ? words.ifFree(tool) : words.ifStuck(tool);
  const locked = isMoving
    ? words.waits
    : move === undefined
      ? words.lost
      : move.kind === 'locked'
        ? words.locks[move.why]
        : undefined;
  return cfKey({
    direction,
    sight: 'paper',
    amount: move?.kind === 'go' ? words.to(millimetres(move.target)) : '',
    hint,
    ...(locked === undefined || (isMoving && move?.kind === 'go') ? {} : { locked }),
    pressed: isMoving,
    onTap: () => page.say({ kind: 'move', direction, size }),
  });
}

function hintOf(bracket: Bracket | undefined): string {
  if (bracket?.free === undefined || bracket.stuck === undefined) return words.goOn;
  return words.about(Math.max(1, Math.ceil(Math.log2((bracket.free - bracket.stuck) / 10))));
}

/** The heights tried: free ones above, the present one in the gap, the nearest stuck one below. */
function renderBracket({ memory, facts }: GuidePage, standing: Standing | undefined): TemplateResult {
  const { z } = facts.probe;
  const above = memory.marks
    .filter((mark) => mark.feel === 'free' && (z === undefined || mark.z > z))
    .map((mark) => mark.z)
    .toSorted((a, b) => b - a)
    .slice(-SHOWN);
  const stuck = standing?.bracket.stuck;
  return html`<section class="card br">
    <h2><span>${words.tested}</span><span>mm</span></h2>
    <div class="brk">
      ${above.map((height, index) => {
        const isLast = index === above.length - 1;
        const look = `${isLast ? '' : 'old'} ${index === 0 ? 'first' : ''} ${index === above.length - 2 ? 'old2' : ''}`;
        return html`<div class="t ${look}">
          <span class="mk fr"></span
          >${isLast ? html`<b>${millimetres(height)}</b>` : html`<span>${millimetres(height)}</span>`}<span class="lab"
            >${words.free}</span
          >
        </div>`;
      })}
      <div class="zn">
        <span class="zt">${stuck === undefined ? words.freeSoFar : words.between}</span>
        <div class="now">${icon(shapeGap)}<b>${millimetres(z)}</b><span>${words.now}</span></div>
      </div>
      ${
        stuck === undefined
          ? html`<div class="t last"><span class="mk un"></span><span class="lab l">${words.noneStuck}</span></div>`
          : html`<div class="t last">
              <span class="mk st"></span><b>${millimetres(stuck)}</b><span class="lab">${words.stuck}</span>
            </div>`
      }
    </div>
  </section>`;
}

/** The sizes of a move; half a gap only once there is a gap. */
function renderSteps({ size, choose }: LowerChoice, standing: Standing | undefined): TemplateResult {
  const bracket = standing?.bracket;
  const hasGap = bracket?.free !== undefined && bracket.stuck !== undefined;
  return html`<div class="seg" role="radiogroup" aria-label=${words.step}>
    ${stepSizes.map((one) => {
      const isLocked = one === 'half' && !hasGap;
      return html`<button
        type="button"
        role="radio"
        class=${isLocked ? 'no' : one === size ? 'on' : ''}
        aria-checked=${one === size ? 'true' : 'false'}
        aria-disabled=${isLocked ? 'true' : nothing}
        @click=${() => (isLocked ? undefined : choose(one))}
      >
        ${
          one === 'half'
            ? html`<span
                >${words.half}${isLocked ? html`<small>${words.halfLocked}<span class="hy"> ${words.yet}</span></small>` : nothing}</span
              >`
            : sizeName(one)
        }
      </button>`;
    })}
  </div>`;
}

function sizeName(micrometres: number): string {
  return micrometres >= 100 ? String(micrometres / 1000) : stepSize(micrometres);
}
