import { LitElement, css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { icon, mdiAlert, mdiChevronRight } from '../../icons.js';
import type { ConsoleLine } from '../../printer/console.js';
import { base } from '../../styles/base.styles.js';
import { controls } from '../../styles/controls.styles.js';
import { page } from '../../styles/page.styles.js';
import { clock } from '../../text/format.js';
import { consoleWords } from '../../text/en-console.js';
import { Watching } from '../../ui/watching.js';
import type { House } from '../house.js';
import { runScript } from '../run-script.js';

/** As many lines as a person scrolls through on a small display. */
const SHOWN = 150;

/** Everything the printer said, warnings of Klipper and Moonraker first, and a way to send it a command. */
@customElement('console-screen')
export class ConsoleScreen extends Watching(LitElement) {
  static override styles = [
    base,
    page,
    controls,
    css`
      :host {
        display: grid;
        min-width: 0;
        min-height: 0;
      }
      .cn {
        grid-template-rows: minmax(0, 1fr) auto;
      }
      .lines {
        overflow-y: auto;
        overscroll-behavior: contain;
        touch-action: pan-y;
        padding: var(--in);
        user-select: text;
      }
      ol {
        list-style: none;
        margin: 0;
        padding: 0;
        display: grid;
        gap: 4px;
      }
      li {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: 12px;
        font:
          400 var(--f-xs) / 1.35 ui-monospace,
          'DejaVu Sans Mono',
          monospace;
        color: var(--ink-2);
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }
      time {
        color: var(--ink-3);
      }
      .command {
        color: var(--live);
      }
      .error {
        color: var(--stop);
        font-weight: 700;
      }
      .warning {
        color: var(--warn);
      }
      .warning .i {
        width: 18px;
        height: 18px;
      }
      .btn {
        background: var(--s1);
      }
      .why {
        margin: 0;
        color: var(--on-stop-box);
        font-size: var(--f-sm);
      }
    `,
  ];

  @property({ attribute: false }) house!: House;
  @state() private failure = '';
  #wasAtEnd = true;

  protected override willUpdate(): void {
    const list = this.renderRoot?.querySelector('.lines');
    if (list) this.#wasAtEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 40;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const list = this.renderRoot.querySelector('.lines');
    if (list && this.#wasAtEnd) list.scrollTop = list.scrollHeight;
  }

  protected override render(): TemplateResult {
    const { printer } = this.house;
    const lines = printer.console.value.slice(-SHOWN);
    return html`<div class="pg cn">
      <div class="card lines" data-scroll tabindex="0" role="log" aria-label=${consoleWords.name}>
        <ol>
          ${printer.warnings.value.map(
            (warning) => html`<li class="warning">${icon(mdiAlert)}<span>${warning}</span></li>`,
          )}
          ${lines.map((line) => this.#renderLine(line))}
        </ol>
        ${lines.length === 0 ? html`<p class="hint">${consoleWords.empty}</p>` : nothing}
      </div>
      ${this.failure === '' ? nothing : html`<p class="why" role="alert">${this.failure}</p>`}
      <button type="button" class="btn" @click=${() => void this.#onSend()}>
        ${icon(mdiChevronRight)}<span>${consoleWords.send}</span>
      </button>
    </div>`;
  }

  #renderLine(line: ConsoleLine): TemplateResult {
    const { clock24h } = this.house.settings.values.value;
    const when = line.time === undefined ? '' : clock(new Date(line.time * 1000), clock24h);
    return html`<li class=${line.kind}><time>${when}</time><span>${line.text}</span></li>`;
  }

  async #onSend(): Promise<void> {
    const script = await this.house.overlays.enterText({ title: consoleWords.send, act: consoleWords.act });
    if (script === undefined || script.trim() === '') return;
    this.failure = '';
    await runScript(this.house, script.trim(), { shown: true }).catch((error: unknown) => {
      this.failure = error instanceof Error ? error.message : String(error);
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'console-screen': ConsoleScreen;
  }
}
