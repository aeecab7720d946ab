// Records what passes between the panel and real Moonraker while a flow is played.
//   node test/real/record.mjs FLOW [--out FILE.jsonl] [--pace N]
// Seconds are the printer's at the usual pace, 1.
import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureInstalled } from '../../kiosk/install.mjs';

await ensureInstalled();
const { flows } = await import('./flows/index.mjs');
const { closeAll, closeOnSignals } = await import('./runner/clean-up.mjs');
const { prepare, runFlows } = await import('./runner/run-flows.mjs');

const { values, positionals } = parseArgs({ options: { out: { type: 'string' }, pace: { type: 'string', default: '1' } }, allowPositionals: true });
const flow = flows.find(({ name }) => name === positionals[0]);
if (!flow || positionals.length !== 1) {
  console.error(`Say one flow: ${flows.map(({ name }) => name).join(' ')}`);
  process.exit(2);
}
// Paths are meant relative to where npm was called.
const path = resolve(process.env.INIT_CWD ?? '.', values.out ?? `${flow.name}.jsonl`);

closeOnSignals();
let failed = 1;
try {
  await prepare();
  await mkdir(dirname(path), { recursive: true });
  ({ failed } = await runFlows([flow], { stage: { recording: path, pace: Number(values.pace) } }));
  if (failed === 0) console.log(`recorded ${path}`);
} catch (error) {
  console.error(error);
} finally {
  await closeAll();
}
process.exit(failed === 0 ? 0 : 1);
