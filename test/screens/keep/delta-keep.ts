import { signal, type ReadonlySignal } from '@preact/signals-core';
import { Keep, type KeptLedger } from '../../../src/first-layer/save/keep.js';
import { findTarget, type TargetSources } from '../../../src/first-layer/save/target.js';
import type { Settings } from '../../../src/printer/settings.js';
import { SimulatedKlipper } from '../../first-layer/save/simulated-klipper.js';

const RECORDING = '/test/recordings/wire/printers/delta.jsonl';
const COMMAND = 'Z_OFFSET_APPLY_ENDSTOP';

interface Line {
  readonly msg: { readonly result?: { readonly status?: { readonly configfile?: { readonly settings?: Settings } } } };
}

/** Settings of a real delta, and whether its Klipper has the command, from its recording. */
export async function deltaSources(): Promise<TargetSources> {
  const text = await (await fetch(RECORDING)).text();
  const lines = text.trim().split('\n');
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as it was recorded
  const all = lines.map((line) => (JSON.parse(line) as Line).msg.result?.status?.configfile?.settings);
  const settings = all.find((one) => one !== undefined);
  if (settings === undefined || !text.includes(`"${COMMAND}"`)) throw new Error('not the recording of a delta');
  return { settings, commands: new Set([COMMAND]), macros: [] };
}

/** A delta that people made lower by so much, µm, with all that keeps it; Klipper is simulated. */
export async function deltaKeep(amount: number): Promise<{ readonly keep: Keep; readonly klipper: SimulatedKlipper }> {
  const sources = await deltaSources();
  const found = findTarget(sources);
  if (found.kind !== 'target') throw new Error(`a delta has an obstacle: ${found.obstacle.why}`);
  const klipper = new SimulatedKlipper(found.target);
  klipper.live = amount;
  klipper.tick();
  const nothing: ReadonlySignal<undefined> = signal(undefined);
  const ledger: KeptLedger = {
    parts: signal({ people: amount, printer: 0, offered: amount }),
    events: signal([
      { kind: 'print', at: 0, path: 'vase.gcode' },
      {
        kind: 'change',
        id: 1,
        at: 0,
        from: 0,
        to: amount,
        who: 'panel',
        how: 'relative',
        place: { kind: 'brim' },
        byte: undefined,
        isAfterLast: false,
      },
    ]),
    isAsking: signal(false),
    print: nothing,
    plate: nothing,
    namePlate: () => undefined,
    markKept: () => undefined,
  };
  const kept = new Map<string, unknown>();
  const keep = new Keep({
    port: klipper,
    store: {
      get: async (key) => kept.get(key),
      set: async (key, value) => void kept.set(key, value),
      delete: async (key) => void kept.delete(key),
    },
    ledger,
    reader: { text: async () => '[stepper_a]\nposition_endstop: 290\n', list: async () => [] },
    sources: signal(sources),
  });
  await keep.start();
  return { keep, klipper };
}
