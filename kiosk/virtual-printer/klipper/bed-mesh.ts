import { num, pair, type Section } from '../config/settings.js';
import { numberParam, type Command } from '../gcode/command.js';
import { GcodeError } from '../gcode/errors.js';
import type { MoveTarget } from '../gcode/gcode-move.js';
import { between, spoken, withAxis, type Coord } from '../motion/coord.js';
import { heightAt, refined, type MeshGrid } from './mesh.js';
import { MeshProfiles, type Profile } from './mesh-profiles.js';
import type { Printer } from './printer.js';
import type { Probe } from './probe.js';

const SAVE = 'The SAVE_CONFIG command will\nupdate the printer config file and restart the printer.';

/** The bed mesh: probing it, and bending moves along it. */
export class BedMesh implements MoveTarget {
  #active: { readonly name: string; readonly profile: Profile; readonly grid: MeshGrid } | undefined;
  /** mm by which the lookup is shifted. */
  #offset: readonly [number, number] = [0, 0];
  readonly #printer: Printer;
  readonly #probe: Probe;
  readonly #section: Section;
  readonly #next: MoveTarget;
  readonly #profiles: MeshProfiles;

  constructor(printer: Printer, probe: Probe, next: MoveTarget) {
    this.#printer = printer;
    this.#probe = probe;
    this.#next = next;
    this.#section = printer.settings['bed_mesh']!;
    this.#profiles = new MeshProfiles(printer);
    const { gcode } = printer;
    gcode.register('BED_MESH_CALIBRATE', (command) => this.#calibrate(command), 'Perform Mesh Bed Leveling');
    gcode.register('BED_MESH_CLEAR', () => this.#use(undefined), 'Clear the Mesh so no z-adjustment is made');
    gcode.register('BED_MESH_PROFILE', (command) => this.#profile(command), 'Bed Mesh Persistent Storage management');
    gcode.register('BED_MESH_MAP', () => this.#map(), 'Serialize mesh and output to terminal');
    gcode.register('BED_MESH_OFFSET', (command) => this.#shift(command), 'Add X/Y offsets to the mesh lookup');
    gcode.register('BED_MESH_OUTPUT', () => this.#output(), 'Retrieve interpolated grid of probed z-points');
    printer.status.add('bed_mesh', () => this.#status());
  }

  position(): Coord {
    const place = this.#next.position();
    return withAxis(place, 2, place[2] - this.#bendAtNozzle(place));
  }

  async move(to: Coord, speed: number): Promise<void> {
    if (!this.#active) {
      await this.#next.move(to, speed);
      return;
    }
    const from = this.position();
    const pieces = Math.max(1, Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1]) / this.#pieceLength));
    for (let piece = 1; piece <= pieces; piece += 1) {
      const share = piece / pieces;
      const at = between(from, to, share);
      await this.#next.move(withAxis(at, 2, at[2] + this.#bend(at)), speed);
    }
  }

  get #pieceLength(): number {
    return num(this.#section, 'move_check_distance', 5);
  }

  /** How much higher than the G-code asks the nozzle goes at a place. */
  #bend([x, y, z]: Coord): number {
    return this.#active ? this.#fade(z) * this.#heightAt(x, y) : 0;
  }

  /** The same, seen from where the nozzle is: solves `z = g + fade(g) · height` for g. */
  #bendAtNozzle([x, y, z]: Coord): number {
    if (!this.#active) return 0;
    const height = this.#heightAt(x, y);
    const { start, end } = this.#fading;
    if (end <= start || z - height <= start) return height;
    if (z >= end) return 0;
    const g = (z * (end - start) - height * end) / (end - start - height);
    return this.#fade(g) * height;
  }

  #heightAt(x: number, y: number): number {
    return this.#active ? heightAt(this.#active.grid, x + this.#offset[0], y + this.#offset[1]) : 0;
  }

  #shift(command: Command): void {
    const [x, y] = this.#offset;
    this.#offset = [numberParam(command, 'X', x), numberParam(command, 'Y', y)];
    this.#printer.gcodeMove.reset();
  }

  #map(): void {
    const { host } = this.#printer;
    if (!this.#active) host.info('Bed has not been probed');
    else
      host.respond(
        `mesh_map_output ${JSON.stringify({ mesh_min: this.#active.grid.min, mesh_max: this.#active.grid.max, z_positions: this.#active.profile.points })}`,
      );
  }

  #fade(z: number): number {
    const { start, end } = this.#fading;
    if (end <= start || z <= start) return 1;
    return z >= end ? 0 : (end - z) / (end - start);
  }

  get #fading(): { readonly start: number; readonly end: number } {
    return { start: num(this.#section, 'fade_start', 1), end: num(this.#section, 'fade_end', 0) };
  }

  #use(name: string | undefined, profile?: Profile): void {
    if (name === undefined || !profile) this.#active = undefined;
    else {
      const {
        min_x: x0,
        min_y: y0,
        max_x: x1,
        max_y: y1,
        mesh_x_pps: px,
        mesh_y_pps: py,
        tension,
      } = profile.mesh_params;
      const grid = refined(profile.points, [px, py], tension);
      this.#active = { name, profile, grid: { min: [x0, y0], max: [x1, y1], rows: grid } };
    }
    this.#printer.gcodeMove.reset();
  }

  async #calibrate(command: Command): Promise<void> {
    const { host, toolhead } = this.#printer;
    const name = command.params.get('PROFILE') ?? 'default';
    const height = numberParam(command, 'HORIZONTAL_MOVE_Z', num(this.#section, 'horizontal_move_z', 5));
    if (toolhead.homedAxes !== 'xyz')
      throw new GcodeError(`Must home axis first: ${spoken(withAxis(toolhead.position, 2, height))}`);
    this.#use(undefined);
    const [x0, y0] = pair(this.#section, 'mesh_min') ?? [0, 0];
    const [x1, y1] = pair(this.#section, 'mesh_max') ?? [0, 0];
    const [columns, lines] = pair(this.#section, 'probe_count') ?? [3, 3];
    const points = await this.#probeGrid(command, height, spread(x0, x1, columns), spread(y0, y1, lines));
    const [px, py] = pair(this.#section, 'mesh_pps') ?? [2, 2];
    const profile: Profile = {
      points: this.#zeroed({ min: [x0, y0], max: [x1, y1], rows: points }),
      mesh_params: {
        x_count: columns,
        y_count: lines,
        mesh_x_pps: px,
        mesh_y_pps: py,
        algo: String(this.#section['algorithm'] ?? 'lagrange'),
        tension: num(this.#section, 'bicubic_tension', 0.2),
        min_x: x0,
        max_x: x1,
        min_y: y0,
        max_y: y1,
      },
    };
    host.info('Mesh Bed Leveling Complete');
    this.#keep(name, profile);
    this.#use(name, profile);
  }

  /** Row by row, there and back. */
  async #probeGrid(
    command: Command,
    height: number,
    xs: readonly number[],
    ys: readonly number[],
  ): Promise<number[][]> {
    const { toolhead, gcodeMove } = this.#printer;
    const settings = this.#probe.settings(command);
    const { x: dx, y: dy } = this.#probe.offset;
    const speed = num(this.#section, 'speed', 50);
    const points: number[][] = ys.map(() => []);
    for (const [row, y] of ys.entries()) {
      const isForth = row % 2 === 0;
      for (const column of isForth ? xs.keys() : [...xs.keys()].reverse()) {
        await toolhead.move(withAxis(toolhead.position, 2, height), settings.liftSpeed);
        await toolhead.move([xs[column]! - dx, y - dy, height, toolhead.position[3]], speed);
        points[row]![column] = (await this.#probe.run(settings)).bedZ;
      }
    }
    await toolhead.move(withAxis(toolhead.position, 2, height), settings.liftSpeed);
    gcodeMove.reset();
    return points;
  }

  /** With a zero reference the mesh says nothing about the height as a whole. */
  #zeroed(grid: MeshGrid): number[][] {
    const reference = pair(this.#section, 'zero_reference_position');
    const zero = reference ? heightAt(grid, ...reference) : 0;
    return grid.rows.map((row) => row.map((height) => Math.round((height - zero) * 1e6) / 1e6));
  }

  #profile(command: Command): void {
    const { host } = this.#printer;
    const load = command.params.get('LOAD');
    const save = command.params.get('SAVE');
    const remove = command.params.get('REMOVE');
    if (load !== undefined) this.#use(load, this.#profiles.get(load));
    else if (save !== undefined) {
      if (!this.#active) host.info(`Unable to save to profile [${save}], the bed has not been probed`);
      else this.#keep(save, this.#active.profile);
    } else if (remove !== undefined) {
      if (this.#profiles.remove(remove)) {
        host.info(
          `Profile [${remove}] removed from storage for this session.\nThe SAVE_CONFIG command will update the printer\nconfiguration and restart the printer`,
        );
      } else host.info(`No profile named [${remove}] to remove`);
    } else host.info(`Invalid syntax '${command.line}'`);
  }

  #keep(name: string, profile: Profile): void {
    this.#profiles.save(name, profile);
    this.#printer.host.info(`Bed Mesh state has been saved to profile [${name}]\nfor the current session.  ${SAVE}`);
  }

  #output(): void {
    const { host } = this.#printer;
    if (!this.#active) {
      host.info('Bed has not been probed');
      return;
    }
    const rows = this.#active.profile.points.map((row) => `  ${row.map((height) => height.toFixed(6)).join('  ')}`);
    host.info(`Mesh Leveling Probed Z positions:\n${rows.join('\n')}`);
  }

  #status(): Record<string, unknown> {
    const profiles = this.#profiles.all;
    if (!this.#active) {
      return { profile_name: '', mesh_min: [0, 0], mesh_max: [0, 0], probed_matrix: [[]], mesh_matrix: [[]], profiles };
    }
    const { name, profile, grid } = this.#active;
    return {
      profile_name: name,
      mesh_min: grid.min,
      mesh_max: grid.max,
      probed_matrix: profile.points,
      mesh_matrix: grid.rows,
      profiles,
    };
  }
}

function spread(from: number, to: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => from + ((to - from) * index) / (count - 1));
}
