// A stage for whole flows: the built panel as a person has it (gateway, virtual printer, a real browser with touch).
// Nothing of src is imported: elements are found as a screen reader finds them and tapped at coordinates.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from 'puppeteer-core';
import { findChromium } from '../../kiosk/chromium.mjs';
import { findByRole, middleOf } from './find-by-role.mjs';
import { startPanel } from './start-panel.mjs';

const patience = 60_000;

/** What Chromium itself writes while a link is down; a flow that cuts the link allows it. */
export const LOST_LINK = [/net::ERR_CONNECTION_REFUSED/, /WebSocket connection to .* failed/, /status of 50[234]/];

/**
 * Starts the panel on a virtual printer of its own and opens it.
 * @param {{ speed?: number, cold?: boolean, machine?: string, width?: number, height?: number, hash?: string, allow?: RegExp[] }} options
 */
export async function openStage(options = {}) {
  const data = await mkdtemp(join(tmpdir(), 'feeler-flow-'));
  const server = await startPanel(data, options);
  const browser = await launch({
    executablePath: findChromium(),
    headless: true,
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-background-networking', '--disable-sync'],
  });
  const stage = new Stage(server, browser, data, options);
  await stage.open(options.hash ?? '');
  return stage;
}

class Stage {
  #server;
  #browser;
  #data;
  #options;
  page;
  /** What went wrong in the browser: errors on its console, exceptions, messages about the content policy. */
  complaints = [];

  constructor(server, browser, data, options) {
    this.#server = server;
    this.#browser = browser;
    this.#data = data;
    this.#options = options;
  }

  get address() {
    return this.#server.page;
  }

  /** The folder of all that gateway and virtual printer keep. */
  get data() {
    return this.#data;
  }

  get printerAddress() {
    return this.#server.printer;
  }

  async open(hash) {
    this.page = await this.#browser.newPage();
    const { width = 800, height = 480, allow = [] } = this.#options;
    await this.page.setViewport({ width, height, hasTouch: true, isMobile: false });
    this.page.on('console', (message) => {
      const text = message.text();
      const isBad = message.type() === 'error' || /content security policy/i.test(text);
      if (isBad && !allow.some((pattern) => pattern.test(text))) this.complaints.push(text);
    });
    this.page.on('pageerror', (error) => this.complaints.push(String(error)));
    await this.page.goto(`${this.address}${hash}`);
  }

  /** The element with a role whose name begins with `name`, as soon as it is there and visible. */
  async find(role, name, { timeout = patience } = {}) {
    const deadline = Date.now() + timeout;
    for (;;) {
      const handle = await this.page.evaluateHandle(findByRole, role, name);
      const element = handle.asElement();
      if (element) return element;
      await handle.dispose();
      if (Date.now() > deadline) throw new Error(`no ${role} "${name}" on ${await this.describe()}`);
      await pause(60);
    }
  }

  async has(role, name) {
    const handle = await this.page.evaluateHandle(findByRole, role, name);
    return handle.asElement() !== null;
  }

  async focus(role, name) {
    const element = await this.find(role, name);
    await element.focus();
  }

  /** Touches the middle of an element for a moment, as soon as it stays in its place and does not say "one moment". */
  async tap(role, name, options) {
    const { x, y } = await this.#restingMiddle(role, name, options);
    await this.page.touchscreen.tap(x, y);
  }

  async #restingMiddle(role, name, { timeout = patience } = {}) {
    const deadline = Date.now() + timeout;
    let before;
    do {
      const element = await this.find(role, name, { timeout: Math.max(1, deadline - Date.now()) });
      const isAwaited = await element.evaluate((node) => node.innerText.includes('one moment')).catch(() => true);
      const here = isAwaited ? undefined : await middleOf(element).catch(() => undefined);
      if (here && before && here.x === before.x && here.y === before.y) return here;
      before = here;
      await pause(20);
    } while (Date.now() < deadline);
    throw new Error(`${role} "${name}" did not come to rest on ${await this.describe()}`);
  }

  /** Answers the open dialog with the act that its doing button names. */
  async answer(act) {
    const dialog = await this.find('alertdialog', '');
    const button = await dialog.evaluateHandle((node, name) => {
      const buttons = [...node.querySelectorAll('button')];
      return buttons.find((one) => one.textContent.trim().startsWith(name));
    }, act);
    const { x, y } = await middleOf(button.asElement());
    await this.page.touchscreen.tap(x, y);
  }

  /** Keeps a finger on an element. */
  async hold(role, name, milliseconds) {
    const element = await this.find(role, name);
    const { x, y } = await middleOf(element);
    const touch = await this.page.touchscreen.touchStart(x, y);
    await pause(milliseconds);
    await touch.end();
  }

  /** The words of an element once `test` holds for them. */
  async text(role, name, test = () => true, { timeout = patience } = {}) {
    const deadline = Date.now() + timeout;
    let last = '';
    do {
      const element = await this.find(role, name, { timeout: Math.max(1, deadline - Date.now()) });
      last = await element.evaluate((node) => node.textContent.trim().replace(/\s+/g, ' ')).catch(() => '');
      if (last !== '' && test(last)) return last;
      await pause(60);
    } while (Date.now() < deadline);
    throw new Error(`${role} "${name}" stayed at "${last}" on ${await this.describe()}`);
  }

  async attribute(role, name, attribute) {
    const element = await this.find(role, name);
    return element.evaluate((node, key) => node.getAttribute(key), attribute);
  }

  /** The value of a progress bar in words. */
  value(role, name) {
    return this.attribute(role, name, 'aria-valuetext');
  }

  hash() {
    return this.page.evaluate(() => location.hash);
  }

  async describe() {
    return this.page
      .evaluate(() => `${location.hash}: ${document.body.innerText.slice(0, 400)}`)
      .catch(() => 'no page');
  }

  /** What is physically so, from the virtual printer itself. */
  async truth() {
    const answer = await fetch(`${this.printerAddress}/virtual/truth`);
    return answer.json();
  }

  /** Waits until the truth is as `test` wants it. */
  async untilTruth(test, { timeout = patience } = {}) {
    const deadline = Date.now() + timeout;
    for (;;) {
      const truth = await this.truth();
      if (test(truth)) return truth;
      if (Date.now() > deadline) throw new Error(`the truth stayed ${JSON.stringify(truth)}`);
      await pause(60);
    }
  }

  /** Puts a file on the printer, as a slicer does: through the gateway, from the page's own origin. */
  async upload(source, name) {
    await this.uploadText(await readFile(source), name);
  }

  /** The same for what a test made; `root` is `gcodes` or `config`. */
  async uploadText(text, name, root = 'gcodes') {
    const form = new FormData();
    form.append('root', root);
    form.append('file', new Blob([text]), name);
    const answer = await fetch(`${this.address}server/files/upload`, {
      method: 'POST',
      headers: { origin: this.address.slice(0, -1) },
      body: form,
    });
    if (answer.status !== 201) throw new Error(`upload of ${name}: ${answer.status} ${await answer.text()}`);
  }

  /** Where a finger would touch an element. */
  async middle(role, name, options) {
    return middleOf(await this.find(role, name, options));
  }

  /** Opens a place by its address, as a bookmark would. */
  async go(hash) {
    await this.page.evaluate((to) => {
      location.hash = to;
    }, hash);
  }

  /** Everything that can be read on the page. */
  async words() {
    await pause(400);
    return this.page.evaluate(() => {
      const read = (node) => {
        if (node.nodeType === Node.TEXT_NODE) return node.textContent;
        if (node.localName === 'style' || node.localName === 'script') return '';
        const inside = node.shadowRoot ?? node;
        return [...inside.childNodes].map(read).join(' ');
      };
      return read(document.body).replace(/\s+/g, ' ');
    });
  }

  /** Waits until the page says so. */
  async untilWords(pattern, { timeout = patience } = {}) {
    const deadline = Date.now() + timeout;
    for (;;) {
      const said = await this.words();
      if (pattern.test(said)) return said;
      if (Date.now() > deadline) throw new Error(`${pattern} was not said: ${said.slice(0, 600)}`);
    }
  }

  /** Waits until there is no such thing any more. */
  async gone(role, name, { timeout = patience } = {}) {
    const deadline = Date.now() + timeout;
    while (await this.has(role, name)) {
      if (Date.now() > deadline) throw new Error(`${role} "${name}" did not go from ${await this.describe()}`);
      await pause(60);
    }
  }

  /** Types into whatever has the focus. */
  type(text) {
    return this.page.keyboard.type(text);
  }

  /** Waits until something is so. */
  async until(holds, { timeout = patience } = {}) {
    const deadline = Date.now() + timeout;
    while (!(await holds())) {
      if (Date.now() > deadline) throw new Error(`it did not become so: ${holds} on ${await this.describe()}`);
      await pause(60);
    }
  }

  /** Runs a script as another client would, on the printer's own address. */
  async script(script) {
    const answer = await fetch(`${this.printerAddress}/printer/gcode/script?script=${encodeURIComponent(script)}`, {
      method: 'POST',
    });
    if (answer.status !== 200) throw new Error(`${script}: ${answer.status} ${await answer.text()}`);
  }

  /** A field of Klipper's status. */
  async statusOf(object, field) {
    const answer = await fetch(`${this.printerAddress}/printer/objects/query?${encodeURIComponent(object)}=${field}`);
    const { result } = await answer.json();
    return result.status[object][field];
  }

  untilStatus(object, field, holds) {
    return this.until(async () => holds(await this.statusOf(object, field)));
  }

  /** Another page of the same browser, for what is not the panel. */
  newPage() {
    return this.#browser.newPage();
  }

  async fault(kind, seconds = 1) {
    const answer = await fetch(`${this.printerAddress}/virtual/fault`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ kind, seconds }),
    });
    if (answer.status !== 204) throw new Error(`fault ${kind}: ${answer.status} ${await answer.text()}`);
  }

  async reload() {
    await this.page.reload();
  }

  async screenshot(path) {
    await this.page.screenshot({ path });
  }

  async close() {
    await this.#browser.close().catch(() => undefined);
    const ended = new Promise((resolve) => this.#server.child.once('exit', resolve));
    this.#server.child.kill('SIGTERM');
    await ended;
    await rm(this.#data, { recursive: true, force: true });
    if (this.complaints.length > 0) throw new Error(`the browser complained:\n${this.complaints.join('\n')}`);
  }
}

export function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
