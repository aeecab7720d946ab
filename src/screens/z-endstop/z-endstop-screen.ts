import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Guide } from '../../first-layer/guide/guide.js';
import type { secondsLeft } from '../../first-layer/guide/motors-off.js';
import type { Phase } from '../../first-layer/guide/memory.js';
import { base } from '../../styles/base.styles.js';
import { cards } from '../../styles/cards.styles.js';
import { controls } from '../../styles/controls.styles.js';
import { guideWords as words } from '../../text/en-guide.js';
import { Watching } from '../../ui/watching.js';
import type { House } from '../house.js';
import type { GuidePage } from './guide-page.js';

type Part = 'start' | 'hand' | 'level' | 'lower' | 'save' | 'check';

/** Which group of pages draws a phase. */
const parts: Readonly<Record<Phase, Part>> = {
  explained: 'start',
  'by-hand': 'hand',
  preflight: 'start',
  'zero-offset': 'start',
  'pin-home': 'level',
  'pin-shown': 'start',
  'pin-missed': 'start',
  choosing: 'start',
  cleaning: 'start',
  repeat: 'start',
  'repeat-first': 'start',
  'repeat-home': 'start',
  'repeat-read': 'start',
  awake: 'level',
  'heat-bed': 'level',
  'heat-nozzle': 'level',
  'first-home': 'level',
  'first-level': 'level',
  'soak-place': 'level',
  soak: 'level',
  'soak-probe': 'level',
  'soak-home': 'level',
  'soak-read': 'level',
  'soak-lift': 'level',
  'home-first': 'level',
  'clear-mesh': 'level',
  'clear-offset': 'level',
  level: 'level',
  screws: 'level',
  turning: 'level',
  'home-again': 'level',
  place: 'level',
  start: 'level',
  joining: 'start',
  lowering: 'lower',
  testing: 'lower',
  'take-out': 'lower',
  minus: 'lower',
  accepting: 'lower',
  accepted: 'save',
  dropping: 'level',
  saving: 'save',
  saved: 'save',
  absolute: 'level',
  descend: 'check',
  'check-lift': 'level',
  'check-lower': 'level',
  check: 'check',
  wrong: 'check',
  checked: 'check',
  'load-mesh': 'level',
  'measure-mesh': 'level',
  rest: 'level',
  done: 'start',
  aborting: 'level',
  failed: 'start',
};

/** The guide from Z-endstop calibration to a checked height: draws what its phase says, and passes answers on. */
@customElement('z-endstop-screen')
export class ZEndstopScreen extends Watching(LitElement) {
  static override styles = [
    base,
    cards,
    controls,
    css`
      :host {
        display: grid;
        grid-template: auto minmax(0, 1fr) / minmax(0, 1fr);
        min-width: 0;
        min-height: 0;
      }
      :host > * {
        grid-row: 2;
      }
      .near {
        grid-row: 1;
        margin-bottom: var(--gap);
        display: flex;
        align-items: center;
        gap: 12px;
        padding: 4px 4px 4px 16px;
        border-radius: var(--r-card);
        background: var(--warn-box);
      }
      .near p {
        flex: 1;
        color: var(--on-warn-box);
        font-size: var(--f-sm);
        line-height: 1.2;
      }
      .near .btn {
        padding: 0 18px;
        min-height: var(--t2);
      }
      .away {
        padding: 26px 28px;
        display: grid;
        align-content: center;
        gap: 12px;
      }
      p {
        color: var(--ink-2);
      }
    `,
  ];

  @property({ attribute: false }) house!: House;
  @state() private guide: Guide | undefined;
  #secondsLeft: typeof secondsLeft | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  protected override render(): TemplateResult {
    const { guide } = this;
    if (!guide?.isLoaded.value) return html`<div class="pg"><div class="card"></div></div>`;
    const facts = guide.facts.value;
    const { memory } = guide.state.value;
    if (!facts.isReady && memory.phase !== 'saving') return this.#renderAway();
    const page: GuidePage = {
      memory,
      facts,
      house: this.house,
      said: guide.said.value,
      say: (answer) => guide.answer(answer),
    };
    const left = this.#secondsLeft?.(memory, facts);
    const isNear = left !== undefined;
    return html`${isNear ? renderNear(left, guide) : nothing}${renderPart(page, isNear)}`;
  }

  #renderAway(): TemplateResult {
    return html`<div class="pg">
      <section class="card away">
        <h1 class="h">${words.looking}</h1>
        <p>${words.noLink}</p>
      </section>
    </div>`;
  }

  /** All pages come at once, so that a dying disk cannot take one away in the middle of it. */
  async #load(): Promise<void> {
    const [{ guideOf }, motors] = await Promise.all([
      import('./guide-house.js'),
      import('../../first-layer/guide/motors-off.js'),
      import('./guide-start.js'),
      import('./guide-hand.js'),
      import('./guide-level.js'),
      import('./guide-lower.js'),
      import('./guide-save.js'),
      import('./guide-check.js'),
    ]);
    this.#secondsLeft = motors.secondsLeft;
    this.guide = guideOf(this.house);
  }
}

/** Klipper is about to release the motors: the height would be lost. */
function renderNear(seconds: number, guide: Guide): TemplateResult {
  return html`<div class="near">
    <p role="alert">${guide.refusal.value || words.near.text(Math.max(1, Math.ceil(seconds / 60)))}</p>
    <button type="button" class="btn t2" @click=${() => guide.stayAwake()}>${words.near.act}</button>
  </div>`;
}

/** Under a warning the stepper gives its room. */
function renderPart(page: GuidePage, isNear: boolean): TemplateResult {
  switch (parts[page.memory.phase]) {
    case 'start':
      return html`<guide-start .page=${page}></guide-start>`;
    case 'hand':
      return html`<guide-hand .page=${page}></guide-hand>`;
    case 'level':
      return html`<guide-level ?near=${isNear} .page=${page}></guide-level>`;
    case 'lower':
      return html`<guide-lower ?near=${isNear} .page=${page}></guide-lower>`;
    case 'save':
      return html`<guide-save .page=${page}></guide-save>`;
    case 'check':
      return html`<guide-check ?near=${isNear} .page=${page}></guide-check>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'z-endstop-screen': ZEndstopScreen;
  }
}
