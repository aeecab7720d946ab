import type { ReactiveControllerHost } from 'lit';
import { mdiEngineOffOutline, mdiHome } from '../../icons.js';
import { gcodeLimits, handSpeed, moveLock } from '../../printer/jog-lock.js';
import type { Jogger } from '../../printer/jogger.js';
import type { Axis } from '../../printer/motion.js';
import { AXES } from '../../printer/place.js';
import { unitsWords } from '../../text/en-common.js';
import { moveWords as words } from '../../text/en-move.js';
import { fixed } from '../../text/format.js';
import type { House } from '../house.js';

/** What the keys of the screen do: one verb at a time, each failing in place with the printer's words. */
export class MoveVerbs {
  readonly #host: ReactiveControllerHost;
  readonly #house: House;
  readonly #jogger: Jogger;
  #underWay: string | undefined;
  #failure = '';

  constructor(host: ReactiveControllerHost, house: House, jogger: Jogger) {
    this.#host = host;
    this.#house = house;
    this.#jogger = jogger;
  }

  /** The verb that waits for its answer: `home`, `level`, `motors`, or an axis that is homed. */
  get underWay(): string | undefined {
    return this.#underWay;
  }

  /** Why the last wish failed, in the printer's words. */
  get failure(): string {
    return this.#failure;
  }

  forget(): void {
    this.#failure = '';
    this.#host.requestUpdate();
  }

  /** Why homing, levelling and the motors are locked. */
  lock(): string | undefined {
    const { isCalibrating, isBusy } = this.#jogger.situation.value;
    if (this.#house.printer.isOccupied.value) return words.printing;
    if (isCalibrating) return words.calibrating;
    if (this.#underWay !== undefined || isBusy) return words.busy;
    return undefined;
  }

  /** Starts the verb of a key. */
  async start(verb: string): Promise<void> {
    if (this.lock() !== undefined) return;
    const { motion } = this.#house.printer;
    switch (verb) {
      case 'home':
        return this.run(verb, () => motion.home());
      case 'x':
      case 'y':
      case 'z':
        return this.run(verb, () => motion.home([verb]));
      case 'level':
        return this.#level();
      case 'motors':
        return this.#motorsOff();
    }
  }

  /** Moves once. What is still moving does not count as under way: the next tap may come. */
  async jog(axis: Axis, distance: number): Promise<void> {
    this.#failure = '';
    try {
      await this.#jogger.jog(axis, distance);
    } catch (error) {
      this.#fail(error);
    }
  }

  /** Lets a place on an axis be typed and goes there; an axis that is not homed is offered to be. */
  async goTo(axis: Axis): Promise<void> {
    const situation = this.#jogger.situation.peek();
    const lock = moveLock(axis, situation);
    if (lock?.why === 'not-homed') return this.offerHoming();
    if (lock !== undefined || this.#underWay !== undefined) return;
    const limits = gcodeLimits(axis, situation) ?? { least: -Infinity, most: Infinity };
    const speed = handSpeed(axis, this.#house.printer.capabilities.peek());
    const name = axis.toUpperCase();
    const mm = await this.#house.overlays.enterNumber({
      title: name,
      text: words.goToText(fixed(situation.place?.[axis] ?? 0, 2)),
      unit: unitsWords.mm,
      limits: { ...limits, decimals: 2 },
      act: (value) => (value === undefined ? words.go : words.goAct(fixed(value, 2))),
    });
    // Meanwhile a print or a calibration may have begun elsewhere.
    if (mm === undefined || this.#underWay !== undefined || moveLock(axis, this.#jogger.situation.peek())) return;
    const { motion } = this.#house.printer;
    await this.run('move', () => motion.moveTo({ [axis]: mm }, speed));
  }

  /** Asks whether to home, for a key that needs it. */
  async offerHoming(): Promise<void> {
    if (this.lock() !== undefined) return;
    const isWanted = await this.#house.overlays.ask({
      title: words.homeFirst,
      text: words.homeFirstText,
      safe: words.notNow,
      act: words.homeAll,
      actIcon: mdiHome,
      tone: 'plain',
    });
    if (isWanted) await this.start('home');
  }

  async #level(): Promise<void> {
    const { motion } = this.#house.printer;
    if (await this.homeFirst(words.homeAndLevelText, words.homeAndLevel)) await this.run('level', () => motion.level());
  }

  /** For what needs a homed printer: asks whether to home, and homes. Whether the printer is homed now. */
  async homeFirst(text: string, act: string): Promise<boolean> {
    const { motion, status } = this.#house.printer;
    const homed = status.toolhead.peek()?.homed_axes ?? '';
    if (AXES.every((axis) => homed.includes(axis))) return true;
    const isWanted = await this.#house.overlays.ask({
      title: words.homeFirst,
      text,
      safe: words.notNow,
      act,
      actIcon: mdiHome,
      tone: 'plain',
    });
    if (!isWanted || this.lock() !== undefined) return false;
    await this.run('home', () => motion.home());
    return this.#failure === '';
  }

  async #motorsOff(): Promise<void> {
    const { motion } = this.#house.printer;
    const isSure =
      this.#jogger.situation.peek().homedAxes === '' ||
      (await this.#house.overlays.ask({
        title: words.motorsQuestion,
        text: words.motorsText,
        safe: words.motorsSafe,
        act: words.motorsOff,
        actIcon: mdiEngineOffOutline,
        tone: 'plain',
      }));
    if (isSure && this.lock() === undefined) await this.run('motors', () => motion.motorsOff());
  }

  /** Does something under the name of its key; why it fails is kept until the next wish. */
  async run(verb: string, work: () => Promise<void>): Promise<void> {
    this.#underWay = verb;
    this.#failure = '';
    this.#host.requestUpdate();
    try {
      await this.#jogger.run(work);
    } catch (error) {
      this.#fail(error);
    } finally {
      this.#underWay = undefined;
      this.#host.requestUpdate();
    }
  }

  #fail(error: unknown): void {
    this.#failure = error instanceof Error ? error.message : String(error);
    this.#host.requestUpdate();
  }
}
