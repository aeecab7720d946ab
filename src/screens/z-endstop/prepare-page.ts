import { html, nothing, type TemplateResult } from 'lit';
import { hasScrews } from '../../first-layer/guide/level-rows.js';
import { lastTries, type LevelTry } from '../../first-layer/guide/levelling.js';
import type { Memory, Phase } from '../../first-layer/guide/memory.js';
import { scriptOf } from '../../first-layer/guide/transition.js';
import { icon, mdiCheckBold } from '../../icons.js';
import { guideWords } from '../../text/en-guide.js';
import { fixed } from '../../text/format.js';
import { abortKey, renderStepper, type GuidePage } from './guide-page.js';

const words = guideWords.prepare;
const alone: Readonly<Partial<Record<Phase, string>>> = words.alone;

interface Part {
  readonly phases: readonly Phase[];
  readonly name: string;
  readonly hint: string;
}

/** Homing and levelling as they go: what is done, what is now, and how level it is by the console's lines after `before`. */
export function renderPrepare(page: GuidePage, before: number): TemplateResult {
  const { memory, house } = page;
  const { parts, at } = listOf(page);
  const lines = house.printer.console.value.filter(({ id }) => id > before).map(({ text }) => text);
  const isLevelling = memory.phase === 'level' || memory.phase === 'first-level';
  const tries = isLevelling ? lastTries(lines) : [];
  const isAlone = parts.length === 1;
  const isAgain = memory.part === 'check' && !isAlone;
  return html`<div class="pg g17">
    ${renderStepper(memory)}
    <section class="card q17">
      <ol class="seq">
        ${parts.map((part, index) => renderPart(part, index, at))}
      </ol>
    </section>
    <section class="card l17">
      <div>
        <h1 class="h">${isAlone ? words.titleAlone : isAgain ? words.titleCheck : words.title}</h1>
        ${isAgain ? html`<p class="why17">${words.whyAgain}</p>` : nothing}
      </div>
      ${tries.length > 0 ? renderTries(tries) : html`<div></div>`}
      <div class="kl" role="status">${words.says}<code>${page.said === '' ? words.quiet : page.said}</code></div>
    </section>
    <section class="acts n1" style="--c: 1fr">
      ${abortKey(page, `${guideWords.abortNow}, ${guideWords.abortHint}`)}
    </section>
  </div>`;
}

/** The parts and which of them is now; what belongs to none of them stands alone. */
function listOf(page: GuidePage): { readonly parts: readonly Part[]; readonly at: number } {
  const { memory, facts } = page;
  const { phase } = memory;
  const parts = partsOf(page);
  const at = parts.findIndex(({ phases }) => phases.includes(phase));
  if (at >= 0) return { parts, at };
  const hint = scriptOf({ memory, run: { kind: 'sent' } }, facts) ?? '';
  return { parts: [{ phases: [phase], name: alone[phase] ?? '', hint }], at: 0 };
}

/** What is done in this part of the guide, on this printer. */
function partsOf(page: GuidePage): readonly Part[] {
  const { memory, facts } = page;
  const { machine } = facts;
  const [x = 0, y = 0] = (memory.part === 'set' ? machine.startPoint : machine.point) ?? [];
  const to: Part = { phases: [], name: words.centre, hint: words.centreHint(fixed(x, 0), fixed(y, 0)) };
  const home: Part = { phases: [], name: words.home, hint: words.homeHint };
  const level: readonly Part[] =
    machine.levelling === undefined ? [] : [{ phases: [], name: words.level, hint: machine.levelling }];
  const withPhases = (part: Part, phases: readonly Phase[]): Part => ({ ...part, phases });
  if (isFirst(memory)) {
    return [
      { phases: ['awake', 'heat-bed', 'heat-nozzle'], name: words.heat, hint: words.heatHint(memory.bed) },
      withPhases(home, ['first-home']),
      ...level.map((part) => withPhases(part, ['first-level'])),
      withPhases(to, ['soak-place']),
    ];
  }
  return [
    withPhases(home, ['awake', 'home-first']),
    { phases: ['clear-mesh', 'clear-offset'], name: words.mesh, hint: words.meshHint },
    ...level.map((part) => withPhases(part, ['level'])),
    ...(hasScrews(memory, facts)
      ? [{ phases: ['screws'] as const, name: words.screws, hint: 'SCREWS_TILT_CALCULATE' }]
      : []),
    { phases: ['home-again'], name: words.homeAgain, hint: words.homeAgainHint },
    withPhases(to, ['place', 'start', 'absolute']),
  ];
}

/** Before the soak, where there is one. */
function isFirst({ phase, mode, part }: Memory): boolean {
  const first: readonly Phase[] = ['heat-bed', 'heat-nozzle', 'first-home', 'first-level', 'soak-place'];
  return first.includes(phase) || (phase === 'awake' && (mode === 'hot' || part === 'check'));
}

function renderPart({ name, hint }: Part, index: number, at: number): TemplateResult {
  const look = index < at ? 'ok' : index === at ? 'on' : '';
  return html`<li class=${look} aria-current=${index === at ? 'true' : nothing}>
    <span class="d"
      >${index < at ? icon(mdiCheckBold) : index === at ? html`<span class="spin"></span>` : index + 1}</span
    >
    <span><b>${name}</b><small>${hint}</small></span
    ><span class="t"></span>
  </li>`;
}

function renderTries(tries: readonly LevelTry[]): TemplateResult {
  const last = tries.at(-1);
  const most = Math.max(...tries.map(({ range }) => range), 0.0001);
  return html`<div class="tr">
    <span class="k">${words.apart}</span>
    <b class="v">${fixed(last?.range ?? 0, 4)}<span class="u">mm</span></b>
    <span class="lim">${words.limit(String(last?.tolerance ?? ''))}</span>
    <div class="bars">
      ${tries.slice(-4).map(
        ({ retry, range }) =>
          html`<div class="b">
            <span>${words.attempt(retry + 1)}</span>
            <span class="ln"><i style="--w: ${Math.max(2, (range / most) * 92)}%"></i></span
            ><span>${fixed(range, 4)}</span>
          </div>`,
      )}
    </div>
  </div>`;
}
