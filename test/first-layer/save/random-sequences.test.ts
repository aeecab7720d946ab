// Babysteps, pauses, macros that set or clear the offset, prints, saves that go well or wrong, restarts and reloads, in any
// order: the height at Z = 0 is always what the screen last claimed, and what is offered is what people changed.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SaveState } from '../../../src/first-layer/save/save-state.js';
import { full, random, seed } from '../../support/long.js';
import { KeepWorld, ownLines } from './keep-world.js';
import type { Fault } from './simulated-klipper.js';

interface Parts {
  people: number;
  printer: number;
  offered: number;
}

/** What is true, by who did what; nothing is read from the ledger. */
class Oracle {
  parts: Parts = { people: 0, printer: 0, offered: 0 };
  /** Height at Z = 0 with no live offset, against the first configuration, µm. */
  saved = 0;
  #pausedParts: Parts | undefined;
  #isAnew = false;
  /** The printer's own offset, where nothing else was left of the last print. */
  #left: number | undefined;
  /** The start of the file has set what was set already. */
  #isSilent = false;

  get live(): number {
    return this.parts.people + this.parts.printer;
  }

  tap(delta: number): void {
    // What was offered before a restart was never in force since: a change after it stands for itself.
    const offered = (this.#isAnew ? 0 : this.parts.offered) + delta;
    this.#isAnew = false;
    this.parts = { ...this.parts, people: this.parts.people + delta, offered };
  }

  begin(): void {
    this.#isAnew = false;
    this.#isSilent = false;
    const { people, printer } = this.parts;
    this.#left = people === 0 && printer !== 0 ? printer : undefined;
    this.parts = { people: this.live, printer: 0, offered: this.live };
  }

  /** An absolute offset that was the live one already leaves no trace: the file is read for it at the first extrusion. */
  extrude(): void {
    const left = this.#left;
    this.#left = undefined;
    if (left === undefined || !this.#isSilent) return;
    const people = this.live - left;
    this.parts = { people, printer: left, offered: people };
  }

  /** What is not written down before the first extrusion is not known after it. */
  reload(): void {
    this.#left = undefined;
  }

  own(name: keyof typeof ownLines, isAfterLast: boolean): void {
    const own = ownLines[name];
    const { people, printer, offered } = this.parts;
    if ('absolute' in own) this.absolute(own.absolute, isAfterLast);
    else if ('relative' in own) this.parts = { people, printer: printer + own.relative, offered };
  }

  absolute(value: number, isAfterLast: boolean): void {
    this.#isSilent = value === this.live;
    if (this.#isSilent) return;
    this.parts = { people: 0, printer: value, offered: isAfterLast ? this.parts.offered : 0 };
  }

  pause(): void {
    this.#pausedParts = this.parts;
  }

  resume(): void {
    this.parts = this.#pausedParts ?? this.parts;
  }

  restart(): void {
    this.#isAnew = true;
    this.parts = { people: 0, printer: 0, offered: this.parts.offered };
  }

  keep(amount: number): void {
    this.saved += amount;
    this.parts = { people: 0, printer: 0, offered: 0 };
  }
}

const steps = [-50, -25, -10, -5, 5, 10, 25];
const faults: readonly Fault[] = (['set', 'apply', 'save'] as const).flatMap((at) =>
  (['refuse', 'ignore', 'lose-answer', 'lose-command', 'other-restarts'] as const).map((what) => ({ at, what })),
);

test('the height at Z = 0 is always what the screen last claimed', async () => {
  const chance = random(seed());
  for (let sequence = 0; sequence < full(100); sequence++) await playSequence(chance);
});

async function playSequence(chance: () => number): Promise<void> {
  const pick = <T>(all: readonly T[]): T => all[Math.floor(chance() * all.length)] as T;
  const world = new KeepWorld();
  const oracle = new Oracle();
  const log: string[] = [];
  await world.open();

  const check = (what: string): void => {
    log.push(what);
    const told = log.join(', ');
    assert.equal(world.klipper.live, oracle.live, `live after ${told}`);
    const error = world.klipper.heightAtZero * 1000 - (oracle.saved + oracle.live);
    assert.ok(Math.abs(error) < 0.5, `height off by ${error} after ${told}`);
    const offer = world.keep.offer.peek();
    if (oracle.parts.offered !== 0) assert.equal(offer?.amount, oracle.parts.offered, `offer after ${told}`);
  };
  const tap = async (isOurs: boolean): Promise<void> => {
    const delta = pick(steps);
    oracle.tap(delta);
    await world.tap(delta, isOurs);
    check(`tap ${delta}`);
  };

  const print = async (): Promise<void> => {
    const lines = [
      pick(['G28', 'START_ABSOLUTE', 'START_CLEAR', 'START_RELATIVE']),
      'M109 S200',
      'G1 X10 E1',
      pick(['G1 X10 E1', 'START_RELATIVE']),
      'G1 X10 E1',
      pick(['END_CLEAR', 'END_PLAIN']),
    ];
    oracle.begin();
    await world.begin(`part ${log.length}`, lines);
    check('print');
    for (const [at, line] of lines.entries()) {
      // A tap elsewhere while the file's own line is under way cannot be told from that line.
      if (chance() < 0.35) await tap(chance() < 0.7 || line in ownLines);
      if (chance() < 0.1) {
        oracle.pause();
        await world.pause();
        if (chance() < 0.5) await tap(false);
        oracle.resume();
        await world.resume();
        check('resume');
      }
      if (chance() < 0.06) {
        // What was changed elsewhere just before cannot be told from the cancel macro.
        for (let status = 0; status < 9; status++) await world.look();
        oracle.absolute(0, true);
        await world.cancel(chance() < 0.5);
        break;
      }
      if (chance() < 0.08) {
        await world.open();
        oracle.reload();
        check('reload');
      }
      if (line in ownLines) oracle.own(line as keyof typeof ownLines, at === lines.length - 1);
      await world.line();
      if (line === 'G1 X10 E1') oracle.extrude();
      check(line);
    }
    if (world.state === 'printing') await world.line();
    for (let status = 0; status < 10; status++) await world.look();
    check(world.state);
  };

  const save = async (): Promise<void> => {
    const offer = world.keep.offer.peek();
    const fault = chance() < 0.5 ? pick(faults) : undefined;
    world.klipper.fault = fault && { ...fault };
    const loaded = world.klipper.loaded[0];
    const { restarts } = world.klipper;
    world.keep.apply();
    for (let status = 0; status < 70; status++) {
      if (chance() < 0.02) {
        await world.open();
        log.push('reload');
      }
      if (status === 12) world.klipper.setLink(true);
      await world.look();
    }
    world.klipper.fault = undefined;
    const { routine } = world.keep;
    for (let status = 0; status < 60 && !isOver(routine.state.peek()); status++) await world.look();
    if (routine.state.peek().kind === 'cut') routine.answer({ kind: 'set-back' });
    for (let status = 0; status < 16; status++) await world.look();
    const { kind } = routine.state.peek();
    const hasNew = world.klipper.loaded[0] !== loaded;
    assert.equal(kind === 'saved', hasNew, `${kind} after ${log.join(', ')}, save ${JSON.stringify(fault)}`);
    if (hasNew && offer) oracle.keep(offer.amount);
    else if (world.klipper.restarts > restarts) oracle.restart();
    routine.answer({ kind: 'leave' });
    for (let status = 0; status < 3; status++) await world.look();
    // What is staged and was not saved is gone with the next restart, as the screen said.
    if (world.klipper.pending.length > 0) await world.restart().then(() => oracle.restart());
    check(`save ${JSON.stringify(fault)} ${kind}`);
  };

  for (let action = 0; action < 12; action++) {
    const dice = chance();
    if (dice < 0.4) await print();
    else if (dice < 0.6) await tap(chance() < 0.5);
    else if (dice < 0.85) await save();
    else if (dice < 0.92) {
      await world.restart();
      oracle.restart();
      check('restart');
    } else {
      await world.open();
      check('reload');
    }
  }
  world.keep.dispose();
}

function isOver({ kind }: SaveState): boolean {
  return kind === 'idle' || kind === 'failed' || kind === 'saved' || kind === 'cut';
}
