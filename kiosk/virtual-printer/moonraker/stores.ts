import type { PrinterClock } from '../clock.js';
import type { KlippyLink } from './klippy-link.js';

interface Series {
  temperatures: number[];
  targets?: number[];
  powers?: number[];
}

/** Temperatures of the last 20 minutes, one a second, and the lines of the console. */
export class Stores {
  readonly temperatures: Record<string, Series> = {};
  readonly console: { message: string; time: number; type: 'command' | 'response' }[] = [];

  readonly #clock: PrinterClock;

  constructor(clock: PrinterClock, link: KlippyLink) {
    this.#clock = clock;
    clock.every(1, () => this.#sample(link));
  }

  said(message: string, type: 'command' | 'response'): void {
    this.console.push({ message, time: this.#clock.wall(), type });
    if (this.console.length > KEEP_LINES) this.console.shift();
  }

  #sample(link: KlippyLink): void {
    const status = link.klipper?.printer.status;
    const sensors = status?.read('heaters')?.['available_sensors'];
    if (!status || !Array.isArray(sensors)) return;
    for (const name of sensors.map(String)) {
      const now = status.read(name);
      if (!now) continue;
      const isHeater = 'target' in now;
      const series = (this.temperatures[name] ??= isHeater
        ? { temperatures: [], targets: [], powers: [] }
        : { temperatures: [] });
      push(series.temperatures, now['temperature']);
      if (series.targets) push(series.targets, now['target']);
      if (series.powers) push(series.powers, now['power']);
    }
  }
}

function push(list: number[], value: unknown): void {
  list.push(Math.round(Number(value) * 100) / 100);
  if (list.length > KEEP_SECONDS) list.shift();
}

const KEEP_SECONDS = 1200;
const KEEP_LINES = 1000;
