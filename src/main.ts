import { computed, effect, signal } from '@preact/signals-core';
import { render, html } from 'lit';
import * as v from 'valibot';
import { addressBar, browserClock, browserHttp, openBrowserSocket } from './app/browser.js';
import './app/feeler-app.js';
import { followDiagonal } from './app/display.js';
import { watchMinutes } from './app/minute.js';
import { Notices } from './app/notices.js';
import { Overlays } from './app/overlays.js';
import { Router } from './app/router.js';
import { makeScreens } from './app/screens.js';
import { themeAt } from './app/theme.js';
import { FirstLayerWatch } from './first-layer/first-layer-watch.js';
import type { Keep } from './first-layer/save/keep.js';
import { Printer } from './printer/printer.js';
import type { House } from './screens/house.js';
import { indexedDbKeeper } from './settings/keeper.js';
import { Settings } from './settings/settings.js';
import { errorsWords } from './text/en-common.js';
import { loadCode } from './ui/load-code.js';

/** What the gateway says of itself (`GET /host/about`). */
const About = v.object({ version: v.string(), upstream: v.object({ kind: v.picklist(['virtual', 'moonraker']) }) });

const keeper = indexedDbKeeper();
const settings = new Settings(keeper);
const [, about] = await Promise.all([settings.load(), askGateway()]);

const printer = new Printer({
  openSocket: openBrowserSocket,
  http: browserHttp,
  clock: browserClock,
  random: Math.random,
  version: about?.version ?? '',
});
const firstLayer = new FirstLayerWatch({
  printer,
  store: keeper,
  readFile: async (path) => {
    const { readFirstLayerOf } = await import('./app/gcode-reader.js');
    return readFirstLayerOf(printer.files.url(path));
  },
  readText: async (path, from, to) => {
    const { readTextOf } = await import('./app/text-range.js');
    return readTextOf(printer.files.url(path), from, to);
  },
  timeOfDay: Date.now,
  limits: computed(() => {
    const { burstLimit: burst, askAgainLimit: askAgain } = settings.values.value;
    return { burst, askAgain };
  }),
});
const overlays = new Overlays({
  language: computed(() => settings.values.value.keyboard),
  choose: (keyboard) => void settings.change({ keyboard }),
});
const notices = new Notices(browserClock);
const keep = signal<Keep | undefined>(undefined);
const house: House = { printer, firstLayer, settings, overlays, keep };
const screens = makeScreens(house);
const router = new Router(screens, 'home', addressBar);

const { now } = watchMinutes();
effect(() => {
  document.documentElement.dataset['theme'] = themeAt(settings.values.value.theme, now.value);
});
followDiagonal(computed(() => settings.values.value.diagonal));
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') printer.wake();
});
for (const unwanted of ['contextmenu', 'dragstart', 'selectstart']) {
  document.addEventListener(unwanted, (event) => event.preventDefault());
}

printer.start();
router.start();

render(
  html`<feeler-app
    .house=${house}
    .router=${router}
    .screens=${screens}
    .overlays=${overlays}
    .notices=${notices}
    .isVirtual=${about?.upstream.kind === 'virtual'}
  ></feeler-app>`,
  document.body,
);

let isShown = false;
const stopWaiting = effect(() => {
  // Once, however often the screen changes before the paint.
  if (isShown || router.shown.value.kind === 'nothing') return;
  isShown = true;
  // After the paint of the first screen: all others are fetched ahead, so that a dying disk cannot take one away.
  requestAnimationFrame(() =>
    setTimeout(() => {
      performance.mark('first screen');
      stopWaiting();
      // Without it no skirt opens, no height is asked about and nothing is told.
      void loadCode(() => import('./app/after-paint.js'))
        .then(({ afterPaint }) => loadCode(() => afterPaint({ house, keep, overlays, notices, router, store: keeper })))
        .catch(() => notices.show({ kind: 'wrong', text: errorsWords.lostChunk }));
    }),
  );
});

async function askGateway(): Promise<v.InferOutput<typeof About> | undefined> {
  try {
    const answer = await fetch('/host/about');
    return v.parse(About, await answer.json());
  } catch {
    return undefined;
  }
}
