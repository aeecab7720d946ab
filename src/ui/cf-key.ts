import { html, svg, nothing, type SVGTemplateResult, type TemplateResult } from 'lit';
import { directionWords } from '../text/en-common.js';

/** What the key's picture shows between nozzle and bed. */
export type Sight = 'bead' | 'paper' | 'gap';

export interface CfKey {
  readonly direction: 'closer' | 'farther';
  /** The exact amount or the place it leads to, as `−0.005 mm` or `to 0.119 mm`. */
  readonly amount: string | TemplateResult;
  /** More than the direction alone; begins with its word, as `Farther, back to 0.000`. */
  readonly word?: string;
  /** When to press it, as `if lines look round`. */
  readonly hint?: string;
  /** Why it cannot be pressed now; shown in place of the amount. */
  readonly locked?: string;
  /** Held down in looks while a tap is being answered. */
  readonly pressed?: boolean;
  readonly sight: Sight;
  /** One tap is one step: holding does not repeat. A tap on a locked key comes here too, to offer the remedy. */
  readonly onTap: () => void;
}

/**
 * The key that moves the nozzle nearer to the bed or away from it: picture, word, exact amount and when to press it.
 * Needs the style modules `closerFarther` and `pictures` in the shadow root it is drawn in.
 */
export function cfKey(key: CfKey): TemplateResult {
  const kind = key.direction === 'closer' ? 'clo' : 'far';
  const isLocked = key.locked !== undefined;
  const state = isLocked ? 'lock' : key.pressed ? 'pressed' : '';
  return html`<button
    type="button"
    class="cf ${kind} ${state}"
    aria-disabled=${isLocked ? 'true' : nothing}
    @click=${key.onTap}
  >
    ${picture(key.direction, key.sight)}
    <span>
      <span class="w">${key.word ?? directionWords[key.direction]}</span>
      <span class="d">${key.locked ?? key.amount}</span>
      ${key.hint && !isLocked ? html`<span class="s">${key.hint}</span>` : nothing}
    </span>
  </button>`;
}

/** What you see now, and which way the nozzle goes. */
function picture(direction: CfKey['direction'], sight: Sight): TemplateResult {
  const isCloser = direction === 'closer';
  const height = isCloser ? 43 : sight === 'paper' ? 66 : 62;
  const arrows = isCloser
    ? 'M10 28V56M2 48 10 57l8 -9M82 28V56M74 48 82 57l8 -9'
    : 'M10 58V30M2 38 10 29l8 9M82 58V30M74 38 82 29l8 9';
  return html`<svg class="pict" viewBox="0 0 92 78" aria-hidden="true">
    <rect x="0" y="70" width="92" height="7" rx="2" class="x-bed" />
    <rect x="0" y="70" width="92" height="2" class="x-bed2" />
    ${between(direction, sight)}
    <g transform="translate(46 ${height}) scale(.62)">${nozzlePicture()}</g>
    <path class="pa" d=${arrows} />
  </svg>`;
}

function between(direction: CfKey['direction'], sight: Sight): SVGTemplateResult | typeof nothing {
  const isCloser = direction === 'closer';
  switch (sight) {
    case 'bead':
      return isCloser
        ? svg`<circle cx="46" cy="59.5" r="10.5" class="x-bead t-level" />`
        : svg`<path d="M17.22 70H74.78C78.77 70 78.77 63 74.78 63H17.22C13.23 63 13.23 70 17.22 70Z" class="x-bead t-level" />`;
    case 'paper':
      return isCloser
        ? svg`<path class="pp" d="M6 65H86V70H6Z" />`
        : svg`<path class="pp" d="M6 70H86V65C74 65 70 61 64 61C60 61 58 66 54 66H38C34 66 32 61 28 61C22 61 18 65 6 65Z" />`;
    case 'gap':
      return nothing;
  }
}

/** The brass nozzle, its tip at 0 0 and 62 units tall; part of an svg. */
export function nozzlePicture(): SVGTemplateResult {
  return svg`<path class="n-a" d="M-13 0H13L36 -32V-36H-36V-32Z" />
    <path class="n-b" d="M0 0H13L36 -32V-36H8Z" />
    <path class="n-a" d="M-40 -36H40V-62H-40Z" />
    <path class="n-c" d="M-40 -36H-20V-62H-40Z" />
    <path class="n-b" d="M20 -36H40V-62H20Z" />`;
}
