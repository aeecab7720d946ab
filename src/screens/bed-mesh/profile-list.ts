import { html, type TemplateResult } from 'lit';
import { icon, mdiLayersTripleOutline, mdiTrashCanOutline } from '../../icons.js';
import { meshWords as words } from '../../text/en-bed-mesh.js';

interface ProfileList {
  readonly names: readonly string[];
  readonly inForce: string;
  readonly lock: string | undefined;
  readonly onLoad: (name: string) => void;
  readonly onRemove: (name: string) => void;
}

/** The meshes that are kept, each with keys to load and to remove it. */
export function profileList({ names, inForce, lock, onLoad, onRemove }: ProfileList): TemplateResult {
  if (names.length === 0) {
    return html`<section class="card none"><b class="h">${words.profilesNone}</b></section>`;
  }
  return html`<section class="card list" role="list" aria-label=${words.profiles} data-scroll>
    ${names.map(
      (name) =>
        html`<div class="r" role="listitem">
          ${icon(mdiLayersTripleOutline)}<span class="el name">${name}</span>
          <button
            type="button"
            class="btn ${lock === undefined ? '' : 'dis'}"
            aria-label=${words.load(name)}
            ?disabled=${lock !== undefined || name === inForce}
            @click=${() => onLoad(name)}
          >
            ${name === inForce ? words.loaded : words.loadWord}
          </button>
          <button
            type="button"
            class="btn no ${lock === undefined ? '' : 'dis'}"
            aria-label=${words.remove(name)}
            ?disabled=${lock !== undefined}
            @click=${() => onRemove(name)}
          >
            ${icon(mdiTrashCanOutline)}
          </button>
        </div>`,
    )}
  </section>`;
}
