import { css, html, nothing, type TemplateResult } from 'lit';
import { icon, mdiCloseThick } from '../icons.js';
import { shellWords } from '../text/en-shell.js';

/** The look of {@link failureStrip}; where it stands is the business of its place. */
export const failureStyles = css`
  .why {
    display: flex;
    align-items: center;
    gap: 10px;
    min-height: var(--t2);
    width: 100%;
    padding: 6px 8px 6px 14px;
    border-radius: var(--r-ctl);
    background: var(--stop-box);
    box-shadow: inset 0 0 0 2px var(--stop);
    color: var(--on-stop-box);
    font-size: var(--f-sm);
    line-height: 1.2;
    text-align: left;
  }
  .why > span:first-child {
    flex: 1;
    min-width: 0;
    overflow-wrap: anywhere;
  }
`;

/** Why something failed, in the printer's words; stays until it is touched. Nothing where nothing failed. */
export function failureStrip(why: string, onClose: () => void): TemplateResult | typeof nothing {
  if (why === '') return nothing;
  return html`<button type="button" class="why" @click=${onClose}>
    <span role="alert">${why}</span>${icon(mdiCloseThick)}<span class="heard">${shellWords.toast.close}</span>
  </button>`;
}
