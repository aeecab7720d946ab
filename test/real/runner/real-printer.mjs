// The real stack as a printer that flows are played on: what is true of it, and what can happen to it.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startStand } from './stand.mjs';
import { untilTruth } from './truth.mjs';

/** Names of the runout switch and the nozzle's thermistor in printer.cfg, and the pins of both heaters. */
const pins = { filament: 'PG12', nozzleSensor: 'PF4', heaters: ['PA1', 'PA2'] };
/** Pin of the sensor that homes Z, by machine; without a name the V2.4. */
const zSensors = { bltouch: 'PG15', undefined: 'PG10' };
/** mm from the highest to the lowest Z motor of a level gantry. */
const levelWithin = 0.15;
/** mm of filament that must move before the nozzle counts as drawing. */
const drawn = 1;

/** Options: those of `startStand`. */
export async function startRealPrinter(options) {
  return new RealPrinter(await startStand(options), options.printer);
}

class RealPrinter {
  #stand;
  #machine;
  #goodConfiguration;

  constructor(stand, machine) {
    this.#stand = stand;
    this.#machine = machine;
  }

  /** Moonraker's address. */
  get moonraker() {
    return this.#stand.moonraker;
  }

  /** The data folder, as it must not appear in a recording. */
  get data() {
    return this.#stand.data;
  }

  /** What is physically so, in mm: `height` is the toolhead's, which babysteps move; `expansion`: the bed's rise. */
  async truth() {
    const state = await this.#stand.state();
    const { x, y, z_motors: heights, nozzle_gap: gap, expansion, crashes, e: filament } = state;
    const height = heights.length > 0 ? heights.reduce((sum, each) => sum + each, 0) / heights.length : undefined;
    return { x, y, height, gap, expansion, crashes, filament };
  }

  untilTruth(what, test, options) {
    return untilTruth(this, what, test, options);
  }

  /** Brings all Z motors to one height, as after a quad gantry levelling. */
  async level() {
    const { z_motors: heights } = await this.#stand.state();
    for (const [at, height] of heights.entries()) {
      if (at > 0) await this.#stand.ask({ cmd: 'move_z', motor: `z${at}`, by: heights[0] - height });
    }
  }

  /** Until all Z motors hang at nearly one height: the rest is the bed's own tilt. */
  async untilLevel() {
    await this.#stand.untilState(
      'the gantry to hang level',
      ({ z_motors: heights }) => Math.max(...heights) - Math.min(...heights) < levelWithin,
    );
  }

  async untilDrawing() {
    const { filament } = await this.truth();
    await this.untilTruth('filament to move', (truth) => truth.filament > filament + drawn);
  }

  /** Until the board has stopped and drives no heater. */
  async untilOff() {
    await this.#stand.untilState(
      'the board to stop and heaters to be off',
      ({ shutdown, levels }) => shutdown && pins.heaters.every((pin) => (levels[pin] ?? 0) === 0),
    );
  }

  /** All is cold, and the sensor that homes Z fires at a gap (mm) between nozzle and bed. */
  async makeCold({ firesAt: gap }) {
    await this.#stand.ask({ cmd: 'soak', value: 0 });
    await this.#stand.ask({ cmd: 'set', path: ['switches', zSensors[this.#machine], 'at'], value: gap });
  }

  /** Bed and frame have grown as far as they will, as if the bed had been hot for hours. */
  async soakThrough() {
    await this.#stand.ask({ cmd: 'soak', value: 1 });
  }

  takeFilament() {
    return this.#stand.ask({ cmd: 'pin', pin: pins.filament, value: 0 });
  }

  giveFilament() {
    return this.#stand.ask({ cmd: 'pin', pin: pins.filament, value: 1 });
  }

  breakThermistor() {
    return this.#stand.ask({ cmd: 'fault', pin: pins.nozzleSensor, kind: 'open' });
  }

  mendThermistor() {
    return this.#stand.ask({ cmd: 'fault', pin: pins.nozzleSensor, kind: null });
  }

  loseBoard() {
    return this.#stand.order('kill', 'board');
  }

  findBoard() {
    return this.#stand.order('start', 'board');
  }

  /** The board neither hears nor speaks for so many of its own seconds. */
  silenceBoard(seconds) {
    return this.#stand.ask({ cmd: 'freeze', seconds });
  }

  killKlipper() {
    return this.#stand.order('kill', 'host');
  }

  startKlipper() {
    return this.#stand.order('start', 'host');
  }

  killMoonraker() {
    return this.#stand.order('kill', 'moonraker');
  }

  startMoonraker() {
    return this.#stand.order('start', 'moonraker');
  }

  /** Klipper meets an option that it does not know; `moonraker` restarts it. */
  async breakConfiguration(moonraker) {
    const path = this.#configuration();
    this.#goodConfiguration = await readFile(path, 'utf8');
    await writeFile(path, this.#goodConfiguration.replace('[fan]', '[fan]\nbogus_option: 1'));
    await moonraker.post('printer/restart');
  }

  mendConfiguration() {
    return writeFile(this.#configuration(), this.#goodConfiguration);
  }

  #configuration() {
    return join(this.#stand.data, 'config', 'printer.cfg');
  }

  close() {
    return this.#stand.close();
  }
}
