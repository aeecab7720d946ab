import { html, nothing, type TemplateResult } from 'lit';
import { icon, mdiAlert, mdiCheckBold, mdiChevronDown, mdiUndoVariant } from '../icons.js';
import { shellWords } from '../text/en-shell.js';
import type { Notice } from './notices.js';

/** A notice in the title's place. What needs somebody opens at a tap, what only tells something goes at a tap. */
export function renderNotice(notice: Notice, act: () => void, close: () => void): TemplateResult {
  switch (notice.kind) {
    case 'told':
      return html`<div class="toast" role="status">
        <button type="button" class="to" data-hit="0,12" @click=${close}>
          ${icon(mdiCheckBold)}<span class="tl2">${notice.text}</span>${
            notice.more ? html`<span class="mo">${notice.more}</span>` : nothing
          }
        </button>
        ${
          notice.undo
            ? html`<button type="button" class="un" data-hit="0,12" @click=${act}>
                ${icon(mdiUndoVariant)}<span>${shellWords.toast.undo}</span>
              </button>`
            : nothing
        }
      </div>`;
    case 'needs':
      return html`<div class="toast warn" role="alert">
        <button type="button" class="to" data-hit="0,12" @click=${act}>
          ${icon(mdiAlert)}<span class="tl2">${notice.text}</span>${icon(mdiChevronDown)}
        </button>
      </div>`;
  }
}
