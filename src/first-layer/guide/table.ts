import { lowerRows } from './lower-rows.js';
import { checkRows } from './check-rows.js';
import { handRows } from './hand-rows.js';
import { levelRows } from './level-rows.js';
import { prepareRows } from './prepare-rows.js';
import { soakRows } from './soak-rows.js';
import type { Phase } from './memory.js';
import type { Row } from './rows.js';

/** The one transition table of the guide: every phase, what it sends, what proves it, and its ways on and back. */
export const table: Readonly<Record<Phase, Row>> = {
  ...prepareRows,
  ...soakRows,
  ...levelRows,
  ...lowerRows,
  ...checkRows,
  ...handRows,
};
