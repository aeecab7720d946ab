import type { Keep } from '../../first-layer/save/keep.js';
import type { Remembered } from '../../first-layer/save/offset-memory.js';
import { length, offset as offsetText } from '../../text/format.js';
import { keepWords } from '../../text/en-keep.js';
import type { House } from '../house.js';
import { wayOf } from './keep-words.js';

/**
 * What a print's start has to say of the Z offset, with a space before it; empty where there is nothing. Offers what is
 * remembered for the plate and the file's filament, and sets it only when a person says so.
 */
export async function beforePrint(house: House, path: string): Promise<string> {
  const keep = house.keep.peek();
  if (!keep) return '';
  const remembered = await recall(house, keep, path);
  if (!remembered) return reminderOf(keep);
  const desk = house.firstLayer.desk.peek();
  const place = placeOf(remembered);
  // Without homing Klipper could not move there.
  const { live } = keep.view.peek();
  if (!desk || live === undefined || house.firstLayer.hold.peek())
    return ` ${keepWords.rememberedFor(offsetText(remembered.amount), place)}`;
  const isWanted = await house.overlays.ask({
    title: keepWords.setRemembered(offsetText(remembered.amount), place),
    text: keepWords.setRememberedText(offsetText(live)),
    safe: keepWords.leaveOffset,
    act: keepWords.setOffset,
    tone: 'plain',
  });
  if (isWanted) desk.goTo(remembered.amount);
  return isWanted ? '' : reminderOf(keep);
}

/** A plate and filament in words. */
export function placeOf({ plate, filament }: Pick<Remembered, 'plate' | 'filament'>): string {
  return plate === '' ? filament : keepWords.filamentOn(filament, plate);
}

/** What is remembered for this file and is not in force. */
async function recall(house: House, keep: Keep, path: string): Promise<Remembered | undefined> {
  if (keep.memory.entries.peek().length === 0) return undefined;
  const metadata = await house.printer.files.metadata(path).catch(() => undefined);
  const filament = metadata?.filament_name ?? metadata?.filament_type;
  const found = keep.memory.recall(keep.plate, filament);
  return found?.amount === keep.view.peek().live ? undefined : found;
}

function reminderOf(keep: Keep): string {
  const offer = keep.offer.peek();
  if (!offer || offer.isRunning) return '';
  const isLive = keep.view.peek().live === offer.amount;
  const words = isLive ? keepWords.remindLive : keepWords.remindGone;
  return ` ${keepWords.remind(length(offer.amount), wayOf(offer.amount), words)}`;
}
