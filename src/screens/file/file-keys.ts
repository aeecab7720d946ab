import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { hashTo } from '../../base/hash.js';
import { icon, mdiFire, mdiPlay, mdiTrashCanOutline } from '../../icons.js';
import { folderOf } from '../../printer/file-entries.js';
import type { Metadata } from '../../printer/files.js';
import { preheatTargets } from '../../printer/preheat.js';
import { heatTo } from '../../printer/presets.js';
import { base } from '../../styles/base.styles.js';
import { controls } from '../../styles/controls.styles.js';
import { fileWords } from '../../text/en-file.js';
import { degrees, fileTitle } from '../../text/format.js';
import { failureStrip, failureStyles } from '../../ui/failure.js';
import { Watching } from '../../ui/watching.js';
import type { House } from '../house.js';
import { askPrint } from './ask-print.js';

/** What is under way. */
type Act = 'print' | 'preheat' | 'delete';

/** What can be done with a file: delete it, heat up for it, print it. A refusal is told above the keys. */
@customElement('file-keys')
export class FileKeys extends Watching(LitElement) {
  static override styles = [
    base,
    controls,
    failureStyles,
    css`
      :host {
        display: grid;
        grid-auto-flow: column;
        grid-auto-columns: 1fr;
        gap: var(--gap);
        position: relative;
        min-width: 0;
      }
      .btn {
        background: var(--s1);
      }
      .btn.pri {
        background: var(--live);
        font-size: var(--f-lg);
        grid-column: span 2;
      }
      .btn.dis {
        background: none;
      }
      .why {
        position: absolute;
        inset: auto 0 calc(100% + var(--gap));
        z-index: 1;
      }
      @media (max-width: 500px) and (orientation: landscape) {
        .btn {
          font-size: 14px;
          padding: 0 4px;
          gap: 6px;
        }
        .btn small {
          font-size: 13px;
        }
        .btn:not(.dis) small {
          display: none;
        }
      }
      @media (orientation: portrait) {
        .btn {
          padding: 0 4px;
          gap: 4px;
          font-size: var(--f-sm);
        }
        .btn .i {
          width: 20px;
          height: 20px;
        }
        .btn:not(.dis) small {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) house!: House;
  /** Path of the file, relative to the root of what can be printed. */
  @property() path = '';
  @property({ attribute: false }) metadata!: Metadata;
  @state() private underWay: Act | undefined;
  @state() private failure = '';

  protected override render(): TemplateResult {
    const lock = this.#lock();
    return html`<button
        type="button"
        class="btn no ${this.underWay === 'delete' ? 'pend' : ''}"
        @click=${() => void this.#onDelete()}
      >
        ${icon(mdiTrashCanOutline)}<span>${fileWords.delete}</span>
      </button>
      ${this.#renderPreheat(lock)}
      <button
        type="button"
        class="btn pri ${lock === undefined ? '' : 'dis'} ${this.underWay === 'print' ? 'pend' : ''}"
        ?disabled=${lock !== undefined || this.underWay === 'print'}
        @click=${() => void this.#onPrint()}
      >
        ${icon(mdiPlay)}<span>${fileWords.print}${lock === undefined ? nothing : html`<small>${lock}</small>`}</span>
      </button>
      ${failureStrip(this.failure, this.#onFailureRead)}`;
  }

  /** Not there where the file names no temperature or the printer has no such heater. */
  #renderPreheat(lock: string | undefined): TemplateResult | typeof nothing {
    const targets = this.#targets();
    if (targets.length === 0) return nothing;
    const isHeating = this.underWay === 'preheat';
    const small = lock ?? targets.map(({ celsius }) => degrees(celsius)).join(' / ');
    return html`<button
      type="button"
      class="btn ${lock === undefined ? '' : 'dis'} ${isHeating ? 'pend' : ''}"
      ?disabled=${lock !== undefined || isHeating}
      @click=${() => void this.#run('preheat', () => heatTo(this.house.printer.heat, targets))}
    >
      ${icon(mdiFire)}<span>${fileWords.preheat}<small>${small}</small></span>
    </button>`;
  }

  #targets(): ReturnType<typeof preheatTargets> {
    const { heaters, status } = this.house.printer;
    return preheatTargets(this.metadata, heaters.value, status.toolhead.value?.extruder);
  }

  /** Why this file cannot be printed now. */
  #lock(): string | undefined {
    const { printer } = this.house;
    if (printer.phase.value.kind !== 'ready') return fileWords.notReady;
    return printer.isOccupied.value ? fileWords.printing : undefined;
  }

  async #onPrint(): Promise<void> {
    if (!(await askPrint(this.house, this.path))) return;
    await this.#run('print', async () => {
      await this.house.printer.job.start(this.path);
      location.hash = hashTo('print');
    });
  }

  async #onDelete(): Promise<void> {
    const isSure = await this.house.overlays.ask({
      title: fileWords.deleteQuestion,
      text: fileWords.deleteText(fileTitle(this.path)),
      safe: fileWords.keep,
      act: fileWords.delete,
      actIcon: mdiTrashCanOutline,
      tone: 'danger',
    });
    if (!isSure) return;
    await this.#run('delete', async () => {
      await this.house.printer.files.remove(this.path);
      location.hash = hashTo('files', folderOf(this.path));
    });
  }

  async #run(act: Act, verb: () => Promise<void>): Promise<void> {
    this.underWay = act;
    this.failure = '';
    try {
      await verb();
    } catch (error) {
      this.failure = error instanceof Error ? error.message : String(error);
    } finally {
      if (this.underWay === act) this.underWay = undefined;
    }
  }

  readonly #onFailureRead = (): void => {
    this.failure = '';
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'file-keys': FileKeys;
  }
}
