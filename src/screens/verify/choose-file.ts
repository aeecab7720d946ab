import { LitElement, css, html, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { icon, mdiChevronLeft, mdiCubeOutline, mdiFolder } from '../../icons.js';
import { entriesOf, folderOf, type Entry } from '../../printer/file-entries.js';
import { base } from '../../styles/base.styles.js';
import { controls } from '../../styles/controls.styles.js';
import { page } from '../../styles/page.styles.js';
import { verifyWords } from '../../text/en-verify.js';
import { fileTitle } from '../../text/format.js';
import { failureStrip, failureStyles } from '../../ui/failure.js';
import { rowsStyles } from '../../ui/rows.js';
import type { House } from '../house.js';

const words = verifyWords.choose;

/** The files of the printer, newest first, to choose one. Fires `chosen` with its path, and `leave`. */
@customElement('verify-choose-file')
export class VerifyChooseFile extends LitElement {
  static override styles = [
    base,
    page,
    controls,
    failureStyles,
    rowsStyles,
    css`
      :host {
        display: grid;
        min-width: 0;
        min-height: 0;
      }
      .pg {
        grid-template: minmax(0, 1fr) auto / minmax(0, 1fr);
      }
      ui-rows {
        --rows: 5;
      }
      ui-rows .btn {
        background: var(--s1);
        border-radius: var(--r-card);
        justify-content: flex-start;
        font-weight: 400;
        padding: 0 20px;
        min-height: 0;
      }
      .none {
        display: grid;
        place-content: center;
        color: var(--ink-2);
        font-size: var(--f-md);
      }
      @media (max-width: 500px) and (orientation: landscape) {
        ui-rows {
          --rows: 3;
        }
      }
      @media (orientation: portrait) {
        ui-rows {
          --rows: 8;
        }
      }
    `,
  ];

  @property({ attribute: false }) house!: House;
  @state() private folder = '';
  @state() private entries: readonly Entry[] | undefined;
  @state() private failure = '';

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#read('');
  }

  protected override render(): TemplateResult {
    return html`<div class="pg">
      <h1 class="heard">${words.files}</h1>
      ${
        this.entries?.length === 0
          ? html`<div class="card none">${words.noFiles}</div>`
          : html`<ui-rows
              label=${words.files}
              .items=${this.entries ?? []}
              .keyOf=${(entry: Entry) => entry.path}
              .draw=${(entry: Entry) => this.#renderEntry(entry)}
            ></ui-rows>`
      }
      <section class="acts n1" style="--c: 1fr">
        ${failureStrip(this.failure, () => this.#clear())}
        <button type="button" class="btn" @click=${() => this.#onBack()}>
          ${icon(mdiChevronLeft)}<span>${words.back}</span>
        </button>
      </section>
    </div>`;
  }

  #renderEntry(entry: Entry): TemplateResult {
    const isFolder = entry.kind === 'folder';
    return html`<button
      type="button"
      class="btn"
      @click=${() => (isFolder ? void this.#read(entry.path) : this.#choose(entry.path))}
    >
      ${icon(isFolder ? mdiFolder : mdiCubeOutline)}<span class="el"
        >${isFolder ? entry.name : fileTitle(entry.path)}</span
      >
    </button>`;
  }

  #choose(path: string): void {
    this.dispatchEvent(new CustomEvent<string>('chosen', { detail: path }));
  }

  #clear(): void {
    this.failure = '';
  }

  #onBack(): void {
    if (this.folder === '') this.dispatchEvent(new CustomEvent('leave'));
    else void this.#read(folderOf(this.folder));
  }

  async #read(folder: string): Promise<void> {
    this.failure = '';
    try {
      const directory = await this.house.printer.files.list(folder);
      this.folder = folder;
      this.entries = entriesOf(directory, folder, 'newest');
    } catch (error) {
      this.failure = error instanceof Error ? error.message : String(error);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'verify-choose-file': VerifyChooseFile;
  }
}
