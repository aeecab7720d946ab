import { activeExtruder } from '../../printer/filament.js';
import type { Printer } from '../../printer/printer.js';
import { Tuning } from '../../printer/tuning.js';
import { thingWords, unitsWords } from '../../text/en-common.js';
import { tuneWords } from '../../text/en-tune.js';

/** A value that may be changed while a print runs. */
export interface Tuned {
  readonly name: 'speed' | 'flow' | 'fan' | 'pressure-advance';
  readonly title: string;
  readonly value: number;
  readonly unit: string;
  readonly least: number;
  readonly most: number;
  readonly decimals: number;
  /** How far one tap goes. */
  readonly step: number;
  /** What the slicer meant, to go back to; none where the file sets it as it goes. */
  readonly asSliced: number | undefined;
  set(value: number): Promise<void>;
}

/** What this printer lets change, with its present values; what it has not is left out. */
export function tunings(printer: Printer): readonly Tuned[] {
  const found: Tuned[] = [];
  const move = printer.status.gcodeMove.value;
  const tuning = new Tuning(printer.gcode);
  const percent = { unit: unitsWords.percent, decimals: 0 } as const;
  if (move) {
    found.push({
      ...percent,
      name: 'speed',
      title: tuneWords.speed,
      value: move.speed_factor * 100,
      least: 10,
      most: 300,
      step: 5,
      asSliced: 100,
      set: (value) => tuning.speedFactor(value / 100),
    });
    found.push({
      ...percent,
      name: 'flow',
      title: tuneWords.flow,
      value: move.extrude_factor * 100,
      least: 50,
      most: 150,
      step: 1,
      asSliced: 100,
      set: (value) => tuning.extrudeFactor(value / 100),
    });
  }
  const fan = printer.devices.value.fans.find((one) => one.name === 'fan');
  const fanStatus = fan?.status.value;
  if (fan && fanStatus) {
    found.push({
      ...percent,
      name: 'fan',
      title: thingWords.partFan,
      value: fanStatus.speed * 100,
      least: 0,
      most: 100,
      step: 10,
      asSliced: undefined,
      set: (value) => tuning.fan(fan.name, value / 100),
    });
  }
  const extruder = activeExtruder(printer);
  const advance = extruder?.pressureAdvance;
  if (extruder && advance !== undefined) {
    found.push({
      name: 'pressure-advance',
      title: tuneWords.pressureAdvance,
      value: advance,
      unit: tuneWords.seconds,
      least: 0,
      most: 2,
      decimals: 3,
      step: 0.005,
      asSliced: undefined,
      set: (value) => tuning.pressureAdvance(extruder.name, value),
    });
  }
  return found;
}
