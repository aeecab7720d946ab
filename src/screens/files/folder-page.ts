import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { hashTo } from '../../base/hash.js';
import {
  icon,
  mdiChevronLeft,
  mdiFolderPlusOutline,
  mdiFormatListBulleted,
  mdiPencilOutline,
  mdiTrashCanOutline,
  mdiUsbFlashDriveOutline,
  mdiViewGridOutline,
} from '../../icons.js';
import {
  addressOf,
  folderOf,
  isNameFit,
  within,
  type FileOrder,
  type FolderPlace,
} from '../../printer/file-entries.js';
import { base } from '../../styles/base.styles.js';
import { controls } from '../../styles/controls.styles.js';
import { page } from '../../styles/page.styles.js';
import { filesWords, folderWords as words } from '../../text/en-files.js';
import '../../ui/choice.js';
import { failureStrip, failureStyles } from '../../ui/failure.js';
import { Watching } from '../../ui/watching.js';
import type { House } from '../house.js';
import { moveFree } from './taken.js';

/** What can be done with a folder and its list. Fires `back` when it is left, `order` with the order chosen. */
@customElement('folder-page')
export class FolderPage extends Watching(LitElement) {
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
      .pg {
        grid-template: auto minmax(0, 1fr) / minmax(0, 1fr);
      }
      ui-choice {
        --choice-background: var(--s1);
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
        color: inherit;
        text-decoration: none;
      }
      .why {
        grid-column: 1 / -1;
      }
      /* The smallest display has the list alone. */
      @media (max-width: 500px) and (orientation: landscape) {
        .look {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) house!: House;
  @property({ attribute: false }) place!: FolderPlace;
  @property() order: FileOrder = 'newest';
  /** Names of the further roots. */
  @property({ attribute: false }) roots: readonly string[] = [];
  @state() private failure = '';

  protected override render(): TemplateResult {
    const { place } = this;
    const isInner = place.path !== '';
    return html`<div class="pg">
      <ui-choice
        label=${filesWords.sort}
        .options=${ORDERS}
        .value=${this.order}
        @change=${(event: CustomEvent<FileOrder>) =>
          this.dispatchEvent(new CustomEvent('order', { detail: event.detail }))}
      ></ui-choice>
      <div class="keys" data-scroll>
        ${failureStrip(this.failure, this.#onFailureRead)}
        ${this.#renderKey(mdiChevronLeft, words.back, () => this.#leave())} ${this.#renderLook()}
        ${this.#renderKey(mdiFolderPlusOutline, words.newFolder, () => void this.#make())}
        ${isInner ? this.#renderKey(mdiPencilOutline, words.rename, () => void this.#rename()) : nothing}
        ${isInner ? this.#renderKey(mdiTrashCanOutline, words.delete, () => void this.#delete(), 'no') : nothing}
        ${this.roots
          .filter((root) => root !== place.root)
          .map(
            (root) =>
              html`<a class="btn" href=${hashTo('files', `/${root}`)} @click=${() => this.#leave()}
                >${icon(mdiUsbFlashDriveOutline)}<span class="el" data-cut="1">${filesWords.drive(root)}</span></a
              >`,
          )}
      </div>
    </div>`;
  }

  #renderKey(path: string, word: string, act: () => void, kind = ''): TemplateResult {
    return html`<button type="button" class="btn ${kind}" @click=${act}>${icon(path)}<span>${word}</span></button>`;
  }

  #renderLook(): TemplateResult {
    const { settings } = this.house;
    const isList = settings.values.value.filesAs === 'list';
    return this.#renderKey(
      isList ? mdiViewGridOutline : mdiFormatListBulleted,
      isList ? filesWords.asPictures : filesWords.asList,
      () => void settings.change({ filesAs: isList ? 'pictures' : 'list' }),
      'look',
    );
  }

  readonly #onFailureRead = (): void => {
    this.failure = '';
  };

  #leave(): void {
    this.dispatchEvent(new CustomEvent('back'));
  }

  async #make(): Promise<void> {
    const { root, path } = this.place;
    const name = await this.#askName(words.newFolderTitle, words.make);
    if (name === undefined) return;
    const made = within(path, name);
    await this.#do(() => this.house.printer.files.makeFolder(made, root), { root, path: made });
  }

  async #rename(): Promise<void> {
    const { root, path } = this.place;
    const old = path.slice(path.lastIndexOf('/') + 1);
    const name = await this.#askName(words.renameTitle, words.renameAct, old);
    if (name === undefined || name === old) return;
    const renamed = within(folderOf(path), name);
    await this.#do(() => moveFree(this.house.printer.files, path, renamed, root), { root, path: renamed });
  }

  async #delete(): Promise<void> {
    const { root, path } = this.place;
    const isSure = await this.house.overlays.ask({
      title: words.deleteQuestion,
      text: words.deleteText(path.slice(path.lastIndexOf('/') + 1)),
      safe: words.keep,
      act: words.delete,
      actIcon: mdiTrashCanOutline,
      tone: 'danger',
    });
    if (isSure) await this.#do(() => this.house.printer.files.removeFolder(path, root), { root, path: folderOf(path) });
  }

  async #askName(title: string, act: string, value = ''): Promise<string | undefined> {
    const typed = await this.house.overlays.enterText({ title, act, value });
    if (typed === undefined) return undefined;
    if (isNameFit(typed)) return typed.trim();
    this.failure = words.badName;
    return undefined;
  }

  /** Does it and goes where that leads; a refusal stays here with the printer's reason. */
  async #do(act: () => Promise<void>, then: FolderPlace): Promise<void> {
    this.failure = '';
    try {
      await act();
    } catch (error) {
      this.failure = error instanceof Error ? error.message : String(error);
      return;
    }
    location.hash = hashTo('files', addressOf(then));
    this.#leave();
  }
}

/** The orders on offer. */
export const ORDERS: readonly { readonly value: FileOrder; readonly label: string }[] = [
  { value: 'newest', label: filesWords.newest },
  { value: 'name', label: filesWords.name },
  { value: 'time', label: filesWords.time },
];

declare global {
  interface HTMLElementTagNameMap {
    'folder-page': FolderPage;
  }
}
