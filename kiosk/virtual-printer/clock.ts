/**
 * The one clock of the virtual printer. Its seconds are the printer's: at `--speed 10` ten of them pass in a real one.
 * Events run at exactly the printer time they were asked for, in order, however late the real timer was: a busy
 * computer makes the printer slower, never different.
 */
export class PrinterClock {
  readonly speed: number;
  readonly #events: Event[] = [];
  #order = 0;
  #current = START;
  #running = false;
  #stopped = false;
  #timer: NodeJS.Timeout | undefined;
  #realAnchor = performance.now();
  #printerAnchor = START;
  readonly #bornAt = Date.now() / 1000;
  readonly #report: (error: unknown) => void;

  constructor(speed: number, report: (error: unknown) => void) {
    this.speed = speed;
    this.#report = report;
  }

  /** Printer seconds; only ever grows. Klipper's `eventtime`. */
  now(): number {
    if (!this.#running) {
      const next = this.#events[0]?.time ?? Infinity;
      this.#current = Math.max(this.#current, Math.min(this.#target(), next));
    }
    return this.#current;
  }

  /** Seconds since 1970 by the printer's own calendar, which runs as fast as the rest of it. */
  wall(): number {
    return this.#bornAt + this.now() - START;
  }

  /** Runs `run` at printer time `time` (at once if that is past); the answer calls it off. */
  at(time: number, run: () => void): () => void {
    const event = { time: Math.max(time, this.now()), order: this.#order++, run };
    let place = this.#events.length;
    while (place > 0 && isBefore(event, this.#events[place - 1]!)) place -= 1;
    this.#events.splice(place, 0, event);
    if (place === 0) this.#schedule();
    return () => {
      const found = this.#events.indexOf(event);
      if (found >= 0) this.#events.splice(found, 1);
    };
  }

  after(seconds: number, run: () => void): () => void {
    return this.at(this.now() + seconds, run);
  }

  /** Runs `run` every `seconds` of printer time until called off. */
  every(seconds: number, run: () => void): () => void {
    let next = this.now() + seconds;
    let stop: () => void;
    const again = (): void => {
      next += seconds;
      stop = this.at(next, again);
      run();
    };
    stop = this.at(next, again);
    return () => stop();
  }

  stop(): void {
    this.#stopped = true;
    this.#events.length = 0;
    clearTimeout(this.#timer);
  }

  #target(): number {
    return this.#printerAnchor + ((performance.now() - this.#realAnchor) / 1000) * this.speed;
  }

  #schedule(): void {
    const first = this.#events[0];
    if (this.#running || this.#stopped || !first) return;
    clearTimeout(this.#timer);
    const wait = ((first.time - this.#target()) / this.speed) * 1000;
    this.#timer = setTimeout(() => void this.#run(), Math.max(0, wait));
  }

  async #run(): Promise<void> {
    this.#running = true;
    for (let event = this.#due(); event; event = this.#due()) {
      this.#current = Math.max(this.#current, event.time);
      try {
        event.run();
      } catch (error) {
        this.#report(error);
      }
      await settled();
    }
    this.#running = false;
    this.#schedule();
  }

  #due(): Event | undefined {
    const first = this.#events[0];
    const late = this.#target() - (first?.time ?? Infinity);
    if (late < 0) return undefined;
    if (late > MOST_LATE * this.speed) this.#printerAnchor -= late - MOST_LATE * this.speed;
    return this.#events.shift();
  }
}

interface Event {
  readonly time: number;
  readonly order: number;
  readonly run: () => void;
}

/** An eventtime as of a computer that has been up for a while. */
const START = 2800;
/** Real seconds the printer may lag behind before its time slips. */
const MOST_LATE = 0.5;

function isBefore(a: Event, b: Event): boolean {
  return a.time < b.time || (a.time === b.time && a.order < b.order);
}

/** All promises that one event resolved have been followed to their end, and sockets have been read. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
