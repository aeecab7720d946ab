import assert from 'node:assert/strict';
import { test } from 'node:test';
import { partsOf, rowsOf, type Change, type LedgerEvent, type LedgerPlace } from '../../src/first-layer/ledger.js';

const skirt: LedgerPlace = { kind: 'skirt', loop: 1, loops: 3 };

/** A ledger written as one change after the other; `to` follows from the one before. */
class Story {
  readonly events: LedgerEvent[] = [];
  #live = 0;

  print(): this {
    this.events.push({ kind: 'print', at: this.events.length, path: 'part.gcode' });
    return this;
  }

  tap(delta: number, place = skirt): this {
    return this.#change({ to: this.#live + delta, who: 'panel', place });
  }

  elsewhere(delta: number): this {
    return this.#change({ to: this.#live + delta, who: 'elsewhere' });
  }

  own(how: Change['how'], to: number, isAfterLast = false): this {
    return this.#change({ to, who: 'printer', how, isAfterLast });
  }

  #change(part: Partial<Change> & { to: number }): this {
    const at = this.events.length;
    const from = this.#live;
    this.#live = part.to;
    this.events.push({
      kind: 'change',
      id: at,
      at,
      from,
      who: 'panel',
      how: 'relative',
      place: skirt,
      byte: undefined,
      isAfterLast: false,
      ...part,
    });
    return this;
  }
}

const cases: [name: string, story: Story, people: number, printer: number, offered: number][] = [
  ['after the start there is nothing', new Story(), 0, 0, 0],
  ['taps are people’s', new Story().print().tap(-10).tap(-10), -20, 0, -20],
  ['so is what is changed elsewhere', new Story().print().tap(-10).elsewhere(-20), -30, 0, -30],
  ['a relative change of the file is the printer’s', new Story().print().own('relative', 50).tap(-10), -10, 50, -10],
  ['an absolute one of the file leaves people none', new Story().print().tap(-10).own('absolute', 50), 0, 50, 0],
  ['taps after it count anew', new Story().print().own('absolute', -20).tap(-25), -25, -20, -25],
  [
    'what RESUME puts back has the parts of the pause',
    new Story().print().own('absolute', 50).tap(-20).elsewhere(-30).own('restored', 30),
    -20,
    50,
    -20,
  ],
  [
    'what a macro restores that was never there is the printer’s',
    new Story().print().tap(-20).own('restored', 70),
    -20,
    90,
    -20,
  ],
  [
    'an end macro that clears changes nothing of what is offered',
    new Story().print().tap(-20).own('absolute', 0, true),
    0,
    0,
    -20,
  ],
  ['a clearing in mid-print does', new Story().print().tap(-20).own('absolute', 0), 0, 0, 0],
  ['what the print before left is people’s', new Story().print().own('absolute', 50).tap(-20).print(), 30, 0, 30],
  [
    'after a clearing the next print offers nothing',
    new Story().print().tap(-20).own('absolute', 0, true).print(),
    0,
    0,
    0,
  ],
  ['taps at idle are people’s', new Story().tap(-15, { kind: 'idle' }), -15, 0, -15],
];

for (const [name, story, people, printer, offered] of cases) {
  test(`people's part: ${name}`, () => {
    assert.deepEqual(partsOf(story.events), { people, printer, offered });
  });
}

test("the people's part and the printer's make the live offset, but for what is offered after the end", () => {
  const story = new Story().print().tap(-10).own('relative', 40).elsewhere(-5).own('absolute', 20).tap(-5);
  for (let count = 0; count <= story.events.length; count += 1) {
    const events = story.events.slice(0, count);
    const last = events.at(-1);
    const { people, printer } = partsOf(events);
    if (last?.kind === 'change') assert.equal(people + printer, last.to);
  }
});

test('changes of one hand in one place are one row, newest first, and only those of this print', () => {
  const story = new Story().tap(-100).print().tap(-10).tap(-10).elsewhere(-5).tap(-5, { kind: 'layer', layer: 1 });
  assert.deepEqual(
    rowsOf(story.events).map(({ who, delta, to, count }) => ({ who, delta, to, count })),
    [
      { who: 'panel', delta: -5, to: -130, count: 1 },
      { who: 'elsewhere', delta: -5, to: -125, count: 1 },
      { who: 'panel', delta: -20, to: -120, count: 2 },
    ],
  );
});

test('two loops are two rows', () => {
  const story = new Story().print().tap(-10).tap(-10, { kind: 'skirt', loop: 2, loops: 3 });
  assert.equal(rowsOf(story.events).length, 2);
});
