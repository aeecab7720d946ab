// Every screen at every size in both themes as PNG, and one contact sheet per size and theme.
//   npm run screenshots [-- --out DIR]
import { mkdirSync, readFileSync } from 'node:fs';
import { resolve, join } from 'node:path';
import { ensureInstalled } from '../kiosk/install.mjs';

await ensureInstalled();
const { openStage, pause } = await import('./support/stage.mjs');

const SIZES = [
  [1024, 600],
  [800, 480],
  [480, 320],
  [1280, 800],
  [480, 800],
];
const THEMES = ['dark', 'light'];
const at = process.argv.indexOf('--out');
const out = resolve(process.env.INIT_CWD ?? '.', at < 0 ? 'screenshots' : process.argv[at + 1]);
mkdirSync(out, { recursive: true });

const stage = await openStage();
const taken = new Map();

/** Shoots what is shown now at all sizes and themes. */
async function shoot(name) {
  for (const [width, height] of SIZES) {
    for (const theme of THEMES) {
      await stage.page.evaluate((value) => {
        document.documentElement.dataset.theme = value;
      }, theme);
      // A change of size makes pictures on a canvas read the colours anew.
      await stage.page.setViewport({ width: width - 1, height, hasTouch: true });
      await stage.page.setViewport({ width, height, hasTouch: true });
      await pause(150);
      const file = `${name}_${width}x${height}${theme === 'light' ? '_light' : ''}.png`;
      await stage.screenshot(join(out, file));
      const sheet = `${width}x${height}_${theme}`;
      taken.set(sheet, [...(taken.get(sheet) ?? []), file]);
    }
  }
  await stage.page.setViewport({ width: 800, height: 480, hasTouch: true });
}

async function visit(name, hash, ready) {
  await stage.page.evaluate((value) => {
    location.hash = value;
  }, hash);
  await ready();
  await pause(600);
  await shoot(name);
}

async function contactSheets() {
  const page = await stage.newPage();
  for (const [sheet, files] of taken) {
    const [width] = sheet.split('x').map(Number);
    const shown = Math.min(width, 520);
    const images = files
      .map((file) => {
        const data = readFileSync(join(out, file)).toString('base64');
        return `<figure><img width="${shown}" src="data:image/png;base64,${data}"><figcaption>${file}</figcaption></figure>`;
      })
      .join('');
    await page.setViewport({ width: (shown + 16) * 3 + 16, height: 600 });
    await page.setContent(
      `<style>body{margin:8px;background:#555;font:12px sans-serif;color:#fff;display:flex;flex-wrap:wrap;gap:8px}figure{margin:0}</style>${images}`,
    );
    await page.screenshot({ path: join(out, `sheet_${sheet}.png`), fullPage: true });
  }
}

await visit('home', '#/home', () => stage.find('heading', 'Ready'));
await visit('files', '#/files', () => stage.find('link', 'Cube'));
await stage.tap('link', 'Cube');
await stage.find('button', 'Delete');
await pause(1200);
await shoot('file');
await stage.tap('button', 'Print');
await stage.find('alertdialog', '');
await shoot('confirm');
await stage.answer('Not yet');
await stage.tap('button', 'Nozzle');
await stage.find('textbox', 'Nozzle');
await shoot('number-pad');
await stage.page.keyboard.press('Escape');
await visit('menu', '#/menu', () => stage.find('link', 'Settings'));
await visit('settings', '#/settings', () => stage.find('radiogroup', 'Step'));

await stage.upload(new URL('./samples/gcode/ps-flat150-skirt3-abs.gcode', import.meta.url), 'Pump bracket v4.gcode');
await visit('file-uploaded', '#/file/Pump%20bracket%20v4.gcode', () => stage.find('button', 'Delete'));
await stage.tap('button', 'Print');
await stage.answer('Print');
await stage.find('button', 'Cancel print');
await shoot('heating');
await stage.find('region', 'Skirt');
await pause(9000);
await stage.tap('button', 'Closer');
await stage.tap('button', 'Closer');
await stage.text('status', 'At nozzle', (text) => text.startsWith('−0.020'));
await pause(4000);
await stage.tap('button', 'Closer');
await shoot('skirt');
await stage.hold('button', 'Emergency stop', 700);
await stage.find('heading', 'Klipper was reached').catch(() => undefined);
await shoot('stopped');

await contactSheets();
await stage.close();
console.log(`${[...taken.values()].flat().length} pictures in ${out}`);
