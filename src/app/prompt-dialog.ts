import { LitElement, css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { icon, mdiClose } from '../icons.js';
import type { Printer } from '../printer/printer.js';
import { endPrompt, type Prompt, type PromptButton, type PromptPart } from '../printer/prompt.js';
import { runScript } from '../screens/run-script.js';
import { base } from '../styles/base.styles.js';
import { controls } from '../styles/controls.styles.js';
import { dialogFrame } from '../styles/dialog.styles.js';
import { promptWords } from '../text/en-prompt.js';
import type { Overlays } from './overlays.js';

/** The question of a macro (`action:prompt_…`): its texts, its buttons in rows, and always a way to close it. */
@customElement('prompt-dialog')
export class PromptDialog extends LitElement {
  static override styles = [
    base,
    controls,
    dialogFrame,
    css`
      :host {
        width: 640px;
      }
      .dlg {
        grid-template-rows: auto minmax(0, 1fr) auto;
      }
      .head {
        display: flex;
        align-items: center;
        gap: var(--gap);
        padding: 14px 14px 6px 22px;
      }
      h2 {
        flex: 1;
        min-width: 0;
        margin: 0;
        font-size: var(--f-xl);
        line-height: 1.15;
        overflow-wrap: anywhere;
      }
      .parts {
        overflow-y: auto;
        padding: 0 22px 14px;
        display: grid;
        gap: var(--gap);
        align-content: start;
      }
      p {
        margin: 0;
        color: var(--ink-2);
        line-height: 1.35;
        overflow-wrap: anywhere;
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        gap: var(--gap);
      }
      .row .btn {
        flex: 1 1 0;
        min-width: calc(var(--t1) * 1.6);
      }
      .foot {
        padding: 0 22px 22px;
      }
      .why {
        color: var(--on-stop-box);
      }
      .close {
        width: var(--t1);
        padding: 0;
        background: none;
      }
      .btn.warn {
        background: var(--warn-box);
        color: var(--on-warn-box);
      }
      .btn.info {
        background: var(--farther-box);
        color: var(--on-farther-box);
      }
      @media (max-width: 500px) {
        .head {
          padding: 8px 8px 4px 16px;
        }
        .parts {
          padding: 0 16px 8px;
        }
        .foot {
          padding: 0 8px 8px;
        }
      }
    `,
  ];

  @property({ attribute: false }) prompt!: Prompt;
  @property({ attribute: false }) printer!: Printer;
  @property({ attribute: false }) overlays!: Overlays;
  @state() private failure = '';
  /** The button whose script runs: it is locked with all others until the answer. */
  @state() private underWay: PromptButton | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('prompt')) return;
    this.failure = '';
    this.underWay = undefined;
  }

  protected override render(): TemplateResult {
    const { title, parts, footer } = this.prompt;
    return html`<div class="dlg" role="dialog" aria-labelledby="title">
      <div class="head">
        <h2 id="title">${title}</h2>
        <button
          type="button"
          class="btn close"
          aria-label=${promptWords.close}
          @click=${() => void this.#run(endPrompt)}
        >
          ${icon(mdiClose)}
        </button>
      </div>
      <div class="parts" data-scroll>
        ${parts.map((part) => this.#renderPart(part))}
        ${this.failure === '' ? nothing : html`<p class="why" role="alert">${this.failure}</p>`}
      </div>
      ${
        footer.length === 0
          ? nothing
          : html`<div class="row foot">${footer.map((button) => this.#renderButton(button))}</div>`
      }
    </div>`;
  }

  #renderPart(part: PromptPart): TemplateResult {
    switch (part.kind) {
      case 'text':
        return html`<p>${part.text}</p>`;
      case 'buttons':
        return html`<div class="row">${part.buttons.map((button) => this.#renderButton(button))}</div>`;
    }
  }

  #renderButton(button: PromptButton): TemplateResult {
    const { label, style } = button;
    const looks = { primary: 'pri', secondary: '', info: 'info', warning: 'warn', error: 'red' } as const;
    return html`<button
      type="button"
      class="btn t1 ${style === undefined ? '' : looks[style]} ${this.underWay === button ? 'pend' : ''}"
      ?disabled=${this.underWay !== undefined}
      @click=${() => void this.#onButton(button)}
    >
      ${label}
    </button>`;
  }

  /** Runs a button's script; the macro itself ends its prompt. */
  async #onButton(button: PromptButton): Promise<void> {
    // A second tap may come before the lock is drawn.
    if (this.underWay !== undefined) return;
    this.underWay = button;
    await this.#run(button.script);
    if (this.underWay === button) this.underWay = undefined;
  }

  async #run(script: string): Promise<void> {
    const { prompt } = this;
    this.failure = '';
    await runScript(this, script).catch((error: unknown) => {
      // A newer question has nothing to do with it.
      if (prompt === this.prompt) this.failure = error instanceof Error ? error.message : String(error);
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'prompt-dialog': PromptDialog;
  }
}
