import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { icon, mdiBackspaceOutline } from '../icons.js';
import { base } from '../styles/base.styles.js';
import { controls } from '../styles/controls.styles.js';
import { shellWords } from '../text/en-shell.js';
import { numberPadStyles } from './number-pad.styles.js';
import { readNumber, type Limits, type NumberReading } from './read-number.js';

const text = shellWords.pad;

/**
 * A number typed with ten keys, within limits. Fires `change` with what stands in the field now, `enter` with the
 * number once it is within the limits, and `leave` when the other key is pressed. The first key replaces the number
 * that stood there; a keyboard types into the same field.
 */
@customElement('ui-number-pad')
export class UiNumberPad extends LitElement {
  static override styles = [base, controls, numberPadStyles];

  /** The quantity, as a screen reader says it. */
  @property() label = '';
  @property() unit = '';
  @property({ attribute: false }) limits: Limits = { least: 0, most: Infinity, decimals: 0 };
  /** The number the field begins with. */
  @property({ type: Number }) value: number | undefined;
  /** The words on the doing key, for the number that stands in the field. */
  @property({ attribute: false }) act: (value: number | undefined) => string = () => text.enter;
  /** The words on the other key. */
  @property() leave = text.close;
  /** Somebody else shows what is wrong, where there is room for it. */
  @property({ type: Boolean, reflect: true }) quiet = false;
  /** The two keys stand beside the ten, where there is more width than height. */
  @property({ type: Boolean, reflect: true }) side = false;

  @state() private reading: NumberReading = { value: undefined, fault: undefined };
  @query('input') private field!: HTMLInputElement;

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('value') || changed.has('limits')) {
      this.reading = readNumber(this.#written(), this.limits, this.unit);
    }
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('value')) {
      this.field.value = this.#written();
      this.field.select();
    }
  }

  override render(): TemplateResult {
    const { value, fault } = this.reading;
    return html`<div class="fld ${fault?.sentence ? 'bad' : ''}">
        ${this.limits.least < 0 ? html`<button type="button" class="sign" aria-label="±" @click=${this.#onSign}>±</button>` : nothing}
        <input
          type="text"
          inputmode="none"
          autocomplete="off"
          aria-label=${this.label}
          aria-invalid=${fault?.sentence ? 'true' : 'false'}
          aria-describedby="why"
          @input=${this.#onInput}
          @keydown=${this.#onKey}
        />
        <span class="u2">${this.unit}</span>
      </div>
      <div class="kp" @pointerdown=${keepFocus}>
        ${[1, 2, 3, 4, 5, 6, 7, 8, 9].map((digit) => this.#renderDigit(digit))}
        ${
          this.limits.decimals > 0
            ? html`<button type="button" @click=${() => this.#type('.')}>.</button>`
            : html`<button type="button" aria-label=${text.clear} @click=${this.#onClear}>C</button>`
        }
        ${this.#renderDigit(0)}
        <button type="button" aria-label=${text.delete} @click=${this.#onDelete}>${icon(mdiBackspaceOutline)}</button>
      </div>
      <div class="b2">
        <button type="button" class="btn" @click=${this.#onLeave}>${this.leave}</button>
        <div class="btn ${fault ? 'dis' : 'pri'}">
          <span aria-hidden="true">${this.act(value)}<small id="why">${fault?.short ?? nothing}</small></span>
          <button
            type="button"
            class="cover t1"
            aria-label=${text.enter}
            aria-description=${this.act(value)}
            aria-disabled=${fault ? 'true' : 'false'}
            @click=${this.#onEnter}
          ></button>
        </div>
      </div>`;
  }

  #renderDigit(digit: number): TemplateResult {
    return html`<button type="button" @click=${() => this.#type(String(digit))}>${digit}</button>`;
  }

  #written(): string {
    return this.value === undefined ? '' : String(Number(this.value.toFixed(this.limits.decimals)));
  }

  #type(letters: string): void {
    const { field } = this;
    field.setRangeText(
      letters,
      field.selectionStart ?? field.value.length,
      field.selectionEnd ?? field.value.length,
      'end',
    );
    this.#onInput();
  }

  #onInput(): void {
    this.reading = readNumber(this.field.value, this.limits, this.unit);
    this.dispatchEvent(new CustomEvent<NumberReading>('change', { detail: this.reading }));
  }

  #onDelete(): void {
    const { field } = this;
    const end = field.selectionEnd ?? field.value.length;
    const start = field.selectionStart ?? end;
    field.setRangeText('', start === end ? Math.max(0, start - 1) : start, end, 'end');
    this.#onInput();
  }

  #onClear(): void {
    this.field.value = '';
    this.#onInput();
  }

  #onSign(): void {
    const { value } = this.field;
    this.field.value = value.startsWith('-') ? value.slice(1) : `-${value}`;
    this.#onInput();
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key === 'Enter') this.#onEnter();
  }

  #onEnter(): void {
    const { value, fault } = this.reading;
    if (fault || value === undefined) return;
    this.dispatchEvent(new CustomEvent<number>('enter', { detail: value }));
  }

  #onLeave(): void {
    this.dispatchEvent(new CustomEvent('leave'));
  }

  /** Puts the typing into the field, its number marked so that the first key replaces it. */
  override focus(): void {
    this.field.focus();
    this.field.select();
  }

  /** Puts a number into the field as if it had been typed. */
  set(value: number): void {
    this.field.value = String(value);
    this.#onInput();
  }
}

/** A tap on a key leaves the caret in the field. */
function keepFocus(event: Event): void {
  event.preventDefault();
}

declare global {
  interface HTMLElementTagNameMap {
    'ui-number-pad': UiNumberPad;
  }
}
