// The guide on either stage: the same person at it as in test/support/guide-walk.mjs.
import { pause, until } from '../runner/wait.mjs';

/** Milliseconds: homing, levelling and homing again lie between two pages, and the computer may be busy. */
const timeout = 180_000;

/** A stage of this room as the walk through the guide wants it. */
export function asWalked({ panel, printer, moonraker }) {
  return {
    go: (hash) => panel.go(hash),
    find: (role, name, options) => panel.find(role, name, { timeout, ...options }),
    tap: (role, name, options) => panel.tap(role, name, { timeout, ...options }),
    truth: () => truthAtRest(printer),
    statusOf: async (object, field) => (await moonraker.object(object))[field],
    until: (holds, options) => until(String(holds), holds, { timeout, ...options }),
    script: (script) => moonraker.gcode(script),
  };
}

/** Klipper keeps moves for a while before it begins them: what is felt is where the nozzle has come to and stays. */
async function truthAtRest(printer) {
  let last = await printer.truth();
  for (let still = 0; still < 4; ) {
    await pause(150);
    const next = await printer.truth();
    still = Math.abs(next.gap - last.gap) < 0.002 ? still + 1 : 0;
    last = next;
  }
  return last;
}
