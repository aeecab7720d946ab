import { num, rows, type Section } from '../config/settings.js';
import { numberParam, type Command } from '../gcode/command.js';
import { GcodeError } from '../gcode/errors.js';
import { spoken } from '../motion/coord.js';
import type { Printer } from './printer.js';
import type { Probe } from './probe.js';

type Corners = readonly [number, number, number, number];

/** QUAD_GANTRY_LEVEL: probes four points, lifts each corner to their mean, and again until they agree. */
export class QuadGantryLevel {
  isApplied = false;
  readonly #printer: Printer;
  readonly #probe: Probe;
  readonly #section: Section;

  constructor(printer: Printer, probe: Probe, section: Section) {
    this.#printer = printer;
    this.#probe = probe;
    this.#section = section;
    printer.gcode.register(
      'QUAD_GANTRY_LEVEL',
      (command) => this.#level(command),
      'Conform a moving, twistable gantry to the shape of a stationary bed',
    );
    printer.status.add('quad_gantry_level', () => ({ applied: this.isApplied }));
  }

  async #level(command: Command): Promise<void> {
    const { host, machine } = this.#printer;
    const retries = numberParam(command, 'RETRIES', num(this.#section, 'retries', 0), { min: 0 });
    const tolerance = numberParam(command, 'RETRY_TOLERANCE', num(this.#section, 'retry_tolerance', 0), { min: 0 });
    this.isApplied = false;
    for (let round = 0; ; round += 1) {
      const heights = await this.#probeAll(command);
      const corners = this.#atCorners(heights);
      const average = mean(corners);
      const moves = upTo(average, corners);
      this.#tell(heights, corners, average, moves);
      const range = Math.max(...heights) - Math.min(...heights);
      this.#refuseTooMuch(moves);
      machine.liftCorners(moves);
      await host.sleep(1);
      if (tolerance === 0) break;
      host.info(
        `Retries: ${round}/${retries} Probed points range: ${range.toFixed(6)} tolerance: ${tolerance.toFixed(6)}`,
      );
      if (range <= tolerance) break;
      if (round >= retries) throw new GcodeError('Too many retries');
    }
    machine.relaxGantry();
    this.isApplied = true;
  }

  async #probeAll(command: Command): Promise<number[]> {
    const { toolhead, gcodeMove } = this.#printer;
    const height = num(this.#section, 'horizontal_move_z', 5);
    const speed = num(this.#section, 'speed', 50);
    const settings = this.#probe.settings(command);
    const heights: number[] = [];
    for (const [x = 0, y = 0] of rows(this.#section, 'points')) {
      if (toolhead.homedAxes !== 'xyz') throw new GcodeError(`Must home axis first: ${spoken([x, y, height, 0])}`);
      const [px, py, , e] = toolhead.position;
      await toolhead.move([px, py, height, e], settings.liftSpeed);
      await toolhead.move([x, y, height, e], speed);
      heights.push(height - (await this.#probe.run(settings)).bedZ);
    }
    const [px, py, , e] = toolhead.position;
    await toolhead.move([px, py, height, e], settings.liftSpeed);
    gcodeMove.reset();
    return heights;
  }

  /** Heights at the four motors, from those at the four points: front left, rear left, rear right, front right. */
  #atCorners(heights: readonly number[]): Corners {
    const points = rows(this.#section, 'points');
    const [[x0 = 0, y0 = 0] = [], [x1 = 0, y1 = 0] = []] = rows(this.#section, 'gantry_corners');
    const [left = 0, front = 0] = points[0] ?? [];
    const [right = 1, rear = 1] = points[2] ?? [];
    const [fl = 0, rl = 0, rr = 0, fr = 0] = heights;
    const dy = this.#probe.offset.y;
    const at = (x: number, y: number): number => {
      const u = (x - left) / (right - left);
      const v = (y - front - dy) / (rear - front);
      return (fl * (1 - u) + fr * u) * (1 - v) + (rl * (1 - u) + rr * u) * v;
    };
    return [at(x0, y0), at(x0, y1), at(x1, y1), at(x1, y0)];
  }

  #refuseTooMuch(moves: Corners): void {
    const most = num(this.#section, 'max_adjust', 4);
    const worst = Math.max(...moves.map(Math.abs));
    if (worst <= most) return;
    throw new GcodeError(
      `Aborting quad_gantry_level required adjustment ${worst.toFixed(6)} is greater than max_adjust ${most.toFixed(6)}`,
    );
  }

  #tell(heights: readonly number[], corners: Corners, average: number, moves: Corners): void {
    const { host } = this.#printer;
    const names = ['z', 'z1', 'z2', 'z3'];
    host.info(
      `Gantry-relative probe points:\n${heights.map((height, index) => `${index}: ${height.toFixed(6)}`).join(' ')}`,
    );
    host.info(
      `Actuator Positions:\n${corners.map((height, index) => `${names[index]}: ${height.toFixed(6)}`).join(' ')}`,
    );
    host.info(`Average: ${average.toFixed(6)}`);
    host.info(
      `Making the following Z adjustments:\n${moves.map((by, index) => `stepper_${names[index]} = ${by.toFixed(6)}`).join('\n')}`,
    );
  }
}

function upTo(average: number, [a, b, c, d]: Corners): Corners {
  return [average - a, average - b, average - c, average - d];
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
