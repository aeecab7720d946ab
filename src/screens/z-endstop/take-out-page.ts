import { html, nothing, type TemplateResult } from 'lit';
import { takesOff } from '../../first-layer/guide/lower-rows.js';
import { icon, mdiFire, mdiSnowflake, mdiUndoVariant } from '../../icons.js';
import { guideWords } from '../../text/en-guide.js';
import { fixed, length } from '../../text/format.js';
import { cfKey } from '../../ui/cf-key.js';
import '../../ui/choice.js';
import { abortKey, millimetres, renderStepper, toolName, warmthTag, type GuidePage } from './guide-page.js';
import { paperPicture } from './pictures.js';

const thicknesses = [100, 80, 50];

/** The paper comes out; its thickness, or cold the difference to 0.1, is a step of its own. */
export function renderTakeOut(page: GuidePage): TemplateResult {
  const { memory } = page;
  const words = guideWords.takeOut;
  const tool = toolName(memory);
  const isHot = memory.mode === 'hot';
  const off = takesOff(memory);
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
            ><b class="v"
              >${millimetres(memory.dragZ === undefined ? undefined : memory.dragZ - off)}<span class="u">mm</span></b
            >
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
        amount: words.nextAmount(length(off), way),
        hint: words.nextHint(tool),
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
  if (choice !== 'own') return say({ kind: 'choose', change: { thickness: Number(choice), tool: 'paper' } });
  const own = await house.overlays.enterNumber({
    title: words.ownTitle,
    text: words.ownText,
    unit: 'mm',
    limits: { least: 0.02, most: 1, decimals: 3 },
    value: memory.thickness / 1000,
    act: () => guideWords.choose.set,
  });
  if (own === undefined) return;
  const isGauge = await house.overlays.ask({
    title: words.toolTitle,
    text: words.toolText,
    safe: words.isPaper,
    act: words.isGauge,
    tone: 'plain',
  });
  say({ kind: 'choose', change: { thickness: Math.round(own * 1000), tool: isGauge ? 'gauge' : 'paper' } });
}
