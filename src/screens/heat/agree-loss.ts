import type { Heater } from '../../printer/heater.js';
import { heatLoss } from '../../printer/print-heat.js';
import { heatLossWords as words } from '../../text/en-heat-loss.js';
import { fixed } from '../../text/format.js';
import { heaterName } from '../../text/thing-names.js';
import type { House } from '../house.js';
import type { Heated } from './ask-target.js';

/** Asks about a target that spoils the print; the safe answer leaves the heater as it is. True where it may be set. */
export async function agreeLoss({ printer, overlays }: Heated, heater: Heater, celsius: number): Promise<boolean> {
  const loss = heatLoss(printer, heater, celsius);
  if (loss === undefined) return true;
  const name = heaterName(heater, printer.heaters.peek());
  return overlays.ask({
    title: celsius === 0 ? words.off(name) : words.cold(name, fixed(celsius, 0)),
    text: words[loss],
    safe: words.keep,
    act: celsius === 0 ? words.switchOff : words.set(fixed(celsius, 0)),
    tone: 'danger',
  });
}

/** Asks before all heaters go off in a print. */
export function agreeCool(overlays: Pick<House['overlays'], 'ask'>): Promise<boolean> {
  return overlays.ask({
    title: words.allOff,
    text: words.nozzle,
    safe: words.keepHeating,
    act: words.switchOff,
    tone: 'danger',
  });
}
