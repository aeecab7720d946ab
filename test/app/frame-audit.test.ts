import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import '../../src/ui/keyboard-sheet.js';
import '../../src/ui/number-dialog.js';
import '../../src/ui/question-dialog.js';
import '../gallery/gallery.js';
import { audit } from '../support/dom/audit.js';

const sizes = [
  [1024, 600],
  [800, 480],
  [480, 320],
  [480, 800],
  [1280, 800],
  [1920, 1080],
] as const;

const pages = [
  'keys',
  'rows',
  'chart',
  'question',
  'number',
  'keyboard',
  'told',
  'needs',
  'lost',
  'old',
  'virtual',
  'stop-sending',
  'stop-reached',
  'shutdown',
  'error',
  'starting',
  'connecting',
  'noMoonraker',
  'unauthorized',
];

describe('the frame, the dialogs and the pages without a printer', function () {
  this.timeout(60_000);

  after(async () => {
    location.hash = '';
    document.documentElement.dataset['theme'] = 'dark';
    delete document.documentElement.dataset['font'];
    await setViewport({ width: 800, height: 600 });
  });

  for (const [width, height] of sizes) {
    for (const theme of ['dark', 'light']) {
      it(`have no finding of the design’s inspection at ${width}x${height}, ${theme}`, async () => {
        await setViewport({ width, height });
        document.documentElement.dataset['theme'] = theme;
        // Ink decides nothing about sizes and a font nothing about contrast: each theme has a font of its own.
        document.documentElement.dataset['font'] = theme === 'dark' ? 'Noto Sans' : 'DejaVu Sans';
        const found: string[] = [];
        for (const name of pages) {
          location.hash = name;
          const box = await fixture<HTMLElement>(
            html`<div style="position: fixed; inset: 0"><gallery-app></gallery-app></div>`,
          );
          await aTimeout(30);
          found.push(...audit().map((finding) => `${name}: ${finding}`));
          box.remove();
        }
        expect(found.join('\n')).to.equal('');
      });
    }
  }
});
