import { html, type TemplateResult } from 'lit';
import type { PendingItem } from '../../first-layer/save/plan.js';
import { icon, mdiAlert, mdiCloseThick, mdiContentSaveOutline } from '../../icons.js';
import { keepWords } from '../../text/en-keep.js';
import { sectionsOf } from './keep-words.js';

/** So many numbers of a value are shown; of more, how many they are. */
const MOST_NUMBERS = 4;

/** Something else waits to be saved: shows it and asks. */
export function renderForeign(items: readonly PendingItem[], agree: () => void, leave: () => void): TemplateResult {
  return html`<div class="pg er21 fo21">
    <section class="card l" data-scroll>
      <span class="sg">${icon(mdiAlert)}</span>
      <h2>${keepWords.foreign}</h2>
      <p>${keepWords.foreignText}</p>
    </section>
    <section class="card hd21" data-scroll>
      <div class="df">${sectionsOf(items).map((section) => renderSection(section, items))}</div>
    </section>
    <section class="acts n2">
      <button type="button" class="btn" @click=${leave}>${icon(mdiCloseThick)}<span>${keepWords.notNow}</span></button>
      <button type="button" class="btn pri" @click=${agree}>
        ${icon(mdiContentSaveOutline)}<span>${keepWords.saveAlong}<small>${keepWords.saveAlongHint}</small></span>
      </button>
    </section>
  </div>`;
}

/** A section once, then its options. */
function renderSection(name: string, items: readonly PendingItem[]): TemplateResult {
  const options = items.filter(({ section }) => section === name);
  return html`<span class="hh">[${name}]</span>${options.map(
      ({ option, text }) => html`<span class="p">${option}: ${valueWords(text)}</span>`,
    )}`;
}

/** A value in one line: a mesh has hundreds of numbers. */
function valueWords(text: string | undefined): string {
  if (text === undefined) return keepWords.removed;
  const numbers = text.split(/[\s,]+/u).filter((word) => word !== '');
  return numbers.length > MOST_NUMBERS ? keepWords.numbers(numbers.length) : text.trim();
}
