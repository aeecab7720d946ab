import { LitElement, html, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { hashTo } from '../../base/hash.js';
import { icon, mdiFolder, mdiPrinter3d } from '../../icons.js';
import type { Directory, FileEntry, FolderEntry } from '../../printer/files.js';
import { base } from '../../styles/base.styles.js';
import { controls } from '../../styles/controls.styles.js';
import { page } from '../../styles/page.styles.js';
import { day, duration, fileTitle } from '../../text/format.js';
import { filesWords } from '../../text/en-files.js';
import '../../ui/choice.js';
import { rowsStyles } from '../../ui/rows.js';
import { Watching } from '../../ui/watching.js';
import type { House } from '../house.js';
import { filesStyles } from './files-screen.styles.js';
import { thumbnailFor } from './thumbnail.js';

type Order = 'newest' | 'name';
type Entry =
  | { readonly kind: 'folder'; readonly path: string; readonly folder: FolderEntry }
  | { readonly kind: 'file'; readonly path: string; readonly file: FileEntry };
type Listing =
  | { readonly kind: 'loading' }
  | { readonly kind: 'there'; readonly directory: Directory }
  | { readonly kind: 'failed'; readonly why: string };

/** What can be printed: folders first, then files with their pictures. Refreshed when the printer says something changed. */
@customElement('files-screen')
export class FilesScreen extends Watching(LitElement) {
  static override styles = [base, page, controls, rowsStyles, filesStyles];

  @property({ attribute: false }) house!: House;
  /** The folder shown, relative to the root of what can be printed. */
  @property() folder = '';
  @state() private listing: Listing = { kind: 'loading' };
  @state() private order: Order = 'newest';
  #readFor = '';

  protected override willUpdate(): void {
    const wanted = `${this.house.printer.files.changed.value} ${this.house.printer.phase.value.kind} ${this.folder}`;
    if (wanted === this.#readFor) return;
    this.#readFor = wanted;
    void this.#read(wanted);
  }

  protected override render(): TemplateResult {
    const { listing } = this;
    switch (listing.kind) {
      case 'loading':
        return html`<div class="pg">
          <div class="card none"><p>${filesWords.loading}</p></div>
        </div>`;
      case 'failed':
        return html`<div class="pg">
          <div class="card none">
            <b class="h">${filesWords.failed}</b>
            <p>${listing.why}</p>
            <button type="button" class="btn" @click=${() => void this.#read(this.#readFor)}>
              ${filesWords.again}
            </button>
          </div>
        </div>`;
      case 'there':
        return this.#renderList(listing.directory);
    }
  }

  #renderList(directory: Directory): TemplateResult {
    const entries = sorted(directory, this.folder, this.order);
    if (entries.length === 0) {
      return html`<div class="pg">
        <div class="card none">
          <b class="h">${filesWords.empty}</b>
          <p>${filesWords.emptyHint}</p>
        </div>
      </div>`;
    }
    return html`<div class="pg fl">
      <div class="bar9">
        <span class="where el">${this.folder}</span>
        <ui-choice
          label=${filesWords.sort}
          .options=${[
            { value: 'newest', label: filesWords.newest },
            { value: 'name', label: filesWords.name },
          ]}
          .value=${this.order}
          @change=${this.#onOrder}
        ></ui-choice>
      </div>
      <ui-rows
        label=${filesWords.title}
        .items=${entries}
        .keyOf=${(entry: Entry) => entry.path}
        .draw=${(entry: Entry) => this.#renderEntry(entry)}
      ></ui-rows>
    </div>`;
  }

  #renderEntry(entry: Entry): TemplateResult {
    if (entry.kind === 'folder') {
      return html`<a class="fc" href=${hashTo('files', entry.path)}>
        <span class="th">${icon(mdiFolder)}</span>
        <span class="tx"><b class="el" data-cut="1">${entry.folder.dirname}</b></span>
      </a>`;
    }
    const { file, path } = entry;
    const thumbnail = thumbnailFor(file.thumbnails, 300);
    const { clock24h } = this.house.settings.values.value;
    return html`<a class="fc" href=${hashTo('file', path)}>
      <span class="th"
        >${
          thumbnail
            ? html`<img
                src=${this.house.printer.files.thumbnailUrl(path, thumbnail.relative_path)}
                alt=""
                loading="lazy"
                decoding="async"
              />`
            : icon(mdiPrinter3d)
        }</span
      >
      <span class="tx">
        <b class="el" data-cut="1">${fileTitle(path)}</b>
        <span class="m"
          ><span>${timeText(file)}</span><span>${day(new Date(file.modified * 1000), new Date(), clock24h)}</span></span
        >
      </span>
    </a>`;
  }

  #onOrder(event: CustomEvent<Order>): void {
    this.order = event.detail;
    this.renderRoot.querySelector('ui-rows')?.toStart();
  }

  /** Reads the folder; an answer that a newer question has overtaken is dropped, what is shown stays until the new one is there. */
  async #read(wanted: string): Promise<void> {
    try {
      const directory = await this.house.printer.files.list(this.folder);
      if (wanted === this.#readFor) this.listing = { kind: 'there', directory };
    } catch (error) {
      if (wanted !== this.#readFor || this.listing.kind === 'there') return;
      this.listing = { kind: 'failed', why: error instanceof Error ? error.message : String(error) };
    }
  }
}

function sorted(directory: Directory, folder: string, order: Order): readonly Entry[] {
  const within = (name: string): string => (folder === '' ? name : `${folder}/${name}`);
  const folders = directory.dirs
    .map((one): Entry => ({ kind: 'folder', path: within(one.dirname), folder: one }))
    .toSorted((one, other) => one.path.localeCompare(other.path));
  const files = directory.files.filter((file) => /\.(gcode|gco|g)$/i.test(file.filename));
  const inOrder = files.toSorted((one, other) =>
    order === 'name' ? one.filename.localeCompare(other.filename) : other.modified - one.modified,
  );
  return [...folders, ...inOrder.map((file): Entry => ({ kind: 'file', path: within(file.filename), file }))];
}

function timeText(file: FileEntry): string {
  return file.estimated_time === undefined ? '' : duration(file.estimated_time);
}

declare global {
  interface HTMLElementTagNameMap {
    'files-screen': FilesScreen;
  }
}
