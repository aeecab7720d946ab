import { del, get, set } from 'idb-keyval';
import { strictStore } from './strict-store.js';
import type { Keeper } from './settings.js';

/** Keeps things in IndexedDB, each write on the disk before it counts as done. */
export function indexedDbKeeper(): Keeper {
  let isMadeAnew = false;
  const store = strictStore('feeler', 'settings', () => {
    isMadeAnew = true;
  });
  return {
    get: (key) => get<unknown>(key, store),
    set: (key, value) => set(key, value, store),
    delete: (key) => del(key, store),
    wasMadeAnew: () => isMadeAnew,
  };
}
