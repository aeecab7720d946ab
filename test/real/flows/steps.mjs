// What several flows do on the way to what they are about.
import { slicedFile } from '../runner/sliced-file.mjs';
import { until } from '../runner/wait.mjs';

/** mm: half a microstep of Z, and rounding. */
export const closeEnough = 0.003;

/** Heats and homes; the gantry is level already (`printer.level`). */
export const quickStart = ['M140 S60', 'M104 S210', 'G28', 'M190 S60', 'M109 S210'].join('\n');
const quickEnd = ['TURN_OFF_HEATERS', 'G91', 'G0 Z5 F900', 'G90'].join('\n');

/** A file with a slow, long skirt: time for fingers, also at a high pace. */
export function skirtFile(options = {}) {
  return slicedFile({ loops: 6, speed: 15, start: quickStart, end: quickEnd, ...options });
}

/** Uploads a file through the gateway and starts it as a person does. */
export async function startPrint({ panel, gateway, printer }, text = skirtFile(), name = 'skirt test') {
  await printer.level();
  await gateway.upload(`${name}.gcode`, text);
  await panel.tap('link', 'Files');
  await panel.tap('link', name);
  await panel.tap('button', 'Print');
  await panel.answer('Print');
}

/** Waits until the skirt panel has come up by itself and the nozzle really draws. */
export async function untilSkirt({ panel, printer }) {
  await panel.find('region', 'Skirt', { timeout: 90_000 });
  await printer.untilDrawing();
}

/** Waits until the true height has changed by so many mm since `before`. */
export function untilMovedBy(printer, before, change) {
  return printer.untilTruth(
    `the nozzle to move by ${change} mm`,
    ({ height }) => Math.abs(height - before.height - change) < closeEnough,
  );
}

/** A number as the panel writes it: signed, three decimals, a true minus. */
export function millimetres(value) {
  const sign = value < 0 ? '\u2212' : value > 0 ? '+' : '';
  return `${sign}${Math.abs(value).toFixed(3)} mm`;
}

/** Firmware restart from the panel, again where the reset was lost on a busy computer, until Klipper is ready. */
export async function restartFirmware({ panel, moonraker }) {
  await panel.tap('button', 'Restart firmware');
  await until(
    'Klipper to be ready',
    async () => {
      const state = await moonraker.klipperState();
      if (state === 'error' && (await panel.has('button', 'Restart firmware'))) {
        await panel.tap('button', 'Restart firmware');
      }
      return state === 'ready';
    },
    { timeout: 60_000 },
  );
  await untilLive(panel);
}

export function untilLive(panel) {
  return panel.text('status', 'Connection', (text) => text.includes('Live'), { timeout: 60_000 });
}
