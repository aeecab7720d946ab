// The fonts that the design names, brought along by the tests: what fits and what is cut is decided by no font of the machine.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const noto = (part, weight) => `@fontsource/noto-sans/files/noto-sans-${part}-${weight}-normal.woff2`;

/** Each part of a family has other letters; together they stand in one list. */
const families = {
  'Noto Sans': {
    400: [noto('latin', 400), noto('latin-ext', 400), noto('greek', 400)],
    700: [noto('latin', 700), noto('latin-ext', 700), noto('greek', 700)],
  },
  'DejaVu Sans': {
    400: ['dejavu-fonts-ttf/ttf/DejaVuSans.ttf'],
    700: ['dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf'],
  },
};

/** Names of the families on offer. */
export const FONTS = Object.keys(families);

const partsOf = (family) => families[family][400].map((_, part) => `'Own ${family} ${part}'`);
/** The list of fonts for `--font`; DejaVu Sans has the arrows that the others lack. */
const listOf = (family) => [...new Set([...partsOf(family), ...partsOf('DejaVu Sans')])].join(', ');

function* files() {
  for (const [family, weights] of Object.entries(families)) {
    for (const [weight, paths] of Object.entries(weights)) {
      for (const [part, path] of paths.entries()) yield { name: `Own ${family} ${part}`, weight, path };
    }
  }
}

/** Gives a page these fonts, under names of their own: what the machine has of such a name does not count. */
export async function bringFonts(page) {
  for (const { name, weight, path } of files()) {
    await page.evaluate(addFont, name, weight, readFileSync(require.resolve(path)).toString('base64'));
  }
}

/** Has the panel written in one of the families. */
export async function useFont(page, family) {
  await page.evaluate((list) => document.documentElement.style.setProperty('--font', list), listOf(family));
}

/** The same as rules for a page of the test runner: `data-font` at the root names the family, the first one where nothing does. */
export function fontRules() {
  const faces = [...files()].map(
    ({ name, weight, path }) =>
      `@font-face { font-family: '${name}'; font-weight: ${weight}; src: url('/node_modules/${path}'); }`,
  );
  const lists = FONTS.map(
    (family, at) => `:root${at === 0 ? '' : `[data-font='${family}']`} { --font: ${listOf(family)}; }`,
  );
  return [...faces, ...lists].join('\n');
}

/** Runs in the page: a font from memory, which the page's policy allows. */
async function addFont(name, weight, base64) {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  document.fonts.add(await new FontFace(name, bytes.buffer, { weight }).load());
}
