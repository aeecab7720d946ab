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
    padding: 0 var(--pad) var(--pad) 2px;
    min-width: 0;
    min-height: 0;
    display: grid;
  }
  main > * {
    min-width: 0;
    min-height: 0;
  }
  app-overlays {
    grid-area: main;
  }
  @media (max-width: 500px) and (orientation: landscape) {
    main {
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
    main {
      padding: 0 var(--pad) 6px;
    }
  }
  @media (max-width: 479px) and (orientation: landscape), (max-height: 319px) {
    main {
      overflow: auto;
      touch-action: pan-x pan-y;
    }
    main > * {
      min-width: 411px;
      min-height: 268px;
    }
  }
  @media (max-width: 459px) and (orientation: portrait), (max-height: 719px) and (orientation: portrait) {
    main {
      overflow: auto;
      touch-action: pan-x pan-y;
    }
    main > * {
      min-width: 440px;
      min-height: 600px;
    }
  }
`;
