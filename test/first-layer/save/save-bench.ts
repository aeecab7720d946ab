import { planToKeep, type Plan } from '../../../src/first-layer/save/plan.js';
import { SaveRoutine } from '../../../src/first-layer/save/save-routine.js';
import type { SaveState } from '../../../src/first-layer/save/save-state.js';
import type { Target } from '../../../src/first-layer/save/target.js';
import type { Store } from '../../../src/first-layer/store.js';
import { SimulatedKlipper } from './simulated-klipper.js';

export const endstop: Target = {
  kind: 'endstop',
  values: [{ section: 'stepper_z', option: 'position_endstop', old: -0.21 }],
  command: 'Z_OFFSET_APPLY_ENDSTOP',
  limits: { least: -5, most: 330 },
};
export const probe: Target = {
  kind: 'probe',
  values: [{ section: 'bltouch', option: 'z_offset', old: 1.5 }],
  command: 'Z_OFFSET_APPLY_PROBE',
  limits: undefined,
};
export const towers: Target = {
  kind: 'towers',
  values: [
    { section: 'stepper_a', option: 'position_endstop', old: 297.05 },
    { section: 'stepper_b', option: 'position_endstop', old: 296.1 },
    { section: 'stepper_c', option: 'position_endstop', old: 298.3 },
  ],
  command: 'Z_OFFSET_APPLY_ENDSTOP',
  limits: undefined,
};

/** A store in memory. */
export function memoryStore(): Store & { readonly kept: Map<string, unknown> } {
  const kept = new Map<string, unknown>();
  return {
    kept,
    get: async (key) => structuredClone(kept.get(key)),
    set: async (key, value) => void kept.set(key, structuredClone(value)),
    delete: async (key) => void kept.delete(key),
  };
}

/** A routine with a simulated Klipper behind it. */
export function makeSaveBench(target: Target = endstop, kept = -55) {
  const klipper = new SimulatedKlipper(target);
  const store = memoryStore();
  const plan: Plan = planToKeep(target, kept, 'offer');
  const bench = {
    klipper,
    store,
    plan,
    routine: new SaveRoutine(klipper, store),
    get state(): SaveState {
      return bench.routine.state.peek();
    },
    /** Lets statuses come until nothing more happens. */
    async settle(ticks = 60): Promise<void> {
      for (let tick = 0; tick < ticks; tick++) {
        await turn();
        klipper.tick();
      }
      await turn();
    },
    /** Lets statuses come until the state is of a kind. */
    async until(kind: SaveState['kind']): Promise<void> {
      for (let tick = 0; tick < 80 && bench.state.kind !== kind; tick++) {
        await turn();
        if (bench.state.kind !== kind) klipper.tick();
      }
      if (bench.state.kind !== kind) throw new Error(`${bench.state.kind} instead of ${kind}`);
    },
    /** The page is loaded anew: a new routine on the same store. */
    async reload(): Promise<void> {
      bench.routine.dispose();
      bench.routine = new SaveRoutine(klipper, store);
      await bench.routine.resume();
    },
  };
  return bench;
}

/** Lets every promise that is settled be heard. */
export async function turn(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}
