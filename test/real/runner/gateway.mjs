// The built gateway, as it is installed, between the page and Moonraker.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Child } from './child.mjs';

const root = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))));
const endWithParent = pathToFileURL(join(root, 'kiosk', 'end-with-parent.mjs')).href;

/** Starts the gateway on a free port in front of a Moonraker (URL). */
export async function startGateway(moonraker) {
  const data = await mkdtemp(join(tmpdir(), 'feeler-real-'));
  const program = join(root, 'dist-gateway', 'gateway.js');
  const args = ['--import', endWithParent, program, '--port', '0', '--moonraker', moonraker, '--data', data];
  const child = new Child(process.execPath, args);
  const line = await child.line().catch(() => undefined);
  const address = /^Feeler is ready: (http:\/\/127\.0\.0\.1:\d+\/)/.exec(line ?? '')?.[1];
  if (address === undefined) {
    await child.end();
    throw new Error(`the gateway did not become ready: ${line ?? child.errors}`);
  }
  return new Gateway(child, address, data);
}

class Gateway {
  #child;
  #data;
  /** Where the page is; ends in a slash. */
  address;

  constructor(child, address, data) {
    this.#child = child;
    this.address = address;
    this.#data = data;
  }

  /** An HTTP request as the page would send it. */
  fetch(path, init = {}) {
    const { origin } = new URL(this.address);
    return fetch(new URL(path, this.address), { ...init, headers: { origin, ...init.headers } });
  }

  /** Uploads G-code through the gateway; answers what Moonraker said. */
  async upload(name, text, folder = '') {
    const form = new FormData();
    form.set('root', 'gcodes');
    if (folder) form.set('path', folder);
    form.set('file', new Blob([text]), name);
    const answer = await this.fetch('server/files/upload', { method: 'POST', body: form });
    if (answer.status !== 201) throw new Error(`upload of ${name}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  }

  async close() {
    await this.#child.end();
    await rm(this.#data, { recursive: true, force: true });
  }
}
