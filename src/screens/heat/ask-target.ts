import type { Heater } from '../../printer/heater.js';
import { unitsWords } from '../../text/en-common.js';
import { temperatureWords as words } from '../../text/en-heat.js';
import { fixed } from '../../text/format.js';
import { heaterName } from '../../text/thing-names.js';
import type { Limits } from '../../ui/read-number.js';
import type { House } from '../house.js';

/** Lets a target be typed for a heater, with the limits of the printer's configuration; undefined when it was left. */
export function askTarget(house: House, heater: Heater): Promise<number | undefined> {
  return house.overlays.enterNumber({
    title: heaterName(heater, house.printer.heaters.peek()),
    text: rangeWords(heater),
    unit: unitsWords.celsius,
    limits: limitsOf(heater),
    act: actWords,
  });
}

/** What a target is agreed on with. */
export interface Heated {
  readonly printer: House['printer'];
  readonly overlays: Pick<House['overlays'], 'ask'>;
}

/** Whether a target is meant: in a print, one that spoils it is asked about. Every target that a person types goes by here. */
export async function agreeTarget(at: Heated, heater: Heater, celsius: number): Promise<boolean> {
  return !at.printer.isOccupied.peek() || (await import('./agree-loss.js')).agreeLoss(at, heater, celsius);
}

const limits = new WeakMap<Heater, Limits>();

/** What may be typed for a heater: the same object each time, so that a redraw does not begin the typing anew. */
export function limitsOf(heater: Heater): Limits {
  const known = limits.get(heater) ?? { least: 0, most: heater.most, decimals: 0 };
  limits.set(heater, known);
  return known;
}

export function rangeWords({ most }: Heater): string {
  return Number.isFinite(most) ? words.range(fixed(most, 0)) : words.noLimit;
}

/** The words on the doing key for what was typed. */
export function actWords(celsius: number | undefined): string {
  if (celsius === undefined) return words.setPlain;
  return celsius === 0 ? words.setOff : words.setTo(fixed(celsius, 0));
}
