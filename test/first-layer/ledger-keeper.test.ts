import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LedgerKeeper } from '../../src/first-layer/ledger-keeper.js';
import { FileWitness, type ReadText } from '../../src/first-layer/file-witness.js';
import type { Observation } from '../../src/first-layer/observation.js';

const FILE = [
  'PRINT_START BED=60',
  'G1 X0 Y0',
  'G1 X10 Y0 E1',
  'SET_GCODE_OFFSET Z_ADJUST=0.02',
  'G1 X10 Y10 E1',
  'PRINT_END',
  '',
].join('\n');
const at = (line: string) => FILE.indexOf(line);
const macro = (name: string, gcode: string) => ({ name, gcode, description: '', parameters: [], isHidden: false });
const MACROS = [
  macro('PRINT_START', 'G28\nSET_GCODE_OFFSET Z=0.05'),
  macro('PRINT_END', 'SET_GCODE_OFFSET Z=0'),
  macro('CANCEL_PRINT', 'SET_GCODE_OFFSET Z=0\nBASE_CANCEL_PRINT'),
];

const IDLE: Observation = {
  live: 0,
  state: 'standby',
  path: '',
  filePosition: 0,
  startedAt: 0,
  run: 100,
  isHomed: true,
  place: { kind: 'idle' },
  byte: undefined,
  began: undefined,
  claims: () => false,
};
const PRINTING: Observation = {
  ...IDLE,
  state: 'printing',
  path: 'part.gcode',
  startedAt: 50,
  place: { kind: 'start' },
};

const settle = () => new Promise<void>((resolve) => setTimeout(resolve, 5));

/** A ledger on a store that survives it, fed with statuses that each say only what changed. */
async function openLedger(
  store = new Map<string, unknown>(),
  file = FILE,
  macros = MACROS,
  readText: ReadText = async (_path, from, to) => file.slice(from, to),
) {
  const keeper = new LedgerKeeper({
    store: {
      get: async (key) => structuredClone(store.get(key)),
      set: async (key, value) => void store.set(key, structuredClone(value)),
      delete: async (key) => void store.delete(key),
    },
    readText,
    filamentOf: async () => 'PETG',
    macros: () => macros,
    timeOfDay: () => 1_000,
  });
  await keeper.load();
  let last = IDLE;
  return {
    keeper,
    store,
    see(part: Partial<Observation>, from = last) {
      last = { ...from, claims: () => false, ...part };
      keeper.observe(last);
    },
    /** A tap of this panel, seen in the status. */
    tap(delta: number, part: Partial<Observation> = {}) {
      last = { ...last, ...part, live: last.live + delta, claims: (change) => change === delta };
      keeper.observe(last);
    },
  };
}

test('a tap is this panel’s, another change is from elsewhere', async () => {
  const ledger = await openLedger();
  ledger.see({}, PRINTING);
  ledger.tap(-10, { filePosition: at('G1 X10 Y0'), began: 0 });
  ledger.see({ live: -30 });
  await settle();
  assert.deepEqual(
    ledger.keeper.events.value.flatMap((event) => (event.kind === 'change' ? [[event.who, event.to]] : [])),
    [
      ['panel', -10],
      ['elsewhere', -30],
    ],
  );
  assert.equal(ledger.keeper.parts.value.people, -30);
});

test('an absolute offset of the start macro is the printer’s own, and people’s part counts from there', async () => {
  const ledger = await openLedger();
  ledger.see({}, PRINTING);
  ledger.see({ live: 50 });
  await settle();
  assert.deepEqual(ledger.keeper.parts.value, { people: 0, printer: 50, offered: 0 });
  ledger.tap(-10, { filePosition: at('G1 X10 Y0') });
  assert.deepEqual(ledger.keeper.parts.value, { people: -10, printer: 50, offered: -10 });
});

test('a relative line of the file between two statuses is the printer’s own', async () => {
  const ledger = await openLedger();
  ledger.see({ filePosition: at('G1 X0 Y0') }, PRINTING);
  ledger.see({ live: 20, filePosition: at('G1 X10 Y10') });
  await settle();
  assert.deepEqual(ledger.keeper.parts.value, { people: 0, printer: 20, offered: 0 });
});

test('an end macro that clears the offset leaves what people did to be kept, also in the history', async () => {
  const ledger = await openLedger();
  ledger.see({}, PRINTING);
  ledger.tap(-20, { filePosition: at('G1 X10 Y10'), began: 0 });
  ledger.see({ live: 0, state: 'complete', filePosition: FILE.length });
  await settle();
  assert.deepEqual(ledger.keeper.parts.value, { people: 0, printer: 0, offered: -20 });
  const [print] = ledger.keeper.history.value;
  assert.deepEqual([print?.offered, print?.how, print?.filament], [-20, 'complete', 'PETG']);
});

test('an end macro seen only after Klipper let the file go counts the same', async () => {
  const ledger = await openLedger();
  ledger.see({}, PRINTING);
  ledger.tap(-20, { filePosition: at('PRINT_END'), began: 0 });
  ledger.see({ live: 0, state: 'complete', filePosition: 0 });
  await settle();
  assert.equal(ledger.keeper.parts.value.offered, -20);
});

test('a cancel macro that clears the offset leaves it too', async () => {
  const ledger = await openLedger();
  ledger.see({}, PRINTING);
  ledger.tap(-20, { filePosition: at('G1 X10 Y0') + 3, began: 0 });
  ledger.see({ live: 0 });
  await settle();
  ledger.see({ state: 'cancelled', filePosition: 0 });
  assert.deepEqual(ledger.keeper.parts.value, { people: 0, printer: 0, offered: -20 });
  assert.deepEqual(
    ledger.keeper.history.value.map(({ how, offered }) => [how, offered]),
    [['cancelled', -20]],
  );
});

test('a cancel macro that clears the offset while a line of the file that sets it is next takes nothing from what is offered', async () => {
  const file = ['G1 X10 Y0 E1', 'SET_GCODE_OFFSET Z=0', 'G1 X10 Y10 E1', ''].join('\n');
  const next = { filePosition: file.indexOf('SET'), began: 0 };
  for (const statuses of [
    // Seen at once with the end of the print, which takes the position away; before it; after it.
    [{ live: 0, state: 'cancelled', filePosition: 0 }],
    [{ live: 0 }, {}, { state: 'cancelled', filePosition: 0 }],
    [{ state: 'cancelled', filePosition: 0 }, { live: 0 }],
  ] as const) {
    for (const isSlow of [false, true]) {
      const ledger = await openLedger(undefined, file);
      ledger.see({}, PRINTING);
      ledger.tap(-20, next);
      for (const status of statuses) {
        ledger.see(status);
        if (!isSlow) await settle();
      }
      await settle();
      assert.deepEqual(ledger.keeper.parts.value, { people: 0, printer: 0, offered: -20 }, JSON.stringify(statuses));
    }
  }
});

test('a line of the file that set the offset before the cancel macro did is still the printer’s own', async () => {
  const file = ['SET_GCODE_OFFSET Z=0.05', 'G1 X10 Y0 E1', 'G1 X10 Y10 E1', ''].join('\n');
  const ledger = await openLedger(undefined, file);
  ledger.see({}, PRINTING);
  ledger.tap(-20);
  ledger.see({ live: 50, filePosition: file.indexOf('G1') });
  ledger.see({ live: 0, state: 'cancelled', filePosition: 0 });
  await settle();
  assert.equal(ledger.keeper.parts.value.offered, 0);
});

test('lines that a cancelled print never came to change nothing', async () => {
  const file = ['G1 X10 Y0 E1', 'G1 X10 Y10 E1', 'SET_GCODE_OFFSET Z=0', 'G1 X20 Y10 E1', ''].join('\n');
  const ledger = await openLedger(undefined, file, []);
  ledger.see({}, PRINTING);
  ledger.tap(-20, { filePosition: file.indexOf('G1 X10 Y10'), began: 0 });
  ledger.see({ live: -30, state: 'cancelled', filePosition: 0 });
  await settle();
  assert.equal(ledger.keeper.parts.value.offered, -30);
});

test('what RESUME puts back has the parts of the pause', async () => {
  const ledger = await openLedger();
  ledger.see({}, PRINTING);
  ledger.tap(-20, { filePosition: at('G1 X10 Y0') });
  ledger.see({ state: 'paused' });
  ledger.see({ live: -70 });
  ledger.see({ live: -20, state: 'printing' });
  await settle();
  assert.deepEqual(ledger.keeper.parts.value, { people: -20, printer: 0, offered: -20 });
});

test('a reload in a print loses nothing, and what changed meanwhile is told', async () => {
  const first = await openLedger();
  first.see({}, PRINTING);
  first.tap(-20, { filePosition: at('G1 X10 Y0'), began: 0 });
  await settle();
  const second = await openLedger(first.store);
  second.see({ live: -50, filePosition: at('G1 X10 Y0') + 4, began: 0 }, PRINTING);
  await settle();
  assert.deepEqual(
    second.keeper.events.value.map((event) => (event.kind === 'change' ? event.who : event.kind)),
    ['print', 'panel', 'elsewhere'],
  );
  assert.equal(second.keeper.print.value?.began, 0);
});

test('an end macro that cleared the offset while the panel was off is still told', async () => {
  const first = await openLedger();
  first.see({}, PRINTING);
  first.tap(-20, { filePosition: at('G1 X10 Y10'), began: 0 });
  await settle();
  const second = await openLedger(first.store);
  second.see({ live: 0, state: 'complete', filePosition: FILE.length }, PRINTING);
  await settle();
  assert.equal(second.keeper.parts.value.offered, -20);
});

test('another print of the same file is another print, and what was left is people’s', async () => {
  const ledger = await openLedger();
  ledger.see({}, PRINTING);
  ledger.tap(-20, { filePosition: at('G1 X10 Y0'), began: 0 });
  ledger.see({ state: 'complete' });
  ledger.see({ startedAt: 900, began: undefined }, { ...PRINTING, live: -20 });
  assert.equal(ledger.keeper.history.value.length, 1);
  assert.deepEqual(ledger.keeper.parts.value, { people: -20, printer: 0, offered: -20 });
  assert.equal(ledger.keeper.print.value?.startedAt, 900);
});

test('a restart of Klipper empties the ledger, seen or not', async () => {
  const ledger = await openLedger();
  ledger.tap(-20);
  ledger.keeper.klipperGone();
  ledger.see({ live: 0, run: 500 });
  assert.deepEqual(ledger.keeper.events.value, []);
  ledger.tap(-30);
  await settle();
  for (const change of [{ run: 900 }, { isHomed: false }]) {
    const other = await openLedger(new Map(ledger.store));
    other.see({ live: 0, run: 500, ...change }, IDLE);
    assert.deepEqual(other.keeper.parts.value, { people: 0, printer: 0, offered: 0 });
  }
});

test('what was asked of a file before Klipper went is neither waited for nor taken in any more', async () => {
  let answer: (text: string) => void = () => undefined;
  const readText: ReadText = () => new Promise<string>((resolve) => (answer = resolve));
  const ledger = await openLedger(undefined, FILE, MACROS, readText);
  ledger.see({ filePosition: at('SET_GCODE_OFFSET') }, PRINTING);
  ledger.see({ live: 20, filePosition: at('G1 X10 Y10') });
  assert.equal(ledger.keeper.isAsking.value, true);
  ledger.keeper.klipperGone();
  assert.equal(ledger.keeper.isAsking.value, false, 'a request that never ends stops nothing');
  answer('SET_GCODE_OFFSET Z_ADJUST=0.02');
  await settle();
  assert.deepEqual(
    ledger.keeper.history.value.map(({ offered }) => offered),
    [20],
  );
  assert.equal(ledger.keeper.isAsking.value, false);
});

test('who cannot take an answer in leaves no question open', async () => {
  const witness = new FileWitness(
    async () => FILE,
    () => MACROS,
  );
  const asked = witness.ask('part.gcode', { before: 0, after: 9 }, () => {
    throw new Error('no');
  });
  await assert.rejects(asked, /no/u);
  assert.equal(witness.isAsking.value, false);
});

test('an offset found without a ledger is somebody’s, and said to be from elsewhere', async () => {
  const ledger = await openLedger();
  ledger.see({ live: -40 }, PRINTING);
  await settle();
  const [, change] = ledger.keeper.events.value;
  assert.equal(change?.kind === 'change' ? change.who : '', 'elsewhere');
  assert.equal(ledger.keeper.parts.value.people, -40);
});

test('what is kept and broken is not believed', async () => {
  for (const broken of [1, [], { version: 2 }, { version: 1, run: 1, base: {}, events: [{}], seen: {} }]) {
    const ledger = await openLedger(
      new Map<string, unknown>([
        ['first-layer', broken],
        ['first-layer-prints', broken],
      ]),
    );
    ledger.see({});
    assert.deepEqual(ledger.keeper.events.value, []);
    assert.deepEqual(ledger.keeper.history.value, []);
  }
});

test('the ledger stays bounded and its sum right', async () => {
  const ledger = await openLedger();
  for (let tap = 0; tap < 400; tap += 1) ledger.tap(tap % 2 === 0 ? -10 : 5);
  assert.ok(ledger.keeper.events.value.length <= 300);
  assert.equal(ledger.keeper.parts.value.people, -1000);
});

test('the plate’s name goes with the print', async () => {
  const ledger = await openLedger();
  ledger.keeper.namePlate('smooth');
  ledger.see({}, PRINTING);
  ledger.see({ state: 'complete' });
  ledger.keeper.markKept({ path: 'part.gcode', startedAt: 50 });
  assert.deepEqual(
    ledger.keeper.history.value.map(({ plate, isKept }) => [plate, isKept]),
    [['smooth', true]],
  );
});

test('a start macro that sets the offset which it left last time is the printer’s own again, though nothing changes', async () => {
  const ledger = await openLedger();
  ledger.see({}, PRINTING);
  ledger.see({ live: 50 });
  await settle();
  ledger.see({ state: 'complete', filePosition: at('PRINT_END') });
  await settle();
  ledger.see({ state: 'printing', startedAt: 900, filePosition: 0, began: undefined });
  assert.deepEqual(ledger.keeper.parts.value, { people: 50, printer: 0, offered: 50 });
  ledger.tap(-10, { filePosition: at('G1 X0 Y0') });
  ledger.see({ filePosition: at('SET_GCODE_OFFSET'), began: 40 });
  await settle();
  assert.deepEqual(ledger.keeper.parts.value, { people: -10, printer: 50, offered: -10 });
});
