// Runs flows one after the other, each on a stage of its own.
import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureBuilt } from '../../../kiosk/build.mjs';
import { checkBrowser, startBrowser } from './browser.mjs';
import { openStage } from './stage.mjs';
import { prepareStand } from './stand.mjs';
import { pause } from './wait.mjs';

/** Milliseconds that a recording goes on after its flow. */
const lastWords = 2000;

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
    const started = Date.now();
    const error = await runFlow(browser, flow, pictures, stage);
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    if (error) {
      count.failed += 1;
      console.log(`not ok ${flow.name} (${seconds} s)\n    ${error.stack.replace(/\n/g, '\n    ')}`);
    } else {
      count.passed += 1;
      console.log(`ok ${flow.name} (${seconds} s)`);
    }
  }
  await close();
  return count;
}

async function runFlow(browser, flow, pictures, stage) {
  let opened;
  try {
    opened = await openStage(browser, { ...flow.options, ...stage });
    await flow.run(opened.stage);
    // Moonraker tells of files, and of what Klipper has done, a little later.
    if (stage?.recording) await pause(lastWords);
    const { complaints } = opened.stage.panel;
    if (complaints.length > 0) throw new Error(`the page complained: ${complaints.join(' / ')}`);
    return undefined;
  } catch (error) {
    if (opened && pictures) await keepTraces(opened.stage, join(pictures, flow.name)).catch(() => undefined);
    return error instanceof Error ? error : new Error(JSON.stringify(error));
  } finally {
    await opened?.close();
  }
}

/** What is left of a flow that failed: a picture of the page, and what Klipper and Moonraker have written. */
async function keepTraces({ panel, printer }, path) {
  await panel.picture(`${path}.png`);
  await cp(join(printer.data, 'logs'), `${path}.logs`, { recursive: true });
}
