import * as v from 'valibot';
import type { PrintName } from '../print-book.js';
import type { Box } from '../plan.js';
import { NOTHING_MEASURED, PLACES, type Measured } from './judge.js';

export const verifyPhases = [
  'choosing',
  'starting',
  'printing',
  'missed',
  'stopping',
  'settling',
  'clearing',
  'cooling',
  'measuring',
  'result',
  'saving',
  'saved',
  'failed',
] as const;
export type VerifyPhase = (typeof verifyPhases)[number];

/** What is printed to be measured. */
export interface Piece {
  readonly path: string;
  /** Our own test piece, which ends after its first layer; any other file is stopped. */
  readonly isOurs: boolean;
  /** Height of the first layer as it is meant, µm. */
  readonly wanted: number;
  /** Loops of the skirt. */
  readonly loops: number;
  /** What of the bed it lies on, mm. */
  readonly box: Box;
}

/** Why it stands still. */
export interface VerifyFailure {
  readonly why:
    /** Klipper or Moonraker said no, `message` holds the words. */
    | 'refused'
    /** The link went or the page was loaded anew: whether it was done is not known. */
    | 'cut'
    /** Klipper answered, and it is not so. */
    | 'not-so'
    /** The print ended before anything was laid. */
    | 'nothing'
    /** Another print is on. */
    | 'other'
    /** The motors are off: the nozzle may stand on the part. */
    | 'motors-off';
  readonly message: string;
  /** Where "Try again" leads. */
  readonly back: 'choosing' | 'settling';
}

/** All that is remembered between print and save; plain data. */
export interface VerifyMemory {
  readonly phase: VerifyPhase;
  readonly piece: Piece | undefined;
  readonly print: PrintName | undefined;
  /** People's part of the offset while it was laid, least and most, µm; undefined before. */
  readonly people: { readonly least: number; readonly most: number } | undefined;
  /** Whether anything of it was seen being laid. */
  readonly isLaid: boolean;
  /** The value that decides the height while it was laid, mm; undefined where it was not seen. */
  readonly old: number | undefined;
  readonly measured: Measured;
  /** When it was judged, ms since 1970: names its record. */
  readonly at: number | undefined;
  /** The value that is saved, mm. */
  readonly next: number | undefined;
  readonly failure: VerifyFailure | undefined;
}

export const verifyBeginning: VerifyMemory = {
  phase: 'choosing',
  piece: undefined,
  print: undefined,
  people: undefined,
  isLaid: false,
  old: undefined,
  measured: NOTHING_MEASURED,
  at: undefined,
  next: undefined,
  failure: undefined,
};

const number = v.pipe(v.number(), v.finite());
const places = v.pipe(v.array(v.nullable(number)), v.length(PLACES));
const Stored = v.object({
  version: v.literal(1),
  phase: v.picklist(verifyPhases),
  piece: v.optional(
    v.object({
      path: v.string(),
      isOurs: v.boolean(),
      wanted: number,
      loops: number,
      box: v.object({ minX: number, minY: number, maxX: number, maxY: number }),
    }),
  ),
  print: v.optional(v.object({ path: v.string(), startedAt: number })),
  people: v.optional(v.object({ least: number, most: number })),
  isLaid: v.optional(v.boolean(), false),
  old: v.optional(number),
  measured: v.object({ part: places, skirt: places }),
  at: v.optional(number),
  next: v.optional(number),
  failure: v.optional(
    v.object({
      why: v.picklist(['refused', 'cut', 'not-so', 'nothing', 'other', 'motors-off']),
      message: v.string(),
      back: v.picklist(['choosing', 'settling']),
    }),
  ),
});

export function verifyRecordOf({ measured, ...memory }: VerifyMemory): unknown {
  const filled = (values: readonly (number | undefined)[]) => values.map((value) => value ?? null);
  return { version: 1, ...memory, measured: { part: filled(measured.part), skirt: filled(measured.skirt) } };
}

/** What was kept; undefined where there is nothing, or nothing that can be read. */
export function readVerifyRecord(stored: unknown): VerifyMemory | undefined {
  const read = v.safeParse(Stored, stored);
  if (!read.success) return undefined;
  const { version: _, measured, ...memory } = read.output;
  const opened = (values: readonly (number | null)[]) => values.map((value) => value ?? undefined);
  return { ...verifyBeginning, ...memory, measured: { part: opened(measured.part), skirt: opened(measured.skirt) } };
}
