// Every screen at every size in both themes as PNG, and one contact sheet per size and theme.
//   npm run screenshots [-- --out DIR]
import { mkdirSync, readFileSync } from 'node:fs';
import { resolve, join } from 'node:path';
import { ensureInstalled } from '../kiosk/install.mjs';

await ensureInstalled();
const { openStage, pause } = await import('./support/stage.mjs');
const { FONTS, bringFonts, useFont } = await import('./support/own-fonts.mjs');
const { SIZES, THEMES, tour } = await import('./support/tour.mjs');

const at = process.argv.indexOf('--out');
const out = resolve(process.env.INIT_CWD ?? '.', at < 0 ? 'screenshots' : process.argv[at + 1]);
mkdirSync(out, { recursive: true });

const stage = await openStage();
const taken = new Map();
await bringFonts(stage.page);
await useFont(stage.page, FONTS[0]);

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

await tour(stage, shoot);
await contactSheets();
await stage.close();
console.log(`${[...taken.values()].flat().length} pictures in ${out}`);
