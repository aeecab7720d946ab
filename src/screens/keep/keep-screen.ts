import { LitElement, css, html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { hashTo } from '../../base/hash.js';
import type { Keep } from '../../first-layer/save/keep.js';
import { base } from '../../styles/base.styles.js';
import { controls } from '../../styles/controls.styles.js';
import { guide } from '../../styles/guide.styles.js';
import { page } from '../../styles/page.styles.js';
import { keepWords } from '../../text/en-keep.js';
import { Watching } from '../../ui/watching.js';
import type { House } from '../house.js';
import { renderProgress } from './keep-progress.js';
import { keepProgressStyles } from './keep-progress.styles.js';
import { renderQuestion, type QuestionActs } from './keep-question.js';
import { keepQuestionStyles } from './keep-question.styles.js';

/** Keeps what people changed for the next prints: the question, the save, and what came of it. */
@customElement('keep-screen')
export class KeepScreen extends Watching(LitElement) {
  static override styles = [
    base,
    page,
    controls,
    guide,
    keepQuestionStyles,
    keepProgressStyles,
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
    // Seldom needed, and fetched before it is.
    void import('./keep-trouble.js');
  }

  protected override render(): TemplateResult {
    const keep = this.house.keep.value;
    if (keep === undefined) return html`<div class="card"></div>`;
    const state = keep.routine.state.value;
    const plan = keep.routine.plan.value;
    if (plan === undefined) return this.#renderOffer(keep);
    switch (state.kind) {
      case 'idle':
        return this.#renderOffer(keep);
      case 'foreign':
      case 'failed':
      case 'cut':
      case 'restart-failed':
      case 'taken-back':
        return this.#renderTrouble();
      case 'checking':
      case 'setting':
      case 'seeing':
      case 'applying':
      case 'staging':
      case 'guarding':
      case 'saving':
      case 'restarting':
      case 'reading':
      case 'backing-out':
      case 'recovering':
      case 'saved':
        return renderProgress(state, plan, () => this.#leave(keep));
    }
  }

  #renderOffer(keep: Keep): TemplateResult {
    const offer = keep.offer.value;
    const verdict = keep.verdict.value;
    if (offer === undefined) return this.#renderNothing(keepWords.nothing, keepWords.nothingText);
    switch (verdict.kind) {
      case 'unknown':
        return this.#renderNothing(keepWords.notKnown, '');
      case 'obstacle':
        return this.#renderTrouble();
      case 'plan':
        return renderQuestion(keep, offer, verdict.plan, this.#questionActs(keep));
    }
  }

  #renderTrouble(): TemplateResult {
    return html`<keep-trouble .house=${this.house}></keep-trouble>`;
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

  /** Leaves what has ended; a save that failed stays offered for later. */
  #leave(keep: Keep): void {
    keep.routine.answer({ kind: 'leave' });
    this.#goHome();
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
