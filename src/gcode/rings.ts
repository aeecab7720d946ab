import { type Chain, encloses } from './chains.js';
import { findComponents } from './components.js';
import { SegmentGrid } from './segment-grid.js';
import type { Path } from './types.js';

/** Loops that touch each other and nothing else. */
export type Ring = readonly Chain[];

/** Rings that go around something: skirts, and brims that keep a gap. */
export function findRings(path: Path, chains: readonly Chain[], reach: number): Ring[] {
  return findComponents(path, chains, reach)
    .filter((component) => component.isOnlyLoops)
    .map((component) => component.chains)
    .filter((ring) => {
      const own = new Set(ring);
      return chains.some((other) => !own.has(other) && goesAround(path, ring, other));
    });
}

/** Those of the rings that come within `reach` mm of something they go around. */
export function findClose(path: Path, chains: readonly Chain[], rings: readonly Ring[], reach: number): Set<Ring> {
  const close = new Set<Ring>();
  if (rings.length === 0) return close;
  const grid = new SegmentGrid(path, reach);
  const inRings = new Set<Chain>();
  rings.forEach((ring, owner) => {
    for (const loop of ring) {
      inRings.add(loop);
      for (let at = loop.first; at < loop.end; at++) grid.add(at, owner);
    }
  });
  for (const chain of chains) {
    if (inRings.has(chain)) continue;
    const seen = new Set<number>();
    const look = (owner: number) => {
      const ring = rings[owner];
      seen.add(owner);
      if (ring !== undefined && goesAround(path, ring, chain)) close.add(ring);
    };
    for (let at = chain.first; at < chain.end; at++) grid.find(at, (owner) => !seen.has(owner), look);
  }
  return close;
}

function goesAround(path: Path, ring: Ring, other: Chain): boolean {
  const x = path.x0[other.first] ?? 0;
  const y = path.y0[other.first] ?? 0;
  return ring.some((loop) => encloses(path, loop, x, y));
}
