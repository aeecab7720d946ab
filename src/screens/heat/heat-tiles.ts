import { html, type TemplateResult } from 'lit';
import { icon, mdiFan, mdiThermometer, shapeBed, shapeChamber, shapeNozzle } from '../../icons.js';
import type { Sensor } from '../../printer/devices.js';
import type { Heater } from '../../printer/heater.js';
import { HOT, warmthOf } from '../../printer/warmth.js';
import { unitsWords } from '../../text/en-common.js';
import { temperatureWords as words } from '../../text/en-heat.js';
import { fixed } from '../../text/format.js';
import { plainName } from '../../text/thing-names.js';
import type { HeatRequest } from './heat-requests.js';

const LOOKS = {
  extruder: ['c-noz', shapeNozzle],
  bed: ['c-bed', shapeBed],
  generic: ['c-cha', shapeChamber],
  fan: ['c-cha', mdiFan],
} as const;

/** A heater: its name, its temperature, what it is doing, and what became of the last wish. */
export function heaterTile(
  heater: Heater,
  name: string,
  isChosen: boolean,
  request: HeatRequest,
  onTap: () => void,
): TemplateResult {
  const state = request.kind === 'failed' ? 'fail' : request.kind === 'asked' ? 'pend' : '';
  return html`<button
    type="button"
    class="ht ${isChosen ? 'on' : ''} ${state}"
    aria-label="${words.tile(words.set(name), shown(heater.temperature), stateWords(heater, request))}"
    aria-pressed=${isChosen ? 'true' : 'false'}
    @click=${onTap}
  >
    <span class="k">${heaterIcon(heater)}<span class="el">${name}</span></span>
    ${value(heater.temperature)}
    <span class="s">${stateWords(heater, request)}</span>
  </button>`;
}

/** A heater's picture in the colour of its line. */
export function heaterIcon(heater: Heater): TemplateResult {
  const [colour, picture] = LOOKS[heater.kind];
  return html`<span class=${colour}>${icon(picture)}</span>`;
}

/** A sensor without a heater. */
export function sensorTile(sensor: Sensor): TemplateResult {
  const isChamber = sensor.shortName.toLowerCase().includes('chamber');
  return html`<div class="ht">
    <span class="k"
      ><span class=${isChamber ? 'c-cha' : 'c3'}>${icon(isChamber ? shapeChamber : mdiThermometer)}</span
      ><span class="el">${plainName(sensor.shortName)}</span></span
    >
    ${value(sensor.status.value?.temperature)}
    <span class="s">${words.sensorOnly}</span>
  </div>`;
}

function value(celsius: number | undefined): TemplateResult {
  return html`<b class="v num">${shown(celsius)}<span class="u">${unitsWords.celsius}</span></b>`;
}

function shown(celsius: number | undefined): string {
  return celsius === undefined ? '–' : fixed(celsius, 0);
}

function stateWords(heater: Heater, request: HeatRequest): string {
  switch (request.kind) {
    case 'failed':
      return request.why;
    case 'asked':
      return request.celsius === 0 ? words.switchingOff : words.asking(fixed(request.celsius, 0));
    case 'none':
      return warmthWords(heater);
  }
}

function warmthWords({ temperature, target }: Heater): string {
  if (target === undefined) return '';
  const wanted = fixed(target, 0);
  switch (warmthOf(temperature, target)) {
    case 'off':
      return temperature !== undefined && temperature > HOT ? words.hot : words.isOff;
    case 'heating':
      return words.heatingTo(wanted);
    case 'cooling':
      return words.coolingTo(wanted);
    case 'at-target':
      return words.at(wanted);
  }
}
