import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { guideWords } from '../../text/en-guide.js';

/** The nozzle with its heater, tip at 0 0; part of an svg. */
function nozzle(): SVGTemplateResult {
  return svg`<path class="n-a" d="M-13 0H13L40 -36V-40H-40V-36Z" /><path class="n-b" d="M0 0H13L40 -36V-40H8Z" />
    <path class="n-a" d="M-46 -40H46V-78H-46Z" /><path class="n-c" d="M-46 -40H-22V-78H-46Z" />
    <path class="n-b" d="M22 -40H46V-78H22Z" /><path class="n-a" d="M-20 -78H20V-108H-20Z" />
    <path class="n-c" d="M-20 -78H-9V-108H-20Z" /><path class="n-b" d="M8 -78H20V-108H8Z" />`;
}

export interface PaperPicture {
  readonly width: number;
  readonly height: number;
  /** Top of the bed, and the nozzle's tip. */
  readonly bed: number;
  readonly tip: readonly [number, number];
  readonly scale: number;
  /** In between, too thick to go under, taken out, or none. */
  readonly paper: 'between' | 'beside' | 'out' | 'none';
  /** The distance to the bed in words. */
  readonly label?: string;
}

/** Paper between nozzle and bed, not to scale: what to do with it, and what to feel. */
export function paperPicture({ width, height, bed, tip, scale, paper, label }: PaperPicture): TemplateResult {
  const [x, y] = tip;
  return html`<svg
    class="paper"
    viewBox="0 0 ${width} ${height}"
    preserveAspectRatio="xMidYMax meet"
    style="overflow: visible"
    role="img"
    aria-label=${guideWords.pictures.paper}
  >
    <rect x="-200" y=${bed} width=${width + 400} height="400" class="x-bed" />
    <rect x="-200" y=${bed} width=${width + 400} height="3" class="x-bed2" />
    ${sheet(paper, x, bed)}
    <g transform="translate(${x} ${y}) scale(${scale})">${nozzle()}</g>
    ${label === undefined ? nothing : dimension(bed, y, label)}
  </svg>`;
}

function sheet(paper: PaperPicture['paper'], x: number, bed: number): SVGTemplateResult | typeof nothing {
  const low = bed + 25;
  switch (paper) {
    case 'between':
      return svg`<path class="pp" d="M${x - 88} ${bed - 6}H${x + 48}c28 0 40 -10 54 -34l5 3c-14 26 -27 37 -59 37H${x - 88}Z" />
        <path class="pa2" d="M${x - 54} ${low}H${x + 54}M${x - 44} ${low - 8}l-10 8l10 8M${x + 44} ${low - 8}l10 8l-10 8" />`;
    case 'beside':
      return svg`<path class="pp" d="M${x + 24} ${bed - 6}h34c26 0 38 -10 52 -34l5 3c-14 26 -25 37 -57 37h-34Z" />
        <path class="pa2" d="M${x + 34} ${low}H${x + 96}M${x + 44} ${low - 8}l-10 8l10 8M${x + 22} ${low - 11}v22" />`;
    case 'out':
      return svg`<path class="pp" d="M${x + 54} ${bed - 48}l86 -22l3 6l-86 22z" />
        <path class="pa2" d="M${x + 102} ${bed - 90}l44 -12M${x + 134} ${bed - 108}l12 6l-7 12" />`;
    case 'none':
      return nothing;
  }
}

function dimension(bed: number, tip: number, label: string): SVGTemplateResult {
  return svg`<path class="x-dim" d="M48 ${tip}H142M60 ${tip - 24}v21m-5 -6l5 6l5 -6M60 ${bed + 24}v-21m-5 6l5 -6l5 6" />
    <text class="x-dimt" x="60" y=${tip - 32} text-anchor="middle">${label}</text>`;
}

/** The switch behind the bed, its pin, and the nozzle over it; the dimension is `position_endstop`, larger than life. */
export function switchPicture(): TemplateResult {
  return html`<svg
    class="es"
    viewBox="0 0 344 236"
    preserveAspectRatio="xMidYMax meet"
    style="overflow: visible"
    role="img"
    aria-label=${guideWords.pictures.switch}
  >
    <rect x="-300" y="210" width="944" height="300" class="base" />
    <rect x="-300" y="108" width="444" height="30" rx="3" class="x-bed" />
    <rect x="-300" y="108" width="444" height="3" class="x-bed2" />
    <rect x="199" y="142" width="14" height="32" rx="2" class="pin0" />
    <rect x="207" y="144" width="6" height="30" class="pin1" />
    <rect x="172" y="178" width="68" height="34" rx="5" class="sw0" />
    <path d="M182 172L232 176" stroke="var(--edge)" stroke-width="4" stroke-linecap="round" />
    <path class="ln" d="M146 108H384" />
    <g transform="translate(206 90) scale(0.86)">${nozzle()}</g>
    <path class="x-dim" d="M216 142H282M268 82V105m-5 -6l5 6l5 -6M268 168V145m-5 6l5 -6l5 6" />
  </svg>`;
}
