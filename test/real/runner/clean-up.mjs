// What must end with the runner, however it ends: by itself, by an error, by Ctrl-C, or with its npm.
import { onParentGone } from '../../../kiosk/parent.mjs';

const open = new Set();

/** Registers something with an async `close`; answers a function that closes it once. */
export function closeAtEnd(thing) {
  open.add(thing);
  return async () => {
    if (open.delete(thing)) await thing.close();
  };
}

/** Closes all that is open, the youngest first. */
export async function closeAll() {
  for (const thing of [...open].toReversed()) {
    open.delete(thing);
    await thing.close().catch((error) => console.error(String(error)));
  }
}

/** From now on a signal, a crash or the end of npm closes everything first. */
export function closeOnSignals() {
  let isEnding = false;
  const end = async (code) => {
    if (isEnding) return;
    isEnding = true;
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
