import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { icon, mdiChevronDown } from '../../icons.js';
import type { Heater } from '../../printer/heater.js';
import { base } from '../../styles/base.styles.js';
import { controls } from '../../styles/controls.styles.js';
import { page } from '../../styles/page.styles.js';
import { unitsWords } from '../../text/en-common.js';
import { temperatureWords as words } from '../../text/en-heat.js';
import { heaterName } from '../../text/thing-names.js';
import '../../ui/number-pad.js';
import { Watching } from '../../ui/watching.js';
import '../../widgets/temperature-graph.js';
import { knownSpan } from '../../widgets/temperature-graph.js';
import type { House } from '../house.js';
import { actWords, agreeTarget, askTarget, limitsOf, rangeWords } from './ask-target.js';
import './heat-presets.js';
import { heatStyles } from './heat-screen.styles.js';
import { HeatRequests } from './heat-requests.js';
import { heaterIcon, heaterTile, sensorTile } from './heat-tiles.js';

/** Seconds that the graph shows, one after the other; the last: all that is known. */
const WINDOWS: readonly (number | undefined)[] = [600, 1200, 3600, undefined, 300];

/** All that is heated or measured: its past, its present, and what it should be. */
@customElement('heat-screen')
export class HeatScreen extends Watching(LitElement) {
  static override styles = [base, page, controls, heatStyles];

  @property({ attribute: false }) house!: House;
  @state() private chosen = '';
  @state() private window = 0;
  /** What the field of the number pad began with: it stays while somebody types. */
  #began: number | undefined;
  /** Another one with every key typed, none while nobody types. */
  #typed: object | undefined;
  #requests!: HeatRequests;

  protected override willUpdate(): void {
    this.#requests ??= new HeatRequests(this.house.printer);
  }

  protected override render(): TemplateResult {
    const { heaters, sensors } = this.house.printer.devices.value;
    const ordered = inOrder(heaters);
    const chosen = ordered.find(({ name }) => name === this.chosen) ?? ordered[0];
    return html`<div class="pg hp ${chosen ? '' : 'cold'}">
      ${this.#renderGraph()}
      <section class="hs" role="group" aria-label=${words.heaters} data-scroll>
        ${ordered.map((heater) =>
          heaterTile(
            heater,
            heaterName(heater, heaters),
            heater === chosen,
            this.#requests.of(heater.name),
            () => void this.#onTile(heater),
          ),
        )}
        ${sensors.map(sensorTile)}
      </section>
      <heat-presets class="ps" .house=${this.house}></heat-presets>
      ${chosen ? this.#renderPad(chosen, heaters) : nothing}
      <span class="heard" role="alert">${this.#requests.failure}</span>
    </div>`;
  }

  #renderGraph(): TemplateResult {
    const { printer } = this.house;
    const span = WINDOWS[this.window];
    const minutes = (span ?? knownSpan(printer)) / 60;
    const time = span === undefined ? words.all(minutes) : words.minutes(minutes);
    return html`<section class="card gr">
      <temperature-graph everything .printer=${printer} .span=${span} .labelAt=${0.5}></temperature-graph>
      <span class="win t2" aria-hidden="true">${time}${icon(mdiChevronDown)}</span>
      <button
        type="button"
        class="cover"
        aria-label=${words.graph(time)}
        @click=${() => (this.window = (this.window + 1) % WINDOWS.length)}
      ></button>
    </section>`;
  }

  #renderPad(heater: Heater, heaters: readonly Heater[]): TemplateResult {
    const name = heaterName(heater, heaters);
    const { target = 0 } = heater;
    if (!this.#typed) this.#began = target > 0 ? target : undefined;
    return html`<section class="card kk" aria-label=${words.set(name)}>
      <div class="q">
        ${heaterIcon(heater)}
        <h2 class="el">${words.set(name)}</h2>
        <span class="rg">${rangeWords(heater)}</span>
      </div>
      <ui-number-pad
        .label=${name}
        .unit=${unitsWords.celsius}
        .limits=${limitsOf(heater)}
        .value=${this.#began}
        .act=${actWords}
        .leave=${words.off}
        @change=${() => (this.#typed = {})}
        @enter=${(event: CustomEvent<number>) => void this.#ask(heater, event.detail)}
        @leave=${() => void this.#ask(heater, 0)}
      ></ui-number-pad>
    </section>`;
  }

  async #ask(heater: Heater, celsius: number): Promise<void> {
    const typed = this.#typed;
    if (!(await agreeTarget(this.house, heater, celsius))) return;
    await this.#requests.ask(heater, celsius);
    // What was typed since is the next wish: the answer to this one, which may take minutes, leaves it alone.
    if (typed !== this.#typed) return;
    this.#typed = undefined;
    this.requestUpdate();
  }

  /** Chooses the heater for the number pad; where the display has no room for one, the pad comes over the content. */
  async #onTile(heater: Heater): Promise<void> {
    this.chosen = heater.name;
    this.#typed = undefined;
    const pad = this.renderRoot.querySelector('.kk');
    if (pad === null || getComputedStyle(pad).display !== 'none') return;
    const celsius = await askTarget(this.house, heater);
    if (celsius !== undefined) await this.#ask(heater, celsius);
  }
}

/** Nozzles first, then the bed, then whatever else is heated. */
function inOrder(heaters: readonly Heater[]): readonly Heater[] {
  const rank = { extruder: 0, bed: 1, generic: 2, fan: 3 } as const;
  return heaters.toSorted((one, other) => rank[one.kind] - rank[other.kind]);
}

declare global {
  interface HTMLElementTagNameMap {
    'heat-screen': HeatScreen;
  }
}
