import { html, type TemplateResult } from 'lit';
import type { Axis } from '../../printer/motion.js';
import { AXES, type Place } from '../../printer/place.js';
import { moveWords as words } from '../../text/en-move.js';
import { fixed } from '../../text/format.js';

interface Coordinates {
  readonly place: Place | undefined;
  readonly homedAxes: string;
  /** A tap on an axis: to go to a place on it, or to home it. */
  readonly onTap: (axis: Axis) => void;
}

/** Where the nozzle is on each axis; an axis that is not homed says so instead of a number that means nothing. */
export function coordinates({ place, homedAxes, onTap }: Coordinates): TemplateResult {
  return html`<div class="card co">
    ${AXES.map((axis) => {
      const isKnown = homedAxes.includes(axis) && place !== undefined;
      const name = axis.toUpperCase();
      const value = isKnown ? fixed(place[axis], 2) : words.notHomed;
      return html`<button type="button" aria-label=${words.goTo(name, value)} @click=${() => onTap(axis)}>
        <span class="ax">${name}</span>
        ${isKnown ? html`<b class="v num">${value}</b>` : html`<span class="un">${value}</span>`}
      </button>`;
    })}
  </div>`;
}
