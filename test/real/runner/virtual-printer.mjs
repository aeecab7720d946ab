// The virtual printer as a stage for the same flows: where they differ from the real one, it is wrong.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Child } from './child.mjs';
import { Moonraker } from './moonraker.mjs';
import { untilTruth } from './truth.mjs';
import { pause } from './wait.mjs';

const root = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))));
const machines = { bltouch: 'bed-slinger' };
/** Real seconds of a fault that lasts until it is mended, and of one that ends at once. */
const long = 3600;
const short = 0.05;
/** Real seconds that a broken sensor lasts at least, and a little more. */
const untilSensed = 1.2;
/** Real seconds after which a RESTART finds the configuration mended. */
const untilMended = 5;

/** `pace`: speed of its time; `printer`: the machine of the real stage that it stands in for. */
export async function startVirtualPrinter({ pace, printer }) {
  const data = await mkdtemp(join(tmpdir(), 'feeler-virtual-'));
  const options = {
    port: '0',
    data,
    assets: join(root, 'kiosk', 'virtual-printer'),
    speed: String(pace),
    machine: machines[printer] ?? 'v2.4',
  };
  const program = join(root, 'out', 'bin', 'virtual-printer.js');
  const args = [program, ...Object.entries(options).flatMap(([name, value]) => [`--${name}`, value])];
  // It ends when its input closes, so it cannot outlive the runner.
  const child = new Child(process.execPath, args);
  const line = await child.line().catch(() => undefined);
  if (line === undefined) throw new Error(`the virtual printer did not start: ${child.errors}`);
  return new VirtualPrinter(child, JSON.parse(line).url, data);
}

class VirtualPrinter {
  #child;
  moonraker;
  data;

  constructor(child, address, data) {
    this.#child = child;
    this.moonraker = address;
    this.data = data;
  }

  async truth() {
    const answer = await fetch(new URL('/virtual/truth', this.moonraker));
    const { nozzle, gap, expansion, crashes, extruding } = await answer.json();
    return { x: nozzle.x, y: nozzle.y, height: nozzle.z, gap, expansion, crashes, isDrawing: extruding };
  }

  untilTruth(what, test, options) {
    return untilTruth(this, what, test, options);
  }

  /** It begins levelled, and tells nothing of its gantry. */
  async level() {}

  async untilLevel() {}

  async untilDrawing() {
    await this.untilTruth('the nozzle to draw', (truth) => truth.isDrawing);
  }

  async untilOff() {
    await new Moonraker(this.moonraker).untilKlipperIs('shutdown');
  }

  async #tell(what, body) {
    const answer = await fetch(new URL(`/virtual/${what}`, this.moonraker), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (answer.status !== 204) throw new Error(`${JSON.stringify(body)}: ${answer.status} ${await answer.text()}`);
  }

  #fault(kind, seconds) {
    return this.#tell('fault', { kind, seconds });
  }

  makeCold({ firesAt: gap }) {
    return this.#tell('set', { endstopHeight: gap, temperature: 'cold' });
  }

  soakThrough() {
    return this.#tell('set', { temperature: 'soaked' });
  }

  takeFilament() {
    return this.#fault('filament-out', 0);
  }

  giveFilament() {
    return this.#fault('filament-out', short);
  }

  breakThermistor() {
    return this.#fault('thermistor', long);
  }

  async mendThermistor() {
    await this.#fault('thermistor', short);
    await pause(untilSensed * 1000);
  }

  loseBoard() {
    return this.#fault('klippy-shutdown', 0);
  }

  async findBoard() {}

  killKlipper() {
    return this.#fault('klippy-disconnected', long);
  }

  startKlipper() {
    return this.#fault('klippy-disconnected', short);
  }

  killMoonraker() {
    return this.#fault('moonraker-down', long);
  }

  startMoonraker() {
    return this.#fault('moonraker-down', short);
  }

  breakConfiguration() {
    return this.#fault('klippy-error', untilMended);
  }

  mendConfiguration() {
    return pause(untilMended * 1000);
  }

  async close() {
    await this.#child.end();
    await rm(this.data, { recursive: true, force: true });
  }
}
