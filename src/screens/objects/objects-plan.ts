import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { Capabilities } from '../../printer/capabilities.js';
import type { PrintObject } from '../../printer/print-objects.js';
import { objectWords as words } from '../../text/en-objects.js';

interface ObjectsPlan {
  readonly objects: readonly PrintObject[];
  readonly axes: NonNullable<Capabilities['axes']>;
  readonly isRound: boolean;
  readonly onTap: (object: PrintObject) => void;
}

/** Share of the view that the numbers are high. */
const LETTERS = 0.085;
/** Radius of the ring where a file tells no outline, mm. */
const RING = 8;
/** Room around the objects as a share of what they take, and the least that is shown, mm. */
const AROUND = 0.12;
const LEAST = 60;

/** The part of the bed with the objects on it, from above and true to scale: outline and number of each. */
export function objectsPlan({ objects, axes, isRound, onTap }: ObjectsPlan): TemplateResult {
  const { x, y } = axes;
  const width = x.most - x.least;
  const depth = y.most - y.least;
  const at = ([left, back]: readonly [number, number]) => [left - x.least, y.most - back] as const;
  const view = viewOf(objects, at);
  return html`<svg
    viewBox=${view.box}
    role="img"
    aria-label=${words.plan(objects.length)}
    style="font-size: ${LETTERS * view.size}px"
  >
    ${
      isRound
        ? svg`<ellipse class="bed" cx=${width / 2} cy=${depth / 2} rx=${width / 2} ry=${depth / 2} />`
        : svg`<rect class="bed" width=${width} height=${depth} rx="4" />`
    }
    ${objects.map((object) => drawObject(object, at, onTap))}
  </svg>`;
}

type Placing = (point: readonly [number, number]) => readonly [number, number];

/** The square around all objects, in the drawing's own coordinates, and its side, mm. */
function viewOf(objects: readonly PrintObject[], at: Placing): { readonly box: string; readonly size: number } {
  const points = objects
    .flatMap(({ outline, middle }) => (middle === undefined ? outline : [...outline, middle]))
    .map(at);
  const [left, right] = span(points.map(([x]) => x));
  const [top, bottom] = span(points.map(([, y]) => y));
  const size = Math.max(LEAST, right - left, bottom - top) * (1 + 2 * AROUND);
  return { box: `${(left + right - size) / 2} ${(top + bottom - size) / 2} ${size} ${size}`, size };
}

function span(values: readonly number[]): readonly [number, number] {
  return values.length === 0 ? [0, 0] : [Math.min(...values), Math.max(...values)];
}

function drawObject(
  object: PrintObject,
  at: Placing,
  onTap: (object: PrintObject) => void,
): SVGTemplateResult | typeof nothing {
  const { outline, middle, number, isLeftOut, isCurrent } = object;
  if (middle === undefined) return nothing;
  const [left, top] = at(middle);
  const shape =
    outline.length > 2
      ? svg`<polygon points=${outline.map((point) => at(point).join(',')).join(' ')} />`
      : svg`<circle cx=${left} cy=${top} r=${RING} />`;
  return svg`<g
    class="ob ${isLeftOut ? 'out' : isCurrent ? 'now' : ''}"
    @click=${() => onTap(object)}
  >${shape}<text x=${left} y=${top} dy="0.36em">${number}</text></g>`;
}
