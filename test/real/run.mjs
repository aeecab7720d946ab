// Flows of the panel against real Moonraker and a real Klipper host; the last line is `N passed, N failed`.
//   node test/real/run.mjs [--smoke | --flow NAME | --list] [--virtual | --host klipper] [--pictures DIR]
// --virtual plays the same flows on the virtual printer, --host klipper on Klipper of 2023, the oldest supported.
import { parseArgs } from 'node:util';
import { ensureInstalled } from '../../kiosk/install.mjs';

const table = {
  smoke: { type: 'boolean', default: false },
  flow: { type: 'string', multiple: true },
  list: { type: 'boolean', default: false },
  virtual: { type: 'boolean', default: false },
  host: { type: 'string' },
  pictures: { type: 'string' },
};

await ensureInstalled();
const { flows } = await import('./flows/index.mjs');
const { brokenPromises } = await import('./flows/promised.mjs');
const { MissingTool } = await import('./runner/missing-tool.mjs');
const { closeAll, closeOnSignals } = await import('./runner/clean-up.mjs');
const { runBoardTests } = await import('./runner/board-tests.mjs');
const { prepare, runFlows } = await import('./runner/run-flows.mjs');

function readOptions() {
  try {
    return parseArgs({ options: table, strict: true }).values;
  } catch (error) {
    console.error(error.message);
    return process.exit(2);
  }
}

function chooseFlows({ smoke, flow, virtual, host }) {
  const possible = flows.filter((each) => !(virtual && each.isRealOnly) && !(host && each.isImpossibleOn === host));
  if (!flow) return smoke ? possible.filter((each) => each.isSmoke) : possible;
  const unknown = flow.filter((name) => !possible.some((each) => each.name === name));
  if (unknown.length > 0) {
    console.error(`There is no flow named ${unknown.join(', ')}; --list tells them all`);
    process.exit(2);
  }
  return possible.filter((each) => flow.includes(each.name));
}

const options = readOptions();
const chosen = chooseFlows(options);
if (options.list) {
  for (const { name, clause, isSmoke } of chosen) console.log(`${name}${isSmoke ? ' (smoke)' : ''}: ${clause}`);
  process.exit(0);
}

closeOnSignals();
let count = { passed: 0, failed: 0 };
let code = 0;
try {
  const { virtual: isVirtual, host } = options;
  await prepare({ isVirtual, host });
  const boardIsFine = isVirtual || runBoardTests();
  count = await runFlows(chosen, { pictures: options.pictures, stage: { isVirtual, host } });
  // None may have fallen out of the list.
  const broken = brokenPromises(flows);
  if (broken.length > 0) throw new Error(broken.join('; '));
  if (!isVirtual) count[boardIsFine ? 'passed' : 'failed'] += 1;
  if (count.failed > 0) code = 1;
} catch (error) {
  if (!(error instanceof MissingTool)) console.error(error);
  if (error instanceof MissingTool && process.env.CI !== 'true') {
    console.log(`Left out: ${error.message}`);
  } else {
    if (error instanceof MissingTool) console.error(`Missing: ${error.message}`);
    count.failed += 1;
    code = 1;
  }
} finally {
  await closeAll();
}
console.log(`${count.passed} passed, ${count.failed} failed`);
process.exit(code);
