// The design's own inspection and axe on what a page shows, at every size and in both themes, gathered for one verdict.
import { FONTS, bringFonts, useFont } from './own-fonts.mjs';
import { auditPage, axePage } from './page-audit.mjs';
import { pause } from './stage.mjs';
import { SIZES, THEMES } from './tour.mjs';

export class Looks {
  #stage;
  #found = new Map();

  constructor(stage) {
    this.#stage = stage;
  }

  static async on(stage) {
    await bringFonts(stage.page);
    return new Looks(stage);
  }

  /** Looks at the page as it is now. */
  async at(name) {
    const { page } = this.#stage;
    for (const [width, height] of SIZES) {
      await page.setViewport({ width, height, hasTouch: true });
      for (const [index, theme] of THEMES.entries()) {
        // Ink decides nothing about sizes and a font nothing about contrast: each theme has a font of its own.
        const font = FONTS[index % FONTS.length];
        await useFont(page, font);
        await page.evaluate((value) => {
          document.documentElement.dataset.theme = value;
        }, theme);
        await pause(120);
        for (const finding of await auditPage(page)) this.#note(name, finding, `${width}x${height} ${theme}, ${font}`);
      }
    }
    await page.setViewport({ width: 800, height: 480, hasTouch: true });
    for (const finding of await axePage(page)) this.#note(name, finding, '800x480 light');
  }

  #note(name, finding, place) {
    const line = `${name}: ${finding}`;
    this.#found.set(line, [...(this.#found.get(line) ?? []), place]);
  }

  /** One line for each finding with its places; empty where there is none. */
  get findings() {
    return [...this.#found].map(([finding, places]) => `${finding} (${places.join(', ')})`).join('\n');
  }
}
