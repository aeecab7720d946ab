import { html, nothing, svg, type TemplateResult } from 'lit';
import { judgeSoak } from '../../first-layer/guide/soak.js';
import { isHeated, isSoaked } from '../../first-layer/guide/soak-rows.js';
import { icon, mdiCheckBold, mdiTimerSandEmpty } from '../../icons.js';
import { guideWords } from '../../text/en-guide.js';
import { duration, fixed } from '../../text/format.js';
import '../../ui/choice.js';
import { abortKey, nextKey, renderStepper, type GuidePage } from './guide-page.js';

const words = guideWords.soak;
const limits = [0.005, 0.01, 0.02];
const windows = [5, 10, 15];
/** Percent of the plot that the words over the box need at its left. */
const BOX_LEFT = 62;

/** How far the bed still grows: means of PROBE_ACCURACY over time, or the time alone. */
export function renderSoak(page: GuidePage): TemplateResult {
  const { memory, facts, said } = page;
  const { limit, minutes, rounds, soakFrom } = memory;
  const { drift } = judgeSoak(rounds, { limit, window: minutes * 60 });
  const isDone = isSoaked(memory, facts);
  const isWarm = isHeated(memory, facts);
  const { soakBy } = facts.machine;
  const isByTime = soakBy === 'time';
  const since = soakFrom === undefined ? 0 : facts.now - soakFrom;
  const isEnding = memory.leavesSoak || memory.isStopping;
  const locked = isByTime ? words.nextTime(minutes) : words.nextLocked(fixed(limit, 3));
  const hint = !isWarm ? words.nextCool : isDone ? words.nextHint : locked;
  const state = isWarm ? (isDone ? words.stable : isByTime ? words.byTimeShort : words.growing) : words.heating;
  return html`<div class="pg g16b">
    ${renderStepper(memory)}
    <section class="card pc16">
      <div class="hd">
        <h2>${words.heading[soakBy]}</h2>
        <span>${words.unit[soakBy]}</span>
      </div>
      ${renderPlot(page)}
      <div class="kl">${guideWords.prepare.says}<code>${said === '' ? guideWords.prepare.quiet : said}</code></div>
    </section>
    <section class="sd16">
      <div class="card dr" role="status">
        <h1 class="said">${words.title}</h1>
        <span class="k">${words.drift(minutes)}</span>
        <b class="v">${drift === undefined ? '–' : fixed(drift, 3)}<span class="u">mm</span></b>
        <p>${words.since(duration(since))}</p>
        <span class="tag ${isDone ? 'good' : 'warn'}">${icon(isDone ? mdiCheckBold : mdiTimerSandEmpty)}${state}</span>
      </div>
      <div class="ru">
        <ui-choice
          small
          .label=${words.limit}
          .lead=${words.limitLead}
          .options=${limits.map((one) => ({ value: String(one), label: fixed(one, 3) }))}
          .value=${String(limit)}
          @change=${(event: CustomEvent<string>) => page.say({ kind: 'choose', change: { limit: Number(event.detail) } })}
        ></ui-choice>
        <ui-choice
          small
          .label=${words.window}
          .lead=${words.windowLead}
          .options=${windows.map((one) => ({ value: String(one), label: String(one) }))}
          .value=${String(minutes)}
          @change=${(event: CustomEvent<string>) => page.say({ kind: 'choose', change: { minutes: Number(event.detail) } })}
        ></ui-choice>
      </div>
    </section>
    <section class="acts n3" style="--c: 0.8fr 1fr 1.2fr">
      ${abortKey(page)} ${renderSkip(page)} ${nextKey(page, hint, { isLocked: !isDone || isEnding })}
    </section>
  </div>`;
}

/** A round that is under way is ended first: what was tapped meanwhile is shown. */
function renderSkip(page: GuidePage): TemplateResult {
  const { leavesSoak, isStopping } = page.memory;
  const hint = leavesSoak ? guideWords.abortNow : words.skipHint;
  const isEnding = leavesSoak || isStopping;
  return html`<button
    type="button"
    class="btn ${isEnding ? 'dis' : ''}"
    aria-description=${hint}
    ?disabled=${isEnding}
    @click=${() => page.say({ kind: 'skip' })}
  >
    <span>${guideWords.skip}<small aria-hidden="true">${hint}</small></span>
  </button>`;
}

/** The means over time; the box is limit × time, and it is stable when all points of that time fit in. */
function renderPlot({ memory: { rounds, limit, minutes } }: GuidePage): TemplateResult {
  const first = rounds[0];
  const last = rounds.at(-1);
  if (!first || !last) return html`<div class="plot"></div>`;
  const window = minutes * 60;
  const span = Math.max(window * 1.2, last.at - first.at) * 1.1;
  const means = rounds.map(({ mean }) => mean);
  const middle = (Math.max(...means) + Math.min(...means)) / 2;
  const height = Math.max(0.06, (Math.max(...means) - Math.min(...means)) * 1.3);
  const x = (at: number): number => ((at - first.at) / span) * 100;
  const y = (mean: number): number => 50 - ((mean - middle) / height) * 100;
  const recent = rounds.filter(({ at }) => last.at - at <= window).map(({ mean }) => mean);
  const top = (Math.max(...recent) + Math.min(...recent) + limit) / 2;
  const box = { x: x(Math.max(first.at, last.at - window)), y: y(top), height: (limit / height) * 100 };
  const isGood = judgeSoak(rounds, { limit, window }).isStable;
  const path = rounds.map(
    ({ at, mean }, index) => `${index === 0 ? 'M' : 'L'}${x(at).toFixed(2)} ${y(mean).toFixed(2)}`,
  );
  const ticks = [-1, 0, 1].map((part) => middle + (part * height) / 3);
  return html`<div class="plot">
    <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
      ${ticks.map((mean) => svg`<path class="pl-g" d="M0 ${y(mean)}H100" />`)}
      <rect class="pl-band" x=${box.x} y=${box.y} width=${x(last.at) - box.x} height=${box.height} />
      <rect class="pl-edge" x=${box.x} y=${box.y} width=${x(last.at) - box.x} height=${box.height} />
      <path class="pl-l" d=${path.join('')} />
    </svg>
    ${ticks.map((mean) => html`<span class="yl" style="top: ${y(mean)}%">${fixed(mean, 2)}</span>`)}
    ${rounds.map(({ at, mean }) => {
      const look = last.at - at > window ? 'o' : isGood ? 'g' : 'w';
      return html`<i class=${look} style="left: ${x(at)}%; top: ${y(mean)}%"></i>`;
    })}
    ${isGood ? nothing : html`<span class="bx" style="left: ${Math.max(BOX_LEFT, x(last.at))}%; top: calc(${box.y}% - 7px)">${words.box}</span>`}
  </div>`;
}
