// The page as a screen reader has it: roles and accessible names from Chromium's own accessibility tree, through
// shadow roots. It is what puppeteer's aria selectors ask too, but names may be given by their beginning.

/** A node of the tree: where it is in the DOM, and what it says of itself. */
class Found {
  constructor(node) {
    this.id = node.backendDOMNodeId;
    this.role = node.role?.value ?? '';
    this.name = (node.name?.value ?? '').trim();
    this.value = node.value?.value;
    this.properties = Object.fromEntries((node.properties ?? []).map(({ name, value }) => [name, value?.value]));
  }

  get isDisabled() {
    return this.properties.disabled === true;
  }

  /** Of a radio or a switch. */
  get isOn() {
    return this.properties.checked === true || this.properties.checked === 'true';
  }

  /** Of a progress bar or slider: as it is read out. */
  get valueText() {
    return String(this.properties.valuetext ?? this.value ?? '');
  }
}

export class PageTree {
  #client;

  constructor(client) {
    this.#client = client;
  }

  static async of(page) {
    return new PageTree(await page.createCDPSession());
  }

  /** All nodes with a role, in the document or inside a node, in its order. */
  async all(role, inside) {
    const place = inside ? { backendNodeId: inside.id } : { nodeId: await this.#root() };
    const { nodes } = await this.#client.send('Accessibility.queryAXTree', { ...place, role });
    return nodes.filter((node) => !node.ignored && node.backendDOMNodeId !== undefined).map((node) => new Found(node));
  }

  async #root() {
    const { root } = await this.#client.send('DOM.getDocument', { depth: 0 });
    return root.nodeId;
  }

  /** The first node with a role whose name begins so and that can be seen, or undefined. */
  async first(role, name, inside) {
    for (const node of await this.all(role, inside)) {
      if (node.name.startsWith(name) && (await this.box(node))) return node;
    }
    return undefined;
  }

  /** `{x, y, width, height}` on the screen, or undefined where nothing is drawn. */
  async box(node) {
    const answer = await this.#client.send('DOM.getContentQuads', { backendNodeId: node.id }).catch(() => undefined);
    const quad = answer?.quads[0];
    if (!quad) return undefined;
    const xs = [quad[0], quad[2], quad[4], quad[6]];
    const ys = [quad[1], quad[3], quad[5], quad[7]];
    const box = { x: Math.min(...xs), y: Math.min(...ys) };
    const size = { width: Math.max(...xs) - box.x, height: Math.max(...ys) - box.y };
    return size.width > 0 && size.height > 0 ? { ...box, ...size } : undefined;
  }

  /** Scrolls a node into sight and answers the middle of what is drawn of it. */
  async middle(node) {
    await this.#client.send('DOM.scrollIntoViewIfNeeded', { backendNodeId: node.id }).catch(() => undefined);
    const box = await this.box(node);
    if (!box) throw new Error(`${node.role} "${node.name}" is not drawn`);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }

  /** All words inside a node, as they are read out. */
  async words(node) {
    const { nodes } = await this.#client.send('Accessibility.queryAXTree', {
      backendNodeId: node.id,
      role: 'StaticText',
    });
    return nodes
      .map((text) => text.name?.value ?? '')
      .join(' ')
      .replace(/\s+/g, ' ')
      .trim();
  }
}
