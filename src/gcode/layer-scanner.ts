import { type Chain, measureChain } from './chains.js';
import { type Comment, CommentReader } from './comment-reader.js';
import { Interpreter, type MoveSink } from './interpreter.js';
import { type Bound, isSameHeight, LayerBounds } from './layer-bounds.js';
import { type Move, PathBuilder } from './path-builder.js';
import { noteSetting, type SlicerSettings } from './settings-witness.js';
import type { Role } from './tags.js';
import type { Path } from './types.js';
import { accelerationOf, isBlank, Words } from './words.js';

/** A prime line is one or two open strokes; three strokes at one height are a layer. */
const CHAINS_OF_A_LAYER = 3;
/** A first layer of more moves than this (a full 350 mm plate has 100 000) is not read to its end. */
const MOST_MOVES = 600_000;

/** Chains at one height, one after the other. */
export interface Layer {
  readonly z: number;
  readonly begins: Bound;
  readonly chains: Chain[];
  /** Where the next layer begins, undefined while that is not seen. */
  ends: Bound | undefined;
}

/** No printer reaches farther, mm. */
const FARTHEST = 10_000;

const G = 71;
const E = 69;
const Z = 90;

/** Reads lines until the first layer is over, and what is at hand of the one above it. */
export class LayerScanner implements MoveSink {
  /** Gathered from comments on the way. */
  readonly settings: SlicerSettings = {};
  readonly #words = new Words();
  readonly #comments = new CommentReader();
  readonly #interpreter = new Interpreter(this);
  readonly #bounds = new LayerBounds();
  readonly #path = new PathBuilder();

  #layer: Layer | undefined;
  #above: Layer | undefined;
  /** A layer of one or two strokes that was left again; the answer if nothing better follows. */
  #thin: Layer | undefined;
  #sawMark = false;
  #isOver = false;
  #isPastAbove = false;

  #start = 0;
  #end = 0;
  #blockRole: Role = 'unknown';
  #lineRole: Role | undefined;

  #chainFirst = -1;
  #chainExtruded = 0;
  #chainRole: Role = 'unknown';
  #chainZ = NaN;

  /** True once something of the next layer was seen, or the first layer is longer than anybody prints. */
  get isOver(): boolean {
    return this.#isOver || this.#path.count >= MOST_MOVES;
  }

  /** True once the layer above is complete, or of no use: the comments say what the loops are. */
  get hasEnough(): boolean {
    const areNamed = this.layer?.chains.every((chain) => chain.role !== 'unknown') ?? false;
    return this.#isPastAbove || areNamed || this.#path.count >= MOST_MOVES;
  }

  /** The first layer, as far as it was seen. */
  get layer(): Layer | undefined {
    const layer = this.#layer;
    if (layer === undefined || (this.#thin !== undefined && !isLayer(layer))) return this.#thin ?? layer;
    return layer;
  }

  /** The layer on top of it, undefined unless it was seen whole. */
  get above(): Layer | undefined {
    return this.#isPastAbove ? this.#above : undefined;
  }

  /** All moves seen; chains count in it. */
  get path(): Path {
    return this.#path.view();
  }

  /** A copy of the moves whose lines lie in bytes `[start, end)`. */
  pathWithin(start: number, end: number): Path {
    return this.#path.copyWithin(start, end);
  }

  /** Takes one line, see LineSink. */
  line(bytes: Uint8Array, from: number, to: number, start: number, end: number): void {
    if (this.#isPastAbove) return;
    this.#start = start;
    this.#end = end;
    const words = this.#words;
    words.read(bytes, from, to);
    const comment = words.comment < 0 ? undefined : this.#comments.read(bytes, words.comment, to);
    if (comment?.layerMark !== undefined) this.#meetMark(comment.layerMark, words.letter !== 0);
    if (words.letter !== 0) this.#runCommand(words, comment);
    else if (comment !== undefined) this.#meetComment(comment);
    else if (isBlank(bytes, from, to)) this.#bounds.blank(start);
    else this.#meetMacro(bytes, from, to);
  }

  #meetMacro(bytes: Uint8Array, from: number, to: number): void {
    this.#bounds.command(this.#start, this.#interpreter.z, false, false, false);
    const acceleration = accelerationOf(bytes, from, to);
    if (acceleration !== undefined) this.accelerate(acceleration);
  }

  /** Takes the end of what there is to read. */
  finish(): void {
    this.#closeChain();
  }

  /** A move in XY, called by the interpreter. */
  move(move: Move, extruded: number): void {
    if (!isOnABed(move)) return;
    const lays = extruded > 0 && Number.isFinite(move.z);
    if (!lays) this.#closeChain();
    else this.#meetExtrusion(move.z);
    this.#path.add(move, this.#start, this.#end, lays);
    if (lays) this.#chainExtruded += extruded;
  }

  /** A move without XY, called by the interpreter. */
  still(_z: number, seconds: number): void {
    this.#path.addStill(seconds);
  }

  /** The acceleration that the file sets, called by the interpreter. */
  accelerate(acceleration: number): void {
    this.#path.accelerate(acceleration);
  }

  #meetComment(comment: Comment): void {
    this.#bounds.comment();
    if (comment.role === undefined) noteSetting(comment.text, this.settings);
    else this.#blockRole = comment.role;
  }

  /** What was laid before the first mark without a single loop was the prime line. */
  #meetMark(form: number, isBehindCommand: boolean): void {
    if (!this.#sawMark && this.#layer !== undefined && !this.#isOver) {
      this.#closeChain();
      if (!this.#layer.chains.some((chain) => chain.isLoop)) this.#layer = this.#thin = undefined;
    }
    this.#sawMark = true;
    this.#bounds.mark(this.#start, form, isBehindCommand);
  }

  #runCommand(words: Words, comment: Comment | undefined): void {
    this.#lineRole = comment?.role;
    const z = this.#interpreter.z;
    const moves = this.#path.count;
    this.#interpreter.run(words);
    const hasMoved = this.#path.count > moves;
    if (hasMoved && this.#chainFirst >= 0) {
      this.#bounds.extrusion();
      return;
    }
    const changesZ = this.#interpreter.z !== z || words.has(Z);
    const isReset = words.letter === G && words.code === 92 && words.has(E);
    const isFilamentOnly = words.letter === G && words.code <= 1 && words.has(E) && !hasMoved;
    this.#bounds.command(this.#start, this.#interpreter.z, changesZ, isReset, isFilamentOnly);
  }

  #meetExtrusion(z: number): void {
    const role = this.#lineRole ?? this.#blockRole;
    if (this.#chainFirst >= 0 && (!isSameHeight(z, this.#chainZ) || role !== this.#chainRole)) this.#closeChain();
    if (this.#chainFirst >= 0) return;
    this.#chooseLayer(z);
    if (this.#isPastAbove) return;
    this.#chainFirst = this.#path.count;
    this.#chainExtruded = 0;
    this.#chainRole = role;
    this.#chainZ = z;
  }

  /** Decides, before the first extrusion of a chain at height `z`, which layer the chain belongs to. */
  #chooseLayer(z: number): void {
    if (this.#isOver) {
      if (this.#above === undefined || !isSameHeight(this.#above.z, z)) this.#isPastAbove = true;
      return;
    }
    const layer = this.#layer;
    if (layer !== undefined && isSameHeight(layer.z, z)) return;
    if (layer !== undefined && layer.z < z) {
      layer.ends = this.#bounds.ends(z, this.#start);
      if (isLayer(layer)) {
        this.#isOver = true;
        this.#above = this.#newLayer(z);
        return;
      }
      this.#thin ??= layer;
    }
    this.#layer = this.#newLayer(z);
  }

  #newLayer(z: number): Layer {
    return { z, begins: this.#bounds.begins(z, this.#start), chains: [], ends: undefined };
  }

  #closeChain(): void {
    if (this.#chainFirst < 0) return;
    const layer = this.#above ?? this.#layer;
    const { path } = this;
    layer?.chains.push(measureChain(path, this.#chainFirst, path.count, this.#chainExtruded, this.#chainRole));
    this.#chainFirst = -1;
  }
}

/** False for places that are not known yet, and for garbage. */
function isOnABed({ x0, y0, x1, y1 }: Move): boolean {
  return Math.max(Math.abs(x0), Math.abs(y0), Math.abs(x1), Math.abs(y1)) <= FARTHEST;
}

function isLayer(layer: Layer): boolean {
  return (
    layer.begins.from === 'mark' ||
    layer.chains.length >= CHAINS_OF_A_LAYER ||
    layer.chains.some((chain) => chain.isLoop)
  );
}
