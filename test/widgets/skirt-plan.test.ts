import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { MOVE, type Plan } from '../../src/first-layer/plan.js';
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

async function draw(): Promise<SkirtPlan> {
  const element = await fixture<SkirtPlan>(
    html`<skirt-plan
      style="width: 300px; height: 300px"
      .plan=${plan}
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

/** The colour of the laid line in the middle of its lower side, red to alpha. */
function lineColour(element: SkirtPlan): string {
  const canvas = element.shadowRoot?.querySelector('canvas');
  const density = canvas ? canvas.width / canvas.clientWidth : 1;
  return String(
    canvas?.getContext('2d')?.getImageData(Math.round(150 * density), Math.round(266 * density), 1, 1).data,
  );
}

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
