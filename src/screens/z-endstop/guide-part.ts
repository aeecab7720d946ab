import { LitElement, type CSSResultGroup } from 'lit';
import { property } from 'lit/decorators.js';
import { base } from '../../styles/base.styles.js';
import { closerFarther } from '../../styles/closer-farther.styles.js';
import { controls } from '../../styles/controls.styles.js';
import { guide } from '../../styles/guide.styles.js';
import { lists } from '../../styles/lists.styles.js';
import { page } from '../../styles/page.styles.js';
import { pictures } from '../../styles/pictures.styles.js';
import { Watching } from '../../ui/watching.js';
import type { GuidePage } from './guide-page.js';

/** The look that all pages of the panel share; a group's own rules come after it, and last those of the guide's pages. */
export const partStyles: CSSResultGroup = [base, page, controls, closerFarther, guide, lists, pictures];

/** A group of pages, whose code comes when the guide is opened. */
export abstract class GuidePart extends Watching(LitElement) {
  @property({ attribute: false }) page!: GuidePage;
}
