// The design's inspection (test/support/dom/audit.ts) of a page that runs on its own.
import { readFileSync } from 'node:fs';
import axe from 'axe-core';
import { transformWithOxc } from 'vite';

const file = new URL('./dom/audit.ts', import.meta.url);
const { code } = await transformWithOxc(readFileSync(file, 'utf8'), 'audit.ts', { sourcemap: false });
const source = `(() => { ${code.replace('export function audit', 'function audit')}\nreturn audit(); })()`;

/** All findings on what a page shows now. The page's policy forbids foreign scripts, so nothing is put into it. */
export function auditPage(page) {
  return page.evaluate(source);
}

/** What axe has against a page as it is now, one line for each element. */
export async function axePage(page) {
  await page.evaluate(axe.source);
  const violations = await page.evaluate(async () => {
    const { violations } = await window.axe.run(document, { resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => ({ id, targets: nodes.map(({ target }) => target.flat().join(' ')) }));
  });
  return violations.flatMap(({ id, targets }) => targets.map((target) => `axe ${id}: ${target}`));
}
