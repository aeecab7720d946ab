import { LitElement, html, css, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { base } from '../styles/base.styles.js';
import { logWords as words } from '../text/en-log.js';
import { logTail } from './log-tail.js';

/** Moonraker has Klipper's log here, wherever its folder is. */
const KLIPPER_LOG = '/server/files/klippy.log';

/** The end of Klipper's log, its newest line in sight. */
@customElement('log-view')
export class LogView extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        grid-template: minmax(0, 1fr) / minmax(0, 1fr);
        min-height: 0;
        background: var(--s1);
        border-radius: var(--r-card);
        overflow: hidden;
      }
      pre {
        overflow: auto;
        overscroll-behavior: contain;
        touch-action: pan-y;
        padding: var(--in);
        font:
          400 var(--f-xs) / 1.35 ui-monospace,
          'DejaVu Sans Mono',
          monospace;
        color: var(--ink-2);
        white-space: pre-wrap;
        overflow-wrap: anywhere;
        user-select: text;
      }
    `,
  ];

  @state() private log = words.reading;

  override async firstUpdated(): Promise<void> {
    this.log = await logTail(KLIPPER_LOG).catch(
      (error: unknown) => `${words.unread}: ${error instanceof Error ? error.message : String(error)}`,
    );
    await this.updateComplete;
    const box = this.renderRoot.querySelector('pre');
    box?.scrollTo(0, box.scrollHeight);
    box?.focus();
  }

  override render(): TemplateResult {
    return html`<pre tabindex="0" role="log" aria-label=${words.name} data-scroll>${this.log}</pre>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'log-view': LogView;
  }
}
