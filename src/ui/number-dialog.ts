import { LitElement, html, css, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { icon, mdiAlert } from '../icons.js';
import { base } from '../styles/base.styles.js';
import { controls } from '../styles/controls.styles.js';
import { dialogFrame } from '../styles/dialog.styles.js';
import './number-pad.js';
import type { UiNumberPad } from './number-pad.js';
import { readNumber, type NumberReading } from './read-number.js';
import type { NumberRequest } from './requests.js';

/** The number pad with what the number means beside it. Fires `enter` with the number, or `leave`. */
@customElement('number-dialog')
export class NumberDialog extends LitElement {
  static override styles = [
    base,
    controls,
    dialogFrame,
    css`
      :host {
        width: 660px;
        height: min(470px, 100%);
        grid-template-rows: minmax(0, 1fr);
      }
      .dlg {
        grid-template: minmax(0, 1fr) / minmax(0, 1fr) 336px;
      }
      .meaning {
        padding: 22px 22px 20px;
        display: flex;
        flex-direction: column;
        gap: 12px;
        min-width: 0;
        min-height: 0;
      }
      h2 {
        font-size: var(--f-xl);
        line-height: 1.1;
      }
      p {
        font-size: var(--f-sm);
        color: var(--ink-2);
        line-height: 1.35;
      }
      .fault {
        color: var(--on-stop-box);
        background: var(--stop-box);
        border-radius: var(--r-ctl);
        padding: 10px 12px;
        font-size: var(--f-sm);
        display: flex;
        gap: 8px;
        line-height: 1.25;
      }
      .fault .i {
        width: 20px;
        height: 20px;
        color: var(--stop);
      }
      .quick {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: 8px;
        margin-top: auto;
      }
      ui-number-pad {
        padding: 18px 18px 18px 0;
      }
      @media (max-width: 900px) {
        :host {
          width: 600px;
          height: 100%;
        }
        .dlg {
          grid-template-columns: minmax(0, 1fr) 300px;
        }
        .meaning {
          padding: 16px;
        }
        ui-number-pad {
          padding: 14px 14px 14px 0;
        }
      }
      @media (max-width: 500px) and (orientation: landscape) {
        .dlg {
          grid-template-columns: minmax(0, 1fr);
        }
        .meaning {
          display: none;
        }
        ui-number-pad {
          padding: 6px;
        }
      }
      @media (orientation: portrait) {
        .dlg {
          grid-template: auto minmax(0, 1fr) / minmax(0, 1fr);
        }
        ui-number-pad {
          padding: 0 16px 16px;
        }
        .quick {
          grid-template-columns: repeat(4, 1fr);
        }
      }
    `,
  ];

  @property({ attribute: false }) request!: NumberRequest;

  @state() private fault = '';
  @query('ui-number-pad') private pad!: UiNumberPad;

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('request')) return;
    const { value, limits, unit } = this.request;
    this.fault = value === undefined ? '' : (readNumber(String(value), limits, unit).fault?.sentence ?? '');
  }

  override async firstUpdated(): Promise<void> {
    await this.pad.updateComplete;
    this.pad.focus();
  }

  override render(): TemplateResult {
    const { title, text, unit, limits, value, act, quick } = this.request;
    return html`<div class="dlg" role="dialog" aria-labelledby="title">
      <div class="meaning">
        <h2 id="title">${title}</h2>
        <p>${text}</p>
        ${this.fault ? html`<div class="fault" role="alert">${icon(mdiAlert)}<span>${this.fault}</span></div>` : nothing}
        ${
          quick?.length
            ? html`<div class="quick">
                ${quick.map(
                  (choice) =>
                    html`<button type="button" class="btn t2" @click=${() => this.pad.set(choice.value)}>
                      ${choice.label}
                    </button>`,
                )}
              </div>`
            : nothing
        }
      </div>
      <ui-number-pad
        quiet
        .label=${title}
        .unit=${unit}
        .limits=${limits}
        .value=${value}
        .act=${act}
        @change=${this.#onChange}
        @enter=${this.#pass}
        @leave=${this.#pass}
      ></ui-number-pad>
    </div>`;
  }

  #onChange(event: CustomEvent<NumberReading>): void {
    this.fault = event.detail.fault?.sentence ?? '';
  }

  #pass(event: CustomEvent<unknown>): void {
    this.dispatchEvent(new CustomEvent(event.type, { detail: event.detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'number-dialog': NumberDialog;
  }
}
