import { html, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import type { MeshMap } from '../../printer/mesh-map.js';
import { meshWords as words } from '../../text/en-bed-mesh.js';
import { fixed } from '../../text/format.js';

/** More columns than this leave no room for numbers in the cells. */
const MOST_COLUMNS = 9;
/** Shares of the full colour on the scale, from high to low. */
const SCALE = [1, 0.84, 0.66, 0.48, 0.28, 0, -0.28, -0.48, -0.66, -0.84, -1];

/** The bed from above: a cell for each measured point, its height in it, the highest and the lowest one marked. */
export function meshGrid(map: MeshMap): TemplateResult {
  const columns = map.rows[0]?.length ?? 1;
  const isDense = columns > MOST_COLUMNS;
  return html`<section class="card hm">
    <span class="ed">${words.back}</span>
    <div
      class="gd ${isDense ? 'dense' : ''}"
      role="img"
      aria-label=${words.map(fixed(map.varies, 3))}
      style=${styleMap({ 'grid-template': `repeat(${map.rows.length}, minmax(0, 1fr)) / repeat(${columns}, minmax(0, 1fr))` })}
    >
      ${map.rows.flat().map((height) => cell(height, map, isDense))}
    </div>
    <span class="ed">${words.front}</span>
    <div class="sc" aria-hidden="true">
      <span><b>${signed(map.full, 2)}</b>${words.high}</span>
      <div class="br">${SCALE.map((share) => html`<i style=${styleMap({ '--c': colour(share) })}></i>`)}</div>
      <span>${words.low}<b>${signed(-map.full, 2)}</b></span>
    </div>
  </section>`;
}

function cell(height: number, { highest, lowest, full }: MeshMap, isDense: boolean): TemplateResult {
  const mark = height === highest ? 'hi' : height === lowest ? 'lo' : '';
  return html`<span class=${mark} style=${styleMap({ '--c': colour(height / full) })}
    >${isDense ? '' : signed(height, 2)}</span
  >`;
}

/** Warm above 0, blue below, the stronger the farther from it. */
function colour(share: number): string {
  const percent = Math.min(100, Math.round(Math.abs(share) * 100));
  return `color-mix(in oklab, var(${share > 0 ? '--heat-hi' : '--heat-lo'}) ${percent}%, var(--s2))`;
}

/** A height with its sign; none where it rounds to zero. */
export function signed(mm: number, digits: number): string {
  const text = fixed(mm, digits);
  return mm > 0 && Number(text) !== 0 ? `+${text}` : text;
}
