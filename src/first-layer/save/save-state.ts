import type { PendingItem, Plan } from './plan.js';

/** What the routine sees of the printer, new with each status. */
export interface SaveView {
  /** `unknown`: there is no link, or none that has said how Klipper is. */
  readonly klipper:
    { readonly kind: 'ready' | 'away' | 'unknown' } | { readonly kind: 'error' | 'shutdown'; readonly message: string };
  /** Printing or paused. */
  readonly isPrinting: boolean;
  /** The live offset, µm. */
  readonly live: number | undefined;
  /** What waits for SAVE_CONFIG; undefined where Klipper does not tell. */
  readonly pending: readonly PendingItem[] | undefined;
  /** A value as Klipper has it, mm. */
  valueOf(section: string, option: string): number | undefined;
  /** Grows with each status. */
  readonly frame: number;
}

/** What was found before the first command of a save. */
export interface Survey {
  readonly isPrinting: boolean;
  /** Names of the backups that are there. */
  readonly backups: readonly string[];
}

/** What a save has to remember from its first command on. */
export interface SaveJob {
  /** The live offset before, µm. */
  readonly before: number;
  readonly backups: readonly string[];
  /** What waited before and is saved along, as a person agreed. */
  readonly agreed: readonly PendingItem[];
}

export type Step = 'setting' | 'applying' | 'saving' | 'backing-out' | 'recovering';

/** Why a save did not come about. */
export type Failure =
  | { readonly why: 'printing' }
  | { readonly why: 'not-ready' }
  /** This Klipper does not tell what waits to be saved. */
  | { readonly why: 'no-proof' }
  /** A reload or a lost link ended it, and the offset was put back by hand. */
  | { readonly why: 'cut' }
  /** The configuration is another one than the person was asked about. */
  | { readonly why: 'changed' }
  | { readonly why: 'refused'; readonly step: Step; readonly message: string }
  /** Klipper answered "ok", and the offset is not what was asked. */
  | { readonly why: 'not-seen' }
  /** Klipper answered "ok", and the sum does not wait to be saved. */
  | { readonly why: 'not-staged' }
  | { readonly why: 'others-staged'; readonly items: readonly PendingItem[] }
  | { readonly why: 'stopped'; readonly message: string }
  | { readonly why: 'no-restart' }
  /** Klipper is back, with the old value. */
  | { readonly why: 'not-written' };

/** How far a save has got. Each state that sends has sent exactly one command; see `commandOf`. */
export type SaveState =
  /** Nothing sent. */
  | { readonly kind: 'idle' }
  /** Looks once more whether a print runs, and which backups there are. */
  | { readonly kind: 'checking'; readonly before: number | undefined }
  /** Something else waits to be saved: asks. */
  | { readonly kind: 'foreign'; readonly items: readonly PendingItem[]; readonly job: SaveJob }
  | { readonly kind: 'setting'; readonly job: SaveJob }
  /** Until `homing_origin` shows it. */
  | { readonly kind: 'seeing'; readonly job: SaveJob; readonly since: number }
  | { readonly kind: 'applying'; readonly job: SaveJob }
  /** Until the sum waits to be saved. */
  | { readonly kind: 'staging'; readonly job: SaveJob; readonly since: number }
  /** Looks once more whether a print runs. */
  | { readonly kind: 'guarding'; readonly job: SaveJob }
  | { readonly kind: 'saving'; readonly job: SaveJob }
  | {
      readonly kind: 'restarting';
      readonly job: SaveJob;
      /** Frame of the answer; undefined where it was lost. */
      readonly since: number | undefined;
      /** Klipper was seen to be away. */
      readonly wasAway: boolean;
      /** Taken up again after a reload or a lost link. */
      readonly isResumed: boolean;
    }
  /** The value is there: looks for the backup. */
  | { readonly kind: 'reading'; readonly job: SaveJob }
  | { readonly kind: 'saved'; readonly job: SaveJob; readonly backup: string | undefined }
  | {
      readonly kind: 'backing-out';
      readonly job: SaveJob;
      readonly failure: Failure;
      readonly since: number | undefined;
    }
  | { readonly kind: 'failed'; readonly failure: Failure; readonly offset: 'untouched' | 'set-back' | 'left' }
  | {
      readonly kind: 'restart-failed';
      readonly job: SaveJob;
      readonly message: string;
      readonly command: 'RESTART' | 'FIRMWARE_RESTART';
    }
  /** Tries the way back out of a failed restart. */
  | {
      readonly kind: 'recovering';
      readonly job: SaveJob;
      readonly how: 'restart' | 'old-file';
      readonly command: 'RESTART' | 'FIRMWARE_RESTART';
      readonly wasAway: boolean;
    }
  /** The old file is back in force. */
  | { readonly kind: 'taken-back' }
  /** A reload or a lost link ended it there; what is true is in the view. Nothing is sent until a person says so. */
  | {
      readonly kind: 'cut';
      readonly job: SaveJob;
      readonly at: 'setting' | 'applying' | 'saving';
      readonly isKnown: boolean;
    };

export type SaveEvent =
  /** A person wants it: "Apply and restart". */
  | { readonly kind: 'start' }
  /** A person agrees that what waits is saved along. */
  | { readonly kind: 'agree' }
  /** A person leaves it; only where nothing is under way. */
  | { readonly kind: 'leave' }
  /** A person wants the offset back where it was before a save that was cut. */
  | { readonly kind: 'set-back' }
  /** A person wants the way back out of a failed restart. */
  | { readonly kind: 'recover'; readonly how: 'restart' | 'old-file' }
  | { readonly kind: 'surveyed'; readonly survey: Survey }
  | { readonly kind: 'survey-failed'; readonly message: string }
  | { readonly kind: 'backups'; readonly names: readonly string[] }
  | { readonly kind: 'answered' }
  | { readonly kind: 'refused'; readonly message: string }
  /** The link went before the answer: whether it was done is not known. */
  | { readonly kind: 'lost' }
  /** Klipper stopped before it was done. */
  | { readonly kind: 'stopped'; readonly message: string }
  /** A new view of the printer. */
  | { readonly kind: 'look' };

/** What a state sends when it is entered. */
export type SaveCommand =
  | { readonly kind: 'survey' }
  | { readonly kind: 'set-offset'; readonly micrometres: number }
  | { readonly kind: 'apply'; readonly command: 'Z_OFFSET_APPLY_ENDSTOP' | 'Z_OFFSET_APPLY_PROBE' }
  | { readonly kind: 'save' }
  | { readonly kind: 'list-backups' }
  | {
      readonly kind: 'recover';
      /** The file is to be replaced by the backup that is not among these; undefined where it stays. */
      readonly backups: readonly string[] | undefined;
      readonly command: 'RESTART' | 'FIRMWARE_RESTART';
    };

/** The one command that belongs to a state; undefined where it waits for the printer or a person. */
export function commandOf(state: SaveState, plan: Plan): SaveCommand | undefined {
  switch (state.kind) {
    case 'checking':
    case 'guarding':
      return { kind: 'survey' };
    case 'setting':
      return plan.stage.how === 'offset' ? { kind: 'set-offset', micrometres: plan.stage.kept } : undefined;
    case 'applying':
      return plan.stage.how === 'offset' ? { kind: 'apply', command: plan.stage.command } : undefined;
    case 'saving':
      return { kind: 'save' };
    case 'reading':
      return { kind: 'list-backups' };
    case 'backing-out':
      return { kind: 'set-offset', micrometres: state.job.before };
    case 'recovering':
      return {
        kind: 'recover',
        backups: state.how === 'old-file' ? state.job.backups : undefined,
        command: state.command,
      };
    case 'idle':
    case 'foreign':
    case 'seeing':
    case 'staging':
    case 'restarting':
    case 'saved':
    case 'failed':
    case 'restart-failed':
    case 'taken-back':
    case 'cut':
      return undefined;
  }
}
