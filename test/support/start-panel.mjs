import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Starts gateway and virtual printer as `npm start` does; resolves with their addresses once they are ready. */
export async function startPanel(data, { speed = 1, cold = false, machine, args = [] }) {
  const child = spawn(
    process.execPath,
    [
      join(root, 'kiosk', 'start.mjs'),
      '--port',
      '0',
      '--data',
      data,
      '--speed',
      String(speed),
      ...(cold ? ['--cold'] : []),
      ...(machine ? ['--machine', machine] : []),
      ...args,
    ],
    { stdio: ['ignore', 'pipe', 'pipe'], cwd: root },
  );
  const log = [];
  child.stderr.on('data', (chunk) => log.push(String(chunk)));
  const line = await new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', resolve);
    child.once('exit', (code) => reject(new Error(`the panel ended with ${code}: ${log.join('')}`)));
  });
  const found =
    /^Feeler is ready: (http:\/\/127\.0\.0\.1:\d+\/) \((?:.*) (http:\/\/127\.0\.0\.1:\d+)\/?(?:, not answering)?\)$/.exec(
      line,
    );
  if (!found) throw new Error(`unexpected ready line: ${line}`);
  return { child, page: found[1], printer: found[2] };
}
