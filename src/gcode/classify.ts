import { type Chain, encloses } from './chains.js';
import { findClose, findRings, type Ring } from './rings.js';
import type { SlicerSettings } from './settings-witness.js';
import { findStoodOn, LayerAbove } from './standing.js';
import type { Role } from './tags.js';
import type { LoopKind, Path } from './types.js';

/** Lines of one feature lie a line's width apart; what is nearer than this many widths touches. */
const TOUCHING = 1.35;
/** A brim may keep a gap to the object so that it comes off; a skirt keeps more than this. mm between the edges */
const WIDEST_BRIM_GAP = 0.7;

/** What a chain is. */
export type ChainKind = LoopKind | 'other';

/** Lines of one layer. */
export interface Lines {
  /** In printing order. */
  readonly chains: readonly Chain[];
  /** mm */
  readonly lineWidth: number;
}

/** What classify needs to know. */
export interface Evidence {
  readonly path: Path;
  readonly first: Lines;
  /** The layer above; undefined unless all of it was read. */
  readonly above: Lines | undefined;
  readonly settings: SlicerSettings;
}

/**
 * Tells skirt, brim and object apart, for each chain of the first layer. A skirt is made of loops that touch nothing but
 * each other and go around something else. What else is tagged as skirt or brim touches the object: a brim. Tags, settings
 * and what stands on the loops decide only where the place leaves a doubt.
 */
export function classify(evidence: Evidence): ChainKind[] {
  const { path, settings } = evidence;
  const { chains, lineWidth } = evidence.first;
  const found = findApart(evidence);
  const rings = new Set(found.flat());
  const unnamedBrim = findBare(evidence, rings);
  const touches = (chain: Chain) => !rings.has(chain) && (isNamed(chain.role) || unnamedBrim.has(chain));
  const object = chains.filter((chain) => !rings.has(chain) && !touches(chain));
  const closeRings = [...findClose(path, object, found, lineWidth + WIDEST_BRIM_GAP)];
  const close = new Set(closeRings.flat());
  const hasSkirt = closeRings.length < found.length;
  const tellsApart = chains.some((chain) => chain.role === 'brim') && chains.some((chain) => chain.role === 'skirt');

  return chains.map((chain) => {
    if (tellsApart && (chain.role === 'brim' || chain.role === 'skirt')) return chain.role;
    if (close.has(chain)) return chain.role === 'brim' ? 'brim' : closeKind(settings, hasSkirt);
    if (rings.has(chain)) return ringKind(evidence, object, chain);
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

/** A loop apart from all else. Where a brim was asked for and keeps a wide gap, it is found in holes, or alone. */
function ringKind({ path, settings }: Evidence, object: readonly Chain[], chain: Chain): LoopKind {
  if (!isNamed(chain.role) || !((settings.brimWidth ?? 0) > 0)) return 'skirt';
  const [x, y] = [path.x0[chain.first] ?? 0, path.y0[chain.first] ?? 0];
  const isInHole = object.some((wall) => wall.isLoop && encloses(path, wall, x, y));
  return isInHole || isToldNoSkirt(settings) ? 'brim' : 'skirt';
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

/** Rings that may be a skirt. Where no comment names them, those on which an object stands are none. */
function findApart({ path, first, above }: Evidence): Ring[] {
  const rings = findRings(path, first.chains, reachOf(first)).filter((ring) =>
    ring.some((chain) => chain.role !== 'object'),
  );
  const unnamed = rings.flat().filter((chain) => chain.role === 'unknown');
  if (above === undefined || unnamed.length === 0) return rings;
  const stoodOn = findStoodOn(path, above.chains, reachOf(above), unnamed);
  return rings.filter((ring) => !ring.some((chain) => stoodOn.has(chain)));
}

/** Brim where no comment names it: closed lines one after the other on which nothing stands. */
function findBare({ path, first, above }: Evidence, rings: ReadonlySet<Chain>): ReadonlySet<Chain> {
  const unnamed = first.chains.filter((chain) => chain.role === 'unknown' && chain.isClosed && !rings.has(chain));
  if (above === undefined || unnamed.length === 0) return new Set();
  const layer = new LayerAbove(path, above.chains, reachOf(above), [...rings]);
  if (!layer.hasWalls) return new Set();
  const bare = new Set(unnamed.filter((chain) => layer.isBare(chain, first.lineWidth)));
  // A single one between others is the foot of a wall that leans inwards, or is laid thinner than the wall.
  const { chains } = first;
  const isBareAt = (index: number) => chains[index] !== undefined && bare.has(chains[index]);
  return new Set(chains.filter((_, index) => isBareAt(index) && (isBareAt(index - 1) || isBareAt(index + 1))));
}

/** mm */
function reachOf({ lineWidth }: Lines): number {
  return lineWidth * TOUCHING;
}
