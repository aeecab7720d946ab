import type { PrinterClock } from '../clock.js';
import type { Toolhead } from '../motion/toolhead.js';
import { Bed } from './bed.js';
import { EXPANSION, Soak } from './soak.js';
import { ThermalMass } from './thermal.js';
import { Layer } from './layer.js';

/** What a machine is like; lengths in mm, physical coordinates are those of the bed. */
export interface MachineShape {
  readonly kind: 'v2.4' | 'bed-slinger';
  /** The reference point: middle of the bed. */
  readonly middle: readonly [number, number];
  readonly reach: number;
  /** Gap under the nozzle when the homing sensor fires, cold. */
  readonly endstopHeight: number;
  /** Gap under the nozzle when the probe fires; undefined where the probe is the homing sensor. */
  readonly probeHeight?: number;
  readonly hasChamber: boolean;
  /** Where the corners of the gantry are: front left and rear right. */
  readonly gantry: readonly [readonly [number, number], readonly [number, number]];
}

export type Warmth = 'cold' | 'warm' | 'soaked';

/** Powers the heaters are driven with, 0…1. */
export interface Drive {
  nozzle: number;
  bed: number;
}

/**
 * The printer as a thing: heat, bed, gantry, and where the nozzle really is. Klipper programs come and go (restart,
 * crash); the machine stays.
 */
export class Machine {
  readonly shape: MachineShape;
  readonly clock: PrinterClock;
  readonly soak = new Soak();
  readonly bed: Bed;
  readonly nozzle = new ThermalMass(ROOM, 22, 80);
  readonly plate = new ThermalMass(ROOM, 8, 300);
  readonly chamber = new ThermalMass(ROOM, 0.05, 900);
  readonly drive: Drive = { nozzle: 0, bed: 0 };
  readonly layer: Layer;
  endstopHeight: number;
  /** Height of the gantry's four corners over level, mm: front left, rear left, rear right, front right. */
  gantry: [number, number, number, number] = [0, 0, 0, 0];
  hasFilament = true;
  isThermistorOpen = false;
  isHeaterBroken = false;
  /** The micro-controller does not answer, not even to a reset. */
  isBoardSilent = false;
  /** The next homing of this axis loses touch with the board. */
  losesHomingOf: number | undefined;
  /** The micro-controller has shut down and needs a reset. */
  isBoardDown = false;
  crashes = 0;
  #isPressed = false;
  #motion: Toolhead | undefined;
  #rest: readonly [number, number, number] = [90, 80, 30];
  #seen = 0;
  #homedRise = 0;
  readonly #random: () => number;

  constructor(clock: PrinterClock, shape: MachineShape, random: () => number = Math.random) {
    this.clock = clock;
    this.shape = shape;
    this.#random = random;
    this.endstopHeight = shape.endstopHeight;
    this.bed = new Bed(this.soak, shape.middle, shape.reach);
    this.layer = new Layer();
    clock.every(TICK, () => this.#step(TICK));
  }

  /** A Klipper program takes the motors over. */
  attach(motion: Toolhead): void {
    this.#motion = motion;
    this.#seen = 0;
  }

  /** The motors stand from now on. */
  release(): void {
    this.#rest = this.place;
    this.layer.isExtruding = false;
    this.#motion?.halt();
    this.#motion = undefined;
  }

  /** Physical place of the nozzle: x, y over the bed, z over the cold reference point. */
  get place(): readonly [number, number, number] {
    return this.#motion?.physical() ?? this.#rest;
  }

  set place(place: readonly [number, number, number]) {
    this.#rest = place;
  }

  /** mm between nozzle tip and bed; below 0: pressed in. */
  gap([x, y, z] = this.place): number {
    return z + this.tilt(x, y) - this.bed.unevenness(x, y) - this.bed.rise;
  }

  #isOverBed([x, y]: readonly [number, number, number]): boolean {
    const [width, depth] = this.shape.middle;
    return x >= 0 && y >= 0 && x <= 2 * width && y <= 2 * depth;
  }

  /** How much higher than level the gantry hangs at a place. */
  tilt(x: number, y: number): number {
    const [frontLeft, rearLeft, rearRight, frontRight] = this.gantry;
    const [[x0, y0], [x1, y1]] = this.shape.gantry;
    const u = (x - x0) / (x1 - x0);
    const v = (y - y0) / (y1 - y0);
    return (frontLeft * (1 - u) + frontRight * u) * (1 - v) + (rearLeft * (1 - u) + rearRight * u) * v;
  }

  /** The Z motors lift the corners of the gantry; it gives way, so that not all of it arrives. mm. */
  liftCorners(by: readonly [number, number, number, number]): void {
    const [a, b, c, d] = this.gantry;
    const moved = by.map((one) => GANTRY_FOLLOWS * one);
    this.gantry = [a + moved[0]!, b + moved[1]!, c + moved[2]!, d + moved[3]!];
  }

  /** Belts take up what is left after levelling, down to a thousandth or two. */
  relaxGantry(): void {
    const middle = this.gantry.reduce((sum, height) => sum + height, 0) / 4;
    const rest = (height: number): number => middle + (height - middle) * GANTRY_REST;
    const [a, b, c, d] = this.gantry;
    this.gantry = [rest(a), rest(b), rest(c), rest(d)];
  }

  /** Physical height of the nozzle at which the homing sensor fires. One number S, see Soak; noise ± 0.002 at most. */
  homingHeight(x: number, y: number, noise = true): number {
    const s = this.endstopHeight - (this.bed.rise - this.bed.drift);
    return s + this.bed.rise - this.tilt(x, y) + (noise ? this.noise(0.002) : 0);
  }

  /** Even noise between −`most` and `most`. */
  noise(most: number): number {
    return (this.#random() * 2 - 1) * most;
  }

  /** Between two homings the bed rises under the probe; the sensor's own warmth counts only when it homes. */
  homedAt(axis: number): void {
    if (axis === 2) this.#homedRise = EXPANSION * this.soak.value;
  }

  /** Physical height at which the probe fires over a place, without noise. */
  probeHeight(x: number, y: number): number {
    const gap = this.shape.probeHeight ?? this.endstopHeight - this.#homedRise;
    return gap + this.bed.unevenness(x, y) + this.bed.rise - this.tilt(x, y);
  }

  setWarmth(warmth: Warmth): void {
    const isCold = warmth === 'cold';
    this.nozzle.temperature = isCold ? ROOM : STANDBY;
    this.plate.temperature = isCold ? ROOM : WARM_BED;
    this.chamber.temperature = isCold ? ROOM : warmth === 'soaked' ? 45 : 32;
    this.soak.set(isCold ? 0 : warmth === 'soaked' ? 1 : 0.5);
  }

  #step(seconds: number): void {
    this.nozzle.step(seconds, this.drive.nozzle, ROOM);
    this.plate.step(seconds, this.drive.bed, ROOM);
    this.chamber.step(seconds, Math.max(0, (this.plate.temperature - ROOM) / 100) * 0.5, ROOM);
    this.soak.step(seconds, this.plate.temperature);
    this.bed.step(seconds);
    this.look();
  }

  /** Looks at what the nozzle did since the last look: laid plastic, touched, crashed. */
  look(): void {
    const motion = this.#motion;
    if (!motion) return;
    for (const segment of motion.endedSince(this.#seen)) this.#press(motion, motion.physical(segment.end - 1e-6));
    this.#seen = motion.estimated;
    this.#press(motion, motion.physical());
    this.layer.look(motion, this.gap());
  }

  #press(motion: Toolhead, place: readonly [number, number, number]): void {
    if (!this.#isOverBed(place)) return;
    const gap = this.gap(place);
    if (gap < -CRASH && !this.#isPressed) this.crashes += 1;
    this.#isPressed = gap < (this.#isPressed ? 0 : -CRASH);
    if (gap < -YIELDS) motion.slipZ(-YIELDS - gap);
  }
}

/** °C of the surroundings. */
export const ROOM = 24;
/** °C that a warm machine stands at. */
export const STANDBY = 180;
export const WARM_BED = 60;
/** Seconds of printer time between two looks at the machine. */
const TICK = 0.1;
/** mm the nozzle may press into the bed before it counts as a crash. */
const CRASH = 0.03;
/** Share of a levelling move that reaches the gantry. */
const GANTRY_FOLLOWS = 0.94;
const GANTRY_REST = 0.2;
/** mm at which the Z motors lose steps. */
const YIELDS = 0.2;
