import { LitElement, css, html, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { hashTo } from '../../base/hash.js';
import { icon, mdiChevronLeft, mdiFolder, mdiFolderOutline, mdiPencilOutline } from '../../icons.js';
import { PRINTABLE_ROOT, folderOf, isNameFit, within } from '../../printer/file-entries.js';
import { base } from '../../styles/base.styles.js';
import { controls } from '../../styles/controls.styles.js';
import { page } from '../../styles/page.styles.js';
import { filePlaceWords as words } from '../../text/en-file.js';
import { fileTitle } from '../../text/format.js';
import { failureStrip, failureStyles } from '../../ui/failure.js';
import { Watching } from '../../ui/watching.js';
import { moveFree } from '../files/taken.js';
import type { House } from '../house.js';

/** Renames a file or moves it to a folder near by: above, beside or below its own. Fires `back` when it is left. */
@customElement('file-place')
export class FilePlace extends Watching(LitElement) {
  static override styles = [
    base,
    page,
    controls,
    failureStyles,
    css`
      :host {
        display: grid;
        min-height: 0;
      }
      .keys {
        display: grid;
        grid-template-columns: repeat(2, minmax(0, 1fr));
        grid-auto-rows: minmax(var(--t1), 92px);
        gap: var(--gap);
        overflow-y: auto;
        scrollbar-width: none;
      }
      .btn {
        background: var(--s1);
      }
      .why {
        grid-column: 1 / -1;
      }
    `,
  ];

  @property({ attribute: false }) house!: House;
  /** Path of the file, relative to the root of what can be printed. */
  @property() path = '';
  @state() private folders: readonly string[] = [];
  @state() private failure = '';

  protected override firstUpdated(): void {
    void this.#readFolders();
  }

  protected override render(): TemplateResult {
    return html`<div class="pg">
      <div class="keys" data-scroll>
        ${failureStrip(this.failure, this.#onFailureRead)}
        <button type="button" class="btn" @click=${() => this.#leave()}>
          ${icon(mdiChevronLeft)}<span>${words.back}</span>
        </button>
        <button type="button" class="btn" @click=${() => void this.#rename()}>
          ${icon(mdiPencilOutline)}<span>${words.rename}</span>
        </button>
        ${this.folders.map(
          (folder) =>
            html`<button type="button" class="btn" @click=${() => void this.#move(within(folder, this.#name))}>
              ${icon(folder === '' ? mdiFolderOutline : mdiFolder)}<span class="el" data-cut="1"
                >${folder === '' ? words.toTop : words.toFolder(folder)}</span
              >
            </button>`,
        )}
      </div>
    </div>`;
  }

  get #name(): string {
    return this.path.slice(this.path.lastIndexOf('/') + 1);
  }

  async #rename(): Promise<void> {
    const old = fileTitle(this.path);
    const typed = await this.house.overlays.enterText({ title: words.renameTitle, act: words.rename, value: old });
    if (typed === undefined || typed.trim() === old) return;
    if (!isNameFit(typed)) {
      this.failure = words.badName;
      return;
    }
    const ending = this.#name.slice(old.length);
    await this.#move(within(folderOf(this.path), typed.trim() + ending));
  }

  async #move(to: string): Promise<void> {
    this.failure = '';
    try {
      await moveFree(this.house.printer.files, this.path, to, PRINTABLE_ROOT);
    } catch (error) {
      this.failure = error instanceof Error ? error.message : String(error);
      return;
    }
    location.hash = hashTo('file', to);
    this.#leave();
  }

  async #readFolders(): Promise<void> {
    const own = folderOf(this.path);
    const around = [...new Set(['', folderOf(own), own])];
    const { files } = this.house.printer;
    try {
      const lists = await Promise.all(
        around.map(async (folder) => (await files.list(folder)).dirs.map(({ dirname }) => within(folder, dirname))),
      );
      this.folders = [...new Set(['', folderOf(own), ...lists.flat()])].filter((folder) => folder !== own);
    } catch (error) {
      this.failure = error instanceof Error ? error.message : String(error);
    }
  }

  #leave(): void {
    this.dispatchEvent(new CustomEvent('back'));
  }

  readonly #onFailureRead = (): void => {
    this.failure = '';
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'file-place': FilePlace;
  }
}
