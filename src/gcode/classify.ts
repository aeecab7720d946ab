import type { Chain } from './chains.js';
import { findClose, findRings } from './rings.js';
import type { SlicerSettings } from './settings-witness.js';
import { isBare } from './standing.js';
import type { Role } from './tags.js';
import type { LoopKind, Path } from './types.js';

/** Lines of one feature lie a line's width apart; what is nearer than this many widths touches. */
const TOUCHING = 1.35;
/** A brim may keep a gap to the object so that it comes off; a skirt keeps more than this. mm between the edges */
const WIDEST_BRIM_GAP = 0.7;

/** What a chain is. */
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

/**
 * Tells skirt, brim and object apart, for each chain. A skirt is made of loops that touch nothing but each other and go
 * around something else. What else is tagged as skirt or brim touches the object: a brim. Tags and settings decide only
 * where the place leaves a doubt.
 */
export function classify(evidence: Evidence): ChainKind[] {
  const { path, chains, lineWidth, settings } = evidence;
  const reach = lineWidth * TOUCHING;
  const found = findRings(path, chains, reach).filter((ring) => ring.some((chain) => chain.role !== 'object'));
  const rings = new Set(found.flat());
  const unnamedBrim = findBare(evidence, reach, rings);
  const touches = (chain: Chain) => !rings.has(chain) && (isNamed(chain.role) || unnamedBrim.has(chain));
  // Where a brim touches the object, a ring that keeps a gap to it is none.
  const closeRings = chains.some(touches) ? [] : [...findClose(path, chains, found, lineWidth + WIDEST_BRIM_GAP)];
  const close = new Set(closeRings.flat());
  const hasSkirt = closeRings.length < found.length;
  const tellsApart = chains.some((chain) => chain.role === 'brim') && chains.some((chain) => chain.role === 'skirt');

  return chains.map((chain) => {
    if (tellsApart && (chain.role === 'brim' || chain.role === 'skirt')) return chain.role;
    if (close.has(chain)) return chain.role === 'brim' ? 'brim' : closeKind(settings, hasSkirt);
    if (rings.has(chain)) return 'skirt';
    if (!touches(chain)) return 'other';
    switch (chain.role) {
      case 'brim':
        return 'brim';
      case 'skirt':
      case 'skirt/brim':
        return touchingKind(settings, hasSkirt);
      case 'unknown':
      case 'object':
        return hasSkirt || isToldNoSkirt(settings) ? 'brim' : 'skirt/brim';
    }
  });
}

function isNamed(role: Role): boolean {
  return role === 'skirt' || role === 'brim' || role === 'skirt/brim';
}

/** Loops around the object with a gap that either could have. */
function closeKind(settings: SlicerSettings, hasSkirt: boolean): LoopKind {
  if (isToldNoSkirt(settings) || hasSkirt) return 'brim';
  return settings.brimWidth === 0 ? 'skirt' : 'skirt/brim';
}

/** Loops called skirt, or skirt and brim in one word, that touch the object. */
function touchingKind(settings: SlicerSettings, hasSkirt: boolean): LoopKind {
  const isToldSkirt = (settings.skirtLoops ?? 0) > 0 && !isToldNoSkirt(settings);
  if (!isToldSkirt) return 'brim';
  if (settings.brimWidth === 0) return 'skirt';
  return hasSkirt ? 'brim' : 'skirt/brim';
}

function isToldNoSkirt({ skirtLoops, skirtHeight }: SlicerSettings): boolean {
  return skirtLoops === 0 || skirtHeight === 0;
}

/** Brim where no comment names it: closed lines on which nothing stands. */
function findBare({ path, chains, above }: Evidence, reach: number, rings: ReadonlySet<Chain>): ReadonlySet<Chain> {
  if (above === undefined || !chains.some((chain) => chain.role === 'unknown')) return new Set();
  const skirtsAbove = new Set(findRings(path, above, reach).flat());
  const walls = above.filter((chain) => chain.isClosed && !skirtsAbove.has(chain));
  const bare = chains.filter(
    (chain) => chain.role === 'unknown' && chain.isClosed && !rings.has(chain) && isBare(path, chain, walls),
  );
  return walls.length > 0 ? new Set(bare) : new Set();
}
