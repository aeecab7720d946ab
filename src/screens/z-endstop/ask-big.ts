import { guideWords } from '../../text/en-guide.js';
import { length } from '../../text/format.js';
import type { GuidePage } from './guide-page.js';

/** Asks whether a big change by hand is meant. @param kept the sum before it, µm; minus is closer */
export function askBig({ house }: GuidePage, kept: number, by: number): Promise<boolean> {
  const words = guideWords.hand;
  const wayOf = (amount: number): string => (amount < 0 ? guideWords.closer : guideWords.farther);
  return house.overlays.ask({
    title: words.bigTitle(length(by), wayOf(by)),
    text: words.bigText(length(kept + by), wayOf(kept + by)),
    safe: words.bigSafe,
    act: words.bigAct(length(by), wayOf(by)),
    tone: 'warn',
  });
}
