// The stand: real Moonraker and Klipper host on the virtual board, run by ../stand.py.
import { createConnection } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Child } from './child.mjs';
import { MissingTool } from './missing-tool.mjs';
import { until } from './wait.mjs';

const home = dirname(dirname(fileURLToPath(import.meta.url)));
const toolMissing = 3;
/** Five times as fast as life: quick, and a busy computer still keeps up. */
export const usualPace = 5;

/**
 * Starts a stand and waits until Klipper is ready.
 * `printer`: name of a machine in printers/ (left out: the V2.4); `host`: which Klipper, see stand.py.
 */
export async function startStand({ pace = usualPace, printer, host, installOnly = false } = {}) {
  const args = ['-B', join(home, 'stand.py'), '--pace', String(pace)];
  if (host) args.push('--host', host);
  if (printer) {
    const path = join(home, 'printers', printer);
    args.push('--config', `${path}.cfg`, '--machine', `${path}.json`);
  }
  if (installOnly) args.push('--install-only');
  const child = new Child('python3', args);
  const first = await child.line().catch(() => undefined);
  if (first !== undefined) return new Stand(child, JSON.parse(first));
  const { code, error } = await child.ended;
  if (installOnly && code === 0) return undefined;
  if (error) throw new MissingTool('python3 is missing (Python 3.10 to 3.13, with venv)');
  const said = child.errors.replace(/^stand: /gm, '');
  if (code === toolMissing) {
    const lines = said.split('\n').filter((line) => !/^installing|^ {4}/.test(line));
    throw new MissingTool(lines.join(' '));
  }
  throw new Error(`the stand ended with ${code}: ${said}`);
}

/** Makes the Python environments if they are not there; throws `MissingTool`. */
export async function prepareStand({ host } = {}) {
  await startStand({ host, installOnly: true });
}

class Stand {
  #child;
  #about;

  constructor(child, about) {
    this.#child = child;
    this.#about = about;
  }

  /** Moonraker's address. */
  get moonraker() {
    return this.#about.moonraker;
  }

  /** The printer's data folder, with config, gcodes and logs. */
  get data() {
    return this.#about.data;
  }

  /** `start`, `stop` or `kill` and `board`, `host` or `moonraker`; answers the pids that are left. */
  async order(verb, name) {
    this.#child.write(`${verb} ${name}`);
    return JSON.parse(await this.#child.line()).pids;
  }

  /** One request to the board, see ../board/control.py; fails where the board says no. */
  async ask(request) {
    const answer = JSON.parse(await oneLine(this.#about.control, JSON.stringify(request)));
    if (answer.error) throw new Error(`the board refused ${JSON.stringify(request)}: ${answer.error}`);
    return answer;
  }

  /** What is physically so. */
  state() {
    return this.ask({ cmd: 'state' });
  }

  /** Looks at the true state until `test` holds; answers that state. */
  async untilState(what, test, { timeout } = {}) {
    let last;
    return until(
      what,
      async () => {
        last = await this.state();
        return test(last) ? last : undefined;
      },
      { timeout, instead: () => `The board is at ${JSON.stringify(last)}` },
    );
  }

  async close() {
    await this.#child.end(() => this.#child.endInput());
  }
}

/** Sends a line over a unix socket; answers the line that comes back. */
function oneLine(path, line) {
  return new Promise((resolve, reject) => {
    const socket = createConnection(path, () => socket.write(`${line}\n`));
    let got = '';
    socket.setEncoding('utf8');
    socket.setTimeout(10_000, () => socket.destroy(new Error('the board does not answer')));
    socket.on('data', (text) => {
      got += text;
      if (got.endsWith('\n')) socket.end();
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(got));
  });
}
