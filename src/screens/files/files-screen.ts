import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { hashTo } from '../../base/hash.js';
import {
  icon,
  mdiClose,
  mdiDotsHorizontal,
  mdiFormatListBulleted,
  mdiMagnify,
  mdiUsbFlashDriveOutline,
  mdiViewGridOutline,
} from '../../icons.js';
import {
  PRINTABLE_ROOT,
  addressOf,
  entriesOf,
  furtherRoots,
  isNew,
  lastResults,
  placeOf,
  type Entry,
  type FileOrder,
  type LastResult,
} from '../../printer/file-entries.js';
import type { Directory } from '../../printer/files.js';
import type { Phase } from '../../printer/phase.js';
import { base } from '../../styles/base.styles.js';
import { controls } from '../../styles/controls.styles.js';
import { page } from '../../styles/page.styles.js';
import { filesWords } from '../../text/en-files.js';
import { fileTitle } from '../../text/format.js';
import '../../ui/choice.js';
import { failureStrip, failureStyles } from '../../ui/failure.js';
import { rowsStyles } from '../../ui/rows.js';
import { Watching } from '../../ui/watching.js';
import type { House } from '../house.js';
import { renderFileCard, renderFolderCard } from './file-card.js';
import { filesStyles } from './files-screen.styles.js';
import { renderFailed, renderLoading, renderNone } from './no-list.js';
import { ORDERS } from './folder-page.js';
import { isTaken } from './taken.js';
import { thumbnailFor } from './thumbnail.js';

type Listing =
  | { readonly kind: 'loading' }
  | { readonly kind: 'there'; readonly directory: Directory }
  | { readonly kind: 'failed'; readonly why: string };

/** So many past prints are looked through for how each file's last one ended. */
const PAST_PRINTS = 200;

/** What can be printed: folders first, then files with their pictures. Refreshed when the printer says something changed. */
@customElement('files-screen')
export class FilesScreen extends Watching(LitElement) {
  static override styles = [base, page, controls, failureStyles, rowsStyles, filesStyles];

  @property({ attribute: false }) house!: House;
  /** The folder shown, as its address names it. */
  @property() folder = '';
  @state() private listing: Listing = { kind: 'loading' };
  @state() private order: FileOrder = 'newest';
  @state() private query = '';
  @state() private isMoreOpen = false;
  @state() private roots: readonly string[] = [];
  @state() private results: ReadonlyMap<string, LastResult> = new Map();
  @state() private failure = '';
  /** Why the list could not be read anew; what is shown is older than that. */
  @state() private staleWhy = '';
  #readFor = '';
  #shownFolder = '';
  #resultsFor = -1;
  #entries: { readonly of: readonly unknown[]; readonly list: readonly Entry[] } | undefined;

  protected override willUpdate(): void {
    const { files, phase, history } = this.house.printer;
    if (this.folder !== this.#shownFolder) {
      this.#shownFolder = this.folder;
      this.listing = { kind: 'loading' };
      this.staleWhy = '';
      this.query = '';
      this.isMoreOpen = false;
    }
    const wanted = `${files.changed.value} ${phase.value.kind} ${this.folder}`;
    if (wanted !== this.#readFor) {
      this.#readFor = wanted;
      void this.#read(wanted);
    }
    if (history.changed.value !== this.#resultsFor) {
      this.#resultsFor = history.changed.value;
      void this.#readResults();
    }
  }

  protected override render(): TemplateResult {
    if (this.isMoreOpen) return this.#renderMore();
    const { listing } = this;
    switch (listing.kind) {
      case 'loading':
        return renderLoading();
      case 'failed':
        return renderFailed(listing.why, () => void this.#read(this.#readFor));
      case 'there':
        return this.#renderList(listing.directory);
    }
  }

  #renderMore(): TemplateResult {
    return html`<folder-page
      .house=${this.house}
      .place=${placeOf(this.folder)}
      .order=${this.order}
      .roots=${this.roots}
      @back=${() => (this.isMoreOpen = false)}
      @order=${(event: CustomEvent<FileOrder>) => (this.order = event.detail)}
    ></folder-page>`;
  }

  #renderList(directory: Directory): TemplateResult {
    const entries = this.#entriesOf(directory);
    const { filesAs } = this.house.settings.values.value;
    return html`<div class="pg fl">
      ${this.#renderBar(directory, entries)} ${failureStrip(this.#why(), this.#onClose)}
      ${
        entries.length === 0
          ? renderNone(this.folder, this.query)
          : keyed(
              filesAs,
              html`<ui-rows
                class=${filesAs}
                label=${filesWords.title}
                .items=${entries}
                .keyOf=${keyOf}
                .draw=${this.#draw}
              ></ui-rows>`,
            )
      }
    </div>`;
  }

  #why(): string {
    return this.failure === '' && this.staleWhy !== '' ? filesWords.stale(this.staleWhy) : this.failure;
  }

  readonly #onClose = (): void => {
    if (this.failure === '') this.staleWhy = '';
    this.failure = '';
  };

  #renderBar(directory: Directory, entries: readonly Entry[]): TemplateResult {
    const { settings } = this.house;
    const isList = settings.values.value.filesAs === 'list';
    const files = directory.files.length;
    const { root } = placeOf(this.folder);
    return html`<div class="bar9">
      <button type="button" class="srch t1" @click=${() => void this.#onSearch()}>
        ${icon(mdiMagnify)}<span class="el" data-cut="1"
          >${this.query === '' ? filesWords.search(files) : filesWords.found(this.query, entries.length)}</span
        >
      </button>
      ${this.query === '' ? nothing : renderKey(mdiClose, filesWords.clear, () => this.#search(''))}
      <ui-choice
        label=${filesWords.sort}
        .options=${ORDERS}
        .value=${this.order}
        @change=${(event: CustomEvent<FileOrder>) => this.#onOrder(event.detail)}
      ></ui-choice>
      ${this.roots
        .filter((name) => name !== root)
        .map(
          (name) =>
            html`<a class="btn x9" href=${hashTo('files', `/${name}`)} aria-label=${filesWords.drive(name)}
              >${icon(mdiUsbFlashDriveOutline)}</a
            >`,
        )}
      <button
        type="button"
        class="btn x9"
        aria-label=${isList ? filesWords.asPictures : filesWords.asList}
        @click=${() => void settings.change({ filesAs: isList ? 'pictures' : 'list' })}
      >
        ${icon(isList ? mdiViewGridOutline : mdiFormatListBulleted)}
      </button>
      ${renderKey(mdiDotsHorizontal, filesWords.more, () => (this.isMoreOpen = true))}
    </div>`;
  }

  /** One function for the life of the screen: a list that has not changed is not drawn again. */
  readonly #draw = (entry: Entry): TemplateResult => {
    const { root } = placeOf(this.folder);
    if (entry.kind === 'folder') return renderFolderCard(addressOf({ root, path: entry.path }), entry.name);
    const { file, path } = entry;
    const { printer, settings } = this.house;
    const thumbnail = thumbnailFor(file.thumbnails, 300);
    const result = this.results.get(path);
    return renderFileCard({
      path,
      file,
      picture: thumbnail && printer.files.thumbnailUrl(path, thumbnail.relative_path),
      isNew: isNew(file, result, Date.now() / 1000),
      result,
      clock24h: settings.values.value.clock24h,
      ...(root === PRINTABLE_ROOT ? {} : { act: () => void this.#onCopy(root, path) }),
    });
  };

  /** Sorting thousands of names takes longer than drawing: done once for each list, order, search and set of results. */
  #entriesOf(directory: Directory): readonly Entry[] {
    const of = [directory, this.order, this.query, this.results];
    if (this.#entries?.of.every((part, index) => part === of[index]) !== true) {
      this.#entries = { of, list: entriesOf(directory, placeOf(this.folder).path, this.order, this.query) };
    }
    return this.#entries.list;
  }

  #onOrder(order: FileOrder): void {
    this.order = order;
    this.renderRoot.querySelector('ui-rows')?.toStart();
  }

  async #onSearch(): Promise<void> {
    const { searchTitle, searchAct } = filesWords;
    const typed = await this.house.overlays.enterText({ title: searchTitle, act: searchAct, value: this.query });
    if (typed !== undefined) this.#search(typed.trim());
  }

  #search(query: string): void {
    this.query = query;
    this.renderRoot.querySelector('ui-rows')?.toStart();
  }

  /** A file on a drive is printed from its copy. */
  async #onCopy(root: string, path: string): Promise<void> {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const { files } = this.house.printer;
    this.failure = '';
    try {
      const isReplaced = await isTaken(files, name, PRINTABLE_ROOT);
      const isWanted = await this.house.overlays.ask({
        title: isReplaced ? filesWords.replaceQuestion : filesWords.copyQuestion,
        text: (isReplaced ? filesWords.replaceText : filesWords.copyText)(fileTitle(name)),
        safe: filesWords.notNow,
        act: isReplaced ? filesWords.replace : filesWords.copy,
        tone: isReplaced ? 'warn' : 'plain',
      });
      if (!isWanted) return;
      await files.copy(path, name, root, PRINTABLE_ROOT);
      location.hash = hashTo('file', name);
    } catch (error) {
      this.failure = error instanceof Error ? error.message : String(error);
    }
  }

  /** Reads the folder; an answer that a newer question has overtaken is dropped, what is shown stays until the new one is there. */
  async #read(wanted: string): Promise<void> {
    const { root, path } = placeOf(this.folder);
    try {
      const [directory, roots] = await Promise.all([this.house.printer.files.list(path, root), this.#readRoots()]);
      if (wanted !== this.#readFor) return;
      this.listing = { kind: 'there', directory };
      this.staleWhy = '';
      this.roots = roots;
    } catch (error) {
      if (wanted !== this.#readFor) return;
      const why = error instanceof Error ? error.message : String(error);
      if (this.listing.kind !== 'there') this.listing = { kind: 'failed', why };
      else if (hasLink(this.house.printer.phase.peek())) this.staleWhy = why;
    }
  }

  /** Without an answer the list is shown all the same. */
  async #readRoots(): Promise<readonly string[]> {
    const roots = await this.house.printer.server.call('server.files.roots').catch(() => []);
    return furtherRoots(roots.map(({ name }) => name));
  }

  /** A printer that keeps no history has no marks. */
  async #readResults(): Promise<void> {
    const jobs = await this.house.printer.history.list({ limit: PAST_PRINTS, order: 'desc' }).catch(() => []);
    this.results = lastResults(jobs);
  }
}

/** Without a link the top bar says how old everything is. */
function hasLink({ kind }: Phase): boolean {
  return kind !== 'connecting' && kind !== 'no-gateway' && kind !== 'no-moonraker';
}

const keyOf = (entry: Entry): string => entry.path;

function renderKey(path: string, name: string, act: () => void): TemplateResult {
  return html`<button type="button" class="btn" aria-label=${name} @click=${act}>${icon(path)}</button>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'files-screen': FilesScreen;
  }
}
