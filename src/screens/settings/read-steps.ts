import { stepSize } from '../../text/format.js';

const MOST_STEPS = 5;
const LEAST = 1;
const MOST = 1000;

/** Steps as a person types them, in mm with blanks between: `0.005 0.01`. */
export function stepsText(steps: readonly number[]): string {
  return steps.map(stepSize).join(' ');
}

/** The steps of such a text in whole micrometres, smallest first, each once; undefined when it is none of two to five. */
export function readSteps(text: string): number[] | undefined {
  const words = text
    .replaceAll(',', '.')
    .split(/[\s;/]+/)
    .filter((word) => word !== '');
  const steps = [...new Set(words.map((word) => Math.round(Number(word) * 1000)))].toSorted(
    (one, other) => one - other,
  );
  const isGood = steps.every((step) => Number.isInteger(step) && step >= LEAST && step <= MOST);
  return isGood && steps.length >= 2 && steps.length <= MOST_STEPS ? steps : undefined;
}
