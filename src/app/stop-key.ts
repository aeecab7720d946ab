import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { icon, mdiAlertOctagon } from '../icons.js';
import { base } from '../styles/base.styles.js';
import { buttons } from '../styles/buttons.styles.js';
import { shellWords } from '../text/en-shell.js';
import { stopKeyStyles } from './stop-key.styles.js';
import { stopSign } from './stop-sign.js';

/** How long the key has to be held, ms. */
export const HOLD_FOR = 600;

/** What has become of an emergency stop. */
export type StopProgress =
  /** None was asked for. */
  | { readonly kind: 'none' }
  /** Sent, and no answer yet; by HTTP again and again where there is no link. */
  | { readonly kind: 'sending'; readonly tries: number }
  /** Klipper has answered. */
  | { readonly kind: 'reached' }
  /** Answered by Moonraker: Klipper was not there to take it. */
  | { readonly kind: 'not-reached'; readonly message: string };

type View = 'key' | 'holding' | 'asking' | 'progress';

const text = shellWords.stop;

/**
 * The emergency stop: held for 0.6 s, or by keyboard pressed and confirmed. Never disabled. Fires `stop` when it is meant,
 * `give-up` when the person lets go of one that nobody answers, and `done` when they have read that it arrived.
 */
@customElement('stop-key')
export class StopKey extends LitElement {
  static override styles = [base, buttons, stopKeyStyles];

  /** There is no link to the printer: the key says so, and stays usable. */
  @property({ type: Boolean }) noLink = false;
  /** A print is running that a stop would cost. */
  @property({ type: Boolean }) printing = false;
  @property({ attribute: false }) progress: StopProgress = { kind: 'none' };

  @state() private view: View = 'key';
  @query('.stop') private key!: HTMLElement;
  #holdTimer: ReturnType<typeof setTimeout> | undefined;
  #pointer: number | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('blur', this.#letGo);
    document.addEventListener('visibilitychange', this.#letGo);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('blur', this.#letGo);
    document.removeEventListener('visibilitychange', this.#letGo);
    this.#letGo();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('progress')) return;
    // Whoever holds the key, or is asked, means the next stop, whatever has become of the last.
    if (this.view === 'key' || this.view === 'progress') this.view = this.#atRest();
  }

  override updated(changed: PropertyValues): void {
    if (changed.has('view') && (this.view === 'asking' || this.view === 'progress')) {
      this.renderRoot.querySelector<HTMLElement>('.over .first')?.focus();
    }
  }

  override render(): TemplateResult {
    return html`<div class="key ${this.view === 'key' ? '' : 'down'}">
        ${icon(mdiAlertOctagon)}<span aria-hidden="true">${this.noLink ? text.keyNoLink : text.key}</span>
        <button
          type="button"
          class="cover stop"
          aria-label=${text.name}
          @pointerdown=${this.#onPointerDown}
          @pointerup=${this.#letGo}
          @pointercancel=${this.#letGo}
          @lostpointercapture=${this.#letGo}
          @click=${this.#onClick}
          @contextmenu=${(event: Event) => event.preventDefault()}
        ></button>
      </div>
      ${this.#renderOver()}`;
  }

  #renderOver(): TemplateResult | typeof nothing {
    switch (this.view) {
      case 'key':
        return nothing;
      case 'holding':
        return html`<div class="over" aria-live="assertive">
          ${stopSign(true)}
          <h2>${text.keepHolding}</h2>
          <p>${text.holdText}<br />${this.printing ? text.holdTextPrint : text.holdTextIdle}</p>
        </div>`;
      case 'asking':
        return html`<div class="over" role="alertdialog" aria-labelledby="title" @keydown=${this.#onAskingKey}>
          ${stopSign(false)}
          <h2 id="title">${text.question}</h2>
          <p>${text.questionText}</p>
          <div class="answers">
            <button type="button" class="btn t1" @click=${this.#back}>${text.keepRunning}</button>
            <button type="button" class="btn red t1 first" @click=${this.#stop}>${text.stopNow}</button>
          </div>
        </div>`;
      case 'progress':
        return this.#renderProgress();
    }
  }

  #renderProgress(): TemplateResult | typeof nothing {
    const { progress } = this;
    switch (progress.kind) {
      case 'none':
        return nothing;
      case 'sending':
        return html`<div class="over" role="alertdialog" aria-labelledby="title" aria-live="assertive">
          ${stopSign(false)}
          <h2 id="title">${progress.tries > 1 ? text.unreached : text.sending}</h2>
          <p>${progress.tries > 1 ? text.unreachedText : text.sendingText}<br />${text.tries(progress.tries)}</p>
          <div class="answers one">
            <button type="button" class="btn t1 first" @click=${() => this.#tell('give-up')}>${text.giveUp}</button>
          </div>
        </div>`;
      case 'reached':
        return this.#renderOutcome(text.reached, html`${text.reachedText}`);
      case 'not-reached':
        return this.#renderOutcome(text.unreached, html`${text.unreachedEnd}<br />${progress.message}`);
    }
  }

  #renderOutcome(title: string, words: TemplateResult): TemplateResult {
    return html`<div class="over" role="alertdialog" aria-labelledby="title">
      ${stopSign(false)}
      <h2 id="title">${title}</h2>
      <p>${words}</p>
      <div class="answers one">
        <button type="button" class="btn t1 first" @click=${() => this.#tell('done')}>${text.close}</button>
      </div>
    </div>`;
  }

  /** Any finger counts, whatever else lies on the display; a second one on the key neither doubles nor ends the hold. */
  #onPointerDown(event: PointerEvent): void {
    if (event.button !== 0 || this.view === 'holding') return;
    this.key.setPointerCapture(event.pointerId);
    this.#pointer = event.pointerId;
    this.view = 'holding';
    this.#holdTimer = setTimeout(() => this.#stop(), HOLD_FOR);
  }

  #letGo = (event?: Event): void => {
    if (event instanceof PointerEvent && event.pointerId !== this.#pointer) return;
    clearTimeout(this.#holdTimer);
    this.#pointer = undefined;
    if (this.view === 'holding') this.view = this.#atRest();
  };

  /** A click without a pointer comes from the keyboard or a screen reader: they cannot hold, so they are asked. */
  #onClick(event: MouseEvent): void {
    if (event.detail === 0 && this.view !== 'holding') this.view = 'asking';
  }

  #onAskingKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.#back();
    if (event.repeat) event.preventDefault();
  }

  #back(): void {
    this.view = this.#atRest();
    this.key.focus();
  }

  #stop(): void {
    clearTimeout(this.#holdTimer);
    this.view = this.#atRest();
    this.#tell('stop');
  }

  /** The view while nobody is at the key. */
  #atRest(): View {
    return this.progress.kind === 'none' ? 'key' : 'progress';
  }

  #tell(name: 'stop' | 'give-up' | 'done'): void {
    this.dispatchEvent(new CustomEvent(name));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'stop-key': StopKey;
  }
}
