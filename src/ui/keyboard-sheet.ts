import { LitElement, html, css, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { icon, mdiCloseThick, mdiEyeOffOutline, mdiEyeOutline } from '../icons.js';
import { base } from '../styles/base.styles.js';
import { controls } from '../styles/controls.styles.js';
import { shellWords } from '../text/en-shell.js';
import type { KeyboardLanguage } from './keyboard-layouts.js';
import './keyboard.js';
import type { TextRequest } from './requests.js';

const text = shellWords.keyboard;

/** One line of text and the keyboard below it. Fires `enter` with the text, `leave`, or `language`. */
@customElement('keyboard-sheet')
export class KeyboardSheet extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        display: grid;
        grid-template: auto minmax(0, 1fr) / minmax(0, 1fr);
        gap: var(--gap);
        min-height: 0;
      }
      .field {
        background: var(--s1);
        border-radius: var(--r-card);
        padding: 12px 18px;
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto auto;
        gap: 2px 12px;
        align-items: center;
        box-shadow: inset 0 0 0 2px var(--live);
      }
      label {
        font-size: var(--f-xs);
        color: var(--ink-2);
      }
      input {
        grid-row: 2;
        min-width: 0;
        border: 0;
        background: none;
        color: var(--ink);
        caret-color: var(--live);
        font: 400 var(--f-xl) / 1.15 var(--font);
      }
      input:focus-visible {
        outline: 0;
      }
      .btn {
        grid-row: 1 / 3;
      }
      .btn[aria-label] {
        width: var(--t2);
        padding: 0;
      }
      @media (max-width: 900px) {
        .field {
          padding: 6px 14px;
        }
      }
      @media (max-width: 500px) {
        .field {
          padding: 2px 4px 2px 10px;
          gap: 0 6px;
        }
      }
    `,
  ];

  @property({ attribute: false }) request!: TextRequest;
  @property() language: KeyboardLanguage = 'en';

  @state() private isShown = false;
  @query('input') private field!: HTMLInputElement;

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('request')) this.isShown = !this.request.isSecret;
  }

  override firstUpdated(): void {
    this.field.value = this.request.value ?? '';
    this.field.focus();
  }

  override render(): TemplateResult {
    const { title, isSecret, act } = this.request;
    return html`<div class="field">
        <label for="text">${title}</label>
        <input
          id="text"
          type=${this.isShown ? 'text' : 'password'}
          inputmode="none"
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          @keydown=${this.#onKey}
        />
        ${isSecret ? this.#renderReveal() : nothing}
        <button type="button" class="btn t2" aria-label=${text.close} @click=${() => this.#tell('leave')}>
          ${icon(mdiCloseThick)}
        </button>
      </div>
      <ui-keyboard
        .language=${this.language}
        .act=${act}
        @type=${(event: CustomEvent<string>) => this.#insert(event.detail)}
        @delete=${this.#onDelete}
        @language=${(event: CustomEvent<string>) => this.#tell('language', event.detail)}
        @leave=${() => this.#tell('leave')}
        @enter=${() => this.#tell('enter', this.field.value)}
      ></ui-keyboard>`;
  }

  #renderReveal(): TemplateResult {
    return html`<button type="button" class="btn t2" @click=${() => (this.isShown = !this.isShown)}>
      ${icon(this.isShown ? mdiEyeOffOutline : mdiEyeOutline)}${this.isShown ? text.conceal : text.show}
    </button>`;
  }

  #insert(letters: string): void {
    const { field } = this;
    const end = field.value.length;
    field.setRangeText(letters, field.selectionStart ?? end, field.selectionEnd ?? end, 'end');
  }

  #onDelete(): void {
    const { field } = this;
    const end = field.selectionEnd ?? field.value.length;
    const start = field.selectionStart ?? end;
    field.setRangeText('', start === end ? Math.max(0, start - 1) : start, end, 'end');
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key !== 'Enter') return;
    // The key that opened this gets the focus back and would be pressed by the rest of the stroke.
    event.preventDefault();
    this.#tell('enter', this.field.value);
  }

  #tell(name: string, detail?: string): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'keyboard-sheet': KeyboardSheet;
  }
}
