import type { MachineKind } from '../options.js';
import type { MachineShape } from './machine.js';

/** The two machines as they are built. Their switches sit a little off what their configuration says. */
export function shapeOf(kind: MachineKind): MachineShape {
  return kind === 'v2.4'
    ? {
        kind,
        middle: [175, 175],
        reach: 240,
        endstopHeight: -0.24,
        probeHeight: 1.5,
        hasChamber: true,
        gantry: [
          [-60, -10],
          [410, 420],
        ],
      }
    : {
        kind,
        middle: [117.5, 117.5],
        reach: 160,
        endstopHeight: 1.72,
        hasChamber: false,
        gantry: [
          [0, 0],
          [235, 235],
        ],
      };
}
