import { EXPANSION } from '../physics/soak.js';
import type { World } from './world.js';

/** What is physically so, not what Klipper believes. mm, °C, printer seconds. */
export function truthOf({ machine, link }: World): object {
  machine.look();
  const klipper = link.klipper;
  const [x, y, z] = machine.place;
  return {
    nozzle: { x, y, z },
    gap: machine.gap(),
    extruding: machine.layer.isExtruding,
    laid: machine.layer.laid,
    file: klipper?.sdcard.fileName ?? null,
    byte: klipper?.printer.toolhead.passedTag ?? 0,
    bed: machine.plate.temperature,
    nozzleTemp: machine.nozzle.temperature,
    expansion: EXPANSION * machine.soak.value,
    soak: machine.soak.value,
    crashes: machine.crashes,
    printTime: klipper?.printer.toolhead.estimated ?? 0,
  };
}
