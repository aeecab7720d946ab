import { fixture, html } from '@open-wc/testing';
import { signal } from '@preact/signals-core';
import type { FirstLayerReading } from '../../../src/gcode/types.js';
import type { SaveState } from '../../../src/first-layer/save/save-state.js';
import type { Verdict } from '../../../src/first-layer/save/keep.js';
import { planToKeep } from '../../../src/first-layer/save/plan.js';
import type { Verified } from '../../../src/first-layer/verify/book.js';
import type { VerifyFacts } from '../../../src/first-layer/verify/facts.js';
import { verifyBeginning, type Piece, type VerifyMemory } from '../../../src/first-layer/verify/memory.js';
import { nextVerify, restoredVerify, type VerifyEvent } from '../../../src/first-layer/verify/transition.js';
import type { Verify } from '../../../src/first-layer/verify/verify.js';
import type { House } from '../../../src/screens/house.js';
import '../../../src/screens/verify/choose-page.js';
import '../../../src/screens/verify/cool-page.js';
import '../../../src/screens/verify/failed-page.js';
import '../../../src/screens/verify/measure-page.js';
import '../../../src/screens/verify/print-page.js';
import '../../../src/screens/verify/record-page.js';
import '../../../src/screens/verify/result-page.js';
import '../../../src/screens/verify/save-page.js';
import type { VerifyPart } from '../../../src/screens/verify/verify-part.js';
import { printerHouse } from '../../support/dom/printer-house.js';
import { job, stubKeep, target } from '../keep/keep-stub.js';

export const cube: Piece = {
  path: 'Voron cube.gcode',
  isOurs: false,
  wanted: 200,
  loops: 3,
  box: { minX: 150, minY: 150, maxX: 200, maxY: 200 },
};

export const entry: Verified = {
  at: Date.UTC(2026, 10, 22, 12),
  path: cube.path,
  wanted: 200,
  mean: 230,
  spread: 20,
  part: [230, 240, 220, 230, 230],
  skirt: [null, null, null, null, null],
  kind: 'off',
  option: 'position_endstop',
  old: -0.24,
  next: -0.21,
};

export const measured = (part: readonly (number | undefined)[]): VerifyMemory['measured'] => ({
  part,
  skirt: verifyBeginning.measured.skirt,
});

const idle: VerifyFacts = {
  frame: 1,
  isReady: true,
  state: 'standby',
  print: undefined,
  message: '',
  stage: 'none',
  layer: undefined,
  people: 0,
  isStill: true,
  isHomed: true,
  position: [20, 20, 30],
  park: [8, 342],
  top: 330,
  bed: { now: 60, target: 0 },
  areHeatersOn: false,
  save: 'idle',
  value: -0.21,
};

export interface Wish {
  readonly memory?: Partial<VerifyMemory>;
  readonly facts?: Partial<VerifyFacts>;
  readonly entries?: readonly Verified[];
  readonly save?: SaveState;
  readonly verdict?: (amount: number) => Verdict;
  readonly hasMesh?: boolean;
  /** Loops of the file that is chosen. */
  readonly loops?: number;
}

const none = new Float64Array(0);
/** A first layer without a line, for pages that only draw one. */
const bare: FirstLayerReading = {
  firstLayer: { start: 0, end: 0, height: 0.2 },
  loops: [],
  path: {
    count: 0,
    x0: none,
    y0: none,
    x1: none,
    y1: none,
    z: none,
    speed: none,
    lineStart: none,
    lineEnd: none,
    extrudes: new Uint8Array(0),
  },
};

/** A page of the measurement with what it is drawn from; what it asked for is in `calls`, the questions in `asked`. */
export async function showPage(tag: string, wish: Wish = {}) {
  const calls: string[] = [];
  const made = printerHouse({
    heaters: [
      ['extruder', 'extruder', { temperature: 31, target: 0 }],
      ['heater_bed', 'bed', { temperature: 60, target: 0 }],
    ],
    capabilities: (wish.hasMesh === true ? { mesh: {} } : {}) as object,
  });
  const facts = signal<VerifyFacts>({ ...idle, ...wish.facts });
  const state = signal(restoredVerify({ ...verifyBeginning, piece: cube, ...wish.memory }));
  const entries = signal(wish.entries ?? []);
  const verify = {
    state,
    facts,
    book: { entries },
    say: (event: VerifyEvent) => {
      calls.push(JSON.stringify(event));
      state.value = nextVerify(state.peek(), event, facts.peek());
    },
    save: (plan: { values: readonly { next: number }[] }) => calls.push(`save ${plan.values[0]?.next}`),
    read: (path: string) => Promise.resolve({ piece: { ...cube, path, loops: wish.loops ?? 3 }, reading: bare }),
    upload: () => Promise.resolve({ ...cube, isOurs: true }),
  } as unknown as Verify;
  const { keep, stub } = stubKeep(wish.save ?? { kind: 'idle' });
  const judged: number[] = [];
  Object.assign(keep, {
    memory: { entries: signal([]) },
    judgeAmount: (amount: number) => {
      judged.push(amount);
      return Promise.resolve(wish.verdict?.(amount) ?? { kind: 'plan', plan: planToKeep(target, amount, 'verify') });
    },
  });
  const house = Object.assign(made.house, {
    keep: signal(keep),
    firstLayer: {
      desk: signal(undefined),
      bed: signal({ minX: 0, minY: 0, maxX: 350, maxY: 350 }),
      plan: signal(undefined),
      nozzle: signal(undefined),
      offsets: signal({ stretches: [], began: 0 }),
    },
  }) as unknown as House;
  const { printer } = house as unknown as { printer: Record<string, unknown> };
  printer['files'] = {
    changed: signal(0),
    list: () => Promise.resolve({ files: [], dirs: [] }),
    upload: (name: string, _: string, root: string) => Promise.resolve(void calls.push(`write ${root}/${name}`)),
  };
  printer['job'] = { pause: () => Promise.resolve(void calls.push('pause')), resume: () => Promise.resolve() };
  Object.assign(printer['status'] as object, { configfile: signal({ settings: {} }) });
  const holder = await fixture(html`<div style="position: fixed; inset: 0; display: grid"></div>`);
  const page = Object.assign(document.createElement(tag) as VerifyPart, { house, verify });
  page.style.minHeight = '0';
  holder.append(page);
  await page.updateComplete;
  await new Promise((resolve) => setTimeout(resolve, 0));
  await page.updateComplete;
  const words = (): string => page.shadowRoot?.querySelector<HTMLElement>('.pg')?.innerText.replace(/\s+/g, ' ') ?? '';
  const key = (name: string): HTMLElement | undefined =>
    [...(page.shadowRoot?.querySelectorAll<HTMLElement>('button, a') ?? [])].find((one) =>
      one.innerText.replace(/\s+/g, ' ').trim().startsWith(name),
    );
  const press = async (name: string): Promise<void> => {
    key(name)?.click();
    await new Promise((resolve) => setTimeout(resolve, 0));
    await page.updateComplete;
  };
  return { page, calls, judged, asked: made.asked, facts, state, stub, words, key, press };
}

export const saving: SaveState = { kind: 'restarting', job, since: 1, wasAway: true, isResumed: false };
