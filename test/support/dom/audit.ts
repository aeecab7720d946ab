/**
 * The design's own inspection of a page, through open shadow roots: size of touch targets and text in millimetres, contrast
 * of each text against its real background, clipped or cut text, overlaps, parts off the screen.
 */
export function audit(root: Document | ShadowRoot = document): string[] {
  const ground = new Ground();
  const elements = descendants(root).filter((element) => isShown(element));
  const covered = coverOf(elements);
  const inPlay = elements.filter((element) => !covered || isInside(element, covered));
  const findings = new Findings();
  const texts: PlacedText[] = [];
  for (const element of inPlay) {
    inspectTarget(element, findings);
    inspectOverflow(element, findings);
    for (const node of element.childNodes) {
      if (node instanceof Text && node.data.trim() !== '') {
        inspectText(element, node, ground, findings);
        texts.push(...placesOf(element, node));
      }
    }
  }
  inspectOverlaps(
    inPlay.filter((element) => element.matches('button, a')),
    findings,
  );
  inspectTextOnText(texts, findings);
  return findings.all;
}

const style = (element: Element) => getComputedStyle(element);
const mm = () => Number.parseFloat(style(document.documentElement).getPropertyValue('--mm')) * growth();

/** How much the app is grown as a whole on a window larger than the largest class. */
function growth(): number {
  const app = document.querySelector<HTMLElement>('feeler-app, gallery-app');
  return app ? Number.parseFloat(app.style.getPropertyValue('--grow')) || 1 : 1;
}

class Findings {
  readonly all: string[] = [];

  add(kind: string, element: Element, detail = ''): void {
    this.all.push(`${kind}${detail ? ` ${detail}` : ''}: ${nameOf(element)}`);
  }
}

function nameOf(element: Element): string {
  const host = element.getRootNode() instanceof ShadowRoot ? (element.getRootNode() as ShadowRoot).host : undefined;
  const place = host ? `${host.localName} ` : '';
  const look = element.getAttribute('class')?.trim().replaceAll(/\s+/g, '.') ?? '';
  const words = element.textContent?.trim().replaceAll(/\s+/g, ' ').slice(0, 28) ?? '';
  return `${place}${element.localName}${look ? `.${look}` : ''} "${words || (element.ariaLabel ?? '')}"`;
}

/** All elements below, through open shadow roots, in drawing order. */
function descendants(root: Document | ShadowRoot | Element): Element[] {
  const found: Element[] = [];
  for (const element of root.querySelectorAll('*')) {
    found.push(element);
    if (element.shadowRoot) found.push(...descendants(element.shadowRoot));
  }
  return found;
}

/** The element that this one is drawn in: slots and shadow hosts count. */
function drawnIn(element: Element): Element | undefined {
  if (element.assignedSlot) return element.assignedSlot;
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : undefined;
}

function* upwards(element: Element): Generator<Element> {
  for (let at: Element | undefined = element; at; at = drawnIn(at)) yield at;
}

function isInside(element: Element, outer: Element): boolean {
  for (const at of upwards(element)) if (at === outer) return true;
  return false;
}

function isShown(element: Element): boolean {
  if (['STYLE', 'SCRIPT', 'TITLE', 'HEAD', 'SLOT'].includes(element.tagName)) return false;
  for (const at of upwards(element)) {
    const { display, visibility } = style(at);
    if (display === 'none' || visibility === 'hidden') return false;
  }
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0;
}

/** What lies over all else, if anything: a dialog, or the darkened screen of the emergency stop. */
function coverOf(elements: readonly Element[]): Element | undefined {
  return (
    elements.find((element) => element.matches('.over')) ??
    elements.filter((element) => element.matches('.scrim, .sheet') && !element.hasAttribute('inert')).at(-1)
  );
}

/** Rows of keys narrower than a finger: the touch counts for the nearest key, which is shown above the finger. */
const isNearestKey = (element: Element) => element.closest('.ky') !== null && innerWidth <= 500;

function inspectTarget(element: Element, findings: Findings): void {
  if (!element.matches('button, a, [data-hit]') || isNearestKey(element)) return;
  const box = element.getBoundingClientRect();
  const [extraWidth = 0, extraHeight = 0] = element.getAttribute('data-hit')?.split(',').map(Number) ?? [];
  const group = element.parentElement?.classList.contains('seg')
    ? element.parentElement.getBoundingClientRect().height
    : 0;
  const width = (box.width + extraWidth) / mm();
  const height = Math.max(group, box.height + extraHeight) / mm();
  const needed = element.matches('.pri, .cf, .stop, .t1') ? 8.99 : 6.99;
  if (width < needed || height < needed) {
    findings.add('target', element, `${width.toFixed(1)}x${height.toFixed(1)} mm < ${needed.toFixed(0)}`);
  }
  if (scrollerOf(element)) return;
  if (box.right > innerWidth + 0.5 || box.bottom > innerHeight + 0.5 || box.left < -0.5 || box.top < -0.5) {
    findings.add('off-screen', element, [box.left, box.top, box.right, box.bottom].map(Math.round).join(' '));
  }
}

const scrollerOf = (element: Element) => [...upwards(element)].find((at) => at.hasAttribute('data-scroll'));

function inspectOverflow(element: Element, findings: Findings): void {
  if (!element.matches('.card, main, .pg') || element.hasAttribute('data-scroll')) return;
  const across = element.scrollWidth - element.clientWidth;
  const along = element.scrollHeight - element.clientHeight;
  if (across > 2 || along > 2) findings.add('overflow', element, `${across}x${along}`);
}

function inspectText(element: Element, node: Text, ground: Ground, findings: Findings): void {
  const range = document.createRange();
  range.selectNodeContents(node);
  const box = range.getBoundingClientRect();
  if (box.width === 0) return;
  const picture = element.closest('svg');
  if (picture?.classList.contains('model')) return;
  const size = textSize(element, picture);
  if (size / mm() < 1.95) findings.add('small text', element, `${size.toFixed(1)}px = ${(size / mm()).toFixed(2)} mm`);
  inspectClip(element, picture, box, findings);
  const isOff = box.right > innerWidth + 1 || box.bottom > innerHeight + 1 || box.left < -1 || box.top < -1;
  if (isOff && !scrollerOf(element)) findings.add('text off-screen', element);
  if (!picture) inspectContrast(element, ground, findings);
}

function textSize(element: Element, picture: SVGSVGElement | null): number {
  const size = Number.parseFloat(style(element).fontSize);
  const matrix = picture && element instanceof SVGGraphicsElement ? element.getScreenCTM() : null;
  return matrix ? size * Math.hypot(matrix.a, matrix.b) : size * growth();
}

function inspectClip(element: Element, picture: Element | null, text: DOMRect, findings: Findings): void {
  const first = picture ? drawnIn(picture) : element;
  if (!first) return;
  for (const at of upwards(first)) {
    if (at === document.body || at.hasAttribute('data-scroll')) return;
    const { overflowX, overflowY, textOverflow } = style(at);
    const cuts = overflowX !== 'visible' || overflowY !== 'visible' || at.matches('button, .card');
    if (!cuts) continue;
    if (at.classList.contains('el') || textOverflow === 'ellipsis') {
      if (at.scrollWidth <= at.clientWidth + 1) continue;
      // Names that people gave may be cut; they say so with `data-cut`.
      if (!at.hasAttribute('data-cut')) findings.add('ellipsis', element);
      return;
    }
    const box = at.getBoundingClientRect();
    const isClipped =
      text.right > box.right + 1 || text.left < box.left - 1 || text.bottom > box.bottom + 2 || text.top < box.top - 2;
    if (isClipped) {
      findings.add('text clipped', element, `by ${nameOf(at)}`);
      return;
    }
  }
}

function inspectContrast(element: Element, ground: Ground, findings: Findings): void {
  const behind = ground.behind(element);
  const ink = ground.colour(style(element).color);
  const opacity = [...upwards(element)].reduce((product, at) => product * Number.parseFloat(style(at).opacity), 1);
  const ratio = contrast(blend([ink[0], ink[1], ink[2], ink[3] * opacity], behind), behind);
  const isValue = element.matches('b, strong, .v, .v *, h1, .w') && !element.matches('.u');
  const needed = isValue ? 7 : 4.5;
  if (ratio < needed - 0.01) {
    findings.add(
      'contrast',
      element,
      `${ratio.toFixed(2)} < ${needed}, ${style(element).color} on ${behind.map(Math.round).join(' ')}`,
    );
  }
}

function inspectOverlaps(targets: readonly Element[], findings: Findings): void {
  const boxes = targets.map((element) => element.getBoundingClientRect());
  targets.forEach((one, index) => {
    targets.slice(index + 1).forEach((other, offset) => {
      if (isInside(one, other) || isInside(other, one)) return;
      if (scrollerOf(one) !== scrollerOf(other)) return;
      const [a, b] = [boxes[index], boxes[index + 1 + offset]];
      if (!a || !b) return;
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const along = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (across > 1 && along > 1) findings.add('overlap', one, `with ${nameOf(other)}`);
    });
  });
}

/** A line of text where it can be seen; of its height only where the letters are, since boxes of lines may reach into another. */
interface PlacedText {
  readonly element: Element;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function placesOf(element: Element, node: Text): readonly PlacedText[] {
  if (element.closest('svg') || scrollerOf(element)) return [];
  const range = document.createRange();
  range.selectNodeContents(node);
  const cut = [...upwards(element)].find((at) => style(at).overflowX === 'hidden');
  const most = cut?.getBoundingClientRect().right ?? innerWidth;
  return [...range.getClientRects()].map(({ left, right, top, height }) => ({
    element,
    left,
    right: Math.min(right, most),
    top: top + height * 0.3,
    bottom: top + height * 0.7,
  }));
}

function inspectTextOnText(texts: readonly PlacedText[], findings: Findings): void {
  texts.forEach((one, index) => {
    for (const other of texts.slice(index + 1)) {
      if (one.element === other.element) continue;
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const along = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      if (across > 2 && along > 1) findings.add('text on text', one.element, `with ${nameOf(other.element)}`);
    }
  });
}

type Rgb = readonly [number, number, number];
type Rgba = readonly [number, number, number, number];

/** Reads colours as they are painted, and mixes what lies behind a text. */
class Ground {
  readonly #known = new Map<string, Rgba>();
  readonly #canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });

  colour(css: string): Rgba {
    const known = this.#known.get(css);
    if (known) return known;
    const context = this.#canvas;
    if (!context) throw new Error('no canvas to read colours from');
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = css;
    context.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
    const read: Rgba = [red, green, blue, alpha / 255];
    this.#known.set(css, read);
    return read;
  }

  behind(element: Element): Rgb {
    const layers: Rgba[] = [];
    for (const at of upwards(element)) {
      const layer = this.colour(style(at).backgroundColor);
      if (layer[3] > 0) layers.push(layer);
      if (layer[3] === 1) break;
    }
    const [red, green, blue] = this.colour(style(document.body).backgroundColor);
    return layers.reduceRight<Rgb>((below, layer) => blend(layer, below), [red, green, blue]);
  }
}

function blend(top: Rgba, below: Rgb): Rgb {
  const mix = (index: 0 | 1 | 2) => top[index] * top[3] + below[index] * (1 - top[3]);
  return [mix(0), mix(1), mix(2)];
}

/** WCAG 2.2, relative luminance and contrast ratio. */
function contrast(one: Rgb, other: Rgb): number {
  const linear = (value: number) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  const luminance = ([red, green, blue]: Rgb) => 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  const [bright = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (bright + 0.05) / (dark + 0.05);
}
