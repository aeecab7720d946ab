import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { hashTo } from '../../base/hash.js';
import { icon, mdiAlert, mdiCheckBold, shapeBed, shapeChamber, shapeNozzle } from '../../icons.js';
import type { Heater } from '../../printer/heater.js';
import { readinessOf } from '../../printer/readiness.js';
import { base } from '../../styles/base.styles.js';
import { cards } from '../../styles/cards.styles.js';
import { degrees, fixed, offset } from '../../text/format.js';
import { thingWords, unitsWords } from '../../text/en-common.js';
import { homeWords as words } from '../../text/en-home.js';
import { loadCode, tellLost } from '../../ui/load-code.js';
import { Watching } from '../../ui/watching.js';
import type { House } from '../house.js';
import { homeStyles } from './home-screen.styles.js';

/** Nozzles first, then the bed, then whatever else is heated. */
const ORDER = { extruder: 0, bed: 1, generic: 2, fan: 3 } as const;
const LOOKS = {
  extruder: ['c-noz', '--nozzle', shapeNozzle],
  bed: ['c-bed', '--bed', shapeBed],
  generic: ['c-cha', '--chamber', shapeChamber],
  fan: ['c-cha', '--chamber', shapeChamber],
} as const;
/** Rows of temperatures that have room above the graph. */
const ROWS = 3;

/** The printer at rest: whether it can print, what it printed last, how warm it is, and what is often wanted. */
@customElement('home-screen')
export class HomeScreen extends Watching(LitElement) {
  static override styles = [base, cards, homeStyles];

  @property({ attribute: false }) house!: House;
  @state() private failure = '';

  protected override firstUpdated(): void {
    requestAnimationFrame(() => setTimeout(() => loadCode(rest).catch(() => tellLost(this))));
  }

  protected override render(): TemplateResult {
    const { house } = this;
    return html`<div class="pg home">
      <section class="card temps">
        ${this.#renderTemperatures()}
        <div class="gr"><temperature-graph .printer=${house.printer} .most=${3600}></temperature-graph></div>
      </section>
      ${this.#renderReadiness()}
      <home-last class="card last" .house=${house}></home-last>
      <home-keys class="qa" .house=${house}></home-keys>
      ${this.failure === '' ? nothing : html`<home-failure .why=${this.failure} @close=${this.#forget}></home-failure>`}
    </div>`;
  }

  #renderTemperatures(): readonly TemplateResult[] {
    const { heaters, sensors } = this.house.printer.devices.value;
    const chamber = sensors.find((sensor) => sensor.shortName.toLowerCase().includes('chamber'));
    const ordered = heaters
      .filter((heater) => heater.kind !== 'fan')
      .toSorted((one, other) => ORDER[one.kind] - ORDER[other.kind]);
    const extruders = heaters.filter(({ kind }) => kind === 'extruder').length;
    const rows = ordered
      .slice(0, ROWS)
      .map((heater) => this.#renderHeater(heater, nameOf(heater.kind, heater.shortName, extruders)));
    return chamber === undefined || rows.length === ROWS
      ? rows
      : [
          ...rows,
          html`<div class="tr">
            ${this.#renderValue('generic', chamber.name, nameOf('generic', chamber.shortName), chamber.status.value?.temperature)}
          </div>`,
        ];
  }

  #renderHeater(heater: Heater, title: string): TemplateResult {
    const { kind, name, temperature, target } = heater;
    const wanted = target === 0 ? words.off : degrees(target);
    const label = words.heater(title, celsius(temperature), wanted);
    return html`<button type="button" class="tr" aria-label=${label} @click=${() => void this.#onHeater(heater)}>
      ${this.#renderValue(kind, name, title, temperature)}
      <span class="tg">${wanted}</span>
    </button>`;
  }

  #renderValue(kind: Heater['kind'], key: string, name: string, value: number | undefined): TemplateResult {
    const [look, colour, picture] = LOOKS[kind];
    return html`<span class="ti ${look}">${icon(picture)}</span>
      <span class="tn el">${name}</span>
      <temperature-spark class="tsp" .printer=${this.house.printer} .key=${key} .colour=${colour}></temperature-spark>
      <b class="tvv num">${numberOf(value)}<span class="u">${unitsWords.celsius}</span></b>`;
  }

  #renderReadiness(): TemplateResult {
    const live = this.house.firstLayer.accepted.value;
    const zText = live === undefined ? '' : live === 0 ? words.zAsSaved : words.zLive(offset(live));
    switch (readinessOf(this.house.printer)) {
      case 'ready':
        return stateCard('', mdiCheckBold, words.ready, zText);
      case 'printing':
        return stateCard('wn', mdiAlert, words.printing, printLink());
      case 'paused':
        return stateCard('wn', mdiAlert, words.paused, printLink());
      case 'calibrating':
        return stateCard('wn', mdiAlert, words.calibrating, words.calibratingText);
      case 'no-filament':
        return stateCard('wn', mdiAlert, words.noFilament, words.noFilamentText);
    }
  }

  #forget = (): void => {
    this.failure = '';
  };

  async #onHeater(heater: Heater): Promise<void> {
    this.failure = '';
    const loaded = await loadCode(rest, [0]).catch(() => tellLost(this));
    if (loaded) this.failure = await loaded.letTargetBeTyped(this.house, heater);
  }
}

/** What follows the first paint: last print, quick keys, graph. */
function rest() {
  return import('./home-rest.js');
}

/** `Nozzle`, `Nozzle 2` where there are several, `Bed`, or the name out of the configuration. */
function nameOf(kind: Heater['kind'], shortName: string, extruders = 1): string {
  if (kind === 'bed') return thingWords.bed;
  if (kind !== 'extruder') return shortName.charAt(0).toUpperCase() + shortName.slice(1).replaceAll('_', ' ');
  return extruders < 2 ? thingWords.nozzle : `${thingWords.nozzle} ${Number(shortName.slice(8) || 0) + 1}`;
}

function stateCard(look: string, picture: string, title: string, text: string | TemplateResult): TemplateResult {
  return html`<section class="card stt ${look}">
    <span class="sg">${icon(picture)}</span>
    <div class="grow">
      <h2 class="el">${title}</h2>
      <p class="el">${text}</p>
    </div>
  </section>`;
}

function printLink(): TemplateResult {
  return html`<a href=${hashTo('print')}>${words.seePrint}</a>`;
}

function numberOf(celsius: number | undefined): string {
  return celsius === undefined ? '–' : fixed(celsius, 0);
}

/** A temperature as it is read out, in the words that are seen. */
function celsius(value: number | undefined): string {
  return `${numberOf(value)} ${unitsWords.celsius}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'home-screen': HomeScreen;
  }
}
