// Finds Chromium or Chrome where it usually is, and installs Debian's when that may be done.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];

/** The path of a Chromium or Chrome: the one `CHROMIUM` names, else the first in the usual places, else undefined. */
export function findChromium() {
  if (process.env.CHROMIUM) return isProgram(process.env.CHROMIUM) ? process.env.CHROMIUM : undefined;
  return usualPlaces().find(isProgram);
}

function usualPlaces() {
  const { platform, env } = process;
  if (platform === 'darwin') {
    return ['/', homedir()].flatMap((base) =>
      ['Chromium', 'Google Chrome'].map((app) => join(base, 'Applications', `${app}.app`, 'Contents', 'MacOS', app)),
    );
  }
  if (platform === 'win32') {
    return [env.LOCALAPPDATA, env.ProgramFiles, env['ProgramFiles(x86)']]
      .filter((base) => base !== undefined)
      .flatMap((base) => ['Chromium', 'Google\\Chrome'].map((app) => join(base, app, 'Application', 'chrome.exe')));
  }
  const folders = [
    ...(env.PATH ?? '').split(delimiter),
    '/usr/bin',
    '/usr/local/bin',
    '/snap/bin',
    '/opt/google/chrome',
  ];
  return folders.filter(Boolean).flatMap((folder) => names.map((name) => join(folder, name)));
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * A browser for the tests. Root on Debian gets it from the system's packages. Without one: one line that says what to
 * install, and undefined; an error where `CI=true`, since there nothing may be left out.
 */
export async function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  if (!process.env.CHROMIUM && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.error('Installing Chromium …');
    aptGet('update');
    aptGet('install', '-y', '--no-install-recommends', 'chromium', 'fonts-dejavu-core');
    const installed = findChromium();
    if (installed) return installed;
  }
  const missing = process.env.CHROMIUM
    ? `There is no browser at ${process.env.CHROMIUM}, which CHROMIUM names.`
    : 'No Chromium or Chrome found: install one (on Debian `apt install chromium`), or name it in CHROMIUM.';
  if (process.env.CI === 'true') throw new Error(missing);
  console.error(missing);
  return undefined;
}

function aptGet(...args) {
  spawnSync('apt-get', args, {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
