import { signal } from '@preact/signals-core';
import type { Keep, Offer, Verdict } from '../../../src/first-layer/save/keep.js';
import { planToKeep } from '../../../src/first-layer/save/plan.js';
import type { SaveEvent, SaveJob, SaveState, SaveView } from '../../../src/first-layer/save/save-state.js';
import type { Target } from '../../../src/first-layer/save/target.js';

export const target: Target = {
  kind: 'endstop',
  values: [{ section: 'stepper_z', option: 'position_endstop', old: -0.21 }],
  command: 'Z_OFFSET_APPLY_ENDSTOP',
  limits: { least: -5, most: 330 },
};
export const job: SaveJob = { before: 0, backups: [], agreed: [] };
export const offer: Offer = { amount: -55, path: 'Pump bracket v4.gcode', isRunning: false, isDeclined: false };
export const plan = planToKeep(target, -55, 'offer');

/** A Keep of signals that a test sets; what was asked of it is in `calls`. */
export function stubKeep(
  state: SaveState = { kind: 'idle' },
  verdict: Verdict = { kind: 'plan', plan },
  view: Partial<Omit<SaveView, 'valueOf'>> = {},
) {
  const calls: string[] = [];
  const stub = {
    calls,
    routine: {
      state: signal(state),
      plan: signal(state.kind === 'idle' ? undefined : plan),
      answer: (event: SaveEvent) => calls.push(event.kind),
      start: () => calls.push('start'),
    },
    found: signal({ kind: 'target', target }),
    macros: signal([{ name: 'PRINT_START', how: 'absolute', clears: false }]),
    offer: signal<Offer | undefined>(offer),
    isWanted: signal(false),
    verdict: signal(verdict),
    hasStrangers: true,
    view: signal<SaveView>({
      klipper: { kind: 'ready' },
      isPrinting: false,
      live: -55,
      pending: [{ section: 'stepper_z', option: 'position_endstop', text: '-0.155' }],
      valueOf: () => -0.21,
      frame: 1,
      ...view,
    }),
    want: (isWanted: boolean) => {
      calls.push(`want ${String(isWanted)}`);
      stub.isWanted.value = isWanted;
    },
    apply: () => calls.push('apply'),
    decline: () => calls.push('decline'),
    drop: () => calls.push('drop'),
    place: { plate: 'smooth plate', filament: 'PETG' } as Keep['place'],
  };
  return { stub, keep: stub as unknown as Keep };
}
