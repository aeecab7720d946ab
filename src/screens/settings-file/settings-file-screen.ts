import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { icon, mdiCogOutline, mdiDownload, mdiFileDocumentOutline, mdiFolder, mdiUpload } from '../../icons.js';
import { exportText, readImport, type Import } from '../../settings/exchange.js';
import { base } from '../../styles/base.styles.js';
import { controls } from '../../styles/controls.styles.js';
import { lists } from '../../styles/lists.styles.js';
import { page } from '../../styles/page.styles.js';
import { settingsWords as text } from '../../text/en-settings.js';
import { Watching } from '../../ui/watching.js';
import type { House } from '../house.js';
import { settingsFileStyles } from './settings-file-screen.styles.js';
import { settingText } from './setting-text.js';

const ROOT = 'config';
const OURS = /^feeler-.*\.json$/;

/** What was read of the file chosen. */
interface Chosen {
  readonly name: string;
  readonly reading: Import;
}

/** Settings as a file: out into the printer's config folder, and in again, after seeing what that would change. */
@customElement('settings-file-screen')
export class SettingsFileScreen extends Watching(LitElement) {
  static override styles = [base, page, controls, lists, settingsFileStyles];

  @property({ attribute: false }) house!: House;
  @state() private names: readonly string[] = [];
  @state() private chosen: Chosen | undefined;
  @state() private said = '';
  @state() private failure = '';
  #readFor = '';

  protected override willUpdate(): void {
    const wanted = `${this.house.printer.files.changed.value} ${this.house.printer.phase.value.kind}`;
    if (wanted === this.#readFor) return;
    this.#readFor = wanted;
    void this.#list();
  }

  protected override render(): TemplateResult {
    const reading = this.chosen?.reading;
    const changes = reading?.kind === 'settings' ? reading.changes.length : 0;
    return html`<div class="pg g25b">
      <section class="card c2b">
        <h2>${icon(mdiUpload)}${text.exportTitle}</h2>
        <p class="fn">${this.#fileName()}</p>
        <p class="what">${icon(mdiCogOutline)}<span>${text.exportText}</span></p>
        ${this.said === '' ? nothing : html`<p class="note" role="status">${this.said}</p>`}
        ${this.failure === '' ? nothing : html`<p class="note bad" role="alert">${this.failure}</p>`}
      </section>
      <section class="card c2b im">
        <h2>${icon(mdiDownload)}${changes > 0 ? text.importChanges(changes) : text.importTitle}</h2>
        <p class="fn">${this.chosen?.name ?? (this.names.length === 0 ? text.importNone : text.importPick)}</p>
        ${this.chosen ? this.#renderReading(this.chosen.reading) : this.#renderNames()}
      </section>
      <section class="acts">
        <button type="button" class="btn" @click=${() => void this.#onExport()}>
          ${icon(mdiFolder)}<span>${text.exportAct}</span>
        </button>
        <button
          type="button"
          class="btn ${changes > 0 ? 'pri' : 'dis'}"
          ?disabled=${changes === 0}
          @click=${() => void this.#onImport()}
        >
          ${icon(mdiDownload)}${
            changes > 0
              ? html`<span>${text.importAct(changes)}</span>`
              : html`<span
                  >${text.importTitle}<small
                    >${reading?.kind === 'settings' ? text.importSame : text.importWaits}</small
                  ></span
                >`
          }
        </button>
      </section>
    </div>`;
  }

  #renderNames(): TemplateResult {
    return html`<div class="names" data-scroll>
      ${this.names.map(
        (name) =>
          html`<button type="button" class="btn" @click=${() => void this.#choose(name)}>
            ${icon(mdiFileDocumentOutline)}<span class="el" data-cut="1">${name}</span>
          </button>`,
      )}
    </div>`;
  }

  #renderReading(reading: Import): TemplateResult {
    if (reading.kind !== 'settings') return html`<p class="note bad" role="alert">${text.bad[reading.kind]}</p>`;
    return html`<div class="lst ch25" data-scroll>
      ${reading.changes.map(
        ({ name, from, to }) =>
          html`<div class="r">
            <b>${text.names[name]}</b><span><span class="o">${settingText(from)} →</span> ${settingText(to)}</span>
          </div>`,
      )}
      <div class="r no2"><b>${text.same}</b><span>${text.sameCount(reading.same)}</span></div>
      ${
        reading.leftOut.length === 0
          ? nothing
          : html`<div class="r no2"><b>${text.notKnown}</b><span>${reading.leftOut.length}</span></div>`
      }
    </div>`;
  }

  #fileName(): string {
    return `feeler-${new Date().toISOString().slice(0, 10)}.json`;
  }

  async #onExport(): Promise<void> {
    await this.#try(async () => {
      const name = this.#fileName();
      await this.house.printer.files.upload(name, exportText(this.house.settings.values.peek()), ROOT);
      this.said = text.exported(name);
    });
  }

  async #onImport(): Promise<void> {
    const reading = this.chosen?.reading;
    if (reading?.kind !== 'settings') return;
    await this.house.settings.change(reading.values);
    this.chosen = undefined;
  }

  async #choose(name: string): Promise<void> {
    await this.#try(async () => {
      const content = await this.house.printer.files.text(name, ROOT);
      this.chosen = { name, reading: readImport(content, this.house.settings.values.peek()) };
    });
  }

  async #list(): Promise<void> {
    const directory = await this.house.printer.files.list('', ROOT).catch(() => undefined);
    this.names = (directory?.files ?? [])
      .map(({ filename }) => filename)
      .filter((name) => OURS.test(name))
      .toSorted((one, other) => other.localeCompare(one));
  }

  async #try(act: () => Promise<void>): Promise<void> {
    this.said = '';
    this.failure = '';
    await act().catch((error: unknown) => {
      this.failure = error instanceof Error ? error.message : String(error);
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'settings-file-screen': SettingsFileScreen;
  }
}
