import { GcodeError } from '../gcode/errors.js';
import type { Printer } from './printer.js';

export interface MeshParams {
  readonly x_count: number;
  readonly y_count: number;
  readonly mesh_x_pps: number;
  readonly mesh_y_pps: number;
  readonly algo: string;
  readonly tension: number;
  readonly min_x: number;
  readonly max_x: number;
  readonly min_y: number;
  readonly max_y: number;
}

export interface Profile {
  readonly points: readonly (readonly number[])[];
  readonly mesh_params: MeshParams;
}

/** Saved meshes: those of the configuration, and those that wait for SAVE_CONFIG. */
export class MeshProfiles {
  #profiles: Readonly<Record<string, Profile>>;
  readonly #printer: Printer;

  constructor(printer: Printer) {
    this.#printer = printer;
    const sections = Object.entries(printer.raw).filter(([name]) => name.startsWith('bed_mesh '));
    this.#profiles = Object.fromEntries(
      sections.map(([name, options]) => [name.slice('bed_mesh '.length), fromOptions(options)]),
    );
  }

  get all(): Readonly<Record<string, Profile>> {
    return this.#profiles;
  }

  get(name: string): Profile {
    const found = this.#profiles[name];
    if (!found) throw new GcodeError(`bed_mesh: Unknown profile [${name}]`);
    return found;
  }

  save(name: string, profile: Profile): void {
    this.#profiles = { ...this.#profiles, [name]: profile };
    for (const [option, value] of Object.entries(toOptions(profile)))
      this.#printer.staged.set(`bed_mesh ${name}`, option, value);
  }

  remove(name: string): boolean {
    if (!this.#profiles[name]) return false;
    const { [name]: _gone, ...rest } = this.#profiles;
    this.#profiles = rest;
    this.#printer.staged.remove(`bed_mesh ${name}`);
    return true;
  }
}

const FLOATS = new Set(['tension', 'min_x', 'max_x', 'min_y', 'max_y']);

function toOptions({ points, mesh_params: params }: Profile): Record<string, string> {
  const rows = points.map((row) => `\n  ${row.map((height) => height.toFixed(6)).join(', ')}`);
  const entries = Object.entries(params).map(([key, value]) => {
    const isWhole = FLOATS.has(key) && Number.isInteger(value);
    return [key, isWhole ? `${String(value)}.0` : String(value)] as const;
  });
  return { version: '1', points: rows.join(''), ...Object.fromEntries(entries) };
}

function fromOptions(options: Readonly<Record<string, string>>): Profile {
  const number = (key: string): number => Number(options[key] ?? 0);
  const rows = (options['points'] ?? '').trim().split('\n');
  return {
    points: rows.map((row) => row.split(',').map(Number)),
    mesh_params: {
      x_count: number('x_count'),
      y_count: number('y_count'),
      mesh_x_pps: number('mesh_x_pps'),
      mesh_y_pps: number('mesh_y_pps'),
      algo: options['algo'] ?? 'lagrange',
      tension: number('tension'),
      min_x: number('min_x'),
      max_x: number('max_x'),
      min_y: number('min_y'),
      max_y: number('max_y'),
    },
  };
}
