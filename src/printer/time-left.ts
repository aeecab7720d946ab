/** How a time left was found. */
export type TimeMethod = 'slicer' | 'progress';

export interface TimeLeft {
  readonly seconds: number;
  readonly method: TimeMethod;
}

/** From this share of a print on its own pace begins to count, and from that one on nothing else does. */
const PACE_FROM = 0.05;
const PACE_ALONE = 0.5;

/**
 * How long a print still takes. The slicer's estimate is right at first; the longer a print runs, the better its own pace
 * (time printed / share done) tells. In between both are weighed.
 * @param done share of the file printed, 0…1
 * @param printed seconds since the first extrusion (`print_stats.print_duration`)
 * @param estimated the slicer's whole time, seconds
 * @param speedFactor `gcode_move.speed_factor`
 * @returns undefined while nothing can be told
 */
export function timeLeft(
  done: number,
  printed: number,
  estimated: number | undefined,
  speedFactor: number,
): TimeLeft | undefined {
  const byPace = done > 0.01 && printed > 0 ? (printed / done) * (1 - done) : undefined;
  if (estimated === undefined || estimated <= 0) {
    return byPace === undefined ? undefined : { seconds: byPace, method: 'progress' };
  }
  const bySlicer = (estimated * (1 - done)) / Math.max(0.05, speedFactor);
  if (byPace === undefined) return { seconds: bySlicer, method: 'slicer' };
  const weight = Math.min(1, Math.max(0, (done - PACE_FROM) / (PACE_ALONE - PACE_FROM)));
  return {
    seconds: bySlicer * (1 - weight) + byPace * weight,
    method: weight < 0.5 ? 'slicer' : 'progress',
  };
}

/** Layers of the slicer, from 1; the count where it is known. */
export interface LayerPlace {
  readonly layer: number;
  readonly layers: number | undefined;
}

/** What is known of a file's layers. Heights in mm. */
export interface LayerFacts {
  readonly layer_height?: number | undefined;
  readonly first_layer_height?: number | undefined;
  readonly layer_count?: number | undefined;
  readonly object_height?: number | undefined;
}

/**
 * The present layer: the file's own word (`SET_PRINT_STATS_INFO`) where it gives one, else by the height of the G-code line
 * (`gcode_position.z`, without the live offset), never beyond the last.
 */
export function layerOf(
  info:
    | { readonly current_layer?: number | null | undefined; readonly total_layer?: number | null | undefined }
    | undefined,
  gcodeZ: number | undefined,
  facts: LayerFacts,
): LayerPlace | undefined {
  const told = info?.current_layer ?? undefined;
  if (told !== undefined) return { layer: told, layers: info?.total_layer ?? facts.layer_count };
  const { layer_height: height, first_layer_height: first, object_height: top } = facts;
  if (gcodeZ === undefined || height === undefined || height <= 0 || first === undefined) return undefined;
  const layers = facts.layer_count ?? (top === undefined ? undefined : Math.round((top - first) / height) + 1);
  const layer = Math.max(1, Math.ceil((gcodeZ - first) / height - 1e-3) + 1);
  return { layer: layers === undefined ? layer : Math.min(layer, layers), layers };
}

/**
 * Volume of plastic per second, mm³/s.
 * @param extruderVelocity `motion_report.live_extruder_velocity`, mm/s of filament
 * @param diameter of the filament, mm
 */
export function flowRate(extruderVelocity: number, diameter: number): number {
  return Math.max(0, extruderVelocity) * Math.PI * (diameter / 2) ** 2;
}
