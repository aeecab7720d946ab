import { css } from 'lit';

/** The frame of the panel: places at the left (below in portrait), top bar, content. */
export const frameStyles = css`
  :host {
    display: block;
    height: 100%;
    zoom: var(--grow, 1);
  }
  .app {
    height: 100%;
    max-width: 1280px;
    max-height: 800px;
    margin: auto;
    display: grid;
    grid-template: var(--top) minmax(0, 1fr) / var(--rail) minmax(0, 1fr);
    grid-template-areas: 'rail top' 'rail main';
  }
  app-rail {
    grid-area: rail;
  }
  app-top-bar {
    grid-area: top;
    min-width: 0;
  }
  app-overlays {
    grid-area: main;
  }
  main > * {
    min-width: 0;
    min-height: 0;
  }
  .lost {
    display: grid;
    place-content: center;
    justify-items: center;
    gap: var(--gap);
    text-align: center;
  }
  .lost p {
    color: var(--ink-2);
    margin: 0;
  }
  @media (max-width: 500px) and (orientation: landscape) {
    main {
      padding-left: 4px;
    }
  }
  @media (orientation: portrait) {
    .app {
      grid-template: var(--top) minmax(0, 1fr) calc(var(--t1) + 8px) / minmax(0, 1fr);
      grid-template-areas: 'top' 'main' 'rail';
    }
    main {
      padding: 0 var(--pad) 6px;
    }
  }
`;
