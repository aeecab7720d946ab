import { readFile as readText } from 'node:fs/promises';
import { type Place, Tracker } from '../../src/first-layer/tracker.js';
import { readFile, refuse, why } from './read-file.js';
import { isFields, StatusMerger } from './trace-status.js';

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
async function readTrace(file: string): Promise<readonly Recorded[]> {
  const trace: unknown = JSON.parse(await readText(file, 'utf8'));
  if (!isFields(trace) || !Array.isArray(trace['updates'])) throw new Error('this is no recording of a print');
  return [trace['initial'], ...trace['updates']].map((entry: unknown) => {
    if (!isFields(entry) || !isFields(entry['status'])) throw new Error('a part of the recording is no status');
    return { eventtime: Number(entry['eventtime'] ?? 0), status: entry['status'] };
  });
}

const [traceFile, gcodeFile] = process.argv.slice(2);
if (traceFile === undefined || gcodeFile === undefined) refuse('Usage: track TRACE.json FILE.gcode');
const trace = await readTrace(traceFile).catch((error: unknown) => refuse(`Cannot read ${traceFile}: ${why(error)}`));
const reading = await readFile(gcodeFile).catch((error: unknown) => refuse(`Cannot read ${gcodeFile}: ${why(error)}`));

const merger = new StatusMerger();
const tracker = new Tracker(reading);
for (const [index, { eventtime, status }] of trace.entries()) {
  merger.apply(status);
  const place = tracker.update(merger.status(eventtime));
  if (index > 0) console.log(line(eventtime, place));
}
