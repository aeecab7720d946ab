// Runs flows one after the other, each on a stage of its own.
import { mkdir } from 'node:fs/promises';
import { ensureBuilt } from '../../../kiosk/build.mjs';
import { checkBrowser, startBrowser } from './browser.mjs';
import { isEnding } from './clean-up.mjs';
import { runFlow } from './run-flow.mjs';
import { openStage } from './stage.mjs';
import { prepareStand } from './stand.mjs';

/** Builds the panel and makes ready what it stands before; throws `MissingTool`. */
export async function prepare({ isVirtual = false, host } = {}) {
  checkBrowser();
  const built = ['page', 'gateway', ...(isVirtual ? ['virtual-printer'] : [])];
  await Promise.all([isVirtual ? undefined : prepareStand({ host }), ensureBuilt({ names: built })]);
}

/**
 * Answers how many passed and failed. A failure leaves a picture and the logs in the folder `pictures` when that is given;
 * `stage` holds options for `openStage` that go beyond the flow's own.
 */
export async function runFlows(flows, { pictures, stage } = {}) {
  const count = { passed: 0, failed: 0 };
  if (pictures) await mkdir(pictures, { recursive: true });
  const { browser, close } = await startBrowser();
  for (const flow of flows) {
    if (isEnding()) break;
    const started = Date.now();
    const open = () => openStage(browser, { ...flow.options, ...stage });
    const failures = await runFlow(flow, open, { pictures, isRecorded: stage?.recording !== undefined });
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    if (failures.length > 0) {
      count.failed += 1;
      const why = failures.map(({ stack }) => stack).join('\n');
      console.log(`not ok ${flow.name} (${seconds} s)\n    ${why.replace(/\n/g, '\n    ')}`);
    } else {
      count.passed += 1;
      console.log(`ok ${flow.name} (${seconds} s)`);
    }
  }
  await close();
  return count;
}
