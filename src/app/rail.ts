import { LitElement, html, css, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { icon } from '../icons.js';
import { base } from '../styles/base.styles.js';
import { shellWords } from '../text/en-shell.js';

/** One place of the rail. */
export interface Place {
  /** The word under the icon. */
  readonly name: string;
  readonly icon: string;
  /** Where it leads, as `#/files`. */
  readonly href: string;
  /** The place whose screen is shown, or one of its sub-pages. */
  readonly isCurrent: boolean;
  /** Left out on the smallest display, where the Menu leads to it. */
  readonly isSpare?: boolean;
}

/** The places of the app; the STOP key goes into its slot. Beside the content, below it in portrait. */
@customElement('app-rail')
export class AppRail extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: flex;
        flex-direction: column;
        min-height: 0;
        padding: 6px 0 0;
      }
      nav {
        display: contents;
      }
      a {
        flex: 0 1 88px;
        min-height: var(--t2);
        display: flex;
        flex-direction: column;
        align-items: center;
        justify-content: center;
        gap: 3px;
        color: var(--ink-2);
        font-size: var(--f-xs);
        line-height: 1.1;
        text-decoration: none;
      }
      .pill {
        display: grid;
        place-items: center;
        width: calc(100% - 20px);
        height: calc(var(--ico) + 12px);
        border-radius: 99px;
      }
      a:active .pill {
        background: var(--s3);
      }
      a.on {
        color: var(--ink);
        font-weight: 700;
      }
      a.on .pill {
        background: var(--live-box);
        color: var(--live);
      }
      :host([dimmed]) a {
        color: var(--ink-4);
        font-weight: 400;
      }
      :host([dimmed]) .pill {
        background: none;
        color: inherit;
      }
      ::slotted(*) {
        margin-top: auto;
      }
      @media (max-width: 900px) {
        :host {
          padding-top: 2px;
        }
        .pill {
          height: calc(var(--ico) + 8px);
        }
      }
      @media (max-width: 500px) and (orientation: landscape) {
        :host {
          padding: 0;
        }
        .pill {
          height: calc(var(--ico) + 4px);
          width: calc(100% - 14px);
        }
        a {
          gap: 1px;
        }
        a.spare {
          display: none;
        }
      }
      @media (orientation: portrait) {
        :host {
          flex-direction: row;
          padding: 0;
          align-items: stretch;
        }
        a {
          flex: 1 1 0;
        }
        ::slotted(*) {
          order: -1;
          margin-top: 0;
        }
      }
    `,
  ];

  @property({ attribute: false }) places: readonly Place[] = [];
  /** A dialog covers the content: the places wait until it is answered. */
  @property({ type: Boolean, reflect: true }) dimmed = false;

  override render(): TemplateResult {
    return html`<nav aria-label=${shellWords.rail.name} ?inert=${this.dimmed}>
        ${this.places.map((place) => this.#renderPlace(place))}
      </nav>
      <slot></slot>`;
  }

  #renderPlace(place: Place): TemplateResult {
    return html`<a
      href=${place.href}
      class="${place.isCurrent ? 'on' : ''} ${place.isSpare ? 'spare' : ''}"
      aria-current=${place.isCurrent ? 'page' : nothing}
      ><span class="pill">${icon(place.icon)}</span>${place.name}</a
    >`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'app-rail': AppRail;
  }
}
