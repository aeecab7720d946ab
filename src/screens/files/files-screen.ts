import { LitElement, css, html, type TemplateResult } from 'lit';
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
  static override styles = [
    base,
    page,
    controls,
    rowsStyles,
    css`
      :host {
        display: grid;
        min-width: 0;
        min-height: 0;
      }
      .fl {
        grid-template-rows: auto minmax(0, 1fr);
      }
      .bar9 {
        display: grid;
        grid-template-columns: 1fr 316px;
        gap: var(--gap);
        align-items: center;
      }
      ui-choice {
        --choice-background: var(--s1);
      }
      .where {
        font-size: var(--f-md);
        color: var(--ink-2);
        padding: 0 8px;
      }
      ui-rows {
        --rows: 2;
        --columns: 4;
      }
      .fc {
        background: var(--s1);
        border-radius: var(--r-card);
        display: grid;
        grid-template-rows: minmax(0, 1fr) auto;
        overflow: hidden;
        text-align: left;
        min-height: 0;
        min-width: 0;
        text-decoration: none;
        color: inherit;
      }
      .th {
        min-height: 0;
        display: grid;
        place-items: center;
        padding: 8px 10px 0;
        color: var(--ink-3);
      }
      .th img {
        width: 100%;
        height: 100%;
        min-height: 0;
        object-fit: contain;
      }
      .th .i {
        width: calc(var(--ico) * 1.8);
        height: calc(var(--ico) * 1.8);
      }
      .tx {
        padding: 8px 14px 12px;
        min-width: 0;
      }
      .tx b {
        display: block;
        font-size: var(--f-md);
        line-height: 1.2;
      }
      .m {
        font-size: var(--f-xs);
        color: var(--ink-2);
        display: flex;
        justify-content: space-between;
        line-height: 1.2;
        margin-top: 3px;
        white-space: nowrap;
      }
      .none {
        display: grid;
        place-content: center;
        justify-items: center;
        gap: var(--gap);
        text-align: center;
        padding: var(--in);
      }
      .none p {
        color: var(--ink-2);
        margin: 0;
      }
      @media (min-width: 1200px) {
        .bar9 {
          grid-template-columns: 1fr 420px;
        }
      }
      @media (max-width: 900px) {
        .bar9 {
          grid-template-columns: 1fr 268px;
        }
        ui-rows {
          --columns: 3;
        }
        .tx {
          padding: 4px 12px 9px;
        }
        .th {
          padding: 4px 6px 0;
        }
      }
      @media (max-width: 500px) and (orientation: landscape) {
        .bar9 {
          display: none;
        }
        .fl {
          grid-template-rows: minmax(0, 1fr);
        }
        ui-rows {
          --rows: 3;
          --columns: 1;
        }
        .fc {
          grid-template: minmax(0, 1fr) / 76px 1fr;
        }
        .th {
          padding: 2px;
        }
        .tx {
          align-self: center;
        }
      }
      @media (orientation: portrait) {
        .bar9 {
          grid-template-columns: 1fr;
        }
        .where:empty {
          display: none;
        }
        ui-rows {
          --rows: 3;
          --columns: 2;
        }
      }
    `,
  ];

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
    return html`<a class="fc" href=${hashTo('file', path)} aria-label=${`${fileTitle(path)} ${timeText(file)}`}>
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
