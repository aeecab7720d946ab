import { num, type Section } from '../config/settings.js';
import { numberParam, type Command } from '../gcode/command.js';
import { GcodeError } from '../gcode/errors.js';
import { withAxis } from '../motion/coord.js';
import { refusedInShutdown } from './homing.js';
import type { Printer } from './printer.js';

/** How one probing is to be done. mm and mm/s. */
export interface ProbeSettings {
  readonly speed: number;
  readonly liftSpeed: number;
  readonly samples: number;
  readonly retract: number;
  readonly isMedian: boolean;
  readonly tolerance: number;
  readonly retries: number;
}

/** Where the probe found the bed. */
export interface ProbeResult {
  /** Place of the probe (not the nozzle). */
  readonly x: number;
  readonly y: number;
  /** Z of the nozzle at which it would touch the bed, if the configured z_offset is right. */
  readonly bedZ: number;
  /** Z of the nozzle when the probe fired. */
  readonly triggerZ: number;
}

/** The Z probe: PROBE, PROBE_ACCURACY, QUERY_PROBE, and the probing that levelling needs. */
export class Probe {
  readonly section: Section;
  readonly name: string;
  readonly #printer: Printer;
  /** false until asked for the first time, as in Klipper. */
  #lastQuery: false | 0 | 1 = false;
  #last: ProbeResult | undefined;

  constructor(printer: Printer, name: string) {
    this.#printer = printer;
    this.name = name;
    this.section = printer.settings[name]!;
    const { gcode } = printer;
    gcode.register('QUERY_PROBE', () => this.#query(), 'Return the status of the z-probe');
    gcode.register('PROBE', (command) => this.#probe(command), 'Probe Z-height at current XY position');
    gcode.register(
      'PROBE_ACCURACY',
      (command) => this.#accuracy(command),
      'Probe Z-height accuracy at current XY position',
    );
    printer.status.add('probe', () => ({
      name,
      last_query: this.#lastQuery,
      last_probe_position: [this.#last?.x ?? 0, this.#last?.y ?? 0, this.#last?.bedZ ?? 0, 0],
      last_z_result: this.#last?.triggerZ ?? 0,
    }));
  }

  get offset(): { readonly x: number; readonly y: number; readonly z: number } {
    return {
      x: num(this.section, 'x_offset', 0),
      y: num(this.section, 'y_offset', 0),
      z: num(this.section, 'z_offset', 0),
    };
  }

  settings(command?: Command): ProbeSettings {
    const from = (key: string, option: string, fallback: number): number =>
      command
        ? numberParam(command, key, num(this.section, option, fallback), { above: 0 })
        : num(this.section, option, fallback);
    const speed = from('PROBE_SPEED', 'speed', 5);
    return {
      speed,
      liftSpeed: from('LIFT_SPEED', 'lift_speed', speed),
      samples: from('SAMPLES', 'samples', 1),
      retract: from('SAMPLE_RETRACT_DIST', 'sample_retract_dist', 2),
      isMedian: (command?.params.get('SAMPLES_RESULT') ?? this.section['samples_result']) === 'median',
      tolerance: num(this.section, 'samples_tolerance', 0.1),
      retries: num(this.section, 'samples_tolerance_retries', 0),
    };
  }

  /** Probes here, as often as configured, and answers the median or mean. */
  async run(settings: ProbeSettings): Promise<ProbeResult> {
    let samples: ProbeResult[] = [];
    let retries = 0;
    while (samples.length < settings.samples) {
      samples.push(await this.#sample(settings));
      const heights = samples.map((sample) => sample.bedZ);
      if (Math.max(...heights) - Math.min(...heights) > settings.tolerance) {
        if (retries >= settings.retries) throw new GcodeError('Probe samples exceed samples_tolerance');
        this.#printer.host.info('Probe samples exceed tolerance. Retrying...');
        retries += 1;
        samples = [];
      }
      if (samples.length < settings.samples) await this.#lift(settings);
    }
    this.#last = merged(samples, settings.isMedian);
    return this.#last;
  }

  async #lift({ retract, liftSpeed }: ProbeSettings): Promise<void> {
    const { toolhead } = this.#printer;
    await toolhead.move(withAxis(toolhead.position, 2, toolhead.position[2] + retract), liftSpeed);
    this.#printer.gcodeMove.reset();
  }

  async #sample(settings: ProbeSettings): Promise<ProbeResult> {
    const { toolhead, machine, host, gcodeMove } = this.#printer;
    if (!toolhead.isHomed(2)) throw new GcodeError('Must home before probe');
    await toolhead.standstill();
    const [x, y, z] = toolhead.position;
    const { x: dx, y: dy, z: offset } = this.offset;
    const height = machine.probeHeight(x + dx, y + dy) + machine.noise(PROBE_NOISE);
    const distance = z + toolhead.frame[2] - height;
    if (distance <= 0) throw new GcodeError('Probe triggered prior to movement');
    if (z - distance < toolhead.axisMin[2]) {
      await toolhead.move(withAxis(toolhead.position, 2, toolhead.axisMin[2]), settings.speed);
      throw new GcodeError('No trigger on probe after full movement');
    }
    const triggerZ = rounded(z - distance);
    const search = toolhead.run(2, toolhead.axisMin[2], z - triggerZ, settings.speed);
    await refusedInShutdown(this.#printer, 'Probing', search);
    gcodeMove.reset();
    const result = { x: x + dx, y: y + dy, bedZ: triggerZ - offset, triggerZ };
    host.info(`probe: at ${result.x.toFixed(3)},${result.y.toFixed(3)} bed will contact at z=${fixed(result.bedZ)}`);
    return result;
  }

  async #probe(command: Command): Promise<void> {
    const { x, y, bedZ } = await this.run(this.settings(command));
    this.#printer.host.info(`Result: at ${x.toFixed(3)},${y.toFixed(3)} estimate contact at z=${fixed(bedZ)}`);
  }

  async #query(): Promise<void> {
    await this.#printer.toolhead.standstill();
    const { toolhead, machine } = this.#printer;
    const [x, y, z] = toolhead.physical();
    const { x: dx, y: dy } = this.offset;
    this.#lastQuery = z <= machine.probeHeight(x + dx, y + dy) + PROBE_NOISE + Z_STEP ? 1 : 0;
    this.#printer.host.info(`probe: ${this.#lastQuery === 1 ? 'TRIGGERED' : 'open'}`);
  }

  async #accuracy(command: Command): Promise<void> {
    const { host, toolhead } = this.#printer;
    const settings = { ...this.settings(command), samples: 1, tolerance: Infinity };
    const count = numberParam(command, 'SAMPLES', 10, { min: 1 });
    const [x, y, z] = toolhead.position;
    host.info(
      `PROBE_ACCURACY at X:${x.toFixed(3)} Y:${y.toFixed(3)} Z:${z.toFixed(3)} ` +
        `(samples=${count} retract=${settings.retract.toFixed(3)} speed=${settings.speed.toFixed(1)} lift_speed=${settings.liftSpeed.toFixed(1)})`,
    );
    const heights: number[] = [];
    while (heights.length < count) {
      heights.push((await this.run(settings)).bedZ);
      await this.#lift(settings);
    }
    host.info(`probe accuracy results: ${statistics(heights)}`);
  }
}

/** The probe of this printer, under the name its section has. */
export function installProbe(printer: Printer): Probe | undefined {
  const name = ['probe', 'bltouch'].find((section) => printer.settings[section]);
  return name === undefined ? undefined : new Probe(printer, name);
}

function merged(samples: readonly ProbeResult[], isMedian: boolean): ProbeResult {
  const sorted = [...samples].sort((a, b) => a.bedZ - b.bedZ);
  const middle = isMedian
    ? sorted.slice(Math.floor((sorted.length - 1) / 2), Math.floor(sorted.length / 2) + 1)
    : sorted;
  const mean = (pick: (sample: ProbeResult) => number): number =>
    middle.reduce((sum, sample) => sum + pick(sample), 0) / middle.length;
  const { x, y } = samples[0]!;
  return { x, y, bedZ: mean((sample) => sample.bedZ), triggerZ: mean((sample) => sample.triggerZ) };
}

function statistics(heights: readonly number[]): string {
  const sorted = [...heights].sort((a, b) => a - b);
  const [least, most] = [sorted[0]!, sorted.at(-1)!];
  const mean = heights.reduce((sum, height) => sum + height, 0) / heights.length;
  const half = sorted.length / 2;
  const median = sorted.length % 2 === 1 ? sorted[Math.floor(half)]! : (sorted[half - 1]! + sorted[half]!) / 2;
  const deviation = Math.sqrt(heights.reduce((sum, height) => sum + (height - mean) ** 2, 0) / heights.length);
  return (
    `maximum ${fixed(most)}, minimum ${fixed(least)}, range ${fixed(most - least)}, average ${fixed(mean)}, ` +
    `median ${fixed(median)}, standard deviation ${fixed(deviation)}`
  );
}

function fixed(value: number): string {
  return value.toFixed(6);
}

/** The probe is read at whole motor steps. */
function rounded(value: number): number {
  return Math.round(value / Z_STEP) * Z_STEP;
}

export const Z_STEP = 0.0025;
const PROBE_NOISE = 0.0012;
