import type { LedgerPlace } from '../../first-layer/ledger.js';
import type { PrintRecord } from '../../first-layer/ledger-record.js';
import { fixed, length } from '../../text/format.js';
import { firstLayerWords as words } from '../../text/en-first-layer.js';
import type { Capabilities } from '../../printer/capabilities.js';
import type { ConfigfileStatus } from '../../moonraker/types.js';

/** Where a change was made, in words. */
export function placeWords(place: LedgerPlace): string {
  switch (place.kind) {
    case 'idle':
      return words.place.idle;
    case 'start':
      return words.place.start;
    case 'brim':
      return words.place.brim;
    case 'skirt':
      return words.place.skirt(place.loop);
    case 'layer':
      return place.layer === undefined ? words.place.later : words.place.layer(place.layer);
  }
}

/** A change's size and direction, as `0.010 closer`; nothing for none. */
export function deltaWords(delta: number): string {
  if (delta === 0) return '';
  return delta < 0 ? words.closer(length(delta)) : words.farther(length(delta));
}

/** The live offset against what the print began with, or against what is saved. */
export function comparedWords(live: number, began: number | undefined): string {
  const delta = live - (began ?? 0);
  if (began === undefined) {
    if (delta === 0) return words.sameAsSaved;
    return delta < 0 ? words.closerThanSaved(length(delta)) : words.fartherThanSaved(length(delta));
  }
  if (delta === 0) return words.sameAsBegan;
  return delta < 0 ? words.closerThanBegan(length(delta)) : words.fartherThanBegan(length(delta));
}

/** What became of a print's change. */
export function keptWords(print: PrintRecord): string {
  if (print.how === 'running') return words.running;
  if (print.isKept) return words.kept;
  return print.isChanged || print.offered !== 0 ? words.notKept : words.notChanged;
}

/** The configuration's value that gives Z its zero, as `position_endstop −0.155`; empty where none is known. */
export function savedHeight({ zEndstop }: Capabilities): string {
  switch (zEndstop.kind) {
    case 'pin':
      return `position_endstop ${fixed(zEndstop.positionEndstop, 3)}`;
    case 'probe':
      return `${zEndstop.section} z_offset ${fixed(zEndstop.zOffset, 3)}`;
    case 'towers':
    case 'unknown':
      return '';
  }
}

/** What waits to be written by SAVE_CONFIG: the one value, or how many there are. */
export function pendingWords(config: ConfigfileStatus | undefined): { readonly value: string; readonly text: string } {
  const items = Object.values(config?.save_config_pending_items ?? {}).flatMap((section) =>
    Object.values(section ?? {}),
  );
  const [only] = items;
  if (config?.save_config_pending !== true) return { value: words.none, text: words.nothingWaits };
  if (items.length === 1 && only !== null && only !== undefined && /^-?[\d.]+$/.test(only)) {
    return { value: fixed(Number(only), 3), text: words.waits };
  }
  return { value: words.changesWait(Math.max(1, items.length)), text: words.waits };
}
