import type { TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { renderCheck, renderChecked, renderDescend, renderWrongPage } from './check-pages.js';
import { checkStyles } from './check.styles.js';
import { GuidePart, partStyles } from './guide-part.js';
import { questionStyles } from './question.styles.js';

/** The four heights. */
@customElement('guide-check')
export class GuideCheck extends GuidePart {
  static override styles = [partStyles, checkStyles, questionStyles];

  protected override render(): TemplateResult {
    const { page } = this;
    switch (page.memory.phase) {
      case 'check':
        return renderCheck(page);
      case 'wrong':
        return renderWrongPage(page);
      case 'checked':
        return renderChecked(page);
      default:
        return renderDescend(page);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'guide-check': GuideCheck;
  }
}
