import { html, nothing, type TemplateResult } from 'lit';
import type { Facts } from '../../first-layer/guide/facts.js';
import { stages, type Memory, type Stage } from '../../first-layer/guide/memory.js';
import type { Answer } from '../../first-layer/guide/rows.js';
import { table } from '../../first-layer/guide/table.js';
import { icon, mdiCheckBold, mdiChevronRight, mdiCloseThick } from '../../icons.js';
import { guideWords as words } from '../../text/en-guide.js';
import { fixed } from '../../text/format.js';
import type { House } from '../house.js';

/** What every page of the guide is drawn from. */
export interface GuidePage {
  readonly memory: Memory;
  readonly facts: Facts;
  readonly house: House;
  /** Klipper's words while the last command was under way. */
  readonly said: string;
  readonly say: (answer: Answer) => void;
}

/** The part of the guide that a memory is in; where it failed, the part that failed. */
export function stageOf({ phase, failure }: Memory): Stage {
  return table[phase === 'failed' && failure ? failure.at : phase].stage;
}

/** The seven parts with the present one marked. */
export function renderStepper(memory: Memory): TemplateResult {
  const at = stages.indexOf(stageOf(memory));
  return html`<ol class="stp" aria-label=${words.stagesName}>
    ${stages.map((stage, index) => {
      const look = index < at ? 'ok' : index === at ? 'on' : '';
      return html`<li class="s ${look}" aria-current=${index === at ? 'step' : nothing}>
          <i>${index < at ? icon(mdiCheckBold) : index + 1}</i><span class="nm">${words.stages[stage]}</span>
        </li>
        ${index < stages.length - 1 ? html`<li class="r ${look === 'ok' ? 'ok' : ''}" aria-hidden="true"></li>` : nothing}`;
    })}
  </ol>`;
}

/** The way on; locked with its reason while there is none. Its hint describes it and is no part of its name. */
export function nextKey(
  page: GuidePage,
  hint: string,
  { isLocked = false, sign = mdiChevronRight }: { readonly isLocked?: boolean; readonly sign?: string } = {},
): TemplateResult {
  return html`<button
    type="button"
    class="btn ${isLocked ? 'dis' : 'pri'}"
    aria-description=${hint}
    ?disabled=${isLocked}
    @click=${() => page.say({ kind: 'next' })}
  >
    ${isLocked ? nothing : icon(sign)}<span>${words.next}<small aria-hidden="true">${hint}</small></span>
  </button>`;
}

/** The way out; once it was taken during a step, that it ends after it. */
export function abortKey(page: GuidePage, hint?: string): TemplateResult {
  if (page.memory.isStopping)
    return html`<button type="button" class="btn dis" disabled><span>${words.endsSoon}</span></button>`;
  return html`<button
    type="button"
    class="btn"
    aria-description=${hint ?? nothing}
    @click=${() => page.say({ kind: 'abort' })}
  >
    ${icon(mdiCloseThick)}<span
      >${words.abort}${hint === undefined ? nothing : html`<small aria-hidden="true">${hint}</small>`}</span
    >
  </button>`;
}

/** A page that only asks: a question, what it means, and the answers. */
export function renderQuestion(
  page: GuidePage,
  parts: {
    readonly title: string;
    readonly text: string;
    readonly picture?: TemplateResult;
    readonly more?: TemplateResult | typeof nothing;
    readonly acts: readonly TemplateResult[];
  },
): TemplateResult {
  const count = parts.acts.length;
  return html`<div class="pg gq ${parts.picture ? 'with' : ''}">
    ${renderStepper(page.memory)} ${parts.picture ? html`<section class="card im">${parts.picture}</section>` : nothing}
    <section class="card q" tabindex="0" data-scroll>
      <h1>${parts.title}</h1>
      ${parts.text === '' ? nothing : html`<p>${parts.text}</p>`} ${parts.more ?? nothing}
    </section>
    <section class="acts n${count}" style="--c: repeat(${count - 1}, 1fr) 1.5fr">${parts.acts}</section>
  </div>`;
}

/** mm with three decimals from µm, with a real minus. */
export function millimetres(micrometres: number | undefined): string {
  return micrometres === undefined ? '–' : fixed(micrometres / 1000, 3);
}

/** The thing between nozzle and bed. */
export function toolName({ tool }: Memory): string {
  return tool === 'paper' ? words.paper : words.gauge;
}

/** How hot it is meant to be, as a tag. */
export function warmthTag(page: GuidePage): string {
  const { memory, facts } = page;
  const show = (warmth: Facts['bed']): string => (warmth === undefined ? '–' : `${fixed(warmth.now, 0)}°`);
  return memory.mode === 'hot'
    ? words.lower.hot(show(facts.nozzle), show(facts.bed))
    : words.lower.cold(show(facts.nozzle));
}

/** Whether a clean nozzle is to be asked for before homing: what sticks to it counts where it presses the switch. */
export function remindsClean({ house, facts }: GuidePage): boolean {
  const { road } = facts.machine;
  return road.kind === 'switch' && road.hasPin && house.settings.values.value.remindsClean;
}
