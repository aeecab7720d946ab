import type { JobSigns } from '../printer/job-numbers.js';
import type { PrintStage } from './print-stage.js';

/** No start of a file that is written out is as long as this, bytes; a macro is one line. */
const LONGEST_START = 8000;

/**
 * The stage of a print as its page shows it. Where the file could not be read the nozzle has no place on it, and a print
 * that has long been laying would count as one that heats: Klipper's own signs tell then.
 */
export function jobStage(stage: PrintStage, isRead: boolean, signs: JobSigns | undefined): PrintStage {
  if (stage.kind !== 'before' || isRead || signs === undefined) return stage;
  const isLaying = (signs.layer ?? 0) >= 1 || (signs.filamentUsed > 0 && signs.bytesRead > LONGEST_START);
  return isLaying ? { kind: 'later', isPaused: stage.isPaused } : stage;
}
