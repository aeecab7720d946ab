import { html, nothing, type TemplateResult } from 'lit';
import { waitingValue } from '../../first-layer/guide/facts.js';
import { takesOff } from '../../first-layer/guide/lower-rows.js';
import {
  icon,
  mdiCheckBold,
  mdiCloseThick,
  mdiContentSaveOutline,
  mdiFire,
  mdiSnowflake,
  mdiUndoVariant,
  shapeCloser,
  shapeFarther,
} from '../../icons.js';
import { guideWords } from '../../text/en-guide.js';
import { fixed, length } from '../../text/format.js';
import { cfKey } from '../../ui/cf-key.js';
import '../../ui/choice.js';
import {
  abortKey,
  millimetres,
  nextKey,
  renderQuestion,
  renderStepper,
  toolName,
  warmthTag,
  type GuidePage,
} from './guide-page.js';
import { paperPicture } from './pictures.js';

const thicknesses = [100, 80, 50];

/** The paper comes out; its thickness, or cold the difference to 0.1, is a step of its own. */
export function renderTakeOut(page: GuidePage): TemplateResult {
  const { memory, facts } = page;
  const words = guideWords.takeOut;
  const tool = toolName(memory);
  const isHot = memory.mode === 'hot';
  const off = takesOff(memory);
  const z = facts.probe.z;
  const way = off < 0 ? guideWords.farther : guideWords.closer;
  const isMoving = memory.phase === 'minus';
  return html`<div class="pg g18">
    ${renderStepper(memory)}
    <section class="card im18">
      <span class="tag ${isHot ? 'warm' : 'cool'}">${icon(isHot ? mdiFire : mdiSnowflake)}${warmthTag(page)}</span>
      ${paperPicture({
        width: 330,
        height: 330,
        bed: 280,
        tip: [160, 269],
        scale: 1.5,
        paper: 'out',
        label: fixed(memory.thickness / 1000, 2),
      })}
    </section>
    <section class="r18">
      <div class="qt">
        <h1>${isHot ? words.hotTitle(tool) : words.coldTitle(tool)}</h1>
        <p>${isHot ? words.hotText(fixed(memory.thickness / 1000, 2)) : words.coldText}</p>
      </div>
      <div class="card e18">
        <div class="eq">
          <div class="c old">
            <span class="k">${words.dragZ}</span><span class="v">${millimetres(memory.dragZ)}</span>
          </div>
          <span class="o">${off < 0 ? '+' : '−'}</span>
          <div class="c">
            <span class="k">${words.off(tool)}${isHot ? nothing : html` ${words.difference}`}</span
            ><span class="v ${off < 0 ? 'c-far' : 'c-clo'}">${length(off)}</span>
          </div>
          <span class="o">=</span>
          <div class="c res">
            <span class="k">${isHot ? words.touches : words.counts}</span
            ><b class="v">${millimetres((memory.dragZ ?? z ?? 0) - off)}<span class="u">mm</span></b>
          </div>
        </div>
      </div>
      ${renderThickness(page)}
    </section>
    <section class="b18">
      <button type="button" class="btn" @click=${() => page.say({ kind: 'feel-again' })}>
        ${icon(mdiUndoVariant)}<span>${words.again}<small>${words.againHint(tool)}</small></span>
      </button>
      ${abortKey(page)}
      ${cfKey({
        direction: off < 0 ? 'farther' : 'closer',
        word: guideWords.next,
        sight: 'gap',
        amount: words.nextHint(length(off), way, tool),
        pressed: isMoving,
        onTap: () => page.say({ kind: 'next' }),
      })}
    </section>
  </div>`;
}

/** How thick the paper or gauge is. */
export function renderThickness(page: GuidePage): TemplateResult {
  const { thickness } = page.memory;
  const words = guideWords.takeOut;
  const isOwn = !thicknesses.includes(thickness);
  const options = [
    ...thicknesses.map((one) => ({ value: String(one), label: fixed(one / 1000, 2) })),
    { value: 'own', label: isOwn ? fixed(thickness / 1000, 2) : words.own },
  ];
  return html`<ui-choice
    class="gs"
    .label=${words.thickness}
    .lead=${words.thicknessLead}
    .options=${options}
    .value=${isOwn ? 'own' : String(thickness)}
    @change=${(event: CustomEvent<string>) => void chooseThickness(page, event.detail)}
  ></ui-choice>`;
}

async function chooseThickness({ house, memory, say }: GuidePage, choice: string): Promise<void> {
  const words = guideWords.takeOut;
  if (choice !== 'own') return say({ kind: 'choose', change: { thickness: Number(choice) } });
  const own = await house.overlays.enterNumber({
    title: words.ownTitle,
    text: words.ownText,
    unit: 'mm',
    limits: { least: 0.02, most: 1, decimals: 3 },
    value: memory.thickness / 1000,
    act: () => guideWords.choose.set,
  });
  if (own !== undefined) say({ kind: 'choose', change: { thickness: Math.round(own * 1000), tool: 'gauge' } });
}

/** What waits to be saved, as a sum, and what saving does. */
export function renderAccepted(page: GuidePage): TemplateResult {
  const { memory, facts, said } = page;
  const words = guideWords.accepted;
  const { road } = facts.machine;
  const next = waitingValue(facts) ?? memory.next;
  if (road.kind === 'none' || next === undefined) return html`<div class="pg"></div>`;
  const { option, section, old } = road.value;
  const by = Math.round((next - old) * 1000);
  const way = by < 0 ? guideWords.farther : guideWords.closer;
  const steps = [
    [words.copy, words.copyHint],
    [words.writes, words.writesHint],
    [words.restarts, words.restartsHint],
  ] as const;
  return html`<div class="pg g18b">
    ${renderStepper(memory)}
    <section class="card hero18">
      <div class="tg">
        <h1>${words.title}</h1>
        <span class="tag ${by < 0 ? 'cool' : 'warm'}"
          >${icon(by < 0 ? shapeFarther : shapeCloser)}${words.change(length(by), way)}</span
        >
      </div>
      <div class="eq">
        <div class="c old"><span class="k">${option}</span><span class="v">${fixed(old, 3)}</span></div>
        <span class="o">${by < 0 ? '−' : '+'}</span>
        <div class="c"><span class="k">${way}</span><span class="v">${length(by)}</span></div>
        <span class="o">=</span>
        <div class="c res">
          <span class="k">${words.result}</span><b class="v">${fixed(next, 3)}<span class="u">mm</span></b>
        </div>
      </div>
    </section>
    <section class="card wl">
      <h2 class="h3">${words.does}</h2>
      <ol class="seq">
        ${steps.map(
          ([name, hint], index) =>
            html`<li>
              <span class="d">${index + 1}</span><span><b>${name}</b><small>${hint}</small></span
              ><span class="t"></span>
            </li>`,
        )}
      </ol>
    </section>
    <section class="card pf">
      <h2 class="h3">${words.checked}</h2>
      <span class="tag good">${icon(mdiCheckBold)}${words.staged(`${section} ${fixed(next, 3)}`)}</span>
      ${memory.mode === 'cold' ? html`<span class="tag cold">${icon(mdiSnowflake)}${words.coldWhy}</span>` : nothing}
      <div class="kl">${guideWords.prepare.says}<code>${said === '' ? guideWords.prepare.quiet : said}</code></div>
    </section>
    <section class="acts n3" style="--c: 1fr 1fr 1.7fr">
      <button type="button" class="btn" @click=${() => page.say({ kind: 'drop' })}>
        ${icon(mdiCloseThick)}<span>${words.drop}<small>${words.dropHint(fixed(old, 3))}</small></span>
      </button>
      <button type="button" class="btn" @click=${() => page.say({ kind: 'feel-again' })}>
        ${icon(mdiUndoVariant)}<span>${words.again}<small>${words.againHint}</small></span>
      </button>
      <button type="button" class="btn pri" @click=${() => page.say({ kind: 'next' })}>
        ${icon(mdiContentSaveOutline)}<span>${words.apply}<small>${words.applyHint}</small></span>
      </button>
    </section>
  </div>`;
}

/** The value was read again after the restart. */
export function renderSaved(page: GuidePage, backup: string | undefined): TemplateResult {
  const { memory } = page;
  const words = guideWords.saved;
  const by = Math.round(((memory.next ?? 0) - (memory.old ?? 0)) * 1000);
  const way = by < 0 ? guideWords.farther : guideWords.closer;
  return renderQuestion(page, {
    title: words.title,
    text: words.text(length(by), way),
    more: html`<b class="v18">${memory.next === undefined ? '–' : fixed(memory.next, 3)}<span class="u">mm</span></b>
      ${backup === undefined ? nothing : html`<p>${words.backup(backup)}</p>`}`,
    acts: [
      html`<button type="button" class="btn" @click=${() => page.say({ kind: 'finish' })}>
        <span>${words.finish}<small>${words.finishHint}</small></span>
      </button>`,
      nextKey(page, words.nextHint),
    ],
  });
}
