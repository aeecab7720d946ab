import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Phase } from '../../src/printer/phase.js';
import { Printer } from '../../src/printer/printer.js';
import { FakeClock } from '../support/fake-clock.js';
import { ReplaySession } from '../support/replay-session.js';

/** Plays a recorded session to the printer; answers the phases it went through, each with the beginning of its message. */
async function phasesOf(name: string): Promise<{ readonly seen: readonly string[]; readonly broken: number }> {
  const clock = new FakeClock();
  const session = new ReplaySession(name, clock);
  const http = { send: () => Promise.reject(new Error('nobody')) };
  const printer = new Printer({ openSocket: session.openSocket, http, clock, random: () => 0, version: '0' });
  const seen: string[] = [];
  printer.phase.subscribe((phase) => seen.push(wordsOf(phase)));
  printer.start();
  await clock.wind(session.seconds * 1000);
  const broken = printer.status.broken.value;
  printer.close();
  return { seen: seen.filter((phase) => !phase.startsWith('connecting') && phase !== 'no-gateway'), broken };
}

function wordsOf(phase: Phase): string {
  return 'message' in phase ? `${phase.kind}: ${phase.message.split('\n')[0]}` : phase.kind;
}

/** Whether the phases named come in this order; others may stand between them. */
function assertGoesThrough(seen: readonly string[], expected: readonly string[]): void {
  let from = 0;
  for (const phase of expected) {
    const at = seen.indexOf(phase, from);
    assert.ok(at >= 0, `${phase} is missing after the first ${from} of ${JSON.stringify(seen)}`);
    from = at + 1;
  }
}

const sessions: Readonly<Record<string, readonly string[]>> = {
  estop_and_firmware_restart: [
    'ready',
    'klipper-shutdown: Shutdown due to webhooks request',
    'klipper-disconnected',
    "klipper-error: Can not update MCU 'mcu' config as it is shutdown",
    'klipper-disconnected',
    'ready',
    'klipper-shutdown: Shutdown due to M112 command',
    'ready',
    "klipper-shutdown: MCU 'mcu' shutdown: ADC out of range",
    'ready',
    "klipper-shutdown: Lost communication with MCU 'mcu'",
    'ready',
    'klipper-shutdown: Heater extruder not heating at expected rate',
    'ready',
  ],
  save_config_restart: ['ready', 'klipper-disconnected', 'ready'],
  klippy_config_error: [
    'ready',
    'klipper-disconnected',
    "klipper-error: Option 'bogus_option' is not valid in section 'stepper_x'",
    'ready',
  ],
  klippy_killed: ['ready', 'klipper-disconnected', 'ready'],
  never_connected: ['klipper-disconnected'],
  connect_without_klippy: ['klipper-disconnected'],
  moonraker_killed: ['ready', 'ready'],
};

for (const [name, expected] of Object.entries(sessions)) {
  test(`follows the recorded session ${name}`, async () => {
    const { seen, broken } = await phasesOf(name);
    assertGoesThrough(seen, expected);
    assert.equal(broken, 0);
  });
}
