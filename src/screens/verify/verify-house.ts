import { Verify } from '../../first-layer/verify/verify.js';
import { verifyPort } from '../../first-layer/verify/verify-printer.js';
import { indexedDbKeeper } from '../../settings/keeper.js';
import type { House } from '../house.js';

const verifies = new WeakMap<House, Verify>();

/** The measurement of this panel: it goes on when its screen is left, and is taken up again when the panel comes. */
export function verifyOf(house: House): Verify {
  const known = verifies.get(house);
  if (known) return known;
  const verify = new Verify(verifyPort(house, Date.now), indexedDbKeeper());
  verifies.set(house, verify);
  void verify.start();
  return verify;
}
