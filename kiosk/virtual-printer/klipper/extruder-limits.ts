import { num } from '../config/settings.js';
import { GcodeError } from '../gcode/errors.js';
import type { MoveTarget } from '../gcode/gcode-move.js';
import type { Coord } from '../motion/coord.js';
import type { Printer } from './printer.js';

const SEE = (option: string): string => `\nSee the '${option}' config option for details`;

/** Refuses to push cold filament, too much of it at once or too thick a line, before the move gets further. */
export function guardExtruder(printer: Printer, next: MoveTarget): MoveTarget {
  const section = printer.settings['extruder'];
  const longest = num(section, 'max_extrude_only_distance', 50);
  const thickest = num(section, 'max_extrude_cross_section', 0.64);
  const nozzle = num(section, 'nozzle_diameter', 0.4);
  const filament = Math.PI * (num(section, 'filament_diameter', 1.75) / 2) ** 2;
  const check = (to: Coord): void => {
    const from = printer.toolhead.position;
    const length = to[3] - from[3];
    if (length === 0) return;
    if (!printer.heaters.extruder.canExtrude)
      throw new GcodeError(`Extrude below minimum temp${SEE('min_extrude_temp')}`);
    const travel = Math.hypot(to[0] - from[0], to[1] - from[1]);
    if (travel === 0 || length < 0) {
      if (Math.abs(length) <= longest) return;
      const said = `${length.toFixed(3)}mm vs ${longest.toFixed(3)}mm`;
      throw new GcodeError(`Extrude only move too long (${said})${SEE('max_extrude_only_distance')}`);
    }
    const area = (length / travel) * filament;
    const isTiny = length <= (nozzle * thickest) / filament;
    if (area > thickest && !isTiny) {
      const said = `${area.toFixed(3)}mm^2 vs ${thickest.toFixed(3)}mm^2`;
      throw new GcodeError(`Move exceeds maximum extrusion (${said})${SEE('max_extrude_cross_section')}`);
    }
  };
  return {
    position: () => next.position(),
    move: async (to, speed) => {
      check(to);
      await next.move(to, speed);
    },
  };
}
