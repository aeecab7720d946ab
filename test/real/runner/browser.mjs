// One browser for all flows.
import { launch } from 'puppeteer-core';
import { findChromium } from '../../../kiosk/chromium.mjs';
import { closeAtEnd } from './clean-up.mjs';
import { MissingTool } from './missing-tool.mjs';

export function checkBrowser() {
  if (findChromium()) return;
  throw new MissingTool(
    process.env.CHROMIUM
      ? `there is no browser at ${process.env.CHROMIUM}, which CHROMIUM names`
      : 'no Chromium or Chrome found: install one, or name it in CHROMIUM',
  );
}

/** Starts a browser that ends with us even on SIGKILL: it is led by a pipe. */
export async function startBrowser() {
  const browser = await launch({
    executablePath: findChromium(),
    headless: true,
    pipe: true,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-background-networking', '--disable-sync'],
  });
  return { browser, close: closeAtEnd({ close: () => browser.close() }) };
}
