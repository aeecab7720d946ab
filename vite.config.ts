import { defineConfig } from 'vite';

/** The page: `index.html` and all it needs. What runs on the printer's host is built by `kiosk/build.mjs`. */
export default defineConfig({
  base: './',
  build: {
    // The Chromium of the oldest Raspberry Pi OS that is still in use.
    target: 'chrome108',
    modulePreload: { polyfill: false },
    // The policy of the page allows no fonts, scripts or styles from `data:`.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
  },
  worker: { format: 'es' },
});
