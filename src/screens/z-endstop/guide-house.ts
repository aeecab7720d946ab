import { Guide } from '../../first-layer/guide/guide.js';
import { guidePort } from '../../first-layer/guide/guide-printer.js';
import { indexedDbKeeper } from '../../settings/keeper.js';
import type { House } from '../house.js';

const guides = new WeakMap<House, Guide>();

/** The guide of this panel: made when its screen is first shown, and going on when the screen is left. */
export function guideOf(house: House): Guide {
  const known = guides.get(house);
  if (known) return known;
  const guide = new Guide(guidePort(house.printer, house.keep), indexedDbKeeper());
  guides.set(house, guide);
  void guide.start();
  return guide;
}
