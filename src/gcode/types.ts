/** Bytes of a file in order; the reader stops asking when it has seen enough. */
export type ByteChunks = AsyncIterable<Uint8Array>;

export type LoopKind = 'skirt' | 'brim' | 'skirt/brim';

/** One closed loop of a skirt, or one contiguous range of brim. Half-open byte range, whole lines. */
export interface Loop {
  /** First byte of the first extruding line. */
  readonly start: number;
  /** Just past the last extruding line. */
  readonly end: number;
  readonly lengthMm: number;
  /** Nominal time at speed factor 1: length / feed rate. */
  readonly seconds: number;
  readonly kind: LoopKind;
}

/** The straight XY moves of the first layer in printing order, as parallel arrays: move `i` goes from `(x0,y0)` to `(x1,y1)`. */
export interface Path {
  readonly count: number;
  readonly x0: Float64Array;
  readonly y0: Float64Array;
  readonly x1: Float64Array;
  readonly y1: Float64Array;
  /** Height of the G-code line, mm, without offset and mesh. */
  readonly z: Float64Array;
  /** mm/s at speed factor 1. */
  readonly speed: Float64Array;
  /** Byte range of the line that holds the move; the parts of an arc share one line. */
  readonly lineStart: Float64Array;
  readonly lineEnd: Float64Array;
  /** Nominal seconds spent standing in XY right before the move: filament drawn back or pushed, the nozzle lifted. */
  readonly stillBefore?: Float64Array;
  /** Seconds that each move is expected to take at speed factor 1, slowing down for corners included. */
  readonly seconds?: Float64Array;
  /** mm/s² as the file sets it, 0 where it does not. */
  readonly acceleration?: Float64Array;
  /** 1 where plastic is laid. */
  readonly extrudes: Uint8Array;
}

export interface FirstLayer {
  readonly start: number;
  readonly end: number;
  /** mm */
  readonly height: number;
}

/** All that the head of a G-code file says about its first layer. */
export interface FirstLayerReading {
  readonly firstLayer: FirstLayer | null;
  /** In printing order, first layer only. */
  readonly loops: readonly Loop[];
  /** One plain sentence when there is no skirt or the answer is unsure. */
  readonly reason?: string;
  readonly path: Path;
}
