import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from '../chromium.mjs';

/** What a front panel leaves out of a browser; each was checked against Chromium 156. */
const flags = [
  '--no-first-run',
  '--no-default-browser-check',
  '--noerrdialogs',
  '--hide-crash-restore-bubble',
  '--password-store=basic',
  '--overscroll-history-navigation=0',
  '--pull-to-refresh=0',
  '--disable-pinch',
  '--disable-component-update',
  '--disable-background-networking',
  '--disable-sync',
  '--disable-features=Translate,MediaRouter,OptimizationHints',
  '--check-for-update-interval=31536000',
  '--default-background-color=000000ff',
];

/** Opens the panel full-screen with a profile of its own in `data`; the answer closes it. Throws when there is no browser. */
export function openKioskBrowser(url: string, data: string): () => void {
  const program = findChromium();
  if (program === undefined)
    throw new Error('No Chromium or Chrome found for --kiosk: install one, or name it in CHROMIUM');
  const profile = join(data, 'chromium');
  mkdirSync(profile, { recursive: true, mode: 0o700 });
  // Left behind by a cut of power and bound to a name of the host that may be another now.
  for (const name of readdirSync(profile)) {
    if (name.startsWith('Singleton')) rmSync(join(profile, name), { force: true });
  }
  const browser = spawn(program, [...flags, `--user-data-dir=${profile}`, '--kiosk', `--app=${url}`], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  browser.on('error', (error) => console.error(`The browser does not start: ${error.message}`));
  return () => browser.kill('SIGTERM');
}
