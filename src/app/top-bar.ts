import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import {
  icon,
  mdiAlert,
  mdiChevronLeft,
  mdiCubeScan,
  mdiLanDisconnect,
  shapeBed,
  shapeChamber,
  shapeGap,
  shapeNozzle,
} from '../icons.js';
import type { Age } from '../printer/age.js';
import { base } from '../styles/base.styles.js';
import { shellWords } from '../text/en-shell.js';
import { degrees, offset } from '../text/format.js';
import { glanceStyles } from './glance.styles.js';
import type { Notice } from './notices.js';
import { topBarStyles } from './top-bar.styles.js';

/** A temperature in the top bar. */
export interface Pill {
  readonly kind: 'nozzle' | 'bed' | 'chamber';
  /** °C; undefined where none is known. */
  readonly current: number | undefined;
  /** °C, 0 when off. */
  readonly target: number;
  /** Whether a tap can set it; a mere sensor is no button. */
  readonly canBeSet: boolean;
}

/** The Z offset in the top bar, whole µm. */
export interface ZChip {
  readonly live: number;
  /** What the print began with; 0 outside a print. */
  readonly began: number;
  /** What taps on their way will make of it, if any are. */
  readonly asked: number | undefined;
}

/** Degrees between value and target from which the target is worth its room. */
const SHOWS_TARGET_FROM = 2;

const pillIcons = { nozzle: shapeNozzle, bed: shapeBed, chamber: shapeChamber } as const;
const pillClasses = { nozzle: '', bed: 'b', chamber: 'ch' } as const;

const text = shellWords.top;

/**
 * Title and glance: Z chip, temperatures, how fresh they are, the clock. Every part is left out whose data is not there.
 * Fires `back`, `z-offset`, `temperature` with the kind of the pill, and `notice-close`.
 */
@customElement('app-top-bar')
export class AppTopBar extends LitElement {
  static override styles = [base, glanceStyles, topBarStyles];

  @property() heading = '';
  /** The screen below has its own level 1 heading. */
  @property({ type: Boolean }) plainHeading = false;
  @property({ type: Boolean }) hasBack = false;
  @property({ attribute: false }) notice: Notice | undefined;
  @property({ type: Boolean }) isVirtual = false;
  @property({ attribute: false }) zChip: ZChip | undefined;
  @property({ attribute: false }) pills: readonly Pill[] = [];
  /** How old the values are; before the first contact there is none. */
  @property({ attribute: false }) age: Age | undefined;
  /** Time of day as it is to be shown. */
  @property() clock = '';

  override render(): TemplateResult {
    return html`<header class=${this.notice ? 'telling' : ''}>
      <div class="tt ${this.hasBack ? 'bk' : ''}">
        ${
          this.hasBack
            ? html`<button type="button" class="back" aria-label=${text.back} @click=${() => this.#tell('back')}>
                ${icon(mdiChevronLeft)}
              </button>`
            : nothing
        }
        ${this.notice ? this.#renderNotice(this.notice) : nothing} ${this.#renderHeading()}
      </div>
      ${this.isVirtual ? this.#renderVirtual() : nothing} ${this.zChip ? this.#renderZChip(this.zChip) : nothing}
      ${this.pills.map((pill) => this.#renderPill(pill))}
      <div role="status" aria-label=${text.connection}>${this.age ? renderAge(this.age) : nothing}</div>
      ${this.clock ? html`<div class="clk">${this.clock}</div>` : nothing}
    </header>`;
  }

  #renderHeading(): TemplateResult {
    return this.plainHeading
      ? html`<div class="title el" data-cut="1" ?hidden=${this.notice !== undefined}>${this.heading}</div>`
      : html`<h1 class=${this.notice ? 'heard' : 'title el'} data-cut="1">${this.heading}</h1>`;
  }

  #renderNotice(notice: Notice): TemplateResult {
    void import('./toast-bar.js');
    return html`<toast-bar .notice=${notice} @close=${() => this.#tell('notice-close')}></toast-bar>`;
  }

  #renderVirtual(): TemplateResult {
    return html`<span class="vt"
      >${icon(mdiCubeScan)}<span class="all">${text.virtualPrinter}</span
      ><span class="short">${text.virtual}</span></span
    >`;
  }

  #renderZChip(chip: ZChip): TemplateResult | typeof nothing {
    const note = noteOf(chip);
    if (chip.live === 0 && !note) return nothing;
    const look = this.#isStale() || chip.live === chip.began ? 'same' : chip.live < chip.began ? '' : 'far';
    const live = offset(chip.live);
    return html`<button
      type="button"
      class="zc ${look} ${this.#isStale() ? 'gone' : ''}"
      data-hit="0,12"
      @click=${() => this.#tell('z-offset')}
    >
      ${icon(shapeGap)}<i class="heard">${text.zOffset} </i
      ><span class="zn1"><b>${live}</b>${note ? html`<span>${note}</span>` : nothing}</span>
    </button>`;
  }

  #renderPill(pill: Pill): TemplateResult {
    const { kind, current, target } = pill;
    const look = `tv ${pillClasses[kind]} ${target > 0 ? 'hot' : ''} ${this.#isStale() ? 'gone' : ''}`;
    const value = degrees(current);
    const isOnTheWay = target > 0 && (current === undefined || Math.abs(target - current) > SHOWS_TARGET_FROM);
    const inside = html`${icon(pillIcons[kind])}<i class="heard">${text[kind]} </i><b>${value}</b>${
        isOnTheWay ? html`<span>/${Math.round(target)}</span>` : nothing
      }`;
    return pill.canBeSet
      ? html`<button type="button" class=${look} data-hit="0,12" @click=${() => this.#tell('temperature', kind)}>
          ${inside}
        </button>`
      : html`<span class=${look}>${inside}</span>`;
  }

  #isStale(): boolean {
    return this.age !== undefined && this.age.kind !== 'live';
  }

  #tell(name: string, detail?: string): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

/** What stands below the live offset: taps on their way, else what the print began with and live is no longer. */
function noteOf(chip: ZChip): string {
  if (chip.asked !== undefined && chip.asked !== chip.live) return text.asked(offset(chip.asked));
  if (chip.began !== 0 && chip.began !== chip.live) return text.began(offset(chip.began));
  return '';
}

function renderAge(age: Age): TemplateResult {
  switch (age.kind) {
    case 'live':
      return html`<span class="lk"><span class="dot"></span><span class="tx tx0">${text.live}</span></span>`;
    case 'old':
      return html`<span class="lk stale"
        ><span class="dot"></span><span class="tx">${text.old(age.seconds)}</span></span
      >`;
    case 'lost':
      return html`<span class="lk lost">${icon(mdiLanDisconnect)}<span class="tx">${text.noLink}</span></span>`;
    case 'stopped':
      return html`<span class="lk lost">${icon(mdiAlert)}<span class="tx">${text.stopped}</span></span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'app-top-bar': AppTopBar;
  }
}
