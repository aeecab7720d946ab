// Reads a file's first layer with the built reader in a real browser whose processor is slowed down six times.
import { createReadStream, existsSync, readdirSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch } from 'puppeteer-core';
import { findChromium } from '../../kiosk/chromium.mjs';

const dist = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), 'dist');
const THROTTLE = 6;
const types = { '.js': 'text/javascript', '.html': 'text/html' };

/**
 * What reading takes.
 * @param {Uint8Array} bytes the file; behind it `padding` bytes of its own end are served until `size` is reached
 * @param {number} [size] what the file seems to be long
 * @returns {Promise<{ milliseconds: number, longTasks: number[], loops: string[], served: number }>}
 */
export async function readInBrowser(bytes, size = bytes.length) {
  let served = 0;
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, 'http://host').pathname));
    if (path !== '/file') {
      serveBuilt(path, response);
      return;
    }
    const [from, to] = /(\d+)-(\d+)/.exec(request.headers.range).slice(1).map(Number);
    const end = Math.min(to + 1, size);
    served += end - from;
    response.writeHead(206, { 'content-range': `bytes ${from}-${end - 1}/${size}` });
    response.end(pieceOf(bytes, size, from, end));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await launch({
    executablePath: findChromium(),
    headless: true,
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
  });
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${server.address().port}/empty`);
    const session = await page.createCDPSession();
    await session.send('Emulation.setCPUThrottlingRate', { rate: THROTTLE });
    const reader = readdirSync(join(dist, 'assets')).find((name) => name.startsWith('gcode-reader'));
    return { ...(await page.evaluate(readOnPage, `/assets/${reader}`)), served };
  } finally {
    await browser.close();
    server.close();
  }
}

/** Runs on the page. */
async function readOnPage(reader) {
  const longTasks = [];
  const observer = new PerformanceObserver((list) =>
    longTasks.push(...list.getEntries().map(({ duration }) => duration)),
  );
  observer.observe({ entryTypes: ['longtask'] });
  const [read] = Object.values(await import(reader));
  const began = performance.now();
  const { loops } = await read('/file');
  const milliseconds = performance.now() - began;
  // Long tasks are told of in a later task.
  await new Promise((resolve) => setTimeout(resolve, 200));
  return { milliseconds, longTasks, loops: loops.map(({ start, end, kind }) => `${start}-${end} ${kind}`) };
}

/** Bytes `[from, end)` of the file: its own as far as they go, then its last 64 KB over and over. */
function pieceOf(bytes, size, from, end) {
  const last = bytes.subarray(-65_536);
  const piece = Buffer.alloc(end - from);
  for (let at = from; at < end;) {
    const source =
      at < bytes.length ? bytes.subarray(at) : last.subarray(last.length - ((size - at - 1) % last.length) - 1);
    const fits = source.subarray(0, end - at);
    piece.set(fits, at - from);
    at += fits.length;
  }
  return piece;
}

function serveBuilt(path, response) {
  const file = join(dist, path);
  if (path === '/empty') {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>empty</title>');
  } else if (file.startsWith(dist) && existsSync(file) && statSync(file).isFile()) {
    response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
  } else {
    response.writeHead(404).end();
  }
}
