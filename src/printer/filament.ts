import type { Capabilities } from './capabilities.js';
import type { Heater } from './heater.js';
import type { Printer } from './printer.js';
import { settingNumber, type Settings } from './settings.js';

/** A nozzle that can be chosen where the printer has several. */
export interface Tool {
  /** Klipper's name of its extruder, as `extruder1`. */
  readonly extruder: string;
  /** As people and slicers call it, from T0. */
  readonly name: string;
  /** What makes it the active one: the printer's own macro where there is one, since that also moves its carriage. */
  readonly script: string;
}

/** Why no filament can be moved now. */
export type FilamentLock = 'no-extruder' | 'printing' | 'calibrating' | 'moving' | 'cold';

/** mm/s of filament below which it counts as standing. */
const STILL = 0.01;
/** mm by which it may miss where it was sent and count as being there. */
const THERE = 0.01;
const LENGTHS = [5, 10, 25, 50] as const;
/** Klipper's own limit where the configuration has none, mm. */
const KLIPPERS_LONGEST = 50;

/** The nozzles to choose from, in the order of their numbers; none where there is only one. */
export function toolsOf({ extruders, commands, macros }: Capabilities): readonly Tool[] {
  if (extruders.length < 2) return [];
  const numberOf = (extruder: string) => Number(/\d+$/u.exec(extruder)?.[0] ?? 0);
  return extruders
    .toSorted((one, other) => numberOf(one) - numberOf(other))
    .map((extruder) => {
      const name = `T${numberOf(extruder)}`;
      const isKnown = commands.has(name) || macros.some((macro) => macro.name.toUpperCase() === name);
      return { extruder, name, script: isKnown ? name : `ACTIVATE_EXTRUDER EXTRUDER=${extruder}` };
    });
}

/** The extruder in use; undefined where Klipper names none. */
export function activeExtruder({ status, heaters }: Pick<Printer, 'status' | 'heaters'>): Heater | undefined {
  const active = status.toolhead.value?.extruder;
  return heaters.value.find(({ name, kind }) => kind === 'extruder' && name === active);
}

/** Why the filament of the extruder in use may not be moved now, the strongest reason first; a paused print does not lock it. */
export function filamentLock(printer: Printer): FilamentLock | undefined {
  const { status, printState } = printer;
  const nozzle = activeExtruder(printer);
  if (printState.value === 'printing') return 'printing';
  if (nozzle === undefined) return 'no-extruder';
  if (status.manualProbe.value?.is_active === true) return 'calibrating';
  if (isMoving(status)) return 'moving';
  return nozzle.canExtrude === false ? 'cold' : undefined;
}

/** Whether filament moves, or will: between the answer and the first step lies a moment in which it stands. */
function isMoving({ toolhead, motionReport }: Printer['status']): boolean {
  const report = motionReport.value;
  if (report === undefined) return false;
  const at = report.live_position[3] ?? 0;
  const goal = toolhead.value?.position[3] ?? at;
  return Math.abs(report.live_extruder_velocity) > STILL || Math.abs(goal - at) > THERE;
}

/** Whether another nozzle may be chosen: a paused print goes on with the one it finds. */
export function canChooseTool(printer: Printer): boolean {
  const lock = filamentLock(printer);
  return !printer.isOccupied.value && (lock === undefined || lock === 'cold');
}

/** The lengths on offer, mm: those that Klipper pushes at once with this extruder; never none. */
export function pushLengths(settings: Settings | undefined, extruder: string | undefined): readonly number[] {
  const most = settingNumber(settings?.[extruder ?? ''], 'max_extrude_only_distance') ?? KLIPPERS_LONGEST;
  const lengths = LENGTHS.filter((length) => length <= most);
  return lengths.length > 0 ? lengths : [most];
}
