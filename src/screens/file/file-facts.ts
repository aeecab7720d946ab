import {
  mdiClockOutline,
  mdiLayersTripleOutline,
  mdiWeightGram,
  shapeBed,
  shapeFirstLayer,
  shapeNozzle,
} from '../../icons.js';
import type { Metadata } from '../../printer/files.js';
import { degrees, duration, fixed } from '../../text/format.js';
import { thingWords, unitsWords } from '../../text/en-common.js';
import { fileWords } from '../../text/en-file.js';

/** One tile about a file. */
export interface Fact {
  readonly icon: string;
  readonly name: string;
  readonly value: string;
  readonly unit: string;
  /** Small print. */
  readonly more: string;
}

/** What is known beside the metadata. */
export interface Beside {
  /** Objects named in the file, 0 where it names none. */
  readonly objects: number;
  /** When a print begun now would be done, as `02:24`. */
  readonly doneAt: (seconds: number) => string;
}

/** What Moonraker knows about a file, as tiles; what it does not know has none. */
export function fileFacts(metadata: Metadata, { objects, doneAt }: Beside): readonly Fact[] {
  const facts: Fact[] = [];
  const add = (icon: string, name: string, value: string | undefined, unit = '', more = ''): void => {
    if (value !== undefined) facts.push({ icon, name, value, unit, more });
  };
  const time = split(metadata.estimated_time);
  const done = metadata.estimated_time === undefined ? '' : fileWords.doneAt(doneAt(metadata.estimated_time));
  add(mdiClockOutline, fileWords.time, time?.value, time?.unit ?? '', done);
  add(mdiWeightGram, fileWords.filament, whole(metadata.filament_weight_total), 'g', metres(metadata.filament_total));
  const layers = metadata.layer_count;
  add(
    mdiLayersTripleOutline,
    fileWords.height,
    metadata.object_height === undefined ? undefined : fixed(metadata.object_height, 1),
    unitsWords.mm,
    layers === undefined ? '' : fileWords.layers(layers),
  );
  add(shapeNozzle, thingWords.nozzle, whole(metadata.first_layer_extr_temp), unitsWords.celsius);
  add(shapeBed, thingWords.bed, whole(metadata.first_layer_bed_temp), unitsWords.celsius, chamber(metadata));
  const first = metadata.first_layer_height;
  add(
    shapeFirstLayer,
    fileWords.firstLayer,
    first === undefined ? undefined : fixed(first, 2),
    unitsWords.mm,
    objects === 0 ? '' : fileWords.objects(objects),
  );
  return facts;
}

/** Filament, layer height and nozzle in one line, as `PETG, 0.20 mm layers, 0.4 nozzle`. */
export function fileLine(metadata: Metadata): string {
  return [
    metadata.filament_type?.split(';')[0],
    metadata.layer_height === undefined ? undefined : fileWords.layerHeight(fixed(metadata.layer_height, 2)),
    metadata.nozzle_diameter === undefined ? undefined : fileWords.nozzleSize(String(metadata.nozzle_diameter)),
  ]
    .filter((part) => part !== undefined && part !== '')
    .join(', ');
}

function whole(value: number | undefined): string | undefined {
  return value === undefined ? undefined : fixed(value, 0);
}

function chamber({ chamber_temp: celsius }: Metadata): string {
  return celsius === undefined || celsius === 0 ? '' : fileWords.chamber(degrees(celsius));
}

function metres(millimetres: number | undefined): string {
  return millimetres === undefined ? '' : `${fixed(millimetres / 1000, 1)} m`;
}

/** A duration as a number and its unit, so that the unit can be small. */
function split(seconds: number | undefined): { value: string; unit: string } | undefined {
  if (seconds === undefined) return undefined;
  const [value = '', unit = 'min'] = duration(seconds).split(' ');
  return { value, unit };
}
