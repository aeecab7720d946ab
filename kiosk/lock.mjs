// One piece of work at a time, also among processes: `npm start` and a test may both find that something is to be built.
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** A number in a lock left by a power cut may be another program's by now: then a person must know what is waited for. */
const waitMs = 5000;

/** Runs `work` while this process alone holds the lock `file`; one left behind by a dead process is taken over. */
export async function alone(file, work) {
  mkdirSync(dirname(file), { recursive: true });
  const late = setTimeout(() => {
    console.error(`Waiting for another Feeler to finish. If there is none, remove ${file}`);
  }, waitMs).unref();
  while (!take(file)) await delay(100);
  clearTimeout(late);
  const release = () => rmSync(file, { force: true });
  process.once('exit', release); // also when it is ended in the middle
  try {
    return await work();
  } finally {
    process.off('exit', release);
    release();
  }
}

function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (isAbandoned(file)) rmSync(file, { force: true });
    return false;
  }
}

function isAbandoned(file) {
  try {
    const holder = Number(readFileSync(file, 'utf8'));
    if (holder > 0) return !isAlive(holder);
    return Date.now() - statSync(file).mtimeMs > 5000; // made, but its maker never came to write its number
  } catch {
    return false; // given back just now
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
