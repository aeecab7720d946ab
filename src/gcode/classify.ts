import { type Chain, encloses } from './chains.js';
import { type Component, findComponents } from './components.js';
import type { SlicerSettings } from './settings-witness.js';
import { isBare } from './standing.js';
import type { LoopKind, Path } from './types.js';

/** Lines of one feature lie a line's width apart; what is nearer than this many widths touches. */
const TOUCHING = 1.35;

/** What a chain is, by its place among the others first, by its tag where the place leaves a doubt. */
export type ChainKind = LoopKind | 'other';

/** What classify needs to know. */
export interface Evidence {
  readonly path: Path;
  /** Chains of the first layer in printing order. */
  readonly chains: readonly Chain[];
  /** Chains of the layer above; undefined unless all of it was read. */
  readonly above: readonly Chain[] | undefined;
  /** mm */
  readonly lineWidth: number;
  readonly settings: SlicerSettings;
}

export function classify(evidence: Evidence): ChainKind[] {
  const { path, chains, lineWidth, settings } = evidence;
  const reach = lineWidth * TOUCHING;
  const rings = findRings(path, chains, reach);
  const isSkirt = (chain: Chain) => rings.has(chain) && chain.role !== 'object';
  const foundSkirt = chains.some(isSkirt);
  const tellsApart = chains.some((chain) => chain.role === 'brim') && chains.some((chain) => chain.role === 'skirt');
  const isToldSkirt = (settings.skirtLoops ?? 0) > 0 && settings.skirtHeight !== 0;
  const isToldNone = settings.skirtLoops === 0 || settings.skirtHeight === 0;
  const isBrim = findBare(evidence, reach, isSkirt);

  return chains.map((chain) => {
    if (tellsApart && (chain.role === 'brim' || chain.role === 'skirt')) return chain.role;
    if (isSkirt(chain)) return 'skirt';
    switch (chain.role) {
      case 'brim':
        return 'brim';
      case 'skirt':
      case 'skirt/brim':
        return isToldSkirt && !foundSkirt ? 'skirt/brim' : 'brim';
      case 'unknown':
        if (!isBrim(chain)) return 'other';
        return foundSkirt || isToldNone ? 'brim' : 'skirt/brim';
      case 'object':
        return 'other';
    }
  });
}

/** Loops that touch nothing but each other and go around something else. */
function findRings(path: Path, chains: readonly Chain[], reach: number): Set<Chain> {
  const rings = new Set<Chain>();
  for (const component of findComponents(path, chains, reach)) {
    if (!component.isOnlyLoops || !enclosesAnother(path, component, chains)) continue;
    for (const chain of component.chains) rings.add(chain);
  }
  return rings;
}

/** Brim where no comment names it: closed lines on which nothing stands. */
function findBare(
  { path, chains, above }: Evidence,
  reach: number,
  isSkirt: (chain: Chain) => boolean,
): (chain: Chain) => boolean {
  if (above === undefined || !chains.some((chain) => chain.role === 'unknown')) return () => false;
  const rings = findRings(path, above, reach);
  const walls = above.filter((chain) => chain.isClosed && !rings.has(chain));
  return (chain) => walls.length > 0 && chain.isClosed && !isSkirt(chain) && isBare(path, chain, walls);
}

function enclosesAnother(path: Path, component: Component, chains: readonly Chain[]): boolean {
  const own = new Set(component.chains);
  return chains.some(
    (other) =>
      !own.has(other) &&
      component.chains.some((loop) => encloses(path, loop, path.x0[other.first] ?? 0, path.y0[other.first] ?? 0)),
  );
}
