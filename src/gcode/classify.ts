import { type Chain, encloses } from './chains.js';
import { type Component, findComponents } from './components.js';
import type { SlicerSettings } from './settings-witness.js';
import type { LoopKind, Path } from './types.js';

/** Lines of one feature lie a line's width apart; what is nearer than this many widths touches. */
const TOUCHING = 1.35;

/** What a chain is, by its place among the others first, by its tag where the place leaves a doubt. */
export type ChainKind = LoopKind | 'other';

export function classify(
  path: Path,
  chains: readonly Chain[],
  lineWidth: number,
  settings: SlicerSettings,
): ChainKind[] {
  const components = findComponents(path, chains, lineWidth * TOUCHING);
  const rings = new Set<Chain>();
  for (const component of components) {
    if (component.isOnlyLoops && enclosesAnother(path, component, chains)) {
      for (const chain of component.chains) rings.add(chain);
    }
  }
  const isSkirt = (chain: Chain) => rings.has(chain) && chain.role !== 'object';
  const foundSkirt = chains.some(isSkirt);
  const tellsApart = chains.some((chain) => chain.role === 'brim') && chains.some((chain) => chain.role === 'skirt');
  const mayHideSkirt = !foundSkirt && !tellsApart && settings.skirtLoops !== 0 && settings.skirtHeight !== 0;
  return chains.map((chain) => {
    if (tellsApart && (chain.role === 'brim' || chain.role === 'skirt')) return chain.role;
    if (isSkirt(chain)) return 'skirt';
    if (chain.role === 'brim') return 'brim';
    if (chain.role === 'skirt' || chain.role === 'skirt/brim')
      return mayHideSkirt && settings.skirtLoops !== undefined ? 'skirt/brim' : 'brim';
    return 'other';
  });
}

function enclosesAnother(path: Path, component: Component, chains: readonly Chain[]): boolean {
  const own = new Set(component.chains);
  return chains.some(
    (other) =>
      !own.has(other) &&
      component.chains.some((loop) => encloses(path, loop, path.x0[other.first] ?? 0, path.y0[other.first] ?? 0)),
  );
}
