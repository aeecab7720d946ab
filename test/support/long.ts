/** Counts and chance for tests that do the same thing many times. */

const isLong = process.env['FEELER_LONG'] === '1';

/** The whole count in `npm run test:long`, a tenth of it (at least one) in `npm test`. */
export function full(count: number): number {
  return isLong ? count : Math.max(1, Math.ceil(count / 10));
}

/** A fresh seed, printed so that a failure can be played again with `FEELER_SEED`. */
export function seed(): number {
  const chosen = Number(process.env['FEELER_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
  console.log(`seed ${chosen}`);
  return chosen;
}

/** Numbers in [0, 1) that depend on the seed alone (mulberry32, public domain). */
export function random(from: number): () => number {
  let state = from >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
