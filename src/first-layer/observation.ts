import type { PrintState } from '../moonraker/types.js';
import type { Macro } from '../printer/macros.js';
import type { ReadText } from './file-witness.js';
import type { LedgerPlace } from './ledger.js';
import type { Store } from './store.js';

/** What a status says that concerns the ledger. */
export interface Observation {
  /** `homing_origin.z`, whole µm. */
  readonly live: number;
  readonly state: PrintState;
  /** File that is printed, or was printed last; empty for none. */
  readonly path: string;
  readonly filePosition: number;
  /** Klipper's clock when this print began, s. */
  readonly startedAt: number;
  /** Klipper's clock less its board's, s. */
  readonly run: number;
  /** Whether Z is homed. */
  readonly isHomed: boolean;
  readonly place: LedgerPlace;
  readonly byte: number | undefined;
  /** Offset at the first extrusion; undefined before it. */
  readonly began: number | undefined;
  /** Whether a change by so much is this panel's own. */
  readonly claims: (delta: number) => boolean;
}

export interface LedgerParts {
  readonly store: Store;
  readonly readText: ReadText;
  /** Name and kind of the filament that a file was sliced for. */
  filamentOf(path: string): Promise<string | undefined>;
  macros(): readonly Macro[];
  /** Time of day, ms since 1970. */
  timeOfDay(): number;
}
