import { includedPlace } from '../save/target.js';
import type { ConfigOption } from '../save/config-files.js';
import type { Facts } from './facts.js';
import { hasRoom, type OpenRoad } from './road.js';

/** One thing that is looked at before anything is sent. */
export interface Finding {
  readonly what: 'offset' | 'room' | 'included' | 'pending' | 'printing' | 'road' | 'levelling' | 'mesh';
  readonly isGood: boolean;
}

/** What was found on this printer, first what is not right. What waits and what runs is named only where something does. */
export function findingsOf(facts: Facts, road: OpenRoad): readonly Finding[] {
  const wrong: readonly Finding[] = [
    { what: 'offset', isGood: facts.live === 0 },
    { what: 'room', isGood: hasRoom(road) },
    { what: 'included', isGood: includedAt(facts) === undefined },
    { what: 'pending', isGood: facts.pending?.length === 0 },
    { what: 'printing', isGood: !facts.isPrinting },
  ];
  const told = (['offset', 'room', 'road', 'levelling', 'mesh'] as const).map((what) => ({ what, isGood: true }));
  const bad = wrong.filter(({ isGood }) => !isGood);
  return [...bad, ...told.filter(({ what }) => !bad.some((one) => one.what === what))];
}

/** Where the value stands in an included file, so that what is measured could not be saved; undefined too while none is read. */
export function includedAt({ files, machine: { road } }: Facts): ConfigOption | undefined {
  return road.kind === 'none' || files === undefined ? undefined : includedPlace(road.value, files);
}
