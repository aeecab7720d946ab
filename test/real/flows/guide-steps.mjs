// The guide on either stage: the same person at it as in test/support/guide-walk.mjs.
import { until } from '../runner/wait.mjs';

/** What a screen reader reads out before the words of a key that shows this picture. */
const picture = 'Paper between nozzle and bed ';

/** A stage of this room as the walk through the guide wants it. */
export function asWalked({ panel, printer, moonraker }) {
  return {
    go: (hash) => panel.go(hash),
    find: (role, name, options) => panel.find(role, name, options),
    tap: async (role, name, options) => {
      const hasPicture = await panel.has(role, picture + name);
      await panel.tap(role, hasPicture ? picture + name : name, options);
    },
    truth: () => printer.truth(),
    statusOf: async (object, field) => (await moonraker.object(object))[field],
    until: (holds, options) => until(String(holds), holds, options),
    script: (script) => moonraker.gcode(script),
  };
}
