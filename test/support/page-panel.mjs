// The panel under a finger: found as a screen reader finds things, touched at coordinates. Nothing of src is imported.
import { PageTree } from './page-tree.mjs';

const patience = 30_000;
const betweenLooks = 50;
/** What Chromium itself writes while a link is down. */
const lostLink = [/net::ERR_/, /WebSocket connection to .* failed/, /status of (4|5)\d\d/];

function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

export class Panel {
  #page;
  #tree;
  #context;
  /** Errors of the page: exceptions, and errors on its console but for lost links. */
  complaints = [];

  constructor(page, tree, context) {
    this.#page = page;
    this.#tree = tree;
    this.#context = context;
    page.on('pageerror', (error) => this.complaints.push(String(error)));
    page.on('console', (message) => {
      const text = message.text();
      const isBad = message.type() === 'error' || /content security policy/i.test(text);
      if (isBad && !lostLink.some((pattern) => pattern.test(text))) this.complaints.push(text);
    });
  }

  /** Opens the panel in a browser context of its own: nothing is remembered from another flow. */
  static async open(browser, address, { width = 800, height = 480, hash = '' } = {}) {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    await page.setViewport({ width, height, hasTouch: true, isMobile: false });
    const panel = new Panel(page, await PageTree.of(page), context);
    await page.goto(`${address}${hash}`);
    return panel;
  }

  /**
   * The node with a role whose name begins so, as soon as it can be seen and (with `test`) is as wanted; with
   * `inside` only within that node.
   */
  async find(role, name, { timeout = patience, test = () => true, inside } = {}) {
    const deadline = Date.now() + timeout;
    for (;;) {
      const node = await this.#tree.first(role, name, inside).catch(() => undefined);
      if (node && test(node)) return node;
      if (Date.now() > deadline) throw new Error(`no ${role} "${name}" as wanted on ${await this.describe()}`);
      await pause(betweenLooks);
    }
  }

  async has(role, name) {
    return (await this.#tree.first(role, name).catch(() => undefined)) !== undefined;
  }

  /** Waits until there is no such thing any more. */
  async gone(role, name, { timeout = patience } = {}) {
    const deadline = Date.now() + timeout;
    while (await this.has(role, name)) {
      if (Date.now() > deadline) throw new Error(`${role} "${name}" did not go from ${await this.describe()}`);
      await pause(betweenLooks);
    }
  }

  /** Names of all that can be seen with a role. */
  async names(role) {
    return (await this.#tree.all(role)).map((node) => node.name);
  }

  /** Touches the middle of a thing for a moment, once it may be touched. */
  async tap(role, name, options) {
    const node = await this.find(role, name, { test: ({ isDisabled }) => !isDisabled, ...options });
    const { x, y } = await this.#tree.middle(node);
    await this.#page.touchscreen.tap(x, y);
  }

  /** Touches a button of the dialog that is open. */
  async answer(name, options) {
    const dialog = await this.#dialog(options);
    const { x, y } = await this.#tree.middle(await this.find('button', name, { ...options, inside: dialog }));
    await this.#page.touchscreen.tap(x, y);
  }

  /** The dialog that is open, whether it asks or tells. */
  async #dialog({ timeout = patience } = {}) {
    const deadline = Date.now() + timeout;
    for (;;) {
      for (const role of ['dialog', 'alertdialog']) {
        const node = await this.#tree.first(role, '').catch(() => undefined);
        if (node) return node;
      }
      if (Date.now() > deadline) throw new Error(`no dialog on ${await this.describe()}`);
      await pause(betweenLooks);
    }
  }

  /** Touches a thing several times; `every`: milliseconds from one touch to the next. */
  async tapOften(role, name, count, every) {
    const { x, y } = await this.#tree.middle(await this.find(role, name));
    const start = Date.now();
    for (let at = 0; at < count; at += 1) {
      await pause(Math.max(0, start + at * every - Date.now()));
      await this.#page.touchscreen.tap(x, y);
    }
  }

  /** Keeps a finger on a thing. */
  async hold(role, name, milliseconds) {
    const { x, y } = await this.#tree.middle(await this.find(role, name));
    const touch = await this.#page.touchscreen.touchStart(x, y);
    await pause(milliseconds);
    await touch.end();
  }

  /** The words of a thing once `test` holds for them. */
  async text(role, name, test = () => true, { timeout = patience } = {}) {
    const deadline = Date.now() + timeout;
    let last = '';
    for (;;) {
      const node = await this.find(role, name, { timeout: Math.max(1, deadline - Date.now()) });
      last = await this.#tree.words(node).catch(() => last);
      if (test(last)) return last;
      if (Date.now() > deadline) throw new Error(`${role} "${name}" stayed at "${last}" on ${await this.describe()}`);
      await pause(betweenLooks);
    }
  }

  /** Where the panel is: the hash of its address. */
  hash() {
    return this.#page.evaluate(() => location.hash);
  }

  /** Opens a place by its address, as a bookmark would. */
  async go(hash) {
    await this.#page.evaluate((to) => location.assign(to), hash);
  }

  async reload() {
    await this.#page.reload();
  }

  async picture(path) {
    await this.#page.screenshot({ path });
  }

  /** One line of what can be seen, for a failure's message. */
  async describe() {
    const hash = await this.hash().catch(() => 'no page');
    const said = await this.#tree.all('StaticText').catch(() => []);
    const buttons = await this.#tree.all('button').catch(() => []);
    const words = said.map((node) => node.name).join(' | ');
    const complaints = this.complaints.map((text) => ` The page complained: ${text}`).join('');
    return `${hash}: ${words.slice(0, 700)} (buttons: ${buttons.map((node) => node.name).join(', ')})${complaints}`;
  }

  async close() {
    await this.#context.close();
  }
}
