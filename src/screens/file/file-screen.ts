import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { FirstLayerReading } from '../../gcode/types.js';
import { icon, mdiPencilOutline, mdiPrinter3d } from '../../icons.js';
import type { Metadata } from '../../printer/files.js';
import { base } from '../../styles/base.styles.js';
import { controls } from '../../styles/controls.styles.js';
import { page } from '../../styles/page.styles.js';
import { tiles } from '../../styles/tiles.styles.js';
import { clock, fileTitle } from '../../text/format.js';
import { fileWords } from '../../text/en-file.js';
import { Watching } from '../../ui/watching.js';
import { thumbnailFor } from '../files/thumbnail.js';
import type { House } from '../house.js';
import { fileFacts, fileLine } from './file-facts.js';
import './file-keys.js';
import './file-place.js';
import { fileStyles } from './file-screen.styles.js';
import { OBJECTS_WITHIN, countObjects } from './object-count.js';
import { renderSkirtCard } from './skirt-card.js';

type Found =
  | { readonly kind: 'reading' }
  | { readonly kind: 'there'; readonly metadata: Metadata }
  | { readonly kind: 'gone'; readonly why: string };

/** One file before it is printed: what it is, how long it takes, and how much time its skirt gives. */
@customElement('file-screen')
export class FileScreen extends Watching(LitElement) {
  static override styles = [base, page, controls, tiles, fileStyles];

  @property({ attribute: false }) house!: House;
  /** Path of the file, relative to the root of what can be printed. */
  @property() path = '';
  @state() private found: Found = { kind: 'reading' };
  @state() private firstLayer: FirstLayerReading | 'unread' | undefined;
  @state() private objects = 0;
  @state() private isPlaceOpen = false;
  #readFor = '';
  #shownPath = '';

  protected override willUpdate(): void {
    if (this.path !== this.#shownPath) {
      this.#shownPath = this.path;
      this.found = { kind: 'reading' };
      this.firstLayer = undefined;
      this.objects = 0;
    }
    const wanted = `${this.house.printer.files.changed.value} ${this.house.printer.phase.value.kind} ${this.path}`;
    if (wanted === this.#readFor) return;
    this.#readFor = wanted;
    void this.#read(wanted);
  }

  protected override render(): TemplateResult {
    const { found } = this;
    switch (found.kind) {
      case 'reading':
        return html`<div class="pg"></div>`;
      case 'gone':
        return html`<div class="pg">
          <div class="card none">
            <b class="h">${fileWords.gone}</b>
            <p>${found.why}</p>
          </div>
        </div>`;
      case 'there':
        return this.isPlaceOpen
          ? html`<file-place .house=${this.house} .path=${this.path} @back=${this.#onPlaceLeft}></file-place>`
          : this.#renderFile(found.metadata);
    }
  }

  readonly #onPlaceLeft = (): void => {
    this.isPlaceOpen = false;
  };

  #renderFile(metadata: Metadata): TemplateResult {
    const picture = thumbnailFor(metadata.thumbnails, 600);
    return html`<div class="pg fd">
      <section class="card m">
        ${
          picture
            ? html`<img src=${this.house.printer.files.thumbnailUrl(this.path, picture.relative_path)} alt="" />`
            : html`<span class="nopic">${icon(mdiPrinter3d)}<span>${fileWords.noPicture}</span></span>`
        }
        <button type="button" class="btn" aria-label=${fileWords.place} @click=${() => (this.isPlaceOpen = true)}>
          ${icon(mdiPencilOutline)}
        </button>
      </section>
      <section class="fi9">
        <div class="card hd">
          <h2>${fileTitle(this.path)}</h2>
          <p class="el" data-cut="1">
            ${fileLine(metadata)}${metadata.slicer === undefined ? nothing : html`<span class="by">, ${metadata.slicer}</span>`}
          </p>
        </div>
        <div class="kv">${this.#renderFacts(metadata)}</div>
        ${renderSkirtCard(this.firstLayer)}
      </section>
      <file-keys .house=${this.house} .path=${this.path} .metadata=${metadata}></file-keys>
    </div>`;
  }

  #renderFacts(metadata: Metadata): TemplateResult[] {
    const { clock24h } = this.house.settings.values.value;
    const doneAt = (seconds: number) => clock(new Date(Date.now() + seconds * 1000), clock24h);
    return fileFacts(metadata, { objects: this.objects, doneAt }).map(
      (fact) =>
        html`<div class="stt2">
          <span class="k">${icon(fact.icon)}${fact.name}</span>
          <b class="v">${fact.value}<span class="u"> ${fact.unit}</span></b>
          <span class="s">${fact.more}</span>
        </div>`,
    );
  }

  async #read(wanted: string): Promise<void> {
    const isWanted = () => wanted === this.#readFor;
    try {
      const metadata = await this.house.printer.files.metadata(this.path);
      if (!isWanted()) return;
      this.found = { kind: 'there', metadata };
    } catch (error) {
      if (!isWanted() || this.house.printer.phase.peek().kind !== 'ready') return;
      this.found = { kind: 'gone', why: error instanceof Error ? error.message : String(error) };
      return;
    }
    const { firstLayer } = this.house;
    const head = await firstLayer.readText(this.path, 0, OBJECTS_WITHIN).catch(() => '');
    if (isWanted()) this.objects = countObjects(head);
    const reading = await firstLayer.read(this.path).catch(() => 'unread' as const);
    if (isWanted()) this.firstLayer = reading;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'file-screen': FileScreen;
  }
}
