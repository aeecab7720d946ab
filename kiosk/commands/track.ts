import { readFile as readText } from 'node:fs/promises';
import { type Place, Tracker } from '../../src/first-layer/tracker.js';
import { readFile, refuse, why } from './read-file.js';
import { StatusMerger } from './trace-status.js';

interface Recorded {
  readonly eventtime: number;
  readonly status: unknown;
}

function line(eventtime: number, place: Place): string {
  const { phase, loop, loops, byte, secondsLeft } = place;
  const left = secondsLeft === undefined ? null : Math.round(secondsLeft * 1000) / 1000;
  return JSON.stringify({ eventtime, phase, loop: loop ?? null, loops, byte, secondsLeft: left });
}

/** The recording's updates, its first status in front. */
async function readTrace(file: string): Promise<{ initial: Recorded; updates: readonly Recorded[] }> {
  const trace = JSON.parse(await readText(file, 'utf8')) as { initial?: Recorded; updates?: readonly Recorded[] };
  if (trace.initial === undefined || !Array.isArray(trace.updates)) throw new Error('this is no recording of a print');
  return { initial: trace.initial, updates: trace.updates };
}

const [traceFile, gcodeFile] = process.argv.slice(2);
if (traceFile === undefined || gcodeFile === undefined) refuse('Usage: track TRACE.json FILE.gcode');
const trace = await readTrace(traceFile).catch((error: unknown) => refuse(`Cannot read ${traceFile}: ${why(error)}`));
const reading = await readFile(gcodeFile).catch((error: unknown) => refuse(`Cannot read ${gcodeFile}: ${why(error)}`));

const merger = new StatusMerger();
const tracker = new Tracker(reading);
merger.apply(trace.initial.status);
tracker.update(merger.status(trace.initial.eventtime));
for (const { eventtime, status } of trace.updates) {
  merger.apply(status);
  console.log(line(eventtime, tracker.update(merger.status(eventtime))));
}
