import { LitElement, css, html, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { icon, mdiBroom } from '../../icons.js';
import { base } from '../../styles/base.styles.js';
import { controls } from '../../styles/controls.styles.js';
import { guideWords } from '../../text/en-guide.js';
import { failureStrip, failureStyles } from '../../ui/failure.js';
import type { House } from '../house.js';
import { runScript } from '../run-script.js';

/** Runs a macro of the person's own, and says where Klipper refused it. */
@customElement('guide-macro')
export class GuideMacro extends LitElement {
  static override styles = [
    base,
    controls,
    failureStyles,
    css`
      :host {
        display: grid;
      }
      .btn {
        background: var(--s2);
        min-height: var(--t1);
      }
    `,
  ];

  @property({ attribute: false }) house!: House;
  @property() name = '';
  /** A print runs: the macro would move the nozzle in it. */
  @property({ type: Boolean }) locked = false;
  @state() private isRunning = false;
  @state() private failure = '';

  protected override render(): TemplateResult {
    if (this.failure !== '') return html`${failureStrip(this.failure, this.#forget)}`;
    const { clean, preflight } = guideWords;
    const hint = this.isRunning ? clean.macroRuns : this.locked ? preflight.printing : clean.macroHint;
    return html`<button
      type="button"
      class="btn"
      ?disabled=${this.isRunning || this.locked}
      @click=${() => void this.#run()}
    >
      ${this.isRunning ? html`<span class="spin"></span>` : icon(mdiBroom)}<span
        >${this.name}<small>${hint}</small></span
      >
    </button>`;
  }

  readonly #forget = (): void => {
    this.failure = '';
  };

  async #run(): Promise<void> {
    if (this.locked || this.isRunning) return;
    this.isRunning = true;
    try {
      await runScript(this.house, this.name);
    } catch (error) {
      this.failure = error instanceof Error ? error.message : String(error);
    }
    this.isRunning = false;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'guide-macro': GuideMacro;
  }
}
