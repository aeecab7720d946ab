import { html, nothing, type TemplateResult } from 'lit';
import { hashTo } from '../../base/hash.js';
import { icon, mdiCheckBold, mdiCloseThick, mdiFolder, mdiPrinter3d } from '../../icons.js';
import type { LastResult } from '../../printer/file-entries.js';
import type { FileEntry } from '../../printer/files.js';
import { filesWords } from '../../text/en-files.js';
import { day, duration, fileTitle } from '../../text/format.js';

/** What a card says of its file. */
export interface FileCard {
  readonly path: string;
  readonly file: FileEntry;
  /** Address of its picture, if it has one. */
  readonly picture: string | undefined;
  readonly isNew: boolean;
  readonly result: LastResult | undefined;
  readonly clock24h: boolean;
  /** What a tap does in place of opening its page. */
  readonly act?: () => void;
}

/** A file: picture and name, time and date, how its last print ended. Its name comes first for a screen reader. */
export function renderFileCard(card: FileCard): TemplateResult {
  const { path, file, picture, isNew, result, clock24h, act } = card;
  const inside = html`<span class="th"
      >${picture === undefined ? icon(mdiPrinter3d) : html`<img src=${picture} alt="" loading="lazy" decoding="async" />`}</span
    >
    <span class="tx">
      <b class="el" data-cut="1">${fileTitle(path)}</b>
      <span class="m"
        ><span>${file.estimated_time === undefined ? '' : duration(file.estimated_time)}</span
        ><span>${day(new Date(file.modified * 1000), new Date(), clock24h)}</span></span
      >
    </span>
    ${isNew ? html`<span class="tag good new">${filesWords.isNew}</span>` : nothing} ${renderResult(result)}`;
  return act === undefined
    ? html`<a class="fc" href=${hashTo('file', path)}>${inside}</a>`
    : html`<button type="button" class="fc" @click=${act}>${inside}</button>`;
}

/** A folder; `address` is what its own list is found by. */
export function renderFolderCard(address: string, name: string): TemplateResult {
  return html`<a class="fc" href=${hashTo('files', address)}>
    <span class="th">${icon(mdiFolder)}</span>
    <span class="tx"><b class="el" data-cut="1">${name}</b></span>
  </a>`;
}

function renderResult(result: LastResult | undefined): TemplateResult | typeof nothing {
  if (result === undefined) return nothing;
  return result === 'ok'
    ? html`<span class="mk9 ok" role="img" aria-label=${filesWords.lastOk}>${icon(mdiCheckBold)}</span>`
    : html`<span class="mk9 bad" role="img" aria-label=${filesWords.lastFailed}>${icon(mdiCloseThick)}</span>`;
}
