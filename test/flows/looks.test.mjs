// The design's own inspection and axe, over every screen and dialog of the running panel, at every size and in both themes.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FONTS, bringFonts, useFont } from '../support/own-fonts.mjs';
import { auditPage, axePage } from '../support/page-audit.mjs';
import { openStage, pause } from '../support/stage.mjs';
import { SIZES, THEMES, tour } from '../support/tour.mjs';

test('no screen has a finding of the design’s inspection, at any size, in either theme, nor one of axe', async (t) => {
  const stage = await openStage({ speed: 2 });
  t.after(() => stage.close());
  await bringFonts(stage.page);
  const found = new Map();

  const note = (name, finding, place) => {
    const line = `${name}: ${finding}`;
    found.set(line, [...(found.get(line) ?? []), place]);
  };

  await tour(stage, async (name) => {
    for (const [width, height] of SIZES) {
      await stage.page.setViewport({ width, height, hasTouch: true });
      for (const [index, theme] of THEMES.entries()) {
        // Ink decides nothing about sizes and a font nothing about contrast: each theme has a font of its own.
        const font = FONTS[index % FONTS.length];
        await useFont(stage.page, font);
        await stage.page.evaluate((value) => {
          document.documentElement.dataset.theme = value;
        }, theme);
        await pause(120);
        for (const finding of await auditPage(stage.page)) note(name, finding, `${width}x${height} ${theme}, ${font}`);
      }
    }
    await stage.page.setViewport({ width: 800, height: 480, hasTouch: true });
    for (const finding of await axePage(stage.page)) note(name, finding, '800x480 light');
  });

  const lines = [...found].map(([finding, places]) => `${finding} (${places.join(', ')})`);
  assert.equal(lines.join('\n'), '');
});
