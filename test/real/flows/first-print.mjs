import assert from 'node:assert/strict';
import { closeEnough, millimetres, skirtFile, startPrint, untilMovedBy, untilSkirt } from './steps.mjs';

/** Milliseconds: two looks at the truth, and how late the panel may say what has happened. */
const lookMs = 150;
const mostLateMs = 2000;
/** mm: two places so near that the bed's shape makes no difference between them; the next loop of a skirt comes by. */
const near = 5;

/** Until the panel says `At nozzle` is so much, checks at every look that it does not say more than is true. */
async function watchNozzle({ panel, printer }, before, steps) {
  const last = millimetres(steps.at(-1));
  for (;;) {
    // Without words it is just being drawn anew.
    const said = await panel.text('status', 'At nozzle', (text) => text !== '');
    const moved = (await printer.truth()).height - before.height;
    const claimed = [0, ...steps].find((step) => millimetres(step) === said);
    assert.ok(claimed !== undefined, `the panel says ${said}`);
    assert.ok(Math.abs(moved) >= Math.abs(claimed) - closeEnough, `the panel says ${said}, the nozzle moved ${moved}`);
    if (said === last) return;
  }
}

/** Where the nozzle comes by again, the true gap to the bed must have changed by so many mm, but for what the bed has grown. */
async function checkGap(printer, before, change) {
  const isNear = ({ x, y }) => Math.hypot(x - before.x, y - before.y) < near;
  const after = await printer.untilTruth('the nozzle to come by again', isNear);
  const changed = after.gap + after.expansion - before.gap - before.expansion;
  assert.ok(Math.abs(changed - change) < closeEnough, `the gap to the bed changed by ${changed}`);
}

export const firstPrintFlows = [
  {
    name: 'first-print',
    clause: 'first print with babysteps in the skirt: the true height follows, at the time the panel says',
    isSmoke: true,
    run: async (stage) => {
      const { panel, printer } = stage;
      await startPrint(stage, skirtFile({ loops: 12 }));
      await untilSkirt(stage);
      const before = await printer.truth();
      await panel.tap('button', 'Closer');
      await panel.tap('button', 'Closer');
      await panel.text('status', 'Asked', (text) => text === millimetres(-0.02));
      await panel.text('status', 'Accepted', (text) => text === millimetres(-0.02));
      await Promise.all([watchNozzle(stage, before, [-0.01, -0.02]), untilMovedBy(printer, before, -0.02)]);
      await checkGap(printer, before, -0.02);
      assert.equal((await printer.truth()).crashes, 0);
    },
  },
  {
    name: 'at-nozzle-in-time',
    clause: 'the true height follows, at the time the panel says: in real seconds',
    options: { pace: 1 },
    run: async (stage) => {
      const { panel, printer } = stage;
      await startPrint(stage);
      await untilSkirt(stage);
      const before = await printer.truth();
      await panel.tap('button', 'Farther');
      // Both at once: one that fails while the other is waited for alone would end the whole run.
      const [arrived, said] = await Promise.all([
        untilMovedBy(printer, before, 0.01).then(() => Date.now()),
        panel.text('status', 'At nozzle', (text) => text === millimetres(0.01)).then(() => Date.now()),
      ]);
      const late = said - arrived;
      assert.ok(late > -lookMs && late < mostLateMs, `the panel said it ${late} ms after it was so`);
    },
  },
  {
    name: 'twenty-taps',
    clause: '20 taps in 2 s end at exactly 20 steps with fewer than 20 commands',
    run: async (stage) => {
      const { panel, printer, moonraker } = stage;
      await startPrint(stage);
      await untilSkirt(stage);
      const before = await printer.truth();
      await panel.tap('radio', '0.005');
      await panel.tapOften('button', 'Farther', 20, 100);
      await panel.text('status', 'Asked', (text) => text === millimetres(0.1));
      await panel.text('status', 'At nozzle', (text) => text === millimetres(0.1));
      await untilMovedBy(printer, before, 0.1);
      const { homing_origin: origin } = await moonraker.object('gcode_move');
      assert.ok(Math.abs(origin[2] - 0.1) < 1e-6, `Klipper's offset is ${origin[2]}`);
      const { gcode_store: lines } = await moonraker.get('server/gcode_store?count=200');
      const commands = lines.filter(({ message, type }) => type === 'command' && message.includes('Z_ADJUST'));
      assert.ok(commands.length > 0 && commands.length < 20, `${commands.length} commands`);
    },
  },
];
