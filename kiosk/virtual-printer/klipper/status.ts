export type Fields = Record<string, unknown>;
/** Object name → its fields; null asks for all of them. */
export type Wanted = Record<string, readonly string[] | null>;

/** All objects of `printer.objects`, by name, in the order they were loaded. */
export class StatusBoard {
  readonly #objects = new Map<string, () => Fields>();

  add(name: string, read: () => Fields): void {
    this.#objects.set(name, read);
  }

  /** Names in the order in which Klipper loads them. */
  get names(): string[] {
    const names = [...this.#objects.keys()];
    const rank = (name: string): number => {
      const place = ORDER.indexOf(name.split(' ')[0]!.replace('temperature_host', 'temperature_sensor'));
      return place < 0 ? ORDER.length : place;
    };
    return names.sort((a, b) => rank(a) - rank(b));
  }

  has(name: string): boolean {
    return this.#objects.has(name);
  }

  read(name: string): Fields | undefined {
    return this.#objects.get(name)?.();
  }

  /** The wanted fields; an unknown object is answered with no fields, without a word, as Klipper does. */
  query(wanted: Wanted): Record<string, Fields> {
    const found: Record<string, Fields> = {};
    for (const [name, fields] of Object.entries(wanted)) {
      const all = this.read(name) ?? {};
      found[name] = fields === null ? all : pick(all, fields);
    }
    return found;
  }
}

function pick(all: Fields, fields: readonly string[]): Fields {
  return Object.fromEntries(fields.map((field) => [field, field in all ? all[field] : null]));
}

const ORDER = [
  'gcode',
  'webhooks',
  'configfile',
  'mcu',
  'gcode_macro',
  'heaters',
  'stepper_enable',
  'tmc2209',
  'heater_bed',
  'probe',
  'fan',
  'heater_fan',
  'controller_fan',
  'fan_generic',
  'output_pin',
  'neopixel',
  'temperature_sensor',
  'pause_resume',
  'filament_switch_sensor',
  'quad_gantry_level',
  'gcode_move',
  'bed_mesh',
  'print_stats',
  'virtual_sdcard',
  'display_status',
  'exclude_object',
  'save_variables',
  'idle_timeout',
  'firmware_retraction',
  'skew_correction',
  'query_endstops',
  'motion_report',
  'toolhead',
  'extruder',
  'system_stats',
  'manual_probe',
];

/** What changed between two answers to the same question; undefined when nothing did. */
export function difference(
  before: Record<string, Fields>,
  after: Record<string, Fields>,
): Record<string, Fields> | undefined {
  const changed: Record<string, Fields> = {};
  for (const [name, fields] of Object.entries(after)) {
    const old = before[name] ?? {};
    const news = Object.entries(fields).filter(([key, value]) => !isSame(old[key], value));
    if (news.length > 0) changed[name] = Object.fromEntries(news);
  }
  return Object.keys(changed).length > 0 ? changed : undefined;
}

function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const before = new Map(Object.entries(a));
  const after = Object.entries(b);
  return (
    before.size === after.length && after.every(([key, value]) => before.has(key) && isSame(before.get(key), value))
  );
}
