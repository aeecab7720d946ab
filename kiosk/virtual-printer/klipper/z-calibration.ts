import { num } from '../config/settings.js';
import { numberParam } from '../gcode/command.js';
import { withAxis } from '../motion/coord.js';
import { isProbeHomed } from './homing.js';
import { ManualProbe } from './manual-probe.js';
import type { Printer } from './printer.js';
import type { Probe } from './probe.js';

const SAVE = 'The SAVE_CONFIG command will update the printer config file\nwith the above and restart the printer.';

/** Z_ENDSTOP_CALIBRATE, PROBE_CALIBRATE, Z_OFFSET_APPLY_*: from heights to values that wait for SAVE_CONFIG. */
export function installZCalibration(printer: Printer, probe: Probe | undefined): void {
  const manual = new ManualProbe(printer);
  printer.gcode.register(
    'MANUAL_PROBE',
    (command) =>
      manual.start(numberParam(command, 'SPEED', 5, { above: 0 }), (z) =>
        printer.host.info(`Z position is ${z.toFixed(3)}`),
      ),
    'Start manual probe helper script',
  );
  if (!isProbeHomed(printer)) installEndstop(printer, manual);
  if (probe) installProbeOffset(printer, manual, probe);
}

function installEndstop(printer: Printer, manual: ManualProbe): void {
  const { gcode } = printer;
  const old = num(printer.settings['stepper_z'], 'position_endstop', 0);
  const stage = (value: number): void => stageValue(printer, 'stepper_z', 'position_endstop', value);
  gcode.register(
    'Z_ENDSTOP_CALIBRATE',
    (command) => manual.start(numberParam(command, 'SPEED', 5, { above: 0 }), (z) => stage(old - z)),
    'Calibrate a Z endstop',
  );
  gcode.register(
    'Z_OFFSET_APPLY_ENDSTOP',
    () => applyOffset(printer, (offset) => stage(old - offset)),
    'Adjust the z endstop_position',
  );
}

function installProbeOffset(printer: Printer, manual: ManualProbe, probe: Probe): void {
  const { gcode, toolhead, gcodeMove } = printer;
  const stage = (value: number): void => stageValue(printer, probe.name, 'z_offset', value);
  gcode.register(
    'PROBE_CALIBRATE',
    async (command) => {
      manual.refuseIfActive();
      const settings = probe.settings(command);
      const { bedZ, triggerZ } = await probe.run(settings);
      const { x, y, z: offset } = probe.offset;
      await toolhead.move(withAxis(toolhead.position, 2, triggerZ + 5), settings.liftSpeed);
      const [px, py] = toolhead.position;
      await toolhead.move([px + x, py + y, toolhead.position[2], toolhead.position[3]], PROBE_TRAVEL);
      gcodeMove.reset();
      await manual.start(settings.speed, (z) => stage(offset - z + bedZ));
    },
    "Calibrate the probe's z_offset",
  );
  gcode.register(
    'Z_OFFSET_APPLY_PROBE',
    () => applyOffset(printer, (offset) => stage(probe.offset.z - offset)),
    "Adjust the probe's z_offset",
  );
}

/** The live offset becomes a new saved value; with no offset an older staged value stays as it is. */
function applyOffset(printer: Printer, apply: (offset: number) => void): void {
  const offset = printer.gcodeMove.homing[2];
  if (offset === 0) printer.host.info('Nothing to do: Z Offset is 0');
  else apply(offset);
}

function stageValue(printer: Printer, section: string, option: string, value: number): void {
  const text = value.toFixed(3);
  printer.host.info(`${section}: ${option}: ${text}\n${SAVE}`);
  printer.staged.set(section, option, text);
}

/** mm/s of the move that puts the nozzle where the probe was. */
const PROBE_TRAVEL = 50;
