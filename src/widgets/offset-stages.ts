import { LitElement, css, html, nothing, svg, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { icon, mdiChevronRight } from '../icons.js';
import { base } from '../styles/base.styles.js';
import { page } from '../styles/page.styles.js';
import { offset as offsetText } from '../text/format.js';
import { unitsWords } from '../text/en-common.js';
import { printWords } from '../text/en-print.js';

/** The way of a tap: asked, accepted by Klipper, at the nozzle. Three values that differ while a tap is on its way. */
@customElement('offset-stages')
export class OffsetStages extends LitElement {
  static override styles = [
    base,
    page,
    css`
      :host {
        display: block;
        min-width: 0;
      }
      .pipe {
        height: 100%;
        display: grid;
        grid-template-columns: 98px 16px 98px 8px 1fr;
        align-items: stretch;
        padding: 12px 16px 12px 18px;
      }
      .stg {
        display: flex;
        flex-direction: column;
        justify-content: space-between;
        min-width: 0;
      }
      .k {
        font-size: var(--f-xs);
        color: var(--ink-2);
        display: flex;
        align-items: center;
        gap: 7px;
        line-height: 1.2;
        white-space: nowrap;
      }
      .n {
        font-size: 26px;
        /* As wide in every font as in the one it was drawn with. */
        font-size-adjust: ch-width 0.572;
        line-height: 1;
        color: var(--ink);
        font-weight: 400;
        letter-spacing: -0.01em;
        padding-bottom: 4px;
        white-space: nowrap;
      }
      .fin {
        align-items: flex-end;
      }
      .fin .n {
        font-size: var(--f-hero);
        font-weight: 700;
        letter-spacing: -0.03em;
        padding: 0;
        line-height: 0.95;
      }
      .n .u {
        font-size: 20px;
        margin: 0;
      }
      /* For the ear alone: text without size is read out and cut by nothing. */
      .stg:not(.fin) .u {
        position: absolute;
        font-size: 0;
        font-size-adjust: none;
      }
      .stale .n {
        color: var(--ink-2);
        font-weight: 400;
      }
      .ch {
        align-self: start;
        color: var(--ink-3);
      }
      .ch .i {
        width: 20px;
        height: 20px;
        margin: -1px 0 0 -5px;
      }
      .calm .stg:not(.fin) .n,
      .calm .stg:not(.fin) .k {
        color: var(--ink-3);
      }
      .pip {
        width: 16px;
        height: 16px;
        flex: none;
      }
      .pip circle {
        fill: none;
        stroke: var(--ink-2);
        stroke-width: 2.5;
      }
      .pip .f {
        fill: var(--live);
        stroke: none;
      }
      .pip.lv circle {
        stroke: var(--live);
      }
      @media (min-width: 1200px) {
        .pipe {
          grid-template-columns: 136px 20px 136px 12px 1fr;
        }
        .n {
          font-size: 33px;
        }
        .fin .n {
          font-size: 66px;
        }
        .pip {
          width: 20px;
          height: 20px;
        }
      }
      @media (max-width: 900px) {
        .pipe {
          grid-template-columns: 84px 18px 88px 18px 1fr;
          padding: 9px 12px;
        }
        .n {
          font-size: 23px;
        }
        .fin .n {
          font-size: 43px;
        }
        .n .u {
          font-size: 17px;
        }
        .ch .i {
          width: 18px;
        }
        .pip {
          width: 14px;
          height: 14px;
        }
        .k {
          gap: 5px;
        }
      }
      @media (max-width: 500px) and (orientation: landscape) {
        .pipe {
          grid-template-columns: 62px 1fr;
          padding: 0 0 0 10px;
          align-items: center;
          overflow: hidden;
          column-gap: 6px;
        }
        .stg {
          justify-content: center;
          gap: 2px;
        }
        .ch {
          display: none;
        }
        .acc {
          position: absolute;
          width: 1px;
          height: 1px;
        }
        .acc .pip {
          display: none;
        }
        .k {
          font-size: 13px;
        }
        .n {
          font-size: 18px;
          padding: 0;
        }
        .fin {
          align-items: flex-start;
        }
        .fin .n {
          font-size: 30px;
        }
        .acc .k,
        .acc .n,
        .fin .n .u {
          position: absolute;
          font-size: 0;
          font-size-adjust: none;
        }
      }
      @media (orientation: portrait) {
        .pipe {
          grid-template-columns: 100px 20px 104px 20px 1fr;
        }
      }
    `,
  ];

  /** Offsets in µm; undefined while none is known. */
  @property({ type: Number }) asked: number | undefined;
  @property({ type: Number }) accepted: number | undefined;
  @property({ type: Number }) atNozzle: number | undefined;
  /** Taps of this print that have reached the nozzle. */
  @property({ type: Number }) taps = 0;
  /** The values are old: no link, or Klipper stands. */
  @property({ type: Boolean }) stale = false;

  protected override render(): TemplateResult {
    const isCalm = this.asked === this.accepted && this.accepted === this.atNozzle;
    return html`<div class="card pipe ${isCalm ? 'calm' : ''} ${this.stale ? 'stale' : ''}">
      ${this.#stage(printWords.asked, this.asked, '', this.asked === this.accepted ? nothing : hollow)}
      <span class="ch">${icon(mdiChevronRight)}</span>
      ${this.#stage(printWords.accepted, this.accepted, 'acc', this.accepted === this.atNozzle ? nothing : half)}
      <span class="ch">${icon(mdiChevronRight)}</span>
      ${this.#stage(printWords.atNozzle, this.atNozzle, 'fin', this.taps > 0 ? html`${arrived}×${this.taps}` : nothing)}
    </div>`;
  }

  #stage(name: string, value: number | undefined, kind: string, pip: unknown): TemplateResult {
    const text = value === undefined ? '–' : offsetText(value);
    return html`<div class="stg ${kind}">
      <span class="k">${name}${pip}</span>
      <span class="n ${kind === 'fin' ? 'v' : ''}" role="status" aria-live="off" aria-label=${name}
        >${text}<span class="u"> ${unitsWords.mm}</span></span
      >
    </div>`;
  }
}

const hollow = html`<svg class="pip" viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="6" /></svg>`;
const half = html`<svg class="pip lv" viewBox="0 0 16 16" aria-hidden="true">
  <circle cx="8" cy="8" r="6" />
  <path class="f" d="M8 2a6 6 0 0 0 0 12z" />
</svg>`;
const arrived = html`<svg class="pip lv" viewBox="0 0 16 16" aria-hidden="true">
  ${svg`<circle cx="8" cy="8" r="6" /><circle class="f" cx="8" cy="8" r="7" />
  <path d="M4.6 8.3 7 10.7 11.4 5.8" fill="none" stroke="var(--s1)" stroke-width="2" />`}
</svg>`;

declare global {
  interface HTMLElementTagNameMap {
    'offset-stages': OffsetStages;
  }
}
