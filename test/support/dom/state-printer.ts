import { signal } from '@preact/signals-core';
import type { Phase } from '../../../src/printer/phase.js';
import type { Printer } from '../../../src/printer/printer.js';

/** As much of a printer as the page without a printer looks at, with what was last seen of a print. */
export function statePrinter(phase: Phase, verbs: Partial<Printer> = {}): Printer {
  const heater = (kind: string, temperature: number) => ({
    kind,
    shortName: kind,
    name: kind,
    temperature,
    target: temperature,
  });
  return {
    phase: signal(phase),
    age: signal({ kind: 'lost' }),
    status: {
      printStats: signal({ state: 'printing', info: { current_layer: 142, total_layer: 220 } }),
      virtualSdcard: signal({ progress: 0.64 }),
    },
    heaters: signal([heater('extruder', 240), heater('bed', 80)]),
    wake: () => undefined,
    restart: () => Promise.resolve(),
    firmwareRestart: () => Promise.resolve(),
    ...verbs,
  } as unknown as Printer;
}

/** Phases with the words that Klipper has for them. */
export const phases = {
  shutdown: {
    kind: 'klipper-shutdown',
    message:
      'Heater heater_bed not heating at expected rate\nOnce the underlying issue is corrected, use the\n"FIRMWARE_RESTART" command to reset the firmware, reload the\nconfig, and restart the host software.\nPrinter is shutdown\n',
  },
  error: {
    kind: 'klipper-error',
    message:
      "Option 'homing_sped' is not valid in section 'stepper_x'\nOnce the underlying issue is corrected, use the \"RESTART\"\ncommand to reload the config and restart the host software.\nPrinter is halted\n",
  },
  starting: {
    kind: 'klipper-starting',
    message:
      'Printer is not ready\nThe klippy host software is attempting to connect.  Please\nretry in a few moments.\n',
  },
  connecting: { kind: 'connecting' },
  noMoonraker: { kind: 'no-moonraker' },
  noGateway: { kind: 'no-gateway' },
  unauthorized: { kind: 'unauthorized' },
  disconnected: { kind: 'klipper-disconnected' },
} as const satisfies Record<string, Phase>;
