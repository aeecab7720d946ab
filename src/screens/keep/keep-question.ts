import { html, nothing, type TemplateResult } from 'lit';
import type { Keep, Offer } from '../../first-layer/save/keep.js';
import type { OffsetMacro } from '../../first-layer/save/offset-macros.js';
import type { Plan } from '../../first-layer/save/plan.js';
import {
  icon,
  mdiCloseThick,
  mdiContentSaveOutline,
  mdiTrashCanOutline,
  shapeCloser,
  shapeFarther,
} from '../../icons.js';
import { fileTitle, length, offset as offsetText } from '../../text/format.js';
import { keepWords } from '../../text/en-keep.js';
import { firstOf, height, optionName, othersWords, wayOf } from './keep-words.js';

/** What the question's answers do. */
export interface QuestionActs {
  notNow(): void;
  apply(): void;
  /** Undefined where the offset cannot be changed now. */
  readonly backToZero: (() => void) | undefined;
  giveUp(): void;
  /** Why it cannot be applied now. */
  readonly lock: string | undefined;
}

/** The question, with the sum; nothing has been sent yet. */
export function renderQuestion(keep: Keep, offer: Offer, plan: Plan, acts: QuestionActs): TemplateResult {
  const { amount } = offer;
  const value = firstOf(plan.values);
  const { live } = keep.view.value;
  const liveText = live === undefined ? '–' : offsetText(live);
  const way = wayOf(amount);
  const isCloser = amount < 0;
  const isPlain = keep.macros.value.length === 0 && !keep.hasStrangers && plan.values.length === 1;
  return html`<div class="pg g21 ${isPlain ? 'plain' : ''}">
    <div class="qt21">
      <p>${whenceOf(offer)}</p>
      <h2>${keepWords.question(length(amount), way)}</h2>
    </div>
    <section class="card hero21">
      <div class="tg">
        <span>${live === amount ? keepWords.live(liveText) : keepWords.liveButMade(liveText, offsetText(amount))}</span>
        <span class="tag ${isCloser ? 'warm' : 'cool'}"
          >${icon(isCloser ? shapeCloser : shapeFarther)}${keepWords.amountTag(length(amount), way)}</span
        >
      </div>
      <div class="eq">
        <div class="c old"><span class="k">${optionName(value)}</span><span class="v">${height(value.old)}</span></div>
        <span class="o">${isCloser ? '+' : '−'}</span>
        <div class="c">
          <span class="k">${way}</span><span class="v ${isCloser ? 'c-clo' : 'c-far'}">${length(amount)}</span>
        </div>
        <span class="o">=</span>
        <div class="c res">
          <span class="k">${keepWords.newValue}</span><b class="v">${height(value.next)}<span class="u">mm</span></b>
        </div>
      </div>
    </section>
    <section class="card w21">
      <h3>${keepWords.doesThis}</h3>
      ${renderWhatItDoes(plan)}
    </section>
    <section class="card n21" data-scroll>
      <h3>${keepWords.goodToKnow}</h3>
      ${renderNotes(keep, plan, live)}
    </section>
    ${renderAnswers(plan, live, acts)}
  </div>`;
}

function whenceOf({ path, isRunning, isDeclined }: Offer): string {
  if (isRunning) return keepWords.whilePrinting;
  if (path === undefined) return keepWords.noPrint;
  const title = fileTitle(path);
  return isDeclined ? keepWords.earlierPrint(title) : keepWords.printOf(title);
}

function renderWhatItDoes({ stage }: Plan): TemplateResult {
  const command = stage.how === 'offset' ? stage.command : '';
  const steps = [
    [keepWords.stepStage, command],
    [keepWords.stepSave, 'SAVE_CONFIG'],
    [keepWords.stepRestart, keepWords.stepRestartHint],
  ];
  return html`<ol class="seq">
    ${steps.map(
      ([name, hint], index) =>
        html`<li>
          <span class="d">${index + 1}</span><span><b>${name}</b><small>${hint}</small></span
          ><span></span>
        </li>`,
    )}
  </ol>`;
}

function renderNotes(keep: Keep, plan: Plan, live: number | undefined): TemplateResult {
  return html`<p>
    ${keep.macros.value.map((macro) => `${macroWords(macro)} `)}
    ${plan.values.length > 1 ? keepWords.towers(othersWords(plan.values)) : nothing}
    ${keep.hasStrangers ? keepWords.strangers : nothing} ${keepWords.after(firstOf(plan.values).option)}
    ${live === undefined || live === 0 ? nothing : keepWords.notKept(offsetText(live))}
  </p>`;
}

function macroWords({ name, how, clears }: OffsetMacro): string {
  if (clears) return keepWords.macroClears(name);
  return how === 'absolute' ? keepWords.macroSets(name) : keepWords.macroAdds(name);
}

function renderAnswers(plan: Plan, live: number | undefined, acts: QuestionActs): TemplateResult {
  const value = firstOf(plan.values);
  return html`<section class="acts n3" style="--c: 1fr 1.1fr 1.7fr">
    <button type="button" class="btn" @click=${() => acts.notNow()}>
      ${icon(mdiCloseThick)}<span>${keepWords.notNow}<small>${keepWords.nextAsks}</small></span>
    </button>
    ${
      live === undefined || live === 0 || acts.backToZero === undefined
        ? html`<button type="button" class="btn" @click=${() => acts.giveUp()}>
            ${icon(mdiTrashCanOutline)}<span>${keepWords.giveUp}<small>${keepWords.giveUpHint}</small></span>
          </button>`
        : html`<button type="button" class="btn" @click=${() => acts.backToZero?.()}>
            ${icon(live < 0 ? shapeFarther : shapeCloser)}<span
              >${keepWords.backTo}<small>${keepWords.amountWay(length(live), wayOf(-live))}</small></span
            >
          </button>`
    }
    <button
      type="button"
      class="btn pri ${acts.lock === undefined ? '' : 'dis'}"
      ?disabled=${acts.lock !== undefined}
      @click=${() => acts.apply()}
    >
      ${icon(mdiContentSaveOutline)}<span
        >${keepWords.apply}<small>${acts.lock ?? keepWords.fromTo(height(value.old), height(value.next))}</small></span
      >
    </button>
  </section>`;
}
