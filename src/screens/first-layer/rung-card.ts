import { html, svg, nothing, type SVGTemplateResult, type TemplateResult } from 'lit';
import { length, offset as offsetText } from '../../text/format.js';
import { firstLayerWords as words } from '../../text/en-first-layer.js';
import { nozzlePicture } from '../../ui/cf-key.js';

/** One rung of a ladder. Offsets in µm. */
export interface RungCard {
  readonly title: string;
  readonly offset: number;
  /** Against the present offset. */
  readonly delta: number;
  /** What went otherwise, as `came late`. */
  readonly note?: string | undefined;
  readonly isOn: boolean;
}

const BED = 70;
const GAP_NOW = 17;
const UNITS_PER_MICROMETRE = 0.17;

/** A rung to look at. */
export function rungCard(card: RungCard): TemplateResult {
  return html`<div class="lc ${card.isOn ? 'on' : ''}">${inside(card)}</div>`;
}

/** A rung to choose. */
export function rungChoice(card: RungCard, onChoose: () => void): TemplateResult {
  return html`<button
    type="button"
    role="radio"
    class="lc ${card.isOn ? 'on' : ''}"
    aria-checked=${card.isOn ? 'true' : 'false'}
    @click=${onChoose}
  >
    ${inside(card)}
  </button>`;
}

function inside({ title, offset, delta, note }: RungCard): TemplateResult {
  const against = delta === 0 ? words.asNow : delta < 0 ? words.closer(length(delta)) : words.farther(length(delta));
  const hue = delta === 0 ? '' : delta < 0 ? 'cl' : 'fr';
  return html`<span class="n">${title} </span><span class="im">${picture(delta)}</span
    ><span class="tx"
      ><b class="v">${offsetText(offset)}</b><span class=${hue}> ${against}</span>${
        note === undefined ? nothing : html`<span class="wn"> ${note}</span>`
      }</span
    >`;
}

/** The nozzle over the bead that it lays there. */
function picture(delta: number): TemplateResult {
  const gap = Math.min(30, Math.max(6, GAP_NOW + delta * UNITS_PER_MICROMETRE));
  const width = Math.max(20, (28 * GAP_NOW) / gap);
  return html`<svg viewBox="14 0 72 76" preserveAspectRatio="xMidYMax meet" aria-hidden="true">
    ${svg`<rect x="-200" y=${BED} width="500" height="60" class="x-bed" />
      <rect x="-200" y=${BED} width="500" height="1.6" class="x-bed2" />
      <rect x=${50 - width / 2} y=${BED - gap} width=${width} height=${gap} rx=${Math.min(gap / 2, 9)}
        class="x-bead ${hueOf(delta)}" />
      ${nozzle(BED - gap)}`}
  </svg>`;
}

function nozzle(tip: number): SVGTemplateResult {
  return svg`<g transform="translate(50 ${tip}) scale(.62)">${nozzlePicture()}</g>`;
}

function hueOf(delta: number): string {
  if (delta === 0) return 't-level';
  return delta < 0 ? 't-closer' : 't-farther';
}
