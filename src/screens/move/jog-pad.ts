import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { icon, mdiArrowDownBold, mdiArrowLeftBold, mdiArrowRightBold, mdiArrowUpBold } from '../../icons.js';
import type { Capabilities } from '../../printer/capabilities.js';
import type { Axis } from '../../printer/motion.js';
import type { Place } from '../../printer/place.js';
import { moveWords as words } from '../../text/en-move.js';
import { fixed } from '../../text/format.js';
import { signedMm } from './move-words.js';

interface JogPad {
  /** mm of one tap. */
  readonly distance: number;
  readonly place: Place | undefined;
  readonly homedAxes: string;
  readonly capabilities: Pick<Capabilities, 'axes' | 'hasRoundBed'>;
  /** Why a move is locked, in words. */
  readonly lockOf: (axis: Axis, distance: number) => string | undefined;
  readonly onTap: (axis: Axis, distance: number) => void;
  /** What stands in the four corners where there is room for it nowhere else, from the top left. */
  readonly corners: readonly TemplateResult[];
}

/** Four keys around the bed seen from above. One tap is one move: holding a key does nothing more. */
export function jogPad(pad: JogPad): TemplateResult {
  const { distance, corners } = pad;
  return html`<div class="jp">
    ${corners[0]}${key(pad, mdiArrowUpBold, words.back, 'y', distance)}${corners[1]}
    ${key(pad, mdiArrowLeftBold, words.left, 'x', -distance)}
    <div class="pos">${plan(pad)}</div>
    ${key(pad, mdiArrowRightBold, words.right, 'x', distance)} ${corners[2]}
    ${key(pad, mdiArrowDownBold, words.front, 'y', -distance)}${corners[3]}
  </div>`;
}

function key(pad: JogPad, picture: string, word: string, axis: Axis, distance: number): TemplateResult {
  const lock = pad.lockOf(axis, distance);
  return html`<button
    type="button"
    class="jk ${lock === undefined ? '' : 'dis'}"
    aria-disabled=${lock === undefined ? nothing : 'true'}
    @click=${() => pad.onTap(axis, distance)}
  >
    ${icon(picture)}<span>${word}</span> <small>${lock ?? words.step(axis.toUpperCase(), signedMm(distance))}</small>
  </button>`;
}

/** Width of the drawing, in its own unit. */
const SIZE = 100;
const EDGE = 4;

/** The bed from above, the nozzle on it where that is known. */
function plan({ place, homedAxes, capabilities }: JogPad): TemplateResult {
  const { axes, hasRoundBed } = capabilities;
  const isKnown = place !== undefined && homedAxes.includes('x') && homedAxes.includes('y');
  const label = isKnown ? `X ${fixed(place.x, 1)}, Y ${fixed(place.y, 1)}` : words.unknownPlace;
  const width = axes ? axes.x.most - axes.x.least : 1;
  const depth = axes ? axes.y.most - axes.y.least : 1;
  const scale = (SIZE - 2 * EDGE) / Math.max(width, depth);
  const w = hasRoundBed ? SIZE - 2 * EDGE : width * scale;
  const h = hasRoundBed ? SIZE - 2 * EDGE : depth * scale;
  const left = (SIZE - w) / 2;
  const top = (SIZE - h) / 2;
  const at =
    isKnown && axes
      ? { x: left + (place.x - axes.x.least) * scale, y: top + h - (place.y - axes.y.least) * scale }
      : undefined;
  return html`<svg viewBox="0 0 ${SIZE} ${SIZE}" role="img" aria-label=${words.plan(label)}>
    ${
      hasRoundBed
        ? svg`<circle class="bed" cx="50" cy="50" r=${w / 2} />`
        : svg`<rect class="bed" x=${left} y=${top} width=${w} height=${h} rx="6" />`
    }
    <path class="mid" d="M50 ${top + 3}V${top + h - 3}M${left + 3} 50H${left + w - 3}" />
    ${at ? nozzle(at.x, at.y, left, top, w, h) : nothing}
  </svg>`;
}

function nozzle(x: number, y: number, left: number, top: number, w: number, h: number): SVGTemplateResult {
  return svg`<path class="cross" d="M${left} ${y}H${left + w}M${x} ${top}V${top + h}" />
    <circle class="tip" cx=${x} cy=${y} r="8" />
    <circle class="hole" cx=${x} cy=${y} r="2.8" />`;
}
