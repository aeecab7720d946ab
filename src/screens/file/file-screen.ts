import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { hashTo } from '../../base/hash.js';
import type { FirstLayerReading } from '../../gcode/types.js';
import { icon, mdiPlay, mdiPrinter3d, mdiTrashCanOutline } from '../../icons.js';
import type { Metadata } from '../../printer/files.js';
import { base } from '../../styles/base.styles.js';
import { controls } from '../../styles/controls.styles.js';
import { page } from '../../styles/page.styles.js';
import { tiles } from '../../styles/tiles.styles.js';
import { duration, fileTitle } from '../../text/format.js';
import { fileWords } from '../../text/en-file.js';
import { Watching } from '../../ui/watching.js';
import { thumbnailFor } from '../files/thumbnail.js';
import type { House } from '../house.js';
import { beforePrint } from '../keep/remind.js';
import { fileFacts, fileLine } from './file-facts.js';
import { fileStyles } from './file-screen.styles.js';

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
  @state() private firstLayer: FirstLayerReading | undefined;
  @state() private isStarting = false;
  @state() private failure = '';
  #readFor = '';

  protected override willUpdate(): void {
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
        return this.#renderFile(found.metadata);
    }
  }

  #renderFile(metadata: Metadata): TemplateResult {
    const picture = thumbnailFor(metadata.thumbnails, 600);
    return html`<div class="pg fd">
      <section class="card m">
        ${
          picture
            ? html`<img src=${this.house.printer.files.thumbnailUrl(this.path, picture.relative_path)} alt="" />`
            : html`<span class="nopic">${icon(mdiPrinter3d)}<span>${fileWords.noPicture}</span></span>`
        }
      </section>
      <section class="fi9">
        <div class="card hd">
          <h2>${fileTitle(this.path)}</h2>
          <p class="el" data-cut="1">${fileLine(metadata)}</p>
        </div>
        <div class="kv">
          ${fileFacts(metadata).map(
            (fact) =>
              html`<div class="stt2">
                <span class="k">${icon(fact.icon)}${fact.name}</span>
                <b class="v">${fact.value}<span class="u"> ${fact.unit}</span></b>
                <span class="s">${fact.more}</span>
              </div>`,
          )}
        </div>
        ${this.#renderSkirt()}
      </section>
      ${this.#renderActions()}
    </div>`;
  }

  #renderSkirt(): TemplateResult {
    const reading = this.firstLayer;
    if (!reading) return skirtCard(fileWords.readingSkirt, '', false);
    const loops = reading.loops.filter((loop) => loop.kind !== 'brim');
    if (loops.length === 0) return skirtCard(fileWords.noSkirt, fileWords.noSkirtHint, false);
    const seconds = loops.reduce((sum, loop) => sum + loop.seconds, 0);
    const isSure = loops.every((loop) => loop.kind === 'skirt');
    const title = isSure ? fileWords.skirtLoops(loops.length) : fileWords.brimOrSkirt(loops.length);
    return skirtCard(title, fileWords.skirtTime(duration(seconds)), true);
  }

  #renderActions(): TemplateResult {
    const lock = this.#lock();
    return html`<section class="av">
      <button type="button" class="btn no" @click=${() => void this.#onDelete()}>
        ${icon(mdiTrashCanOutline)}<span>${fileWords.delete}</span>
      </button>
      <button
        type="button"
        class="btn pri ${lock === undefined ? '' : 'dis'} ${this.isStarting ? 'pend' : ''}"
        ?disabled=${lock !== undefined || this.isStarting}
        @click=${() => void this.#onPrint()}
      >
        ${icon(mdiPlay)}<span>${fileWords.print}${lock === undefined ? nothing : html`<small>${lock}</small>`}</span>
      </button>
      ${this.failure === '' ? nothing : html`<p class="why" role="alert">${this.failure}</p>`}
    </section>`;
  }

  /** Why this file cannot be printed now. */
  #lock(): string | undefined {
    const { printer } = this.house;
    if (printer.phase.value.kind !== 'ready') return fileWords.notReady;
    const state = printer.status.printStats.value?.state;
    return state === 'printing' || state === 'paused' ? fileWords.printing : undefined;
  }

  async #onPrint(): Promise<void> {
    const reminder = await beforePrint(this.house, this.path);
    const isClear = await this.house.overlays.ask({
      title: fileWords.clearQuestion,
      text: `${fileWords.clearText(fileTitle(this.path))}${reminder}`,
      safe: fileWords.notYet,
      act: fileWords.print,
      actIcon: mdiPlay,
      tone: 'plain',
    });
    if (!isClear) return;
    this.isStarting = true;
    this.failure = '';
    try {
      await this.house.printer.job.start(this.path);
      location.hash = hashTo('print');
    } catch (error) {
      this.failure = error instanceof Error ? error.message : String(error);
    } finally {
      this.isStarting = false;
    }
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
    try {
      await this.house.printer.files.remove(this.path);
      const folder = this.path.includes('/') ? this.path.slice(0, this.path.lastIndexOf('/')) : '';
      location.hash = hashTo('files', folder);
    } catch (error) {
      this.failure = error instanceof Error ? error.message : String(error);
    }
  }

  async #read(wanted: string): Promise<void> {
    try {
      const metadata = await this.house.printer.files.metadata(this.path);
      if (wanted !== this.#readFor) return;
      this.found = { kind: 'there', metadata };
      const reading = await this.house.firstLayer.read(this.path);
      if (wanted === this.#readFor) this.firstLayer = reading;
    } catch (error) {
      if (wanted !== this.#readFor || this.house.printer.phase.peek().kind !== 'ready') return;
      this.found = { kind: 'gone', why: error instanceof Error ? error.message : String(error) };
    }
  }
}

function skirtCard(title: string, hint: string, isThere: boolean): TemplateResult {
  return html`<div class="skl ${isThere ? '' : 'plain'}">
    <svg viewBox="0 0 62 62" aria-hidden="true">
      <path class="ring" d="M31 4 55 17.5V44.5L31 58 7 44.5V17.5Z" />
      <path class="ring" d="M31 11 49 21V41L31 51 13 41V21Z" />
      <path class="body" d="M31 20 41 25.5V36.5L31 42 21 36.5V25.5Z" />
    </svg>
    <div><b>${title}</b><span>${hint}</span></div>
  </div>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'file-screen': FileScreen;
  }
}
