import { computed, effect, signal, type ReadonlySignal } from '@preact/signals-core';
import { handSpeed, jogLock, type JogLock, type JogSituation } from './jog-lock.js';
import type { Axis } from './motion.js';
import { placeOf, type Place } from './place.js';
import type { Printer } from './printer.js';

/** Seconds of motion that may lie ahead, before or with a further tap: with more the nozzle would run on after the finger. */
const MOST_BEFORE = 0.5;
const MOST_WITH = 1;
/** mm within which the nozzle counts as being where it was sent. */
const THERE = 0.01;

/**
 * Moving by hand: one tap is one move. A tap counts only while the nozzle keeps up with the finger; what comes faster is
 * dropped, never queued. `start` it while the keys can be seen.
 */
export class Jogger {
  readonly #printer: Printer;
  /** Seconds of motion that were asked for and have not been seen to be over. */
  readonly #ahead = signal(0);
  readonly #unanswered = signal(0);
  /** Something is under way that did not begin here. */
  readonly #isForeign = signal(false);
  #wasMoving = false;
  /** Something began here since the machine last stood. */
  #hasActed = false;
  #stop: (() => void) | undefined;

  readonly situation: ReadonlySignal<JogSituation>;
  /** Whether a move or a verb from here is under way. */
  readonly isActive: ReadonlySignal<boolean>;

  constructor(printer: Printer) {
    this.#printer = printer;
    const { status } = printer;
    this.isActive = computed(() => this.#ahead.value > 0 || this.#unanswered.value > 0);
    this.situation = computed(() => {
      const move = status.gcodeMove.value;
      return {
        printState: printer.printState.value,
        isCalibrating: status.manualProbe.value?.is_active === true,
        isBusy: this.#isForeign.value,
        homedAxes: status.toolhead.value?.homed_axes ?? '',
        place: move && placeFrom(move.gcode_position),
        offsets: move && difference(move.position, move.gcode_position),
        capabilities: printer.capabilities.value,
      };
    });
  }

  start(): void {
    this.#wasMoving = false;
    this.#stop ??= effect(() => {
      if (this.#printer.status.frame.value !== undefined) this.#look();
    });
  }

  stop(): void {
    this.#stop?.();
    this.#stop = undefined;
  }

  /** Where the nozzle is, in the coordinates of G-code. */
  get place(): Place | undefined {
    const { gcodeMove, toolhead, motionReport } = this.#printer.status;
    return placeOf(gcodeMove.value, toolhead.value, motionReport.value);
  }

  lockOf(axis: Axis, distance: number): JogLock | undefined {
    return jogLock(axis, distance, this.situation.value);
  }

  /** Goes `distance` mm, unless more lies ahead than the finger can mean. Rejects with a PrinterError. */
  async jog(axis: Axis, distance: number): Promise<void> {
    const speed = handSpeed(axis, this.#printer.capabilities.peek());
    const seconds = Math.abs(distance) / speed;
    const ahead = this.#ahead.peek();
    if (ahead >= MOST_BEFORE && ahead + seconds > MOST_WITH) return;
    this.#ahead.value = ahead + seconds;
    await this.run(() => this.#printer.motion.jog(axis, distance, speed));
  }

  /** Does something that moves the machine, so that it counts as begun here. */
  async run(verb: () => Promise<void>): Promise<void> {
    this.#unanswered.value += 1;
    this.#hasActed = true;
    try {
      await verb();
    } catch (error) {
      this.#ahead.value = 0;
      throw error;
    } finally {
      this.#unanswered.value -= 1;
    }
  }

  /** Reads off a status update how much lies ahead, and who began what is under way. */
  #look(): void {
    const { status, capabilities, isOccupied } = this.#printer;
    const { toolhead, motionReport, idleTimeout } = status;
    const isMoving = idleTimeout.peek()?.state === 'Printing' && !isOccupied.peek();
    if (isMoving && !this.#wasMoving) this.#isForeign.value = !this.#hasActed;
    if (!isMoving && this.#wasMoving) this.#hasActed = this.isActive.peek();
    if (!isMoving) this.#isForeign.value = false;
    this.#wasMoving = isMoving;
    const goal = toolhead.peek()?.position;
    const live = motionReport.peek()?.live_position;
    if (this.#unanswered.peek() > 0 || goal === undefined || live === undefined) return;
    const left = (index: 0 | 1 | 2) => {
      const distance = Math.abs(goal[index] - live[index]);
      return distance < THERE ? 0 : distance / handSpeed(index === 2 ? 'z' : 'x', capabilities.peek());
    };
    this.#ahead.value = Math.max(left(0), left(1)) + left(2);
  }
}

type Point = readonly [number, number, number, ...number[]];

function placeFrom([x, y, z]: Point): Place {
  return { x, y, z };
}

function difference(one: Point, other: Point): Place {
  return { x: one[0] - other[0], y: one[1] - other[1], z: one[2] - other[2] };
}
