import { css, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { acceptedStyles } from './accepted.styles.js';
import { keepProgressStyles } from '../keep/keep-progress.styles.js';
import { renderAccepted, renderSaved } from './save-pages.js';
import { renderSaving } from './saving-page.js';
import { GuidePart, partStyles } from './guide-part.js';
import { questionStyles } from './question.styles.js';

/** The value that waits, and its save. */
@customElement('guide-save')
export class GuideSave extends GuidePart {
  static override styles = [
    partStyles,
    acceptedStyles,
    keepProgressStyles,
    questionStyles,
    css`
      .wrap18 {
        grid-template: auto minmax(0, 1fr) / minmax(0, 1fr);
      }
      /* The stepper goes on the smallest display; the row for the rest stays. */
      .wrap18 > :last-child {
        grid-row: 2;
      }
    `,
  ];

  protected override render(): TemplateResult {
    const { page } = this;
    const keep = page.house.keep.value;
    switch (page.memory.phase) {
      case 'saving':
        return renderSaving(page, keep);
      case 'saved': {
        const state = keep?.routine.state.value;
        return renderSaved(page, state?.kind === 'saved' ? state.backup : undefined);
      }
      default:
        return renderAccepted(page);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'guide-save': GuideSave;
  }
}
