import { html, nothing, type TemplateResult } from 'lit';
import { hashTo } from '../../base/hash.js';
import { icon, shapeCalipers } from '../../icons.js';
import { guideWords as words } from '../../text/en-guide.js';
import type { Macro } from '../../printer/macros.js';
import './guide-macro.js';
import { abortKey, nextKey, renderQuestion, stageOf, type GuidePage } from './guide-page.js';
import { switchPicture } from './pictures.js';
import { renderThickness } from './take-out-page.js';

/** Heights that lowering may begin at, mm: an old value that is wrong by millimetres must not reach the bed. */
const START_LEAST = 5;
const START_MOST = 50;

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
    more: html`${renderThickness(page)}${renderDown(page)}`,
    acts: [abortKey(page), nextKey(page, clean.yesHint)],
  });
}

/** From which height it is lowered, and whether homing repeats. PROBE_CALIBRATE lifts by itself. */
function renderDown(page: GuidePage): TemplateResult | typeof nothing {
  const { clean } = words;
  const { road, zStep } = page.facts.machine;
  const macro = cleaningMacro(page.house.printer.capabilities.value.macros);
  if (road.kind !== 'switch' && zStep === undefined && macro === undefined) return nothing;
  return html`<div class="dwn">
    ${macro === undefined ? nothing : html`<guide-macro .house=${page.house} .name=${macro} ?locked=${page.facts.isPrinting}></guide-macro>`}
    ${
      road.kind === 'switch'
        ? html`<button type="button" class="btn" @click=${() => void chooseStart(page)}>
            <span>${clean.start(String(page.memory.startHeight))}<small>${clean.startHint}</small></span>
          </button>`
        : nothing
    }
    ${
      zStep === undefined
        ? nothing
        : html`<button type="button" class="btn" @click=${() => page.say({ kind: 'repeat' })}>
            <span>${clean.repeat}<small>${clean.repeatHint}</small></span>
          </button>`
    }
  </div>`;
}

/** The macro that a person has for it, by the names that are usual. */
function cleaningMacro(macros: readonly Macro[]): string | undefined {
  const usual = /^(?:CLEAN|WIPE|BRUSH|SCRUB)_?NOZZLE$|^NOZZLE_?(?:CLEAN|WIPE|BRUSH|SCRUB)$/iu;
  return macros.find(({ name, isHidden }) => !isHidden && usual.test(name))?.name;
}

async function chooseStart({ house, memory, say }: GuidePage): Promise<void> {
  const { clean } = words;
  const most = house.printer.capabilities.peek().axes?.z.most ?? START_MOST;
  const startHeight = await house.overlays.enterNumber({
    title: clean.startTitle,
    text: clean.startText,
    unit: 'mm',
    limits: { least: START_LEAST, most: Math.min(START_MOST, most), decimals: 1 },
    value: memory.startHeight,
    act: () => words.choose.set,
  });
  if (startHeight !== undefined) say({ kind: 'choose', change: { startHeight } });
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
  return renderQuestion(page, {
    title: done.title,
    text: done.text,
    acts: [
      html`<button type="button" class="btn" @click=${() => page.say({ kind: 'next' })}>
        <span>${done.anew}</span>
      </button>`,
      html`<a class="btn pri" href=${hashTo('verify')}
        >${icon(shapeCalipers)}<span>${done.verify}<small>${done.verifyHint}</small></span></a
      >`,
    ],
  });
}
