// A program that was started by another ends with it, also when no signal comes: npm and its shell pass none on.
import { readFileSync } from 'node:fs';

const lookMs = 400;

/** Calls `then` once when the process that started this one is gone; with a shell between npm and us also when npm is. */
export function onParentGone(then) {
  const parent = process.ppid;
  const isShell = /^\S+ \((sh|dash|ash|bash|zsh|busybox)\)/.test(stateOf(parent));
  const grandparent = isShell && process.env.npm_lifecycle_event ? parentOf(parent) : undefined;
  const timer = setInterval(() => {
    if (process.ppid === parent && (grandparent === undefined || parentOf(parent) === grandparent)) return;
    clearInterval(timer);
    then();
  }, lookMs);
  timer.unref();
}

/** `pid (name) state parent …` where the system tells it, else nothing. */
function stateOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return '';
  }
}

function parentOf(pid) {
  const [, parent] = stateOf(pid)
    .replace(/^.*\) /s, '')
    .split(' ');
  return Number(parent);
}
