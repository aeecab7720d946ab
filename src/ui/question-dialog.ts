import { LitElement, html, css, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { icon, mdiAlert, mdiHelpCircleOutline } from '../icons.js';
import { base } from '../styles/base.styles.js';
import { controls } from '../styles/controls.styles.js';
import { dialogFrame } from '../styles/dialog.styles.js';
import type { Question } from './requests.js';

/** A question: the title asks, the safe answer is left, the doing one right. Fires `answer`, true for the doing one. */
@customElement('question-dialog')
export class QuestionDialog extends LitElement {
  static override styles = [
    base,
    controls,
    dialogFrame,
    css`
      :host {
        width: 600px;
      }
      .words {
        padding: 30px 34px 26px;
        display: grid;
        grid-template-columns: 64px minmax(0, 1fr);
        gap: 22px;
        min-height: 0;
        overflow: auto;
      }
      .mark {
        width: 64px;
        height: 64px;
        border-radius: 50%;
        display: grid;
        place-items: center;
        background: var(--s2);
        color: var(--ink-2);
      }
      .mark.warn {
        background: var(--warn-box);
        color: var(--warn);
      }
      .mark.danger {
        background: var(--stop-box);
        color: var(--stop);
      }
      .mark .i {
        width: 32px;
        height: 32px;
      }
      h2 {
        font-size: var(--f-xl);
        line-height: 1.15;
        letter-spacing: -0.015em;
        overflow-wrap: anywhere;
      }
      p {
        font-size: var(--f-md);
        color: var(--ink-2);
        margin-top: 8px;
        line-height: 1.35;
        overflow-wrap: anywhere;
      }
      .answers {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: var(--gap);
        padding: 0 22px 22px;
      }
      .btn {
        min-height: calc(var(--t1) + 12px);
      }
      @media (min-width: 1200px) {
        :host {
          width: 720px;
        }
      }
      @media (max-width: 900px) {
        :host {
          width: 520px;
        }
        .words {
          padding: 22px 24px 20px;
          gap: 18px;
        }
        .answers {
          padding: 0 16px 16px;
        }
      }
      @media (max-width: 500px) {
        .words {
          grid-template-columns: 1fr;
          padding: 14px 16px;
        }
        .mark {
          display: none;
        }
        .answers {
          padding: 0 8px 8px;
        }
        p {
          margin-top: 4px;
        }
      }
    `,
  ];

  @property({ attribute: false }) question!: Question;

  override firstUpdated(): void {
    this.renderRoot.querySelector('button')?.focus();
  }

  override render(): TemplateResult {
    const { title, text, safe, safeIcon, act, actIcon, tone } = this.question;
    const mark = actIcon ?? (tone === 'plain' ? mdiHelpCircleOutline : mdiAlert);
    return html`<div class="dlg" role="alertdialog" aria-labelledby="title" aria-describedby="text">
      <div class="words">
        <span class="mark ${tone}">${icon(mark)}</span>
        <div>
          <h2 id="title">${title}</h2>
          <p id="text">${text}</p>
        </div>
      </div>
      <div class="answers">
        <button type="button" class="btn t1" @click=${() => this.#answer(false)}>
          ${safeIcon ? icon(safeIcon) : nothing}${safe}
        </button>
        <button type="button" class="btn t1 ${tone === 'danger' ? 'red' : 'pri'}" @click=${() => this.#answer(true)}>
          ${actIcon ? icon(actIcon) : nothing}${act}
        </button>
      </div>
    </div>`;
  }

  #answer(yes: boolean): void {
    this.dispatchEvent(new CustomEvent<boolean>('answer', { detail: yes }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'question-dialog': QuestionDialog;
  }
}
