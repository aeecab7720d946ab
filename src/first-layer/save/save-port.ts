import type { ReadonlySignal } from '@preact/signals-core';
import type { SaveView, Survey } from './save-state.js';
import type { ApplyCommand } from './target.js';

/** All that the save needs of a printer. What sends rejects with a PrinterError, never by the clock. */
export interface SavePort {
  /** A new view with each status, and with each change of how Klipper is. */
  readonly view: ReadonlySignal<SaveView>;
  /** Asks afresh, so that no print can have begun since the last status. */
  survey(): Promise<Survey>;
  /** Without moving. Whole micrometres. */
  setOffset(micrometres: number): Promise<void>;
  apply(command: ApplyCommand): Promise<void>;
  saveConfig(): Promise<void>;
  /** Names of the backups of the main file. */
  backups(): Promise<readonly string[]>;
  /** Puts a backup in the main file's place. */
  restore(backup: string): Promise<void>;
  restart(command: 'RESTART' | 'FIRMWARE_RESTART'): Promise<void>;
}
