import type { Gcode } from './gcode.js';

/** The bed mesh: measure, keep, choose. Each rejects with a PrinterError. */
export class Mesh {
  readonly #gcode: Gcode;

  constructor(gcode: Gcode) {
    this.#gcode = gcode;
  }

  /** Probes the bed: minutes. */
  calibrate(): Promise<void> {
    return this.#gcode.run('BED_MESH_CALIBRATE');
  }

  clear(): Promise<void> {
    return this.#gcode.run('BED_MESH_CLEAR');
  }

  load(profile: string): Promise<void> {
    return this.#gcode.run(`BED_MESH_PROFILE LOAD="${profile}"`);
  }

  /** Keeps the mesh under a name; it lasts only once the configuration is saved. */
  save(profile: string): Promise<void> {
    return this.#gcode.run(`BED_MESH_PROFILE SAVE="${profile}"`);
  }

  remove(profile: string): Promise<void> {
    return this.#gcode.run(`BED_MESH_PROFILE REMOVE="${profile}"`);
  }
}
