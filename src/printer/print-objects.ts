import type { ReadonlySignal } from '@preact/signals-core';
import type { ExcludeObjectStatus } from '../moonraker/types.js';

/** A part of the print that can be left out from now on. */
export interface PrintObject {
  /** As Klipper calls it. */
  readonly name: string;
  /** From 1, in the order of the file. */
  readonly number: number;
  /** Outline on the bed, mm; empty where the file tells none. */
  readonly outline: readonly Point[];
  /** Its middle on the bed, mm. */
  readonly middle: Point | undefined;
  readonly isLeftOut: boolean;
  /** It is being laid just now. */
  readonly isCurrent: boolean;
}

type Point = readonly [x: number, y: number];

/** Where to read what a print is made of. */
export interface ObjectSources {
  readonly status: { readonly excludeObject: ReadonlySignal<ExcludeObjectStatus | undefined> };
  /** Whether a print runs or is paused: Klipper goes on naming the objects of one that has ended. */
  readonly isOccupied: ReadonlySignal<boolean>;
}

/** The parts of the print that runs, as its file names them; none where it names none or no print runs. */
export function printObjects({ status, isOccupied }: ObjectSources): readonly PrintObject[] {
  const told = status.excludeObject.value;
  if (told === undefined || !isOccupied.value) return [];
  return told.objects.map(({ name, center, polygon = [] }, index) => {
    const outline = polygon.map(([x, y]): Point => [x, y]);
    return {
      name,
      number: index + 1,
      outline,
      middle: center === undefined ? middleOf(outline) : [center[0], center[1]],
      isLeftOut: told.excluded_objects.includes(name),
      isCurrent: told.current_object === name,
    };
  });
}

function middleOf(outline: readonly Point[]): Point | undefined {
  if (outline.length === 0) return undefined;
  const mean = (axis: 0 | 1) => outline.reduce((sum, point) => sum + point[axis], 0) / outline.length;
  return [mean(0), mean(1)];
}
