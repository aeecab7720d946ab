import type { Metadata } from './files.js';
import type { Printer } from './printer.js';
import { jobProgress } from './progress.js';
import { flowRate, layerOf, timeLeft, type LayerPlace, type TimeLeft } from './time-left.js';

/** What is told of a print that runs. */
export interface JobNumbers {
  /** 0…1 */
  readonly done: number;
  readonly left: TimeLeft | undefined;
  readonly layer: LayerPlace | undefined;
  /** Height of the G-code line, mm. */
  readonly z: number | undefined;
  /** Factors, 1 = as sliced. */
  readonly speedFactor: number;
  readonly flowFactor: number;
  /** mm/s now. */
  readonly speed: number;
  /** mm³/s now. */
  readonly flow: number;
  /** Filament used so far, mm. */
  readonly filamentUsed: number;
}

/** What Klipper itself tells of how far a print is, without a reading of its file. */
export interface JobSigns {
  /** From 1; a file may tell it. */
  readonly layer: number | undefined;
  /** mm, what is purged before the print too. */
  readonly filamentUsed: number;
  /** Bytes read beyond the first line of G-code. */
  readonly bytesRead: number;
}

const USUAL_FILAMENT = 1.75;

/** Reads the numbers of the present print off the printer's status; undefined while a part of it is not known. */
export function jobNumbers(printer: Printer, metadata: Metadata | undefined): JobNumbers | undefined {
  const { virtualSdcard, printStats, gcodeMove, motionReport, configfile } = printer.status;
  const [card, stats, move, motion] = [virtualSdcard.value, printStats.value, gcodeMove.value, motionReport.value];
  if (!card || !stats || !move || !motion) return undefined;
  const done = jobProgress(card.file_position, card.progress, metadata);
  const diameter = Number(configfile.value?.settings['extruder']?.['filament_diameter'] ?? USUAL_FILAMENT);
  return {
    done,
    left: timeLeft(done, stats.print_duration, metadata?.estimated_time, move.speed_factor),
    layer: layerOf(stats.info, move.gcode_position[2], metadata ?? {}),
    z: move.gcode_position[2],
    speedFactor: move.speed_factor,
    flowFactor: move.extrude_factor,
    speed: motion.live_velocity,
    flow: flowRate(motion.live_extruder_velocity, diameter),
    filamentUsed: stats.filament_used,
  };
}

/** Reads the signs off the printer's status; undefined while they are not known. */
export function jobSigns({ status }: Pick<Printer, 'status'>, metadata: Metadata | undefined): JobSigns | undefined {
  const [card, stats] = [status.virtualSdcard.value, status.printStats.value];
  if (!card || !stats) return undefined;
  return {
    layer: stats.info?.current_layer ?? undefined,
    filamentUsed: stats.filament_used,
    bytesRead: card.file_position - (metadata?.gcode_start_byte ?? 0),
  };
}
