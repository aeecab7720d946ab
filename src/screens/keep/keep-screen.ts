import { LitElement, css, html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { hashTo } from '../../base/hash.js';
import type { Keep } from '../../first-layer/save/keep.js';
import type { SaveState } from '../../first-layer/save/save-state.js';
import { base } from '../../styles/base.styles.js';
import { controls } from '../../styles/controls.styles.js';
import { guide } from '../../styles/guide.styles.js';
import { page } from '../../styles/page.styles.js';
import { keepWords } from '../../text/en-keep.js';
import { isThere } from '../../ui/is-there.js';
import { Watching } from '../../ui/watching.js';
import type { House } from '../house.js';
import { renderQuestion, type QuestionActs } from './keep-question.js';
import { keepQuestionStyles } from './keep-question.styles.js';

const loadSave = () => import('./save-page.js');
const loadRefusal = () => import('./keep-refusal.js');

/** Keeps what people changed for the next prints: the question, the save, and what came of it. */
@customElement('keep-screen')
export class KeepScreen extends Watching(LitElement) {
  static override styles = [
    base,
    page,
    controls,
    guide,
    keepQuestionStyles,
    css`
      :host {
        display: grid;
        min-width: 0;
        min-height: 0;
      }
      .none {
        display: grid;
        place-content: center;
        justify-items: center;
        gap: 14px;
        padding: 20px;
        text-align: center;
        color: var(--ink-2);
      }
      .none .btn {
        min-height: 64px;
        padding: 0 32px;
      }
    `,
  ];

  @property({ attribute: false }) house!: House;

  override connectedCallback(): void {
    super.connectedCallback();
    // Fetched before it is needed, so that the restart of a save finds it here.
    isThere(this, 'save-page', loadSave);
  }

  protected override render(): TemplateResult {
    const keep = this.house.keep.value;
    if (keep === undefined) return html`<div class="card"></div>`;
    const { state, plan } = keep.routine;
    if (state.value.kind === 'idle' || plan.value === undefined) return this.#renderOffer(keep);
    if (!isThere(this, 'save-page', loadSave)) return html`<div class="card"></div>`;
    return html`<save-page .keep=${keep} .leave=${(from: SaveState['kind']) => this.#leave(keep, from)}></save-page>`;
  }

  #renderOffer(keep: Keep): TemplateResult {
    const offer = keep.offer.value;
    const verdict = keep.verdict.value;
    if (offer === undefined) return this.#renderNothing(keepWords.nothing, keepWords.nothingText);
    switch (verdict.kind) {
      case 'unknown':
        return this.#renderNothing(keepWords.notKnown, '');
      case 'obstacle':
        return this.#renderRefusal();
      case 'plan':
        return renderQuestion(keep, offer, verdict.plan, this.#questionActs(keep));
    }
  }

  #renderRefusal(): TemplateResult {
    if (!isThere(this, 'keep-refusal', loadRefusal)) return html`<div class="card"></div>`;
    return html`<keep-refusal .house=${this.house} .leave=${() => this.#goHome()}></keep-refusal>`;
  }

  #renderNothing(title: string, text: string): TemplateResult {
    return html`<div class="pg">
      <div class="card none">
        <h2>${title}</h2>
        <p>${text}</p>
        <button type="button" class="btn" @click=${() => this.#goHome()}>${keepWords.back}</button>
      </div>
    </div>`;
  }

  #questionActs(keep: Keep): QuestionActs {
    const { desk, hold } = this.house.firstLayer;
    const canMove = hold.value === undefined && desk.value !== undefined;
    return {
      lock: lockOf(keep),
      apply: () => keep.apply(),
      notNow: () => this.#notNow(keep),
      backToZero: canMove ? () => desk.value?.goTo(0) : undefined,
      giveUp: () => {
        keep.drop();
        this.#goHome();
      },
    };
  }

  #notNow(keep: Keep): void {
    keep.decline();
    this.#goHome();
  }

  /** Leaves what has ended; an offer that was not saved stays for later. What else waits leads back to the question. */
  #leave(keep: Keep, from: SaveState['kind']): void {
    const isOffer = keep.routine.plan.peek()?.for === 'offer';
    if (isOffer && from !== 'saved' && from !== 'foreign') keep.decline();
    keep.routine.answer({ kind: 'leave' });
    if (from !== 'foreign') this.#goHome();
  }

  #goHome(): void {
    location.hash = hashTo(this.house.printer.isOccupied.peek() ? 'print' : 'home');
  }
}

/** Why nothing can be applied now. */
function lockOf(keep: Keep): string | undefined {
  const { klipper, isPrinting } = keep.view.value;
  if (klipper.kind === 'unknown') return keepWords.locked.noLink;
  if (klipper.kind !== 'ready') return keepWords.locked.notReady;
  return isPrinting ? keepWords.locked.printing : undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    'keep-screen': KeepScreen;
  }
}
