import { LitElement, css, html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../styles/base.styles.js';
import { page } from '../styles/page.styles.js';
import { pictures } from '../styles/pictures.styles.js';
import { length } from '../text/format.js';
import { printWords } from '../text/en-print.js';
import { nozzlePicture } from '../ui/cf-key.js';

/** Top of the bed and the gap under the nozzle where the print began, in the picture's units. */
const BED = 222;
const BEGAN_GAP = 42;
/** Units per µm: an exaggeration of about 70 at a layer of 0.2 mm. */
const UNITS_PER_MICROMETRE = 0.36;
/** Area of a bead's section: closer makes it wider by as much as it gets flatter. */
const BEAD_AREA = 44 * BEGAN_GAP;

/** The nozzle above the bed and the bead under it, beside the bead laid before. It moves only when a tap arrives. */
@customElement('cross-section')
export class CrossSection extends LitElement {
  static override styles = [
    base,
    page,
    pictures,
    css`
      :host {
        display: block;
        min-width: 0;
        min-height: 0;
      }
      .xc {
        height: 100%;
        display: flex;
        flex-direction: column;
      }
      .xs {
        flex: 1;
        min-height: 0;
        position: relative;
        overflow: hidden;
      }
      .xs svg {
        position: absolute;
        inset: 0;
        width: 100%;
        height: 100%;
        overflow: visible;
      }
      .cmp {
        position: absolute;
        inset: 10px 4px auto 12px;
        font-size: var(--f-xs);
        color: var(--ink-2);
        line-height: 1.2;
        /* As wide in every font as in the one it was drawn with. */
        font-size-adjust: ch-width 0.572;
      }
      .cmp b {
        display: block;
        font-size: var(--f-md);
        color: var(--ink);
      }
      .cmp.clo b {
        color: var(--on-closer-box);
      }
      .cmp.far b {
        color: var(--on-farther-box);
      }
      @media (max-width: 900px) {
        .x-sv {
          font-size: 21px;
        }
        .cmp {
          inset: 7px 2px auto 9px;
        }
        .cmp b {
          font-size: 17px;
        }
      }
      @media (orientation: portrait) {
        .cmp,
        .x-sv {
          display: none;
        }
      }
    `,
  ];

  /** Offset at the nozzle against where this print began, µm. */
  @property({ type: Number }) delta = 0;
  /** The same for the bead laid before the last change. */
  @property({ type: Number }) previous = 0;
  /** What the offset is compared with. */
  @property() from: 'began' | 'saved' = 'began';
  /** Said in place of the comparison. */
  @property({ attribute: false }) note: { readonly title: string; readonly text: string } | undefined;
  /** The nozzle is parked elsewhere. */
  @property({ type: Boolean }) parked = false;

  protected override render(): TemplateResult {
    const gap = gapOf(this.delta);
    const tip = BED - gap;
    return html`<div class="card xc">
      <div class="xs">
        <svg
          class="xsec"
          viewBox="0 0 184 256"
          preserveAspectRatio="xMidYMax meet"
          role="img"
          aria-label=${printWords.sectionLabel}
        >
          <rect x="-400" y=${BED} width="984" height="400" class="x-bed" />
          <rect x="-400" y=${BED} width="984" height="2.5" class="x-bed2" />
          <path class="x-saved" d="M-400 ${BED - BEGAN_GAP}H584" />
          <text class="x-sv" x="8" y=${BED - BEGAN_GAP - 8}>${printWords[this.from]}</text>
          ${bead(103 - widthOf(gapOf(this.previous)) / 2 - widthOf(gap) / 2 - 2, this.previous)}
          ${bead(103, this.delta)} ${this.parked ? nothing : nozzleAbove(tip, hueOf(this.delta))}
        </svg>
      </div>
      ${this.#comparison()}
    </div>`;
  }

  #comparison(): TemplateResult {
    if (this.note) return html`<div class="cmp note"><b>${this.note.title}</b>${this.note.text}</div>`;
    if (this.delta === 0)
      return html`<div class="cmp"><b>${this.from === 'began' ? printWords.asItBegan : printWords.asSaved}</b></div>`;
    const [kind, word] =
      this.delta < 0 ? (['clo', printWords.closerThanBegan] as const) : (['far', printWords.fartherThanBegan] as const);
    return html`<div class="cmp ${kind}">
      <b>${length(this.delta)} ${word}</b>${this.from === 'began' ? printWords.thanBegan : printWords.thanSaved}
    </div>`;
  }
}

function nozzleAbove(tip: number, hue: string): SVGTemplateResult {
  return svg`<g transform="translate(103 ${tip}) scale(1.15)">
    ${nozzlePicture()}
    <path class=${hue} d="M-4.5 1H4.5V-14H-4.5Z" />
  </g>`;
}

function gapOf(delta: number): number {
  return Math.min(96, Math.max(12, BEGAN_GAP + delta * UNITS_PER_MICROMETRE));
}

/** A bead is squeezed to the gap and pushed as wide as its area needs, but never thinner than a free thread. */
function widthOf(gap: number): number {
  return Math.max(BEAD_AREA / gap, 40);
}

function bead(centre: number, delta: number): SVGTemplateResult {
  const gap = Math.min(gapOf(delta), 46);
  const width = widthOf(gap);
  return svg`<rect
    x=${centre - width / 2}
    y=${BED - gap}
    width=${width}
    height=${gap}
    rx=${Math.min(gap / 2, 16)}
    class="x-bead ${hueOf(delta)}"
  />`;
}

function hueOf(delta: number): string {
  if (delta === 0) return 't-level';
  return delta < 0 ? 't-closer' : 't-farther';
}

declare global {
  interface HTMLElementTagNameMap {
    'cross-section': CrossSection;
  }
}
