import type { PrintState } from '../../moonraker/types.js';
import type { Warmth } from '../guide/facts.js';
import type { PrintName } from '../print-book.js';
import type { PrintStage } from '../print-stage.js';
import type { SaveState } from '../save/save-state.js';
import type { LayerView } from './layer-clock.js';

/** What is true of the printer, read anew with each status. mm and °C unless it says otherwise. */
export interface VerifyFacts {
  /** Grows with each status. */
  readonly frame: number;
  /** Whether Klipper is ready and its status is fresh. */
  readonly isReady: boolean;
  readonly state: PrintState | undefined;
  /** The print that is on, paused or not. */
  readonly print: PrintName | undefined;
  /** Klipper's words about how the print ended. */
  readonly message: string;
  readonly stage: PrintStage['kind'];
  /** Undefined until the file of the piece was read. */
  readonly layer: LayerView | undefined;
  /** People's part of the live offset, µm; undefined while it is not known. */
  readonly people: number | undefined;
  readonly isStill: boolean;
  readonly isHomed: boolean;
  readonly position: readonly [x: number, y: number, z: number] | undefined;
  /** Where the nozzle is out of the way, undefined on a round bed; and how high it may go. */
  readonly park: readonly [x: number, y: number] | undefined;
  readonly top: number | undefined;
  readonly bed: Warmth | undefined;
  readonly areHeatersOn: boolean;
  /** Undefined until the save routine is there. */
  readonly save: SaveState['kind'] | undefined;
  /** The value that decides the height, as Klipper has it. */
  readonly value: number | undefined;
}
