import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { hashTo } from '../../base/hash.js';
import { icon, mdiCheckBold, mdiPlay, mdiScriptTextOutline } from '../../icons.js';
import { callOf } from '../../printer/macro-call.js';
import type { Macro, MacroParameter } from '../../printer/macros.js';
import { base } from '../../styles/base.styles.js';
import { controls } from '../../styles/controls.styles.js';
import { page } from '../../styles/page.styles.js';
import { macroWords as words } from '../../text/en-macros.js';
import { breakable } from '../../ui/breakable.js';
import { failureStrip, failureStyles } from '../../ui/failure.js';
import { Watching } from '../../ui/watching.js';
import type { House } from '../house.js';
import { runScript } from '../run-script.js';

/** The macros of the configuration; each has a page of its own with what it does, its parameters, and the key that runs it. */
@customElement('macros-screen')
export class MacrosScreen extends Watching(LitElement) {
  static override styles = [
    base,
    page,
    controls,
    failureStyles,
    css`
      :host {
        display: grid;
        min-width: 0;
        min-height: 0;
      }
      .list {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(190px, 1fr));
        grid-auto-rows: minmax(var(--t1), max-content);
        gap: var(--gap);
        align-content: start;
        overflow-y: auto;
        touch-action: pan-y;
      }
      a.btn,
      .empty {
        background: var(--s1);
        color: inherit;
        text-decoration: none;
        justify-content: flex-start;
        text-align: left;
        padding: 10px 14px;
      }
      a.btn span {
        overflow-wrap: anywhere;
      }
      .acts {
        --c: 1fr;
      }
      .one {
        grid-template: minmax(0, 1fr) auto / minmax(0, 1fr);
      }
      .card {
        padding: var(--in);
        overflow-y: auto;
        touch-action: pan-y;
        display: grid;
        gap: 10px;
        align-content: start;
      }
      .card p {
        color: var(--ink-2);
        font-size: var(--f-sm);
        line-height: 1.3;
      }
      .p {
        justify-content: space-between;
        font-weight: 400;
      }
      .p b {
        overflow-wrap: anywhere;
        text-align: right;
      }
    `,
  ];

  @property({ attribute: false }) house!: House;
  /** The macro on show; empty for the list. */
  @property() name = '';
  @state() private values: Readonly<Record<string, string>> = {};
  @state() private progress: 'idle' | 'running' | 'done' = 'idle';
  @state() private failure = '';
  /** The run that the page on show tells of: what became of one on another page is not its news. */
  #latest: object | undefined;

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('name')) return;
    this.#latest = undefined;
    this.values = {};
    this.progress = 'idle';
    this.failure = '';
  }

  protected override render(): TemplateResult {
    const macros = this.house.printer.capabilities.value.macros.filter((macro) => !macro.isHidden);
    if (this.name === '') return renderList(macros);
    const macro = macros.find(({ name }) => name === this.name);
    return macro
      ? this.#renderMacro(macro)
      : html`<div class="pg">
          <div class="card"><b class="h">${words.gone}</b></div>
        </div>`;
  }

  #renderMacro(macro: Macro): TemplateResult {
    const isRunning = this.progress === 'running';
    return html`<div class="pg one">
      <section class="card" data-scroll>
        <h2 class="h">${breakable(macro.name)}</h2>
        <p>${macro.description || words.noText}</p>
        ${macro.parameters.map((parameter) => this.#renderParameter(parameter))}
        ${failureStrip(this.failure, this.#forget)}
      </section>
      <section class="acts n1">
        <button
          type="button"
          class="btn ${isRunning ? 'pend' : 'pri'}"
          ?disabled=${isRunning}
          @click=${() => void this.#run(macro)}
        >
          ${isRunning ? html`<span class="spin"></span>` : icon(this.progress === 'done' ? mdiCheckBold : mdiPlay)}
          <span
            >${isRunning ? words.running : words.run(macro.name)}
            ${isRunning ? html`<small>${words.waiting}</small>` : this.progress === 'done' ? html`<small>${words.done}</small>` : nothing}</span
          >
        </button>
      </section>
    </div>`;
  }

  #renderParameter({ name, preset }: MacroParameter): TemplateResult {
    const value = this.values[name] ?? preset ?? '';
    return html`<button type="button" class="btn p" @click=${() => void this.#onParameter(name, value)}>
      <span>${name}</span> <b>${words.preset(value)}</b>
    </button>`;
  }

  #forget = (): void => {
    this.failure = '';
  };

  async #onParameter(name: string, value: string): Promise<void> {
    const typed = await this.house.overlays.enterText({ title: name, value, act: words.take });
    if (typed !== undefined) this.values = { ...this.values, [name]: typed };
  }

  async #run(macro: Macro): Promise<void> {
    const run = {};
    this.#latest = run;
    this.progress = 'running';
    this.failure = '';
    try {
      const wasRun = await runScript(this.house, callOf(macro.name, this.values));
      if (this.#latest === run) this.progress = wasRun ? 'done' : 'idle';
    } catch (error) {
      if (this.#latest !== run) return;
      this.failure = error instanceof Error ? error.message : String(error);
      this.progress = 'idle';
    }
  }
}

function renderList(macros: readonly Macro[]): TemplateResult {
  if (macros.length === 0) {
    return html`<div class="pg">
      <div class="card">
        <b class="h">${words.none}</b>
        <p>${words.noneText}</p>
      </div>
    </div>`;
  }
  return html`<nav class="list" aria-label=${words.list} data-scroll>
    ${macros.map(
      ({ name }) =>
        html`<a class="btn" href=${hashTo('macros', name)}
          >${icon(mdiScriptTextOutline)}<span>${breakable(name)}</span></a
        >`,
    )}
  </nav>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'macros-screen': MacrosScreen;
  }
}
