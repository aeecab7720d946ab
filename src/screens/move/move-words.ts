import type { JogLock } from '../../printer/jog-lock.js';
import { moveWords as words } from '../../text/en-move.js';
import { fixed } from '../../text/format.js';

/** Why a key is locked, short enough to stand below its word. */
export function lockWords(lock: JogLock, mm: (value: number) => string): string {
  switch (lock.why) {
    case 'printing':
      return words.printing;
    case 'calibrating':
      return words.calibrating;
    case 'busy':
      return words.busy;
    case 'not-homed':
      return words.notHomed;
    case 'end':
      return words.endsAt(lock.axis.toUpperCase(), mm(lock.at));
    case 'bed':
      return words.bed;
  }
}

export function needsHoming(lock: JogLock): boolean {
  return lock.why === 'not-homed';
}

/** A distance with its sign and no needless zeros: `+10`, `−0.1`. */
export function signedMm(distance: number): string {
  const text = fixed(distance, Number.isInteger(distance) ? 0 : 1);
  return distance > 0 ? `+${text}` : text;
}
