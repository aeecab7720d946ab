import { LitElement, html, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { styleMap } from 'lit/directives/style-map.js';
import {
  icon,
  mdiAppleKeyboardShift,
  mdiBackspaceOutline,
  mdiCheckBold,
  mdiKeyboardCloseOutline,
  mdiWeb,
} from '../icons.js';
import { base } from '../styles/base.styles.js';
import { shellWords } from '../text/en-shell.js';
import { keyboardLanguages, keysOf, type KeyboardLanguage, type KeyboardPage } from './keyboard-layouts.js';
import { keyboardStyles } from './keyboard.styles.js';
import { nearest } from './nearest.js';

const text = shellWords.keyboard;

/**
 * The keys of the on-screen keyboard. A touch counts for the nearest key and shows it above the finger until it is let go,
 * since ten keys in a row are narrower than a finger on a small display. Fires `type` with a letter, `delete`, `leave`,
 * `language` with the next language, and `enter`.
 */
@customElement('ui-keyboard')
export class UiKeyboard extends LitElement {
  static override styles = [base, keyboardStyles];

  @property() language: KeyboardLanguage = 'en';
  /** The words on the doing key. */
  @property() act = '';

  @state() private page: KeyboardPage = 'small';
  @state() private touched: HTMLElement | undefined;
  @query('.ky') private field!: HTMLElement;
  #pointer: number | undefined;

  override render(): TemplateResult {
    return html`<div
      class="ky"
      @pointerdown=${this.#onDown}
      @pointermove=${this.#onMove}
      @pointerup=${this.#onUp}
      @pointercancel=${this.#onCancel}
      @click=${this.#onClick}
      @touchend=${this.#onTouchEnd}
    >
      ${this.#renderRows()}
      <div class="kr">
        <button type="button" class="fn" data-do="symbols">${this.#isSymbols() ? text.letters : text.symbols}</button>
        <button type="button" class="fn" data-do="language" aria-label="${text.language} ${this.language}">
          ${icon(mdiWeb)}<span>${this.language}</span>
        </button>
        <button type="button" class="fn hide" data-do="leave" aria-label=${text.hide}>
          ${icon(mdiKeyboardCloseOutline)}
        </button>
        <button type="button" class="space" data-letter=" ">${text.space}</button>
        <button type="button" class="dot" data-letter=".">.</button>
        <button type="button" class="dot" data-letter="-">-</button>
        <button type="button" class="pri" data-do="enter">${icon(mdiCheckBold)}<span>${this.act}</span></button>
      </div>
      ${this.#renderPreview()}
    </div>`;
  }

  #renderRows(): TemplateResult[] {
    const rows = keysOf(this.language, this.page);
    return rows.map((row, index) => {
      const isLast = index === rows.length - 1;
      return html`<div class="kr ${index === 0 ? 'digits' : ''}">
        ${isLast ? this.#renderShift() : ''}
        ${row.map((letter) => html`<button type="button" data-letter=${letter}>${letter}</button>`)}
        ${
          isLast
            ? html`<button type="button" class="fn" data-do="delete" aria-label=${text.delete}>
                ${icon(mdiBackspaceOutline)}
              </button>`
            : ''
        }
      </div>`;
    });
  }

  #renderShift(): TemplateResult {
    if (this.#isSymbols()) {
      return html`<button type="button" class="fn" data-do="shift" aria-label=${text.more}>
        ${this.page === 'symbols' ? '1/2' : '2/2'}
      </button>`;
    }
    const isLarge = this.page === 'large';
    return html`<button
      type="button"
      class="fn ${isLarge ? 'on' : ''}"
      data-do="shift"
      aria-label=${text.shift}
      aria-pressed=${isLarge ? 'true' : 'false'}
    >
      ${icon(mdiAppleKeyboardShift)}
    </button>`;
  }

  /** The key under the finger, above it where the finger does not hide it. */
  #renderPreview(): TemplateResult | '' {
    const key = this.touched;
    const letter = key?.dataset['letter'];
    if (!key || !letter || letter === ' ') return '';
    const middle = key.offsetLeft + key.offsetWidth / 2;
    return html`<span
      class="preview"
      aria-hidden="true"
      style=${styleMap({ left: `${middle}px`, top: `${key.offsetTop}px` })}
      >${letter}</span
    >`;
  }

  #isSymbols(): boolean {
    return this.page === 'symbols' || this.page === 'more-symbols';
  }

  #keys(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll('button')];
  }

  #touch(key: HTMLElement | undefined): void {
    this.touched?.classList.remove('pressed');
    key?.classList.add('pressed');
    this.touched = key;
  }

  #onDown(event: PointerEvent): void {
    // The caret stays in the field that is typed into.
    event.preventDefault();
    if (!event.isPrimary || event.button !== 0) return;
    this.field.setPointerCapture(event.pointerId);
    this.#pointer = event.pointerId;
    this.#touch(nearest(this.#keys(), event.clientX, event.clientY));
  }

  #onMove(event: PointerEvent): void {
    if (event.pointerId !== this.#pointer) return;
    this.#touch(nearest(this.#keys(), event.clientX, event.clientY));
  }

  #onUp(event: PointerEvent): void {
    if (event.pointerId !== this.#pointer) return;
    const key = this.touched;
    this.#onCancel();
    if (key) this.#press(key);
  }

  #onCancel(): void {
    this.#pointer = undefined;
    this.#touch(undefined);
  }

  /** A key that closes the keyboard is gone before its click comes, which would go to whatever lay under it. */
  #onTouchEnd(event: TouchEvent): void {
    if (event.cancelable) event.preventDefault();
  }

  /** Clicks without a pointer: keyboard and screen reader. Those of a finger were dealt with when it was let go. */
  #onClick(event: MouseEvent): void {
    if (event.detail !== 0) return;
    const key = this.#keys().find((one) => event.composedPath().includes(one));
    if (key) this.#press(key);
  }

  #press(key: HTMLElement): void {
    const letter = key.dataset['letter'];
    if (letter !== undefined) {
      this.#tell('type', letter);
      if (this.page === 'large') this.page = 'small';
      return;
    }
    switch (key.dataset['do']) {
      case 'shift':
        this.page = AFTER_SHIFT[this.page];
        break;
      case 'symbols':
        this.page = this.#isSymbols() ? 'small' : 'symbols';
        break;
      case 'language':
        this.#tell('language', nextLanguage(this.language));
        break;
      case 'delete':
      case 'leave':
      case 'enter':
        this.#tell(key.dataset['do']);
        break;
      case undefined:
        break;
    }
  }

  #tell(name: string, detail?: string): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

const AFTER_SHIFT: Readonly<Record<KeyboardPage, KeyboardPage>> = {
  small: 'large',
  large: 'small',
  symbols: 'more-symbols',
  'more-symbols': 'symbols',
};

function nextLanguage(language: KeyboardLanguage): KeyboardLanguage {
  const next = (keyboardLanguages.indexOf(language) + 1) % keyboardLanguages.length;
  return keyboardLanguages[next] ?? language;
}

declare global {
  interface HTMLElementTagNameMap {
    'ui-keyboard': UiKeyboard;
  }
}
