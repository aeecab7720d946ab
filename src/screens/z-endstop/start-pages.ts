import { html, nothing, type TemplateResult } from 'lit';
import type { Facts } from '../../first-layer/guide/facts.js';
import { findingsOf, includedAt, type Finding } from '../../first-layer/guide/preflight.js';
import { roomAdvised, type NoRoad, type OpenRoad } from '../../first-layer/guide/road.js';
import { canBegin, canCheck } from '../../first-layer/guide/prepare-rows.js';
import { hashTo } from '../../base/hash.js';
import {
  icon,
  mdiAlert,
  mdiBroom,
  mdiCheckBold,
  mdiGestureTap,
  mdiPencilOutline,
  mdiShieldCheckOutline,
  shapeCalipers,
  shapePaper,
} from '../../icons.js';
import { guideWords as words } from '../../text/en-guide.js';
import { keepWords } from '../../text/en-keep.js';
import { fixed, offset } from '../../text/format.js';
import { abortKey, nextKey, remindsClean, renderQuestion, renderStepper, type GuidePage } from './guide-page.js';
import { paperPicture, switchPicture } from './pictures.js';

/** What was seen of the Z switch since the page is open. */
export interface SwitchTest {
  readonly now: 'pressed' | 'open' | undefined;
  readonly wasPressed: boolean;
  readonly ask: () => void;
}

/** Why the switch, what the value means, what is needed. */
export function renderExplained(page: GuidePage): TemplateResult {
  const { road } = page.facts.machine;
  if (road.kind === 'none') return renderRefused(page, road.why);
  const { explained } = words;
  const texts = road.kind === 'probe' ? explained.probeText : road.hasPin ? explained.switchText : explained.frameText;
  return renderQuestion(page, {
    title: explained.title,
    text: '',
    picture: road.hasPin ? switchPicture() : paperBetween(),
    more: html`<ul>
        ${texts.map((text) => html`<li>${text}</li>`)}
      </ul>
      ${renderTools()}`,
    acts: [
      html`<button type="button" class="btn" @click=${() => page.say({ kind: 'hand', by: 0 })}>
        ${icon(mdiPencilOutline)}<span>${explained.hand}<small>${explained.handHint}</small></span>
      </button>`,
      nextKey(page, explained.nextHint),
    ],
  });
}

function paperBetween(): TemplateResult {
  return paperPicture({ width: 300, height: 320, bed: 270, tip: [158, 264], scale: 1.3, paper: 'between' });
}

function renderTools(): TemplateResult {
  const { explained } = words;
  return html`<div class="tl15 on">
    <div>${icon(shapePaper)}<span>${explained.toolPaper}</span></div>
    <div>
      ${icon(shapeCalipers)}<span>${explained.toolCalipers} <small>${explained.toolCalipersHint}</small></span>
    </div>
    <div>${icon(mdiBroom)}<span>${explained.toolClean}</span></div>
  </div>`;
}

/** No road leads to the height here: why, and what helps instead. */
function renderRefused(page: GuidePage, why: NoRoad): TemplateResult {
  const { refused } = words;
  const isLocked = !canCheck(page.facts);
  return html`<div class="pg gq">
    <section class="card q" data-scroll>
      <h1>${refused.title}</h1>
      <p>${whyWords(why)}</p>
      <p>${refused.instead}</p>
    </section>
    <section class="acts n4" style="--c: 1fr 1fr 1fr 1.2fr">
      <button
        type="button"
        class="btn ${isLocked ? 'dis' : ''}"
        ?disabled=${isLocked}
        @click=${() => page.say({ kind: 'check' })}
      >
        <span>${refused.check}<small>${whyNoCheck(page.facts) ?? refused.checkHint}</small></span>
      </button>
      <a class="btn" href=${hashTo('first-layer')}
        ><span>${refused.ledger}<small>${refused.ledgerHint}</small></span></a
      >
      <a class="btn" href=${hashTo('z-offset')}
        ><span>${refused.babystep}<small>${refused.babystepHint}</small></span></a
      >
      <a class="btn pri" href=${hashTo('verify')}
        ><span>${refused.verify}<small>${refused.verifyHint}</small></span></a
      >
    </section>
  </div>`;
}

function whyNoCheck({ isPrinting, live }: Facts): string | undefined {
  const { preflight } = words;
  if (isPrinting) return preflight.printing;
  return live === undefined || live === 0 ? undefined : preflight.offset(offset(live));
}

function whyWords(why: NoRoad): string {
  const { refused } = words;
  switch (why.kind) {
    case 'round-bed':
      return refused.delta;
    case 'no-command':
      return refused.command(why.command);
    case 'sets-itself':
      return refused.itself(why.section);
    case 'unknown':
      return refused.unknown;
  }
}

/** What was found on this printer, first what is not right with its remedy. */
export function renderPreflight(page: GuidePage, test: SwitchTest): TemplateResult {
  const { facts } = page;
  const { road } = facts.machine;
  if (road.kind === 'none') return renderRefused(page, road.why);
  const rows = checksOf(page, road, test);
  const isLocked = !canBegin(facts);
  const hasPin = road.kind === 'switch' && road.hasPin;
  const { preflight } = words;
  return html`<div class="pg g15">
    ${renderStepper(page.memory)}
    <section class="card h15">
      <div class="tx">
        <span class="k">${road.value.option}</span>
        <b class="v">${fixed(road.value.old, 3)}<span class="u">mm</span></b>
        ${
          road.kind === 'switch' && road.value.old === -0.5
            ? html`<span class="tag warn">${icon(mdiShieldCheckOutline)}${words.explained.factory}</span>`
            : nothing
        }
      </div>
      <div class="im">${hasPin ? switchPicture() : paperBetween()}</div>
    </section>
    <section class="card f15">
      <h1 class="said">${words.preflight.title}</h1>
      <div class="lst" role="list">${rows}</div>
    </section>
    <section class="w15">${road.kind === 'switch' ? renderSwitch(test) : nothing}</section>
    <section class="acts n2">
      ${abortKey(page)}
      ${nextKey(page, isLocked ? preflight.locked : remindsClean(page) ? preflight.nextClean : preflight.nextHint(hasPin), { isLocked })}
    </section>
  </div>`;
}

function checksOf(page: GuidePage, road: OpenRoad, test: SwitchTest): readonly TemplateResult[] {
  const found = findingsOf(page.facts, road).map((finding) => renderFinding(page, road, finding));
  return road.kind === 'switch' ? [...found, renderSwitchRow(test)] : found;
}

function renderFinding({ facts, say }: GuidePage, road: OpenRoad, { what, isGood }: Finding): TemplateResult {
  const { preflight } = words;
  switch (what) {
    case 'offset': {
      if (isGood) return row(true, preflight.noOffset, '', nothing);
      const { live, isPrinting } = facts;
      const toZero = html`<button type="button" class="btn t2" @click=${() => say({ kind: 'zero' })}>
        ${preflight.setToZero}
      </button>`;
      const name = preflight.offset(live === undefined ? '–' : offset(live));
      return row(false, name, preflight.offsetHint, live === undefined || isPrinting ? nothing : toZero);
    }
    case 'room': {
      const end = value(fixed(road.positionMin, 1));
      return isGood
        ? row(true, preflight.room, 'position_min', end)
        : row(false, preflight.noRoom, preflight.noRoomHint('stepper_z', fixed(roomAdvised(road), 0)), end);
    }
    case 'included': {
      const place = includedAt(facts);
      const hint = place === undefined ? '' : preflight.includedHint(place.file, keepWords.line(place.number));
      return row(false, preflight.included, hint, nothing);
    }
    case 'pending':
      return row(false, preflight.pending, preflight.pendingHint, value(facts.pending?.[0]?.section ?? ''));
    case 'printing':
      return row(false, preflight.printing, preflight.printingHint, nothing);
    case 'road':
      return road.kind === 'switch'
        ? row(true, preflight.onSwitch, preflight.onSwitchHint, nothing, true)
        : row(true, preflight.onProbe, preflight.onProbeHint(road.value.section), nothing);
    case 'levelling': {
      const { levelling } = facts.machine;
      return levelling === undefined
        ? row(true, preflight.levelsNot, preflight.levelsNotHint, nothing, true)
        : row(true, preflight.levels, levelling, nothing, true);
    }
    case 'mesh':
      return facts.mesh === ''
        ? row(true, preflight.noMesh, '', nothing, true)
        : row(true, preflight.mesh, preflight.meshHint, value(facts.mesh), true);
  }
}

function row(
  isGood: boolean,
  name: string,
  hint: string,
  end: TemplateResult | typeof nothing,
  isSpare = false,
): TemplateResult {
  return html`<div class="r ${isGood ? 'ok' : 'wn'} ${isSpare ? 'nx3' : ''}" role="listitem">
    ${icon(isGood ? mdiCheckBold : mdiAlert)}<span class="tx0"
      ><b>${name}</b>${hint === '' ? nothing : html`<small>${hint}</small>`}</span
    >${end}
  </div>`;
}

function value(text: string): TemplateResult {
  return html`<span class="val c3">${text}</span>`;
}

/** Press-to-test: the switch is asked again with each touch. */
function renderSwitch(test: SwitchTest): TemplateResult {
  const { now, wasPressed, ask } = test;
  const [name, hint] = switchWords(test);
  return html`<div class="card sw15" role="status">
      <span class="dt">${icon(now === 'open' && wasPressed ? mdiCheckBold : mdiGestureTap)}</span>
      <span><b>${name}</b><span>${hint}</span></span>
    </div>
    <button type="button" class="btn" @click=${ask}>
      ${icon(mdiGestureTap)}<span>${words.preflight.testSwitch}<small>QUERY_ENDSTOPS</small></span>
    </button>`;
}

/** The same in the list, where there is no room for a card. */
function renderSwitchRow(test: SwitchTest): TemplateResult {
  const [name] = switchWords(test);
  const isGood = test.now === 'open' && test.wasPressed;
  return html`<div class="r x3o ${isGood ? 'ok' : ''}" role="listitem">
    ${icon(isGood ? mdiCheckBold : mdiGestureTap)}<span><b>${name}</b></span>
    <button type="button" class="btn t2" @click=${test.ask}>${words.preflight.testSwitch}</button>
  </div>`;
}

function switchWords({ now, wasPressed }: SwitchTest): readonly [string, string] {
  const { preflight } = words;
  if (now === undefined) return [preflight.notAsked, preflight.openHint];
  if (now === 'pressed') return [preflight.pressed, preflight.pressedHint];
  return wasPressed ? [preflight.works, preflight.worksHint] : [preflight.open, preflight.openHint];
}
