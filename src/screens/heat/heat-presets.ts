import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { hashTo } from '../../base/hash.js';
import { icon, mdiPencilOutline } from '../../icons.js';
import { heatTo, targetsOf, type Preset } from '../../printer/presets.js';
import { base } from '../../styles/base.styles.js';
import { controls } from '../../styles/controls.styles.js';
import { temperatureWords as words } from '../../text/en-heat.js';
import { fixed } from '../../text/format.js';
import { failureStrip, failureStyles } from '../../ui/failure.js';
import { Watching } from '../../ui/watching.js';
import type { House } from '../house.js';

/** Which key is under way: the place of a preset, or all heaters off. */
type Key = number | 'cool';

/** One key for each material's temperatures, and one that switches all heaters off. */
@customElement('heat-presets')
export class HeatPresets extends Watching(LitElement) {
  static override styles = [
    base,
    controls,
    failureStyles,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 4fr) minmax(0, 1fr) var(--t2);
        gap: var(--gap);
        min-width: 0;
        position: relative;
      }
      .all {
        display: grid;
        grid-auto-flow: column;
        grid-auto-columns: calc((100% - 3 * var(--gap)) / 4);
        gap: var(--gap);
        overflow-x: auto;
        scrollbar-width: none;
        touch-action: pan-x;
      }
      .btn {
        flex-direction: column;
        gap: 1px;
        background: var(--s1);
        color: inherit;
        padding: 0 2px;
        min-height: 0;
        text-decoration: none;
        white-space: nowrap;
      }
      .btn small {
        margin: 0;
        letter-spacing: -0.01em;
      }
      .why {
        position: absolute;
        inset: auto 0 calc(100% + var(--gap)) 0;
        z-index: 1;
      }
      @media (max-width: 900px) {
        .btn {
          font-size: var(--f-sm);
        }
        .btn small {
          font-size: 15px;
          letter-spacing: -0.05em;
        }
      }
      @media (max-width: 500px) and (orientation: landscape) {
        :host {
          gap: 5px;
        }
        .all {
          gap: 5px;
          grid-auto-columns: calc((100% - 15px) / 4);
        }
        .btn {
          font-size: 14px;
        }
        .btn small {
          font-size: 13px;
        }
      }
    `,
  ];

  @property({ attribute: false }) house!: House;
  @state() private underWay: Key | undefined;
  @state() private failure = '';

  protected override render(): TemplateResult {
    const { presets } = this.house.settings.values.value;
    const { printer } = this.house;
    const active = printer.status.toolhead.value?.extruder;
    return html`<div class="all" role="group" aria-label=${words.presets} data-scroll>
        ${presets.map((preset, index) => {
          const targets = targetsOf(preset, printer.heaters.value, active);
          const what = targets.map(({ celsius }) => fixed(celsius, 0)).join(' / ');
          return what === '' ? nothing : this.#renderKey(index, preset.name, what, () => void this.#onPreset(index));
        })}
      </div>
      ${this.#renderKey('cool', words.cool, words.allOff, () => void this.#onCool())}
      <a class="btn" href=${hashTo('presets')} aria-label=${words.edit}>${icon(mdiPencilOutline)}</a>
      ${failureStrip(this.failure, this.#forget)}`;
  }

  #forget = (): void => {
    this.failure = '';
  };

  #renderKey(key: Key, name: string, what: string, onTap: () => void): TemplateResult {
    return html`<button type="button" class="btn ${this.underWay === key ? 'pend' : ''}" @click=${onTap}>
      <span>${name}</span> <small>${what}</small>
    </button>`;
  }

  async #onPreset(index: number): Promise<void> {
    const { printer, settings, overlays } = this.house;
    const preset: Preset | undefined = settings.values.peek().presets[index];
    if (preset === undefined) return;
    const targets = targetsOf(preset, printer.heaters.peek(), printer.status.toolhead.peek()?.extruder);
    const what = targets.map(({ celsius }) => fixed(celsius, 0)).join(' / ');
    const isWanted =
      !printer.isOccupied.peek() ||
      (await overlays.ask({
        title: words.duringPrint,
        text: words.duringPrintText(preset.name, what),
        safe: words.keep,
        act: words.change,
        tone: 'warn',
      }));
    if (isWanted) await this.#run(index, () => heatTo(printer.heat, targets));
  }

  async #onCool(): Promise<void> {
    const { printer, overlays } = this.house;
    const isWanted = !printer.isOccupied.peek() || (await (await import('./agree-loss.js')).agreeCool(overlays));
    if (isWanted) await this.#run('cool', () => printer.heat.coolDown());
  }

  async #run(key: Key, verb: () => Promise<void>): Promise<void> {
    this.underWay = key;
    this.failure = '';
    try {
      await verb();
    } catch (error) {
      this.failure = error instanceof Error ? error.message : String(error);
    } finally {
      if (this.underWay === key) this.underWay = undefined;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'heat-presets': HeatPresets;
  }
}
