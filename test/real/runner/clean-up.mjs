// What must end with the runner, however it ends: by itself, by an error, by Ctrl-C, or with its npm.
import { onParentGone } from '../../../kiosk/parent.mjs';

const open = new Set();
let ending;

/** Registers something with an async `close`; answers a function that closes it once. Fails once all is being closed. */
export function closeAtEnd(thing) {
  if (isEnding()) throw new Error('the run is ending');
  open.add(thing);
  return async () => {
    if (open.delete(thing)) await thing.close();
  };
}

/** It has ended by itself. */
export function forget(thing) {
  open.delete(thing);
}

/** Closes each of them, the youngest first, also where one fails; fails in the end with all that did. */
export async function closeEach(things) {
  const failures = [];
  for (const thing of things.toReversed()) {
    try {
      await thing.close();
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw new Error(`not closed: ${failures.map(String).join('; ')}`);
}

/** Closes all that is open, the youngest first; from now on nothing may be opened. */
export function closeAll() {
  ending ??= closeEach(takeAll()).catch((error) => console.error(String(error)));
  return ending;
}

function takeAll() {
  const things = [...open];
  open.clear();
  return things;
}

/** Whether all is being closed. */
export function isEnding() {
  return ending !== undefined;
}

/** From now on a signal, a crash or the end of npm closes everything first. */
export function closeOnSignals() {
  let isTold = false;
  const end = async (code) => {
    if (isTold) return;
    isTold = true;
    await closeAll();
    process.exit(code);
  };
  process.on('SIGINT', () => end(130));
  process.on('SIGTERM', () => end(143));
  process.on('SIGHUP', () => end(129));
  process.on('uncaughtException', (error) => {
    console.error(error);
    end(1);
  });
  onParentGone(() => end(143));
}
