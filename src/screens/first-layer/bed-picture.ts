import { css, html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { Box } from '../../first-layer/plan.js';
import type { TestShape } from '../../first-layer/test-print.js';

const GRID = 50;
/** Drawn distance between two loops, as a share of the bed: they lie closer in life. */
const LOOP_SHARE = 0.014;

/** The looks of `bedPicture`. */
export const bedPictureStyles = css`
  .b-bed {
    fill: var(--s2);
    stroke: var(--line);
  }
  .b-grid {
    fill: none;
    stroke: var(--line);
    stroke-width: 1;
    vector-effect: non-scaling-stroke;
  }
  .b-l {
    fill: none;
    stroke: var(--live);
    stroke-width: 2.6;
    vector-effect: non-scaling-stroke;
  }
  .b-f {
    fill: var(--live);
    opacity: 0.3;
  }
`;

/** The bed from above with the test on it. mm, Y upwards. */
export function bedPicture(
  bed: Box,
  shape: TestShape,
  centres: readonly (readonly [number, number])[],
): TemplateResult {
  const [width, height] = [bed.maxX - bed.minX, bed.maxY - bed.minY];
  return html`<svg class="bed22" viewBox="${bed.minX} ${-bed.maxY} ${width} ${height}" aria-hidden="true">
    ${svg`<rect class="b-bed" x=${bed.minX} y=${-bed.maxY} width=${width} height=${height} />
      <path class="b-grid" d=${gridPath(bed)} />`}
    ${centres.map(([x, y]) => shapePicture(shape, x, -y, Math.max(width, height)))}
  </svg>`;
}

function shapePicture(shape: TestShape, x: number, y: number, bed: number): SVGTemplateResult {
  if (shape.kind === 'patch') {
    const half = shape.size / 2;
    return svg`<rect class="b-f" x=${x - half} y=${y - half} width=${shape.size} height=${shape.size} />
      <rect class="b-l" x=${x - half} y=${y - half} width=${shape.size} height=${shape.size} />`;
  }
  if (shape.kind === 'piece') {
    const half = shape.size / 2;
    return svg`<rect class="b-f" x=${x - half} y=${y - half} width=${shape.size} height=${shape.size} />
      ${rings(shape.loops, half + (shape.loops + 1) * bed * LOOP_SHARE, x, y, bed)}`;
  }
  return rings(shape.loops, shape.size / 2, x, y, bed);
}

function rings(loops: number, outer: number, x: number, y: number, bed: number): SVGTemplateResult {
  return svg`${Array.from({ length: loops }, (_, loop) => {
    const half = Math.max(2, outer - loop * bed * LOOP_SHARE);
    return svg`<rect class="b-l" x=${x - half} y=${y - half} width=${2 * half} height=${2 * half} />`;
  })}`;
}

function gridPath(bed: Box): string {
  let path = '';
  for (let x = Math.ceil(bed.minX / GRID) * GRID; x <= bed.maxX; x += GRID) path += `M${x} ${-bed.maxY}V${-bed.minY}`;
  for (let y = Math.ceil(bed.minY / GRID) * GRID; y <= bed.maxY; y += GRID) path += `M${bed.minX} ${-y}H${bed.maxX}`;
  return path;
}
