import type { PendingItem, PlannedValue } from '../../first-layer/save/plan.js';
import type { Failure } from '../../first-layer/save/save-state.js';
import type { AmountObstacle, Obstacle } from '../../first-layer/save/target.js';
import { fixed } from '../../text/format.js';
import { keepWords } from '../../text/en-keep.js';

/** Closer or farther. @param amount µm, minus is closer */
export function wayOf(amount: number): string {
  return amount < 0 ? keepWords.closer : keepWords.farther;
}

/** A height of the configuration, mm. */
export function height(millimetres: number): string {
  return fixed(millimetres, 3);
}

/** The value that a person is told of; a delta has three that change alike. */
export function firstOf(values: readonly PlannedValue[]): PlannedValue {
  const [value] = values;
  if (value === undefined) throw new RangeError('a plan without values');
  return value;
}

/** The option by the name it has in the file, as `position_endstop`, or with its section where that is not plain. */
export function optionName({ section, option }: { readonly section: string; readonly option: string }): string {
  return section === 'stepper_z' ? option : `${section} ${option}`;
}

/** What the values become, by option; where several change alike, by section. */
export function nextWords(values: readonly PlannedValue[]): string {
  const name = values.length > 1 ? ({ section }: PlannedValue) => section : optionName;
  return values.map((value) => `${name(value)} ${height(value.next)}`).join(', ');
}

/** What becomes of the values besides the first; empty where there is only one. */
export function othersWords([, ...others]: readonly PlannedValue[]): string {
  return others.map(({ section, old, next }) => `${section} ${keepWords.fromTo(height(old), height(next))}`).join(', ');
}

/** The sections in which something waits, each once. */
export function sectionsOf(items: readonly PendingItem[]): readonly string[] {
  return [...new Set(items.map(({ section }) => section))];
}

/** Why it cannot be kept here. */
export function obstacleWords(obstacle: Obstacle | AmountObstacle): string {
  const { why } = keepWords;
  switch (obstacle.why) {
    case 'unknown':
      return why.unknown;
    case 'only-probe':
      return why.onlyProbe(obstacle.section);
    case 'no-command':
      return why.noCommand(obstacle.command);
    case 'sets-itself':
      return why.setsItself(obstacle.section);
    case 'persisted':
      return obstacle.how === 'wrapper' ? why.wrapper(obstacle.macro) : why.variables(obstacle.macro);
    case 'included':
      return why.included(obstacle.place.option, obstacle.place.file);
    case 'out-of-range':
      return why.range(obstacle.option, height(obstacle.wanted), obstacle.bound, height(obstacle.limit));
  }
}

/** Why a save did not come about. */
export function failureWords(failure: Failure): string {
  const { failure: words } = keepWords;
  switch (failure.why) {
    case 'printing':
      return words.printing;
    case 'not-ready':
      return words.notReady;
    case 'no-proof':
      return words.noProof;
    case 'cut':
      return words.cut;
    case 'changed':
      return words.changed;
    case 'refused':
      return words.refused(failure.message);
    case 'not-seen':
      return words.notSeen;
    case 'not-staged':
      return words.notStaged;
    case 'others-staged':
      return words.othersStaged(sectionsOf(failure.items).map((section) => `[${section}]`));
    case 'stopped':
      return words.stopped(failure.message);
    case 'no-restart':
      return words.noRestart;
    case 'not-written':
      return words.notWritten;
  }
}
