import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Memory } from '../../first-layer/guide/memory.js';
import { isTooWarm } from '../../first-layer/guide/soak-rows.js';
import { icon, mdiCheckBold, mdiFire, mdiSnowflake, shapeBed, shapeNozzle } from '../../icons.js';
import { guideWords } from '../../text/en-guide.js';
import { abortKey, nextKey, renderStepper, type GuidePage } from './guide-page.js';
import { paperPicture } from './pictures.js';

const words = guideWords.choose;

/** Hot or cold, two sentences each, and the temperatures. */
export function renderChoose(page: GuidePage): TemplateResult {
  const { mode, bed, nozzle } = page.memory;
  const isHot = mode === 'hot';
  return html`<div class="pg g16">
    ${renderStepper(page.memory)}
    <div class="qh"><h1>${words.title}</h1></div>
    ${renderMode(page, 'cold')} ${renderMode(page, 'hot')}
    <section class="acts n4" style="--c: 0.7fr 1fr 1fr 1.2fr">
      ${abortKey(page)}
      <button
        type="button"
        class="btn ${isHot ? '' : 'dis'}"
        ?disabled=${!isHot}
        @click=${() => void ask(page, 'nozzle')}
      >
        ${icon(shapeNozzle)}<span>${words.nozzle(nozzle)}<small>${words.nozzleHint}</small></span>
      </button>
      <button type="button" class="btn" @click=${() => void ask(page, 'bed')}>
        ${icon(shapeBed)}<span>${words.bed(bed)}<small>${words.bedHint}</small></span>
      </button>
      ${nextKey(page, isHot ? words.nextHot : words.nextCold)}
    </section>
  </div>`;
}

function renderMode(page: GuidePage, mode: Memory['mode']): TemplateResult {
  const isOn = page.memory.mode === mode;
  const isHot = mode === 'hot';
  const [name, time, text] = isHot
    ? [words.hot, words.hotTime, words.hotText]
    : [words.cold, words.coldTime, isTooWarm(page.memory, page.facts) ? words.coldWarm : words.coldText];
  return html`<button
    type="button"
    class="how t1 ${isOn ? 'on' : ''}"
    aria-pressed=${isOn ? 'true' : 'false'}
    @click=${() => page.say({ kind: 'mode', mode })}
  >
    ${isOn ? html`<span class="ok">${icon(mdiCheckBold)}</span>` : nothing}
    <span class="im" aria-hidden="true"
      >${paperPicture({ width: 300, height: 150, bed: 100, tip: [158, 94], scale: 0.8, paper: 'between' })}${isHot ? heat() : nothing}</span
    >
    <span class="tx">
      <span class="tag ${isHot ? 'warm' : 'cool'}">${icon(isHot ? mdiFire : mdiSnowflake)}${time}</span>
      <b>${name}</b><span class="p">${text}</span>
    </span>
  </button>`;
}

function heat(): TemplateResult {
  const waves = (x: number) =>
    svg`<path d="M${x} 88q8 -10 0 -20t0 -20M${x + 22} 88q8 -10 0 -20t0 -20" fill="none" stroke="var(--bed)" stroke-width="4" stroke-linecap="round" />`;
  return html`<svg viewBox="0 0 300 150" preserveAspectRatio="xMidYMax meet" aria-hidden="true">
    ${waves(24)}${waves(272)}
  </svg>`;
}

async function ask({ house, memory, say }: GuidePage, which: 'bed' | 'nozzle'): Promise<void> {
  const heater = house.printer.heaters.peek().find(({ kind }) => kind === (which === 'bed' ? 'bed' : 'extruder'));
  const value = await house.overlays.enterNumber({
    title: which === 'bed' ? words.bedTitle : words.nozzleTitle,
    text: which === 'bed' ? words.bedText : words.nozzleText,
    unit: '°C',
    limits: { least: 0, most: heater?.most ?? 120, decimals: 0 },
    value: memory[which],
    act: () => words.set,
  });
  if (value !== undefined) say({ kind: 'choose', change: which === 'bed' ? { bed: value } : { nozzle: value } });
}
