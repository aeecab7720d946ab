import type { Chain } from './chains.js';
import { SegmentGrid } from './segment-grid.js';
import type { Path } from './types.js';

/** Chains that touch, line beside line, directly or through others. */
export interface Component {
  readonly chains: readonly Chain[];
  readonly isOnlyLoops: boolean;
}

/**
 * Joins chains that come nearer than `reach` mm. Strokes that are no loops (infill) are joined with the loops they touch,
 * not with each other: what matters is which loops have something beside them.
 */
export function findComponents(path: Path, chains: readonly Chain[], reach: number): Component[] {
  const sets = new DisjointSets(chains.length);
  const grid = new SegmentGrid(path, reach);
  const isLoop = chains.map((chain) => chain.isLoop);
  const join = (index: number, chain: Chain) => {
    for (let at = chain.first; at < chain.end; at++) {
      grid.find(
        at,
        (owner) => sets.find(owner) !== sets.find(index),
        (owner) => sets.join(owner, index),
      );
    }
  };
  chains.forEach((chain, index) => {
    if (!isLoop[index]) return;
    join(index, chain);
    for (let at = chain.first; at < chain.end; at++) grid.add(at, index);
  });
  chains.forEach((chain, index) => {
    if (!isLoop[index]) join(index, chain);
  });
  return gather(chains, sets);
}

function gather(chains: readonly Chain[], sets: DisjointSets): Component[] {
  const members = new Map<number, Chain[]>();
  chains.forEach((chain, index) => {
    const root = sets.find(index);
    const list = members.get(root);
    if (list === undefined) members.set(root, [chain]);
    else list.push(chain);
  });
  return [...members.values()].map((list) => ({ chains: list, isOnlyLoops: list.every((chain) => chain.isLoop) }));
}

class DisjointSets {
  readonly #parent: Int32Array;

  constructor(size: number) {
    this.#parent = Int32Array.from({ length: size }, (_, index) => index);
  }

  find(index: number): number {
    let root = index;
    while (this.#parent[root] !== root) root = this.#parent[root] ?? root;
    for (let at = index; at !== root;) {
      const next = this.#parent[at] ?? root;
      this.#parent[at] = root;
      at = next;
    }
    return root;
  }

  join(a: number, b: number): void {
    this.#parent[this.find(a)] = this.find(b);
  }
}
