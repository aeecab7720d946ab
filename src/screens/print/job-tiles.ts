import { html, type TemplateResult } from 'lit';
import {
  icon,
  mdiChevronRight,
  mdiFan,
  mdiLayersTripleOutline,
  mdiSpeedometer,
  mdiWaterOutline,
  shapeBed,
  shapeNozzle,
} from '../../icons.js';
import type { Heater } from '../../printer/heater.js';
import type { JobNumbers } from '../../printer/job-numbers.js';
import type { Printer } from '../../printer/printer.js';
import { fixed } from '../../text/format.js';
import { thingWords, unitsWords } from '../../text/en-common.js';
import { printWords } from '../../text/en-print.js';
import type { House } from '../house.js';
import { change } from '../tune/change.js';
import { tunings, type Tuned } from '../tune/tunings.js';

/** Nozzle and bed on their way to what the print needs. */
export function heatTiles(printer: Printer): readonly TemplateResult[] {
  return printer.heaters.value
    .filter((heater) => heater.kind === 'extruder' || heater.kind === 'bed')
    .toSorted((one, other) => Number(one.kind === 'bed') - Number(other.kind === 'bed'))
    .slice(0, 2)
    .map(heaterTile);
}

function heaterTile(heater: Heater): TemplateResult {
  const { temperature, target = 0 } = heater;
  const isNozzle = heater.kind === 'extruder';
  return html`<div class="stt2">
    <span class="k">${icon(isNozzle ? shapeNozzle : shapeBed)}${isNozzle ? thingWords.nozzle : thingWords.bed}</span>
    <b class="v"
      >${temperature === undefined ? '–' : fixed(temperature, 0)}<span class="u"> ${unitsWords.celsius}</span></b
    >
    <span class="s">${target > 0 ? printWords.heatingTo(fixed(target, 0)) : printWords.heaterOff}</span>
  </div>`;
}

/** Layer, and what can be changed while it prints: a tap types a new value. */
export function runningTiles(
  house: House,
  numbers: JobNumbers,
  onFailure: (why: string) => void,
): readonly TemplateResult[] {
  const { layer, z } = numbers;
  const small: Partial<Record<Tuned['name'], string>> = {
    speed: printWords.speedNow(fixed(numbers.speed, 0)),
    flow: printWords.flowNow(fixed(numbers.flow, 1)),
  };
  const layerTile = html`<div class="stt2">
    <span class="k">${icon(mdiLayersTripleOutline)}${printWords.layer}</span>
    <b class="v"
      >${layer === undefined ? '–' : fixed(layer.layer, 0)}<span class="u"
        >${layer?.layers === undefined ? '' : ` / ${fixed(layer.layers, 0)}`}</span
      ></b
    >
    <span class="s">${z === undefined ? '' : `Z ${fixed(z, 2)} ${unitsWords.mm}`}</span>
  </div>`;
  const tuned = tunings(house.printer).flatMap((one) => {
    const symbol = TILE_ICONS[one.name];
    return symbol === undefined ? [] : [tuningTile(house, one, symbol, small[one.name] ?? '', onFailure)];
  });
  return [layerTile, ...tuned];
}

/** What has a tile of its own here; the rest is on the Tune screen. */
const TILE_ICONS: Partial<Record<Tuned['name'], string>> = {
  speed: mdiSpeedometer,
  flow: mdiWaterOutline,
  fan: mdiFan,
};

function tuningTile(
  house: House,
  tuned: Tuned,
  symbol: string,
  more: string,
  onFailure: (why: string) => void,
): TemplateResult {
  return html`<button type="button" class="stt2" @click=${() => void change(house, tuned, onFailure)}>
    <span class="k">${icon(symbol)}${tuned.title}<span class="ed">${icon(mdiChevronRight)}</span></span>
    <b class="v">${fixed(tuned.value, 0)}<span class="u"> ${tuned.unit}</span></b>
    <span class="s">${more}</span>
  </button>`;
}
