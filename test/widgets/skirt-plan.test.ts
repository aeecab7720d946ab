import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { MOVE, type Box, type Plan } from '../../src/first-layer/plan.js';
import '../../src/widgets/skirt-plan.js';
import type { LaidTap, SkirtPlan } from '../../src/widgets/skirt-plan.js';

/** One square loop of 100 mm. */
const plan: Plan = {
  count: 4,
  x0: Float64Array.of(0, 100, 100, 0),
  y0: Float64Array.of(0, 0, 100, 100),
  x1: Float64Array.of(100, 100, 0, 0),
  y1: Float64Array.of(0, 100, 100, 0),
  kind: Uint8Array.of(MOVE.loop, MOVE.loop, MOVE.loop, MOVE.loop),
  bounds: { minX: 0, minY: 0, maxX: 100, maxY: 100 },
  spacing: 0,
};
const stretches = [
  { micrometres: 0, move: 0, fraction: 0, byte: 0 },
  { micrometres: -20, move: 1, fraction: 0.5, byte: 40 },
];

const wholeBed = { minX: -10, minY: -10, maxX: 110, maxY: 110 };
const largeBed = { minX: -150, minY: -150, maxX: 250, maxY: 250 };

async function draw({ parked = false, bed }: { parked?: boolean; bed?: Box } = {}): Promise<SkirtPlan> {
  const element = await fixture<SkirtPlan>(
    html`<skirt-plan
      style="width: 300px; height: 300px"
      .plan=${plan}
      .bed=${bed}
      .parked=${parked}
      .stretches=${stretches}
      .nozzle=${{ move: 3, along: 0.5 }}
    ></skirt-plan>`,
  );
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  return element;
}

/** Pixels of the drawing in which anything is painted. */
function painted(element: SkirtPlan): number {
  const canvas = element.shadowRoot?.querySelector('canvas');
  const data = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
  let count = 0;
  for (let at = 3; at < data.length; at += 4) if (data[at] !== 0) count += 1;
  return count;
}

/** The colour of a pixel of the drawing, red to alpha. */
function colourAt(element: SkirtPlan, x: number, y: number): string {
  const canvas = element.shadowRoot?.querySelector('canvas');
  const density = canvas ? canvas.width / canvas.clientWidth : 1;
  return String(canvas?.getContext('2d')?.getImageData(Math.round(x * density), Math.round(y * density), 1, 1).data);
}

/** The colour of the laid line in the middle of its lower side. */
const lineColour = (element: SkirtPlan): string => colourAt(element, 150, 266);
/** The same of the nozzle's rim: it stands in the middle of the left side, x = 34, y = 150. */
const rimColour = (element: SkirtPlan): string => colourAt(element, 34, 145);

function tap(element: SkirtPlan, x: number, y: number): void {
  const canvas = element.shadowRoot?.querySelector('canvas');
  const box = canvas?.getBoundingClientRect();
  canvas?.dispatchEvent(
    new MouseEvent('click', { bubbles: true, clientX: (box?.left ?? 0) + x, clientY: (box?.top ?? 0) + y }),
  );
}

describe('the plan of the skirt', () => {
  it('paints something, and names itself', async () => {
    const element = await draw();
    expect(painted(element)).to.be.greaterThan(500);
    await expect(element).to.be.accessible();
  });

  it('is painted in the colours of the theme, also when that changes while it is on show', async () => {
    const element = await draw();
    const inDark = lineColour(element);
    document.documentElement.dataset['theme'] = 'light';
    try {
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      expect(lineColour(element)).to.not.equal(inDark);
      const fresh = await draw();
      expect(lineColour(element)).to.equal(lineColour(fresh));
    } finally {
      document.documentElement.dataset['theme'] = 'dark';
    }
  });

  it('has the nozzle on its place, and an open ring there while it is parked', async () => {
    const laid = rimColour(await draw({ parked: true }));
    expect(rimColour(await draw())).to.not.equal(laid);
    // Inside the ring the line that was laid goes on being seen.
    expect(laid).to.equal(colourAt(await draw({ parked: true }), 34, 60));
  });

  it('has a map of the bed in a corner that the skirt leaves free, unless the whole bed is in sight', async () => {
    const isMapped = (element: SkirtPlan) => colourAt(element, 275, 275) !== colourAt(element, 283, 283);
    expect(isMapped(await draw({ bed: largeBed }))).to.equal(true);
    expect(isMapped(await draw({ bed: wholeBed }))).to.equal(false);
    expect(isMapped(await draw())).to.equal(false);
  });

  it('tells the offset of the laid line under a finger, and nothing beside it', async () => {
    const element = await draw();
    // The loop fills the frame but for a margin of 34 px: its right edge runs at x = 266.
    setTimeout(() => tap(element, 266, 60));
    expect((await oneEvent<CustomEvent<LaidTap>>(element, 'laid')).detail.micrometres).to.equal(-20);
    setTimeout(() => tap(element, 150, 266));
    expect((await oneEvent<CustomEvent<LaidTap>>(element, 'laid')).detail.micrometres).to.equal(0);
    setTimeout(() => tap(element, 150, 150));
    expect((await oneEvent<CustomEvent<LaidTap>>(element, 'laid')).detail.micrometres).to.equal(undefined);
  });
});
