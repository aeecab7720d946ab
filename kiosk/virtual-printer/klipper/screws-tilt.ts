import { num, pair, text, type Section } from '../config/settings.js';
import { GcodeError } from '../gcode/errors.js';
import type { Command } from '../gcode/command.js';
import { spoken } from '../motion/coord.js';
import type { Printer } from './printer.js';
import type { Probe } from './probe.js';

interface Screw {
  readonly name: string;
  readonly at: readonly [number, number];
}

/** SCREWS_TILT_CALCULATE: probes over each screw of the bed and says how far to turn it, the first one staying as it is. */
export function installScrewsTilt(printer: Printer, probe: Probe, section: Section): void {
  let results: Record<string, unknown> = {};
  printer.gcode.register(
    'SCREWS_TILT_CALCULATE',
    async (command) => {
      results = await calculate(printer, probe, section, command);
    },
    'Tool to help adjust bed leveling screws by calculating the number of turns to level it.',
  );
  printer.status.add('screws_tilt_adjust', () => ({ error: false, max_deviation: null, results }));
}

async function calculate(
  printer: Printer,
  probe: Probe,
  section: Section,
  command: Command,
): Promise<Record<string, unknown>> {
  const { toolhead, host, gcodeMove } = printer;
  const settings = probe.settings(command);
  const height = num(section, 'horizontal_move_z', 5);
  const found: { readonly screw: Screw; readonly z: number }[] = [];
  for (const screw of screwsOf(section)) {
    const [x, y] = screw.at;
    if (toolhead.homedAxes !== 'xyz') throw new GcodeError(`Must home axis first: ${spoken([x, y, height, 0])}`);
    const [px, py, , e] = toolhead.position;
    await toolhead.move([px, py, height, e], settings.liftSpeed);
    await toolhead.move([x, y, height, e], num(section, 'speed', 50));
    found.push({ screw, z: (await probe.run(settings)).bedZ });
  }
  const [px, py, , e] = toolhead.position;
  await toolhead.move([px, py, height, e], settings.liftSpeed);
  gcodeMove.reset();
  host.info('01:20 means 1 full turn and 20 minutes, CW=clockwise, CCW=counter-clockwise');
  const [thread = 'CW', size = 'M3'] = text(section, 'screw_thread', 'CW-M3').split('-');
  const base = found[0]?.z ?? 0;
  return Object.fromEntries(
    found.map(({ screw: { name, at }, z }, index) => {
      const place = `x=${at[0].toFixed(1)}, y=${at[1].toFixed(1)}, z=${z.toFixed(5)}`;
      const { sign, adjust } = turnOf(base - z, thread, size);
      host.info(index === 0 ? `${name} (base) : ${place}` : `${name} : ${place} : adjust ${sign} ${adjust}`);
      return [`screw${index + 1}`, { z, sign, adjust, is_base: index === 0 }];
    }),
  );
}

function screwsOf(section: Section): readonly Screw[] {
  const names = Object.keys(section).filter((option) => /^screw\d+$/.test(option));
  return names.flatMap((option) => {
    const at = pair(section, option);
    return at === undefined ? [] : [{ name: text(section, `${option}_name`, `screw at ${at.join(',')}`), at }];
  });
}

function turnOf(by: number, thread: string, size: string): { readonly sign: string; readonly adjust: string } {
  const turns = Math.abs(by) < 0.001 ? 0 : by / (PITCH[size] ?? 0.5);
  const full = Math.trunc(Math.abs(turns));
  const minutes = Math.round((Math.abs(turns) - full) * 60);
  const isClockwise = turns >= 0 === (thread === 'CW');
  return { sign: isClockwise ? 'CW' : 'CCW', adjust: `${two(full)}:${two(minutes)}` };
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** mm to one turn. */
const PITCH: Readonly<Record<string, number>> = { M3: 0.5, M4: 0.7, M5: 0.8, M6: 1 };
