import { html, svg, type TemplateResult } from 'lit';
import type { Group } from '../../first-layer/verify/judge.js';
import { fixed } from '../../text/format.js';

/** Where the places are on the picture, % from left and top; in the order of their names. */
const places: Readonly<Record<Group, readonly (readonly [x: number, y: number])[]>> = {
  part: [
    [24, 77],
    [76, 77],
    [50, 50],
    [24, 23],
    [76, 23],
  ],
  skirt: [
    [52, 82],
    [83, 50],
    [50, 18],
    [17, 36],
    [17, 82],
  ],
};

/** A measured height as people say it: two decimals, a third where it has one. From µm, in mm. */
export function thickness(micrometres: number): string {
  return fixed(micrometres / 1000, micrometres % 10 === 0 ? 2 : 3);
}

/** Part and skirt from above with something at each place. */
export function pieceMap(group: Group, draw: (place: number) => TemplateResult): TemplateResult {
  return html`<div class="plt ${group}">
    <svg class="pb" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
      ${svg`<rect x="4" y="4" width="92" height="92" rx="3" class="p-sk" /><rect x="13" y="13" width="74" height="74" rx="2" class="p-ly" />`}
    </svg>
    ${places[group].map(
      ([x, y], place) => html`<span class="at" style="left: ${x}%; top: ${y}%">${draw(place)}</span>`,
    )}
  </div>`;
}
