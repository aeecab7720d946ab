import type { Printer } from '../printer/printer.js';
import { fixed } from '../text/format.js';
import { agreeTarget } from '../screens/heat/ask-target.js';
import { heatWords, thingWords, unitsWords } from '../text/en-common.js';
import { nozzleOf } from './glance.js';
import type { Notices } from './notices.js';
import type { Overlays } from './overlays.js';

/** Lets a person type a target for the nozzle in use or the bed, with the limits of the printer's configuration. */
export async function setTemperature(
  kind: string,
  printer: Printer,
  overlays: Overlays,
  notices: Notices,
): Promise<void> {
  const heater = kind === 'nozzle' ? nozzleOf(printer) : printer.heaters.peek().find((one) => one.kind === 'bed');
  if (!heater) return;
  const name = kind === 'nozzle' ? thingWords.nozzle : thingWords.bed;
  const celsius = await overlays.enterNumber({
    title: name,
    text: heatWords.now(heater.temperature === undefined ? '–' : fixed(heater.temperature, 0)),
    unit: unitsWords.celsius,
    limits: { least: 0, most: heater.most, decimals: 0 },
    act: (value) => (value === undefined || value === 0 ? heatWords.off : heatWords.set(fixed(value, 0))),
  });
  if (celsius === undefined || !(await agreeTarget({ printer, overlays }, heater, celsius))) return;
  try {
    await printer.heat.setTarget(heater.name, celsius);
  } catch (error) {
    notices.show({ kind: 'wrong', text: error instanceof Error ? error.message : String(error) });
  }
}
