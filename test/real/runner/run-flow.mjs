// One flow on a stage of its own, which is closed again whatever comes.
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { pause } from './wait.mjs';

/** Milliseconds that a recording goes on after its flow. */
const lastWords = 2000;

/** Answers what failed: the flow, the closing of its stage, both, or nothing. `open` opens the stage. */
export async function runFlow(flow, open, { pictures, isRecorded = false } = {}) {
  const failures = [];
  const fail = (error) => failures.push(error instanceof Error ? error : new Error(JSON.stringify(error)));
  let opened;
  try {
    opened = await open();
    await flow.run(opened.stage);
    // Moonraker tells of files, and of what Klipper has done, a little later.
    if (isRecorded) await pause(lastWords);
    const { complaints } = opened.stage.panel;
    if (complaints.length > 0) throw new Error(`the page complained: ${complaints.join(' / ')}`);
  } catch (error) {
    if (opened && pictures) await keepTraces(opened.stage, join(pictures, flow.name)).catch(() => undefined);
    fail(error);
  }
  await opened?.close().catch(fail);
  return failures;
}

/** What is left of a flow that failed: a picture of the page, and what Klipper and Moonraker have written. */
async function keepTraces({ panel, printer }, path) {
  await panel.picture(`${path}.png`);
  await cp(join(printer.data, 'logs'), `${path}.logs`, { recursive: true });
}
