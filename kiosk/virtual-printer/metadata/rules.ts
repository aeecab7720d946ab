/** What is known of a field: a pattern whose first group holds it. Numbers unless it says otherwise. */
export interface Rule {
  readonly pattern: RegExp;
  /** Of a global pattern: the `last` match, the `largest` or `smallest` number, or the `sum` of all. */
  readonly take?: 'last' | 'largest' | 'smallest' | 'sum';
  readonly as?: 'text' | 'list' | 'numbers' | 'duration' | 'whole';
  readonly times?: number;
}

/** In the order in which Moonraker has them. */
export const FIELDS = [
  'layer_count',
  'object_height',
  'estimated_time',
  'nozzle_diameter',
  'layer_height',
  'first_layer_height',
  'first_layer_extr_temp',
  'first_layer_bed_temp',
  'filament_name',
  'filament_type',
  'filament_colors',
  'extruder_colors',
  'filament_temps',
  'referenced_tools',
  'mmu_print',
  'filament_total',
  'filament_weight_total',
  'filament_weights',
  'printer_model',
] as const;
export type Field = (typeof FIELDS)[number];

/** The first rule of a field that finds something counts; an empty list is kept for fields that always are one. */
export type Rules = Readonly<Partial<Record<Field, readonly Rule[]>>>;

export interface Slicer {
  readonly name: string;
  /** Recognises the slicer; its first group is the version. */
  readonly header: RegExp;
  readonly rules: Rules;
  /** Fields that are an empty list when nothing is found. */
  readonly lists?: readonly Field[];
}

const setting = (name: string, rest: Omit<Rule, 'pattern'> = {}): Rule => ({
  pattern: new RegExp(`^; ?${name} ?= ?([^\\n%]+)`, 'm'),
  ...rest,
});
const HEATED_NOZZLE: readonly Rule[] = [{ pattern: /^M10[49].* S(\d+\.?\d*)/m }];
const HEATED_BED: readonly Rule[] = [{ pattern: /^M190.* S(\d+\.?\d*)/m }];
const MOVES_UP: Rule = { pattern: /^G1 Z(\d*\.?\d+) F/gm, take: 'largest' };
const LOWEST_MOVE: Rule = { pattern: /^G1 Z(\d*\.?\d+)\s/gm, take: 'smallest' };
const COLOUR_LISTS = ['filament_colors', 'extruder_colors', 'filament_temps', 'referenced_tools'] as const;

const PRUSA: Rules = {
  layer_count: [{ pattern: /^; total layers count = (\d+)/m, as: 'whole' }],
  object_height: [{ pattern: /^;BEFORE_LAYER_CHANGE\n;(\d*\.?\d+)/gm, take: 'last' }, MOVES_UP],
  estimated_time: [{ pattern: /^; estimated printing time[^=]*= (.*)/m, as: 'duration' }],
  nozzle_diameter: [setting('nozzle_diameter')],
  layer_height: [setting('layer_height')],
  first_layer_height: [setting('first_layer_height')],
  first_layer_extr_temp: [setting('first_layer_temperature'), ...HEATED_NOZZLE],
  first_layer_bed_temp: [setting('first_layer_bed_temperature'), ...HEATED_BED],
  filament_name: [{ pattern: /^; filament_settings_id = "?([^"\n]+)"?/m, as: 'text' }],
  filament_type: [setting('filament_type', { as: 'text' })],
  filament_colors: [setting('filament_colou?r', { as: 'list' })],
  extruder_colors: [setting('extruder_colou?r', { as: 'list' })],
  filament_temps: [setting('temperature', { as: 'numbers' })],
  mmu_print: [setting('single_extruder_multi_material', { as: 'whole' })],
  filament_total: [{ pattern: /^; filament used \[mm\] = (\d+\.?\d*)/m }],
  filament_weight_total: [{ pattern: /^; total filament used \[g\] = (\d+\.?\d*)/m }],
  filament_weights: [{ pattern: /^; (?:filament|total filament) used \[g\] = (.*)/m, as: 'numbers' }],
  printer_model: [{ pattern: /^; printer_model = (.*)$/m, as: 'text' }],
};

const ORCA: Rules = {
  ...PRUSA,
  layer_count: [{ pattern: /^; total layer number: (\d+)/m, as: 'whole' }],
  object_height: [{ pattern: /^; max_z_height: (\d+\.?\d*)/m }, ...PRUSA.object_height!],
  first_layer_height: [setting('initial_layer_print_height'), ...PRUSA.first_layer_height!],
  first_layer_extr_temp: [setting('nozzle_temperature_initial_layer'), ...PRUSA.first_layer_extr_temp!],
  first_layer_bed_temp: [setting('(?:hot|cool|eng|textured)_plate_temp_initial_layer'), ...PRUSA.first_layer_bed_temp!],
};

const BAMBU: Rules = {
  ...ORCA,
  estimated_time: [{ pattern: /total estimated time: (.*)/, as: 'duration' }],
  filament_total: [{ pattern: /^; total filament length \[mm\] : (\d+\.?\d*)/m }],
  filament_weight_total: [{ pattern: /^; total filament weight \[g\] : (\d+\.?\d*)/m }],
  filament_weights: [],
};

/** Slicers in the order in which they are looked for. */
export const SLICERS: readonly Slicer[] = [
  { name: 'PrusaSlicer', header: /PrusaSlicer\s([^\s]+)\son/, rules: PRUSA, lists: COLOUR_LISTS },
  { name: 'SuperSlicer', header: /SuperSlicer\s(\S+)\son/, rules: PRUSA, lists: COLOUR_LISTS },
  { name: 'OrcaSlicer', header: /OrcaSlicer\s(\S+)\son/, rules: ORCA, lists: COLOUR_LISTS },
  { name: 'BambuStudio', header: /BambuStudio[^ ]*\s(\S+)\n/, rules: BAMBU, lists: COLOUR_LISTS },
  {
    name: 'Slic3r',
    header: /Slic3r\s(\d\S*)\son/,
    rules: { ...PRUSA, estimated_time: [], filament_weights: [], filament_total: [] },
    lists: COLOUR_LISTS,
  },
  {
    name: 'Cura',
    header: /Cura_SteamEngine\s(\S+)/,
    rules: {
      layer_count: [{ pattern: /^;LAYER_COUNT:(\d+)/m, as: 'whole' }],
      object_height: [{ pattern: /^;MAXZ:(\d+\.?\d*)/m }],
      estimated_time: [{ pattern: /^;TIME:(\d+\.?\d*)/m }],
      layer_height: [{ pattern: /^;Layer height: (\d+\.?\d*)/m }],
      first_layer_height: [{ pattern: /^;MINZ:(\d+\.?\d*)/m }],
      first_layer_extr_temp: HEATED_NOZZLE,
      first_layer_bed_temp: HEATED_BED,
      filament_total: [{ pattern: /^;Filament used: (\d+\.?\d*)m/m, times: 1000 }],
    },
  },
  {
    name: 'Simplify3D',
    header: /Simplify3D\(R\)\sVersion\s(\S+)/,
    rules: {
      object_height: [{ pattern: /^; layer \d+, Z = (\d+\.?\d*)/gm, take: 'last' }],
      estimated_time: [{ pattern: /^; +Build [Tt]ime: (.*)/m, as: 'duration' }],
      nozzle_diameter: [{ pattern: /^; +extruderDiameter,(\d+\.?\d*)/m }],
      layer_height: [{ pattern: /^; +layerHeight,(\d+\.?\d*)/m }],
      first_layer_height: [{ pattern: /^; layer 1, Z = (\d+\.?\d*)/m }],
      first_layer_extr_temp: [{ pattern: /^; +temperatureSetpointTemperatures,(\d+)/m }],
      first_layer_bed_temp: [{ pattern: /^; +temperatureSetpointTemperatures,\d+,(\d+)/m }],
      filament_total: [{ pattern: /^; +(?:Filament|Material) [Ll]ength: (\d+\.?\d*) mm/m }],
      filament_weight_total: [{ pattern: /^; +(?:Plastic|Material) [Ww]eight: (\d+\.?\d*) g/m }],
    },
  },
  {
    name: 'KISSlicer',
    header: /; KISSlicer[\s\S]*?; version (.*)\n/,
    rules: {
      object_height: [{ pattern: /^; END_LAYER_OBJECT z=(\d+\.?\d*)/gm, take: 'last' }],
      estimated_time: [{ pattern: /Calculated-during-export Build Time: (\d+\.?\d*) minutes/, times: 60 }],
      layer_height: [setting('max_layer_thickness_mm')],
      first_layer_height: [setting('first_layer_thickness_mm')],
      first_layer_extr_temp: [setting('first_layer_C')],
      first_layer_bed_temp: [setting('bed_C')],
      filament_total: [{ pattern: /^; +Ext #\d+ = +(\d+\.?\d*) ?mm/gm, take: 'sum' }],
    },
  },
  {
    name: 'IdeaMaker',
    header: /ideaMaker\s([\d.]+),/,
    rules: {
      object_height: [{ pattern: /^;Bounding Box:(?: -?[\d.]+){5} ([\d.]+)/m }],
      estimated_time: [{ pattern: /^;Print Time: (\d+\.?\d*)/m }],
      nozzle_diameter: [{ pattern: /^;Dimension:(?: [\d.]+){3} ([\d.]+)/m }],
      layer_height: [{ pattern: /^;HEIGHT:(\d+\.?\d*)/m }],
      first_layer_height: [{ pattern: /^;LAYER:0\n;Z:(\d+\.?\d*)/m }],
      first_layer_extr_temp: HEATED_NOZZLE,
      first_layer_bed_temp: HEATED_BED,
      filament_name: [{ pattern: /^;Filament Name #1: (.*)/m, as: 'text' }],
      filament_type: [{ pattern: /^;Filament Type #1: (.*)/m, as: 'text' }],
      filament_total: [{ pattern: /^;Material#\d+ Used: (\d+\.?\d*)/gm, take: 'sum' }],
    },
  },
  {
    name: 'IceSL',
    header: /IceSL\s(\S+)/,
    rules: {
      layer_height: [setting('z_layer_height_mm')],
      first_layer_height: [setting('z_layer_height_first_layer_mm')],
      object_height: [MOVES_UP],
      first_layer_extr_temp: [setting('extruder_temp_degree_c_0'), ...HEATED_NOZZLE],
      first_layer_bed_temp: [setting('bed_temp_degree_c'), ...HEATED_BED],
      nozzle_diameter: [setting('nozzle_diameter_mm_0')],
    },
  },
  {
    name: 'Kiri:Moto',
    header: /Kiri:Moto (\S+)/,
    rules: {
      layer_count: [{ pattern: /^;; --- layer (\d+) \(/gm, take: 'last', as: 'whole' }],
      object_height: [MOVES_UP],
      estimated_time: [{ pattern: /^; --- print time: (\d+)s/m, as: 'whole' }],
      layer_height: [setting('sliceHeight')],
      first_layer_height: [setting('firstSliceHeight')],
      first_layer_extr_temp: [setting('firstLayerNozzleTemp')],
      first_layer_bed_temp: [setting('firstLayerBedTemp')],
      filament_total: [{ pattern: /^; --- filament used: (\d+\.?\d*) mm/m }],
    },
  },
];

/** Of a file nobody signed: what its commands say. */
export const UNKNOWN: Rules = {
  object_height: [MOVES_UP],
  first_layer_height: [LOWEST_MOVE],
  first_layer_extr_temp: HEATED_NOZZLE,
  first_layer_bed_temp: HEATED_BED,
};
