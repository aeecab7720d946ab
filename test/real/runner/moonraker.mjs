// Moonraker by HTTP, past gateway and page: to prepare a flow and to see what Klipper thinks.
import { until } from './wait.mjs';

export class Moonraker {
  #address;

  constructor(address) {
    this.#address = address;
  }

  async #ask(path, init) {
    const answer = await fetch(new URL(path, this.#address), init);
    const { result, error } = await answer.json();
    if (error) throw new Error(error.message);
    return result;
  }

  post(path, body = {}) {
    const headers = { 'content-type': 'application/json' };
    return this.#ask(path, { method: 'POST', headers, body: JSON.stringify(body) });
  }

  get(path) {
    return this.#ask(path);
  }

  /** Runs G-code to its end. */
  gcode(script) {
    return this.post('printer/gcode/script', { script });
  }

  /** One object of Klipper, such as `print_stats`. */
  async object(name) {
    const { status } = await this.get(`printer/objects/query?${encodeURIComponent(name)}`);
    return status[name];
  }

  /** Klipper's state: ready, startup, shutdown, error, or `gone`. */
  async klipperState() {
    return this.get('printer/info').then(
      ({ state }) => state,
      () => 'gone',
    );
  }

  async untilKlipperIs(state, { timeout = 60_000 } = {}) {
    let last;
    await until(
      `Klipper to be ${state}`,
      async () => {
        last = await this.klipperState();
        return last === state;
      },
      { timeout, instead: () => `It is ${last}` },
    );
  }

  /** Looks at an object until `test` holds; answers it. */
  async untilObject(name, what, test, { timeout } = {}) {
    let last;
    return until(
      what,
      async () => {
        last = await this.object(name).catch(() => undefined);
        return last !== undefined && test(last) ? last : undefined;
      },
      { timeout, instead: () => `${name} is ${JSON.stringify(last)}` },
    );
  }
}
