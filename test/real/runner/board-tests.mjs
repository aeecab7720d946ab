// The board's own tests, in Python.
import { spawnSync } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const home = dirname(dirname(fileURLToPath(import.meta.url)));

/** Runs them; answers whether all passed (and that there were any). */
export function runBoardTests() {
  const { status, stderr } = spawnSync('python3', ['-B', '-m', 'unittest'], { cwd: home, encoding: 'utf8' });
  const count = Number(/^Ran (\d+) tests/m.exec(stderr)?.[1] ?? 0);
  const isFine = status === 0 && count > 0;
  console.log(isFine ? `ok the board's own ${count} tests` : `not ok the board's own tests\n${stderr}`);
  return isFine;
}
