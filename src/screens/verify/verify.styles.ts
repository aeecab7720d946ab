import { css } from 'lit';

/** What the pages of the measurement share: the steps, and pages that only tell and ask. */
export const verifyStyles = css`
  :host {
    display: grid;
    min-width: 0;
    min-height: 0;
  }
  ol.stp {
    list-style: none;
  }
  .gq {
    grid-template: auto minmax(0, 1fr) auto / minmax(0, 1fr);
  }
  /* Above the keys, also on a page that has no steps. */
  .gq .q {
    grid-row: -3 / -2;
    padding: 26px 28px;
    display: flex;
    flex-direction: column;
    justify-content: safe center;
    gap: 12px;
    overflow-y: auto;
    touch-action: pan-y;
  }
  .gq .q > * {
    flex: none;
  }
  .gq .acts {
    grid-row: -2 / -1;
  }
  .gq h1 {
    font-size: 38px;
    line-height: 1.12;
    letter-spacing: -0.02em;
    text-wrap: balance;
  }
  .gq p {
    font-size: var(--f-md);
    color: var(--ink-2);
    line-height: 1.35;
  }
  .gq code {
    font:
      400 var(--f-xs)/1.35 ui-monospace,
      'DejaVu Sans Mono',
      monospace;
    color: var(--ink-2);
    overflow-wrap: anywhere;
  }
  .gq .v {
    font-size: var(--f-hero);
    letter-spacing: -0.03em;
    line-height: 1.1;
  }
  @media (min-width: 1200px) {
    .gq h1 {
      font-size: 50px;
    }
  }
  @media (max-width: 900px) {
    .gq .q {
      padding: 14px 18px;
      gap: 8px;
    }
    .gq h1 {
      font-size: 27px;
    }
    .gq p {
      font-size: var(--f-sm);
      line-height: 1.3;
    }
  }
  @media (max-width: 500px) and (orientation: landscape) {
    .gq {
      grid-template: minmax(0, 1fr) auto / minmax(0, 1fr);
    }
    .gq .q {
      padding: 10px 12px;
      gap: 6px;
      justify-content: safe center;
    }
    .gq h1 {
      font-size: 21px;
    }
    .gq p {
      font-size: 14.5px;
      line-height: 1.25;
    }
    .gq .v {
      font-size: 34px;
    }
  }
`;
