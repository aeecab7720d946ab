import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { icon, mdiPause, mdiPlay, mdiStop } from '../../icons.js';
import { Wishes } from '../../printer/wishes.js';
import { base } from '../../styles/base.styles.js';
import { controls } from '../../styles/controls.styles.js';
import { printWords } from '../../text/en-print.js';
import { Watching } from '../../ui/watching.js';
import type { House } from '../house.js';

type Verb = 'pause' | 'resume' | 'cancel';

/** Pause or Resume, and Cancel print: asked, then shown as under way until the printer's state says it is so. */
@customElement('job-keys')
export class JobKeys extends Watching(LitElement) {
  static override styles = [
    base,
    controls,
    css`
      :host {
        display: grid;
        grid-auto-flow: column;
        grid-auto-columns: minmax(0, 1fr);
        gap: var(--gap);
      }
      .btn,
      ::slotted(.btn) {
        background: var(--s1);
        min-height: 64px;
      }
      .btn.pri {
        background: var(--live);
      }
      .why {
        grid-column: 1 / -1;
        font-size: var(--f-xs);
        color: var(--on-stop-box);
        line-height: 1.2;
      }
      @media (min-width: 1200px) {
        .btn {
          min-height: 80px;
        }
      }
      @media (max-width: 900px) {
        .btn {
          min-height: 66px;
        }
        .btn.pri {
          min-height: 68px;
        }
      }
      @media (max-width: 500px) and (orientation: landscape) {
        :host {
          gap: 6px;
        }
        :host([narrow]) .btn {
          min-height: 48px;
          padding: 0;
        }
        :host([narrow]) .btn.pri {
          min-height: 60px;
        }
        :host([narrow]) .btn .word {
          display: none;
        }
      }
      @media (orientation: portrait) {
        .btn {
          min-height: 54px;
        }
        .btn.pri {
          min-height: 68px;
        }
      }
    `,
  ];

  @property({ attribute: false }) house!: House;
  /** Beside a picture, where there is room for the icons alone on the smallest display. */
  @property({ type: Boolean, reflect: true }) narrow = false;
  @state() private failure = '';
  /** What is under way: until its answer and the first status after it, for a pause is seen long before it is parked. */
  #wishes!: Wishes<Verb>;

  get #underWay(): Verb | undefined {
    return this.#wishes.of('print');
  }

  protected override willUpdate(): void {
    this.#wishes ??= new Wishes(this.house.printer.status.frame);
  }

  protected override render(): TemplateResult {
    const isPaused = this.house.printer.status.printStats.value?.state === 'paused';
    const underWay = this.#underWay;
    const first = underWay === 'pause' || underWay === 'resume' ? underWay : isPaused ? 'resume' : 'pause';
    if (this.house.firstLayer.isCutOff.value) return this.#renderCutOff(first);
    return html`
      <button
        type="button"
        class="btn ${first === 'resume' ? 'pri' : ''} ${underWay === first ? 'pend' : ''}"
        aria-label=${this.#wordOf(first)}
        ?disabled=${underWay !== undefined}
        @click=${() => void this.#run(first)}
      >
        ${underWay === first ? html`<span class="spin"></span>` : icon(first === 'resume' ? mdiPlay : mdiPause)}
        <span class="word">${this.#wordOf(first)}</span>
      </button>
      <slot></slot>
      <button
        type="button"
        class="btn no ${underWay === 'cancel' ? 'pend' : ''}"
        aria-label=${underWay === 'cancel' ? printWords.cancelling : printWords.cancel}
        ?disabled=${underWay !== undefined}
        @click=${() => void this.#onCancel()}
      >
        ${underWay === 'cancel' ? html`<span class="spin"></span>` : icon(mdiStop)}
        <span class="word">${underWay === 'cancel' ? printWords.cancelling : printWords.cancelShort}</span>
      </button>
      ${this.failure ? html`<span class="why" role="alert">${this.failure}</span>` : nothing}
    `;
  }

  /** Without a link nothing can be asked of the print. */
  #renderCutOff(first: 'pause' | 'resume'): TemplateResult {
    return html`${[this.#wordOf(first), printWords.cancelShort].map(
        (word) =>
          html`<button type="button" class="btn dis" disabled>
            <span>${word}<small>${printWords.noLinkShort}</small></span>
          </button>`,
      )}<slot></slot>`;
  }

  #wordOf(verb: 'pause' | 'resume'): string {
    if (this.#underWay === verb) return verb === 'pause' ? printWords.pausing : printWords.resuming;
    return verb === 'pause' ? printWords.pause : printWords.resume;
  }

  async #onCancel(): Promise<void> {
    const isSure = await this.house.overlays.ask({
      title: printWords.cancelQuestion,
      text: printWords.cancelText,
      safe: printWords.keepPrinting,
      safeIcon: mdiPlay,
      act: printWords.cancel,
      actIcon: mdiStop,
      tone: 'danger',
    });
    if (isSure) await this.#run('cancel');
  }

  async #run(verb: Verb): Promise<void> {
    if (this.#underWay !== undefined) return;
    this.failure = '';
    try {
      await this.#wishes.ask('print', verb, () => this.house.printer.job[verb]());
    } catch (error) {
      this.failure = error instanceof Error ? error.message : String(error);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'job-keys': JobKeys;
  }
}
