import { html, type TemplateResult } from 'lit';
import type { PendingItem } from '../../first-layer/save/plan.js';
import { icon, mdiAlert, mdiCloseThick, mdiContentSaveOutline } from '../../icons.js';
import { keepWords } from '../../text/en-keep.js';

/** Something else waits to be saved: shows it and asks. */
export function renderForeign(items: readonly PendingItem[], agree: () => void, leave: () => void): TemplateResult {
  return html`<div class="pg er21">
    <section class="card l" data-scroll>
      <span class="sg">${icon(mdiAlert)}</span>
      <h2>${keepWords.foreign}</h2>
      <p>${keepWords.foreignText}</p>
    </section>
    <section class="card hd21" data-scroll>
      <div class="df">
        ${items.map(
          ({ section, option, text }) =>
            html`<span class="hh">[${section}]</span><span class="p">${option}: ${text ?? keepWords.removed}</span>`,
        )}
      </div>
    </section>
    <section class="acts n2">
      <button type="button" class="btn" @click=${leave}>${icon(mdiCloseThick)}<span>${keepWords.notNow}</span></button>
      <button type="button" class="btn pri" @click=${agree}>
        ${icon(mdiContentSaveOutline)}<span>${keepWords.saveAlong}<small>${keepWords.saveAlongHint}</small></span>
      </button>
    </section>
  </div>`;
}
