import { num } from '../config/settings.js';
import { numberParam, textParam } from '../gcode/command.js';
import type { Printer } from './printer.js';

/** Small modules that keep a few numbers: firmware retraction, pressure advance, input shaper, skew, variables. */
export function installTuning(printer: Printer): void {
  if (printer.settings['firmware_retraction']) installRetraction(printer);
  if (printer.settings['input_shaper']) installShaper(printer);
  if (printer.raw['skew_correction']) installSkew(printer);
  if (printer.settings['save_variables']) installVariables(printer);
  installPressureAdvance(printer);
}

function installRetraction(printer: Printer): void {
  const { gcode, gcodeMove, host, status, settings } = printer;
  const section = settings['firmware_retraction'];
  const values: Record<string, number> = {
    retract_length: num(section, 'retract_length', 0),
    retract_speed: num(section, 'retract_speed', 20),
    unretract_extra_length: num(section, 'unretract_extra_length', 0),
    unretract_speed: num(section, 'unretract_speed', 10),
  };
  let isRetracted = false;
  const push = async (length: number, speed: number): Promise<void> => {
    const [x, y, z, e] = gcodeMove.last;
    await gcodeMove.to([x, y, z, e + length], speed);
  };
  gcode.register('G10', async () => {
    if (isRetracted) return;
    isRetracted = true;
    await push(-values['retract_length']!, values['retract_speed']!);
  });
  gcode.register('G11', async () => {
    if (!isRetracted) return;
    isRetracted = false;
    await push(values['retract_length']! + values['unretract_extra_length']!, values['unretract_speed']!);
  });
  gcode.register(
    'SET_RETRACTION',
    (command) => {
      for (const key of Object.keys(values))
        values[key] = numberParam(command, key.toUpperCase(), values[key], { min: 0 });
    },
    'Set firmware retraction parameters',
  );
  gcode.register(
    'GET_RETRACTION',
    () =>
      host.info(
        Object.entries(values)
          .map(([key, value]) => `${key.toUpperCase()}=${value.toFixed(5)}`)
          .join(' '),
      ),
    'Report firmware retraction parameters',
  );
  status.add('firmware_retraction', () => ({ ...values }));
}

function installShaper({ gcode, host, settings }: Printer): void {
  const section = settings['input_shaper'];
  const axes = ['x', 'y'].map((axis) => ({
    axis,
    type: String(section?.[`shaper_type`] ?? section?.[`shaper_type_${axis}`] ?? 'mzv'),
    frequency: num(section, `shaper_freq_${axis}`, 0),
    damping: num(section, `damping_ratio_${axis}`, 0.1),
  }));
  gcode.register(
    'SET_INPUT_SHAPER',
    (command) => {
      for (const shaper of axes) {
        const { axis, type } = shaper;
        shaper.frequency = numberParam(command, `SHAPER_FREQ_${axis.toUpperCase()}`, shaper.frequency, { min: 0 });
        host.info(
          `shaper_type_${axis}:${type} shaper_freq_${axis}:${shaper.frequency.toFixed(3)} damping_ratio_${axis}:${shaper.damping.toFixed(6)}`,
        );
      }
    },
    'Set cartesian parameters for input shaper',
  );
}

function installSkew({ gcode, status }: Printer): void {
  gcode.register('SET_SKEW', () => {}, 'Set skew based on lengths of measured object');
  status.add('skew_correction', () => ({ current_profile_name: '' }));
}

function installVariables({ gcode, status, files }: Printer): void {
  let variables: Record<string, unknown> = readVariables(files.readConfig('variables.cfg') ?? '');
  gcode.register(
    'SAVE_VARIABLE',
    (command) => {
      const name = textParam(command, 'VARIABLE').toLowerCase();
      const text = textParam(command, 'VALUE');
      variables = {
        ...variables,
        [name]: Number.isFinite(Number(text)) ? Number(text) : text.replaceAll(/^['"]|['"]$/g, ''),
      };
      const lines = Object.entries(variables).map(
        ([key, value]) => `${key} = ${typeof value === 'number' ? value : `'${String(value)}'`}\n`,
      );
      files.writeConfig('variables.cfg', `[Variables]\n${lines.join('')}\n`);
    },
    'Save arbitrary variables to disk',
  );
  status.add('save_variables', () => ({ variables }));
}

function readVariables(text: string): Record<string, unknown> {
  const found = [...text.matchAll(/^(\w+) = (.*)$/gm)];
  return Object.fromEntries(
    found.map(([, key = '', value = '']) => [
      key,
      Number.isFinite(Number(value)) ? Number(value) : value.replaceAll("'", ''),
    ]),
  );
}

function installPressureAdvance({ gcode, host, pressure }: Printer): void {
  gcode.register(
    'SET_PRESSURE_ADVANCE',
    (command) => {
      pressure.advance = numberParam(command, 'ADVANCE', pressure.advance, { min: 0 });
      pressure.smoothTime = numberParam(command, 'SMOOTH_TIME', pressure.smoothTime, { min: 0, max: 0.2 });
      host.info(
        `pressure_advance: ${pressure.advance.toFixed(6)}\npressure_advance_smooth_time: ${pressure.smoothTime.toFixed(6)}`,
      );
    },
    'Set pressure advance parameters',
  );
}
