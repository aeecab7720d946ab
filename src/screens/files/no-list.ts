import { html, type TemplateResult } from 'lit';
import { filesWords } from '../../text/en-files.js';

/** What stands in the place of the list of files while there is none to show. */
export function renderLoading(): TemplateResult {
  return html`<div class="pg">
    <div class="card none"><p>${filesWords.loading}</p></div>
  </div>`;
}

export function renderFailed(why: string, again: () => void): TemplateResult {
  return html`<div class="pg">
    <div class="card none">
      <b class="h">${filesWords.failed}</b>
      <p>${why}</p>
      <button type="button" class="btn" @click=${again}>${filesWords.again}</button>
    </div>
  </div>`;
}

export function renderNone(folder: string, query: string): TemplateResult {
  const [title, hint] =
    query === ''
      ? [folder === '' ? filesWords.empty : filesWords.emptyFolder, filesWords.emptyHint]
      : [filesWords.noMatch(query), ''];
  return html`<div class="card none">
    <b class="h">${title}</b>
    <p>${hint}</p>
  </div>`;
}
