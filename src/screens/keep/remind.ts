import { length } from '../../text/format.js';
import { keepWords } from '../../text/en-keep.js';
import type { House } from '../house.js';
import { wayOf } from './keep-words.js';

/** What a print's start says of a change that is not kept yet, with a space before it; empty where there is none. */
export function reminderOf(house: House): string {
  const keep = house.keep.peek();
  const offer = keep?.offer.peek();
  if (!keep || !offer || offer.isRunning) return '';
  const isLive = keep.view.peek().live === offer.amount;
  const words = isLive ? keepWords.remindLive : keepWords.remindGone;
  return ` ${keepWords.remind(length(offer.amount), wayOf(offer.amount), words)}`;
}
