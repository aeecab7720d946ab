import { LitElement, css, html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { icon, mdiBackupRestore, mdiPencilOutline, mdiTrashCanOutline, shapeBed, shapeNozzle } from '../../icons.js';
import type { Preset } from '../../printer/presets.js';
import { DEFAULT_PRESETS } from '../../settings/schema.js';
import { base } from '../../styles/base.styles.js';
import { controls } from '../../styles/controls.styles.js';
import { page } from '../../styles/page.styles.js';
import { unitsWords } from '../../text/en-common.js';
import { presetWords as words } from '../../text/en-heat.js';
import { fixed } from '../../text/format.js';
import { Watching } from '../../ui/watching.js';
import type { House } from '../house.js';

/** As many as a row of keys can be swiped through. */
const MOST = 8;
const NAME_LENGTH = 12;
/** °C that fit what is stored; what the printer allows counts when a preset is used. */
const CELSIUS = { least: 0, most: 500, decimals: 0 } as const;

/** The presets: name, nozzle and bed of each, kept at once. */
@customElement('presets-screen')
export class PresetsScreen extends Watching(LitElement) {
  static override styles = [
    base,
    page,
    controls,
    css`
      :host {
        display: grid;
        min-width: 0;
        min-height: 0;
      }
      .pg {
        grid-template: minmax(0, 1fr) auto / minmax(0, 1fr);
      }
      .list {
        overflow-y: auto;
        touch-action: pan-y;
        padding: 6px var(--in);
      }
      .r {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) minmax(0, 1fr) var(--t1);
        gap: 8px;
        padding: 6px 0;
      }
      .r + .r {
        border-top: 1px solid var(--line);
      }
      .r .btn {
        padding: 0 10px;
        font-weight: 400;
      }
      .r .name {
        justify-content: flex-start;
        font-weight: 700;
      }
      .r .btn .i {
        width: 22px;
        height: 22px;
      }
      .empty {
        padding: 14px 4px;
      }
      @media (max-width: 500px) {
        .r {
          gap: 6px;
        }
        .r .btn {
          padding: 0 6px;
          gap: 6px;
          font-size: var(--f-sm);
        }
        .r .name .i {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) house!: House;

  protected override render(): TemplateResult {
    const { presets } = this.house.settings.values.value;
    const isFull = presets.length >= MOST;
    return html`<div class="pg">
      <section class="card list" data-scroll>
        ${
          presets.length === 0
            ? html`<div class="empty">
                <b class="h">${words.none}</b>
                <p>${words.noneHint}</p>
              </div>`
            : presets.map((preset, index) => this.#renderRow(preset, index))
        }
      </section>
      <section class="acts">
        <button type="button" class="btn" @click=${() => this.#keep([...DEFAULT_PRESETS])}>
          ${icon(mdiBackupRestore)}<span>${words.restore}</span>
        </button>
        <button
          type="button"
          class="btn pri ${isFull ? 'dis' : ''}"
          ?disabled=${isFull}
          @click=${() => void this.#onAdd()}
        >
          <span>${words.add}${isFull ? html`<small>${words.full(MOST)}</small>` : ''}</span>
        </button>
      </section>
    </div>`;
  }

  #renderRow(preset: Preset, index: number): TemplateResult {
    const { name, nozzle, bed } = preset;
    return html`<div class="r">
      <button type="button" class="btn name" aria-label=${words.rename(name)} @click=${() => void this.#onName(index)}>
        <span class="el">${name}</span>${icon(mdiPencilOutline)}
      </button>
      ${this.#renderNumber(shapeNozzle, 'c-noz', words.nozzleOf(name), nozzle, (value) => this.#set(index, { nozzle: value }))}
      ${this.#renderNumber(shapeBed, 'c-bed', words.bedOf(name), bed, (value) => this.#set(index, { bed: value }))}
      <button type="button" class="btn no" aria-label=${words.remove(name)} @click=${() => void this.#onRemove(index)}>
        ${icon(mdiTrashCanOutline)}
      </button>
    </div>`;
  }

  #renderNumber(
    picture: string,
    colour: string,
    title: string,
    celsius: number,
    change: (value: number) => void,
  ): TemplateResult {
    return html`<button
      type="button"
      class="btn"
      aria-label="${title} ${fixed(celsius, 0)} ${unitsWords.celsius}"
      @click=${() => void this.#onNumber(title, celsius, change)}
    >
      <span class=${colour}>${icon(picture)}</span><span class="num">${fixed(celsius, 0)}°</span>
    </button>`;
  }

  async #onNumber(title: string, value: number, change: (value: number) => void): Promise<void> {
    const celsius = await this.house.overlays.enterNumber({
      title,
      text: words.limits,
      unit: unitsWords.celsius,
      limits: CELSIUS,
      value,
      act: (typed) => (typed === undefined || typed === 0 ? words.setOff : words.setTo(fixed(typed, 0))),
    });
    if (celsius !== undefined) change(celsius);
  }

  async #onName(index: number): Promise<void> {
    const value = this.#presets()[index]?.name ?? '';
    const name = await this.house.overlays.enterText({ title: words.name, value, act: words.save });
    const kept = name?.trim().slice(0, NAME_LENGTH) ?? '';
    if (kept !== '') this.#set(index, { name: kept });
  }

  async #onAdd(): Promise<void> {
    const name = await this.house.overlays.enterText({ title: words.name, act: words.save });
    const kept = name?.trim().slice(0, NAME_LENGTH) ?? '';
    if (kept !== '') this.#keep([...this.#presets(), { name: kept, nozzle: 215, bed: 60 }]);
  }

  async #onRemove(index: number): Promise<void> {
    const name = this.#presets()[index]?.name;
    if (name === undefined) return;
    const isSure = await this.house.overlays.ask({
      title: words.removeQuestion(name),
      text: words.removeText,
      safe: words.keep,
      act: words.removeAct,
      actIcon: mdiTrashCanOutline,
      tone: 'danger',
    });
    if (isSure) this.#keep(this.#presets().filter((_, at) => at !== index));
  }

  #presets(): readonly Preset[] {
    return this.house.settings.values.peek().presets;
  }

  #set(index: number, part: Partial<Preset>): void {
    this.#keep(this.#presets().map((preset, at) => (at === index ? { ...preset, ...part } : preset)));
  }

  #keep(presets: readonly Preset[]): void {
    void this.house.settings.change({ presets: [...presets] });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'presets-screen': PresetsScreen;
  }
}
