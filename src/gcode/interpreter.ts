import { arcPoints } from './arcs.js';
import type { Move } from './path-builder.js';
import type { Words } from './words.js';

/** Takes what the lines do. Heights and places are those of the G-code, before offset and mesh. */
export interface MoveSink {
  /** A straight move in XY of more than nothing. `extruded` is filament in mm (< 0: drawn back). The object is used again. */
  move(move: Move, extruded: number): void;
  /** A move without XY: only filament, only height, or both; `seconds` at the feed rate. */
  still(z: number, seconds: number): void;
  /** The file sets the acceleration of the moves that follow, mm/s². */
  accelerate(acceleration: number): void;
}

const G = 71;
const M = 77;
const X = 88;
const Y = 89;
const Z = 90;
const E = 69;
const F = 70;
const I = 73;
const J = 74;
const P = 80;
const S = 83;
const T = 84;
const SHORTEST_MOVE = 1e-6;
/** Klipper's speed before the first F, mm/s. */
const SPEED_AT_START = 25;

/** Klipper's view of modes and position (gcode_move.py), for the commands that slicers write. */
export class Interpreter {
  readonly #sink: MoveSink;
  #x = NaN;
  #y = NaN;
  #z = NaN;
  #e = 0;
  /** What G92 added to the file's numbers. */
  readonly #base = { x: 0, y: 0, z: 0, e: 0 };
  readonly #move = { x0: 0, y0: 0, x1: 0, y1: 0, z: 0, speed: 0 };
  #isAbsolute = true;
  #isExtruderAbsolute = true;
  #speed = SPEED_AT_START;

  constructor(sink: MoveSink) {
    this.#sink = sink;
  }

  /** Height after the last line, NaN while unknown. */
  get z(): number {
    return this.#z;
  }

  run(words: Words): void {
    if (words.letter === G) this.#runG(words);
    else if (words.letter === M) this.#runM(words);
  }

  #runM(words: Words): void {
    if (words.code === 82) this.#isExtruderAbsolute = true;
    else if (words.code === 83) this.#isExtruderAbsolute = false;
    else if (words.code === 204) {
      const acceleration = words.get(S) ?? Math.min(words.get(P) ?? Infinity, words.get(T) ?? Infinity);
      if (acceleration > 0 && Number.isFinite(acceleration)) this.#sink.accelerate(acceleration);
    }
  }

  #runG(words: Words): void {
    switch (words.code) {
      case 0:
      case 1:
        this.#line(words);
        break;
      case 2:
      case 3:
        this.#arc(words, words.code === 2);
        break;
      case 90:
        this.#isAbsolute = true;
        break;
      case 91:
        this.#isAbsolute = false;
        break;
      case 92:
        this.#setPosition(words);
        break;
      default:
        break;
    }
  }

  #setPosition(words: Words): void {
    const [x, y, z, e] = [words.get(X), words.get(Y), words.get(Z), words.get(E)];
    const isBare = x === undefined && y === undefined && z === undefined && e === undefined;
    // While the place is unknown nothing can be said of the shift either; the next absolute word settles it.
    if (x !== undefined || isBare) this.#base.x = shift(this.#x, x);
    if (y !== undefined || isBare) this.#base.y = shift(this.#y, y);
    if (z !== undefined || isBare) this.#base.z = shift(this.#z, z);
    if (e !== undefined || isBare) this.#base.e = shift(this.#e, e);
  }

  #target(word: number | undefined, now: number, base: number): number {
    if (word === undefined) return now;
    return this.#isAbsolute ? word + base : now + word;
  }

  /** Takes feed rate and filament, which lines and arcs share; returns filament pushed, mm. */
  #feedAndFilament(words: Words): number {
    const feed = words.get(F);
    if (feed !== undefined && feed > 0) this.#speed = feed / 60;
    const e = words.get(E);
    if (e === undefined) return 0;
    const before = this.#e;
    this.#e = this.#isAbsolute && this.#isExtruderAbsolute ? e + this.#base.e : before + e;
    return this.#e - before;
  }

  #line(words: Words): void {
    const extruded = this.#feedAndFilament(words);
    const x0 = this.#x;
    const y0 = this.#y;
    const z0 = this.#z;
    this.#x = this.#target(words.get(X), x0, this.#base.x);
    this.#y = this.#target(words.get(Y), y0, this.#base.y);
    this.#z = this.#target(words.get(Z), z0, this.#base.z);
    const isMove = Math.abs(this.#x - x0) + Math.abs(this.#y - y0) > SHORTEST_MOVE;
    if (isMove) {
      this.#emit(x0, y0, this.#x, this.#y, this.#z, extruded);
    } else if (extruded !== 0 || this.#z !== z0) {
      const way = this.#z === z0 ? Math.abs(extruded) : Math.abs(this.#z - z0);
      this.#sink.still(this.#z, Number.isFinite(way) ? way / this.#speed : 0);
    }
  }

  #emit(x0: number, y0: number, x1: number, y1: number, z: number, extruded: number): void {
    const move = this.#move;
    move.x0 = x0;
    move.y0 = y0;
    move.x1 = x1;
    move.y1 = y1;
    move.z = z;
    move.speed = this.#speed;
    this.#sink.move(move, extruded);
  }

  #arc(words: Words, isClockwise: boolean): void {
    const extruded = this.#feedAndFilament(words);
    const z0 = this.#z;
    let x = this.#x;
    let y = this.#y;
    this.#x = this.#target(words.get(X), x, this.#base.x);
    this.#y = this.#target(words.get(Y), y, this.#base.y);
    this.#z = this.#target(words.get(Z), z0, this.#base.z);
    const points = arcPoints(x, y, this.#x, this.#y, words.get(I) ?? 0, words.get(J) ?? 0, isClockwise);
    const parts = points.length / 2;
    for (let part = 0; part < parts; part++) {
      const nextX = points[part * 2] ?? x;
      const nextY = points[part * 2 + 1] ?? y;
      const z = Number.isFinite(z0) ? z0 + ((this.#z - z0) * (part + 1)) / parts : this.#z;
      this.#emit(x, y, nextX, nextY, z, extruded / parts);
      x = nextX;
      y = nextY;
    }
  }
}

function shift(now: number, named: number | undefined): number {
  return Number.isFinite(now) ? now - (named ?? 0) : 0;
}
