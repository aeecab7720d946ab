import { LitElement, css, type CSSResultGroup } from 'lit';
import { property } from 'lit/decorators.js';
import type { Keep } from '../../first-layer/save/keep.js';
import { base } from '../../styles/base.styles.js';
import { closerFarther } from '../../styles/closer-farther.styles.js';
import { controls } from '../../styles/controls.styles.js';
import { guide } from '../../styles/guide.styles.js';
import { lists } from '../../styles/lists.styles.js';
import { page } from '../../styles/page.styles.js';
import { pictures } from '../../styles/pictures.styles.js';
import { Watching } from '../../ui/watching.js';
import type { GuidePage } from './guide-page.js';

/** Under a warning above the page, what is not needed there gives its room. */
const near = css`
  :host([near]) .stp,
  :host([near]) .cf .s {
    display: none;
  }
  :host([near]) .pg {
    margin-top: calc(-1 * var(--gap));
  }
  @media (max-width: 900px) {
    :host([near]) .r4 {
      grid-template-rows: 46px minmax(0, 1fr) 66px 66px;
    }
    :host([near]) .zr b {
      font-size: 30px;
    }
    :host([near]) .zr .c3 {
      display: none;
    }
  }
  @media (max-width: 500px) and (orientation: landscape) {
    :host([near]) .seg {
      display: none;
    }
    :host([near]) .pg {
      margin-top: 0;
    }
    :host([near]) .r4 {
      grid-template-rows: 40px minmax(0, 1fr) 59px;
    }
  }
`;

/** The look that all pages of the panel share; a group's own rules come after it, and last those of the guide's pages. */
export const partStyles: CSSResultGroup = [base, page, controls, closerFarther, guide, lists, pictures, near];

/** A group of pages, whose code comes when the guide is opened. */
export abstract class GuidePart extends Watching(LitElement) {
  @property({ attribute: false }) page!: GuidePage;

  #readBy: Keep | undefined;

  /** Reads the configuration's files once a page needs them; after a reload it is there before what reads. */
  protected readFiles(isNeeded: boolean): void {
    const keep = isNeeded ? this.page.house.keep.peek() : undefined;
    if (keep !== undefined && keep !== this.#readBy) void keep.lookAtFiles();
    this.#readBy = keep;
  }
}
