import { fixed } from '../../text/format.js';
import { printWords } from '../../text/en-print.js';
import type { House } from '../house.js';
import type { Tuned } from './tunings.js';

/** Lets a person type a value and sends it; what the printer says against it comes back. */
export async function change(house: House, tuned: Tuned, onFailure: (why: string) => void): Promise<void> {
  const value = await house.overlays.enterNumber({
    title: tuned.title,
    text: printWords.nowAt(fixed(tuned.value, tuned.decimals), tuned.unit),
    unit: tuned.unit,
    limits: { least: tuned.least, most: tuned.most, decimals: tuned.decimals },
    value: tuned.value,
    act: (wanted) => printWords.set(wanted === undefined ? '' : fixed(wanted, tuned.decimals), tuned.unit),
  });
  if (value === undefined) return;
  onFailure('');
  await tuned.set(value).catch((error: unknown) => onFailure(error instanceof Error ? error.message : String(error)));
}
