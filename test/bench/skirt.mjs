// What the skirt panel costs while it is laid, in shares of one core of this computer: aimed at is 7 % or less.
import { ensureInstalled } from '../../kiosk/install.mjs';

const SECONDS = 20;

await ensureInstalled();
const { openStage, pause } = await import('../support/stage.mjs');
const stage = await openStage();
const sample = new URL('../samples/gcode/ps-flat150-skirt3-abs.gcode', import.meta.url);
await stage.upload(sample, 'flat.gcode');
await stage.tap('link', 'Files');
await stage.tap('link', 'flat');
await stage.tap('button', 'Print');
await stage.answer('Print');
await stage.untilTruth(({ extruding }) => extruding, { timeout: 180_000 });
await stage.find('region', 'Skirt');
await pause(3000);

const browser = await stage.page.browser().target().createCDPSession();
const before = await processes();
await pause(SECONDS * 1000);
const spent = [...(await processes())].map(([name, seconds]) => [name, seconds - (before.get(name) ?? 0)]);
const total = spent.reduce((sum, [, seconds]) => sum + seconds, 0);
console.log(
  `${share(total)} of a core in all: ${spent.map(([name, seconds]) => `${name} ${share(seconds)}`).join(', ')}`,
);
await stage.close();

/** Seconds of a processor that each kind of the browser's processes has used so far. */
async function processes() {
  const { processInfo } = await browser.send('SystemInfo.getProcessInfo');
  const used = new Map();
  for (const { type, cpuTime } of processInfo) used.set(type, (used.get(type) ?? 0) + cpuTime);
  return used;
}

function share(seconds) {
  return `${((seconds / SECONDS) * 100).toFixed(1)} %`;
}
