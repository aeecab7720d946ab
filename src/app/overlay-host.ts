import { LitElement, css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Printer } from '../printer/printer.js';
import { base } from '../styles/base.styles.js';
import { loadCode, tellLost } from '../ui/load-code.js';
import { Watching } from '../ui/watching.js';
import type { KeyboardLanguage } from '../ui/keyboard-layouts.js';
import { leave, type Overlay, type Overlays } from './overlays.js';

type Kind = Overlay['kind'] | 'prompt';

/** Fetches the code of what lies over the content; the first screen does without. */
function loadOverlay(kind: Kind): Promise<unknown> {
  switch (kind) {
    case 'prompt':
      return import('./prompt-dialog.js');
    case 'question':
      return import('../ui/question-dialog.js');
    case 'number':
      return import('../ui/number-dialog.js');
    case 'text':
      return import('../ui/keyboard-sheet.js');
  }
}

/** Fetches all of it ahead, so that no question and no notice has to wait for the disk. */
export async function preloadOverlays(): Promise<void> {
  await import('./toast-bar.js').catch(() => undefined);
  for (const kind of ['question', 'number', 'text', 'prompt'] as const) await loadOverlay(kind).catch(() => undefined);
}

/** Draws what lies over the content, the newest on top; keeps the focus there and gives it back afterwards. */
@customElement('app-overlays')
export class AppOverlays extends Watching(LitElement) {
  static override styles = [
    base,
    css`
      :host {
        display: none;
        z-index: 10;
        min-width: 0;
        min-height: 0;
      }
      :host([open]) {
        display: grid;
      }
      .scrim {
        grid-area: 1 / 1;
        background: var(--scrim);
        display: grid;
        grid-template: minmax(0, 1fr) / minmax(0, 1fr);
        place-items: center;
        padding: var(--pad);
        min-width: 0;
        min-height: 0;
      }
      .sheet {
        grid-area: 1 / 1;
        background: var(--bg);
        display: grid;
        min-width: 0;
        min-height: 0;
        padding: 0 var(--pad) var(--pad) 2px;
      }
      @media (max-width: 500px) and (orientation: landscape) {
        .sheet {
          padding-left: 4px;
        }
      }
      @media (orientation: portrait) {
        .sheet {
          padding: 0 var(--pad) 6px;
        }
      }
    `,
  ];

  @property({ attribute: false }) overlays!: Overlays;
  /** Whose macros may ask something. */
  @property({ attribute: false }) printer: Printer | undefined;

  /** What kinds can be drawn: an element must not be made before its code is there. */
  @state() private loaded: ReadonlySet<Kind> = new Set();

  /** Who had the focus before each overlay opened. */
  readonly #before = new Map<number, HTMLElement | undefined>();
  #known: readonly Overlay[] = [];

  override willUpdate(): void {
    const stack = this.overlays.stack.value;
    const hasPrompt = this.printer?.prompt.value !== undefined;
    if (hasPrompt) void this.#load('prompt');
    for (const { kind } of stack) void this.#load(kind);
    this.toggleAttribute('open', hasPrompt || stack.length > 0);
    const opened = stack.filter((overlay) => !this.#known.includes(overlay));
    for (const overlay of opened) this.#before.set(overlay.id, focused());
  }

  /** A macro's question waits below what a person is asked about it. */
  #renderPrompt(isCovered: boolean): TemplateResult | typeof nothing {
    const prompt = this.printer?.prompt.value;
    if (!prompt || !this.loaded.has('prompt')) return nothing;
    return html`<div class="scrim" ?inert=${isCovered}>
      <prompt-dialog .prompt=${prompt} .printer=${this.printer} .overlays=${this.overlays}></prompt-dialog>
    </div>`;
  }

  async #load(kind: Kind): Promise<void> {
    if (this.loaded.has(kind)) return;
    try {
      await loadCode(() => loadOverlay(kind), [0]);
      this.loaded = new Set([...this.loaded, kind]);
    } catch {
      // What cannot be asked is answered safely.
      this.overlays.closeAll();
      tellLost(this);
    }
  }

  override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const stack = this.overlays.stack.peek();
    const closed = this.#known.filter((overlay) => !stack.includes(overlay));
    this.#known = stack;
    for (const { id } of [...closed].reverse()) {
      this.#before.get(id)?.focus();
      this.#before.delete(id);
    }
  }

  override render(): TemplateResult {
    const stack = this.overlays.stack.value;
    return html`${this.#renderPrompt(stack.length > 0)}${repeat(
      stack,
      (overlay) => overlay.id,
      (overlay, index) => {
        const isTop = index === stack.length - 1;
        return html`<div
          class=${overlay.kind === 'text' ? 'sheet' : 'scrim'}
          ?inert=${!isTop}
          @keydown=${(event: KeyboardEvent) => {
            if (event.key === 'Escape') leave(overlay);
          }}
        >
          ${this.loaded.has(overlay.kind) ? renderOverlay(overlay, this.overlays) : nothing}
        </div>`;
      },
    )}`;
  }
}

function renderOverlay(overlay: Overlay, overlays: Overlays): TemplateResult {
  switch (overlay.kind) {
    case 'question':
      return html`<question-dialog
        .question=${overlay.request}
        @answer=${(event: CustomEvent<boolean>) => overlay.answer(event.detail)}
      ></question-dialog>`;
    case 'number':
      return html`<number-dialog
        .request=${overlay.request}
        @enter=${(event: CustomEvent<number>) => overlay.answer(event.detail)}
        @leave=${() => overlay.answer()}
      ></number-dialog>`;
    case 'text':
      return html`<keyboard-sheet
        .request=${overlay.request}
        .language=${overlays.keyboard.language.value}
        @language=${(event: CustomEvent<KeyboardLanguage>) => overlays.keyboard.choose(event.detail)}
        @enter=${(event: CustomEvent<string>) => overlay.answer(event.detail)}
        @leave=${() => overlay.answer()}
      ></keyboard-sheet>`;
  }
}

/** The element with the focus, through all shadow roots. */
function focused(): HTMLElement | undefined {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element instanceof HTMLElement ? element : undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    'app-overlays': AppOverlays;
  }
}
