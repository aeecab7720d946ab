import type { VerifyFacts } from './facts.js';
import { amountToKeep, type Judgement } from './judge.js';
import type { VerifyMemory } from './memory.js';

/** What is kept of the live offset with the value that decides the height; or why no amount can be told. */
export type Keeping =
  | { readonly kind: 'amount'; /** µm, minus is closer. */ readonly amount: number }
  /** People moved the nozzle while it was laid: the heights belong to no one offset. */
  | { readonly kind: 'mixed' }
  /** At which height it was laid was not seen. */
  | { readonly kind: 'unseen' }
  /** The saved value was changed since: what was measured is none of the present height. */
  | { readonly kind: 'changed' };

/** Values nearer to each other are one, mm: Klipper writes three decimals. */
const SAME = 0.0006;

/** Notes how a print lays what will be measured. Answers with the same object where there is nothing new. */
export function noteLaid(memory: VerifyMemory, facts: VerifyFacts): VerifyMemory {
  const people = withPeople(memory, facts);
  const isLaid = memory.isLaid || isLaying(facts) || facts.stage === 'later' || (facts.layer?.share ?? 0) > 0;
  // While a print is on Klipper does not read its configuration anew.
  const old = memory.old ?? facts.value;
  const isSame = people === memory.people && isLaid === memory.isLaid && old === memory.old;
  return isSame ? memory : { ...memory, people, isLaid, old };
}

/** What is to be kept after the measurement, for the value that Klipper has now, mm. */
export function keepingOf({ people, old }: VerifyMemory, judgement: Judgement, now: number | undefined): Keeping {
  if (people === undefined) return { kind: 'unseen' };
  if (people.least !== people.most) return { kind: 'mixed' };
  if (now !== undefined) {
    if (old === undefined) return { kind: 'unseen' };
    if (Math.abs(now - old) >= SAME) return { kind: 'changed' };
  }
  return { kind: 'amount', amount: amountToKeep(judgement, people.most) };
}

/** What people had changed of the offset while it was laid. */
function withPeople({ people }: VerifyMemory, facts: VerifyFacts): VerifyMemory['people'] {
  const now = facts.people;
  if (!isLaying(facts) || now === undefined) return people;
  if (people !== undefined && now >= people.least && now <= people.most) return people;
  return { least: Math.min(now, people?.least ?? now), most: Math.max(now, people?.most ?? now) };
}

function isLaying({ stage }: VerifyFacts): boolean {
  return stage === 'skirt' || stage === 'brim' || stage === 'object';
}
