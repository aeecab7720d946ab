import { css } from 'lit';

/**
 * The frame of the app: rail, top bar and content. Larger than class L it is centred and grown evenly (`--grow`, see
 * app/growth.ts); smaller than class XS the content scrolls inside, and rail, top bar and STOP stay whole.
 */
export const frame = css`
  :host {
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
    place-items: center;
    height: 100%;
    background: var(--bg);
  }
  .app {
    width: min(100%, 1280px);
    height: min(100%, 800px);
    zoom: var(--grow, 1);
    display: grid;
    grid-template: var(--top) minmax(0, 1fr) / var(--rail) minmax(0, 1fr);
    grid-template-areas: 'rail top' 'rail main';
  }
  app-rail {
    grid-area: rail;
  }
  app-top-bar {
    grid-area: top;
  }
  main {
    grid-area: main;
    min-width: 0;
    min-height: 0;
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
  }
  /* The content, and over it what is asked. */
  main > * {
    grid-area: 1 / 1;
  }
  .content {
    padding: 0 var(--pad) var(--pad) 2px;
    min-width: 0;
    min-height: 0;
    display: grid;
  }
  .content > * {
    min-width: 0;
    min-height: 0;
  }
  @media (max-width: 500px) and (orientation: landscape) {
    .content {
      padding-left: 4px;
    }
  }
  @media (orientation: portrait) {
    .app {
      width: min(100%, 800px);
      height: min(100%, 1280px);
      grid-template: var(--top) minmax(0, 1fr) calc(var(--t1) + 8px) / minmax(0, 1fr);
      grid-template-areas: 'top' 'main' 'rail';
    }
    .content {
      padding: 0 var(--pad) 6px;
    }
  }
  @media (max-width: 479px) and (orientation: landscape), (max-height: 319px) {
    .content {
      overflow: auto;
      touch-action: pan-x pan-y;
    }
    .content > * {
      min-width: 411px;
      min-height: 268px;
    }
  }
  @media (max-width: 459px) and (orientation: portrait), (max-height: 719px) and (orientation: portrait) {
    .content {
      overflow: auto;
      touch-action: pan-x pan-y;
    }
    .content > * {
      min-width: 440px;
      min-height: 600px;
    }
  }
`;
