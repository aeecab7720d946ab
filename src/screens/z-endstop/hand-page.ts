import { html, nothing, type TemplateResult } from 'lit';
import { canHave, handPlan, handSteps, handValue, includedIn, isBig } from '../../first-layer/guide/hand-rows.js';
import { placesOf } from '../../first-layer/save/config-files.js';
import { icon, mdiCloseThick, mdiContentSaveOutline, mdiUndoVariant, shapeCloser, shapeFarther } from '../../icons.js';
import { guideWords } from '../../text/en-guide.js';
import { keepWords } from '../../text/en-keep.js';
import { fixed, length, stepSize } from '../../text/format.js';
import { cfKey } from '../../ui/cf-key.js';
import { askBig } from './ask-big.js';
import { abortKey, type GuidePage } from './guide-page.js';
import { paperPicture, switchPicture } from './pictures.js';

const words = guideWords.hand;

export interface HandChoice {
  readonly size: number;
  readonly choose: (size: number) => void;
}

/** The value changed without measuring: which way is closer, what it leads to, and the line of the file. */
export function renderHand(page: GuidePage, choice: HandChoice): TemplateResult {
  const { memory, facts } = page;
  const { road } = facts.machine;
  const value = handValue(memory, facts);
  if (road.kind === 'none' || value === undefined) return html`<div class="pg"></div>`;
  const { handKept } = memory;
  const isCloser = handKept < 0;
  const way = isCloser ? guideWords.closer : guideWords.farther;
  return html`<div class="pg g23">
    <section class="l23">
      <div class="card i23">
        <div class="im">
          ${
            road.kind === 'switch' && road.hasPin
              ? switchPicture()
              : paperPicture({ width: 384, height: 232, bed: 190, tip: [192, 150], scale: 1.1, paper: 'none' })
          }
        </div>
        <p>${road.kind === 'switch' ? words.larger : words.largerProbe}</p>
      </div>
      ${renderFile(page)}
    </section>
    <section class="r23">
      <div class="card z23" role="status">
        <h1 class="k">${words.title(road.value.option)}</h1>
        ${
          handKept === 0
            ? nothing
            : html`<span class="tag ${isCloser ? 'warm' : 'cool'}"
                >${icon(isCloser ? shapeCloser : shapeFarther)}${words.by(length(handKept), way)}</span
              >`
        }
        <div class="ln">
          <span class="old v">${fixed(value.old, 3)}</span><span class="ar" aria-hidden="true">→</span
          ><b class="new v">${fixed(value.next, 3)}<span class="u">mm</span></b>
        </div>
      </div>
      <div class="cfs">${renderKey(page, 'farther', choice)} ${renderKey(page, 'closer', choice)}</div>
      <div class="seg s23" role="radiogroup" aria-label=${guideWords.lower.step}>
        ${handSteps.map(
          (one) =>
            html`<button
              type="button"
              role="radio"
              class=${one === choice.size ? 'on' : ''}
              aria-checked=${one === choice.size ? 'true' : 'false'}
              @click=${() => choice.choose(one)}
            >
              ${stepSize(one)}
            </button>`,
        )}
      </div>
    </section>
    ${renderAnswers(page, value.old)}
  </div>`;
}

function renderKey(page: GuidePage, direction: 'closer' | 'farther', { size }: HandChoice): TemplateResult {
  const { memory, facts } = page;
  const by = direction === 'closer' ? -size : size;
  const leads = handValue({ ...memory, handKept: memory.handKept + by }, facts);
  const isOpen = canHave(memory.handKept + by, facts);
  return cfKey({
    direction,
    sight: 'gap',
    amount: leads === undefined ? '' : words.to(fixed(leads.next, 3)),
    ...(isOpen ? {} : { locked: words.farEnough }),
    onTap: () => void change(page, by),
  });
}

async function change(page: GuidePage, by: number): Promise<void> {
  const { handKept } = page.memory;
  if (!canHave(handKept + by, page.facts)) return;
  if (!isBig(handKept, by) || (await askBig(page, handKept, by))) page.say({ kind: 'hand', by });
}

/** The line as it is and as it will be; where it stands in an included file Klipper cannot save it. */
function renderFile(page: GuidePage): TemplateResult {
  const { memory, facts } = page;
  const { road } = facts.machine;
  const { files } = facts;
  const value = handValue(memory, facts);
  if (road.kind === 'none' || value === undefined || files === undefined) return html`<div class="card d23"></div>`;
  const { section, option } = road.value;
  const obstacle = includedIn(memory, facts);
  const place =
    obstacle?.place ??
    placesOf(files, section, option).find(({ isSaved }) => isSaved) ??
    placesOf(files, section, option)[0];
  const after = obstacle?.next ?? `#*# ${option} = ${value.next.toFixed(3)}`;
  const isChanged = memory.handKept !== 0;
  const where = place === undefined ? '' : `, ${keepWords.line(place.number)}`;
  return html`<div class="card d23">
    <div class="hd">
      ${obstacle === undefined ? words.inFile(where) : `${keepWords.byHand(obstacle.place.file)}${where}`}
    </div>
    <div class="df">
      <span class="hh">[${section}]</span>
      ${place === undefined ? nothing : html`<span class=${isChanged ? 'm' : ''}>${isChanged ? '− ' : ''}${place.text.trim()}</span>`}
      ${isChanged ? html`<span class="p">+ ${after.trim()}</span>` : nothing}
    </div>
  </div>`;
}

function renderAnswers(page: GuidePage, old: number): TemplateResult {
  const { memory, facts } = page;
  const locked = lockOf(page);
  return html`<section class="acts n2">
    ${
      memory.handKept === 0
        ? abortKey(page)
        : html`<button type="button" class="btn" @click=${() => page.say({ kind: 'drop' })}>
            ${icon(mdiUndoVariant)}<span>${words.back(fixed(old, 3))}<small>${words.backHint}</small></span>
          </button>`
    }
    <button
      type="button"
      class="btn ${locked === undefined ? 'pri' : 'dis'}"
      ?disabled=${locked !== undefined}
      @click=${() => page.say({ kind: 'next' })}
    >
      ${icon(facts.machine.target === undefined ? mdiCloseThick : mdiContentSaveOutline)}<span
        >${words.apply}<small>${locked ?? words.applyHint}</small></span
      >
    </button>
  </section>`;
}

/** Why it cannot be saved now. */
function lockOf({ memory, facts }: GuidePage): string | undefined {
  if (facts.isPrinting) return guideWords.preflight.printing;
  if (memory.handKept === 0) return words.nothing;
  if (facts.machine.target === undefined || facts.files === undefined) return words.notKnown;
  const obstacle = includedIn(memory, facts);
  if (obstacle !== undefined) return words.included(obstacle.place.file);
  return handPlan(memory, facts) === undefined ? words.notKnown : undefined;
}
