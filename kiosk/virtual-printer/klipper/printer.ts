import type { Settings } from '../config/settings.js';
import type { RawConfig } from '../config/parse.js';
import type { GcodeMove } from '../gcode/gcode-move.js';
import type { GcodeQueue } from '../gcode/queue.js';
import type { Toolhead } from '../motion/toolhead.js';
import type { Machine } from '../physics/machine.js';
import type { Host } from './host.js';
import type { Heaters } from './heaters.js';
import type { StagedConfig } from './staged-config.js';
import type { StatusBoard } from './status.js';

/** What the parts of one Klipper program share. */
export interface Printer {
  readonly host: Host;
  readonly machine: Machine;
  readonly raw: RawConfig;
  readonly settings: Settings;
  readonly gcode: GcodeQueue;
  readonly toolhead: Toolhead;
  readonly gcodeMove: GcodeMove;
  readonly heaters: Heaters;
  readonly status: StatusBoard;
  readonly staged: StagedConfig;
  readonly files: PrinterFiles;
  /** Questions about the hardware that other programs may ask, too. */
  readonly queries: Map<string, () => Promise<Record<string, string>>>;
  /** Pressure advance as it is set now. */
  readonly pressure: { advance: number; smoothTime: number };
}

/** The files Klipper sees. Paths are relative to their folder. */
export interface PrinterFiles {
  readGcode(path: string): Buffer | undefined;
  listGcodes(): readonly { readonly path: string; readonly size: number }[];
  readConfig(name: string): string | undefined;
  /** Writes printer.cfg and keeps the old one under a name with the date. */
  replaceConfig(text: string): void;
  writeConfig(name: string, text: string): void;
}
