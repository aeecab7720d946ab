import { css } from 'lit';

/** The map of the bed and its scale. */
export const meshGridStyles = css`
  .hm {
    padding: 12px 14px;
    display: grid;
    grid-template: auto minmax(0, 1fr) auto / minmax(0, 1fr) 64px;
    gap: 6px 12px;
  }
  .hm .ed {
    grid-column: 1;
    font-size: var(--f-xs);
    color: var(--ink-3);
    text-align: center;
    line-height: 1;
  }
  .hm .sc {
    grid-area: 1 / 2 / 4 / 3;
  }
  .gd {
    display: grid;
    gap: 3px;
    min-height: 0;
  }
  .gd span {
    border-radius: 6px;
    display: grid;
    place-items: center;
    font-size: var(--f-sm);
    line-height: 1;
    color: var(--ink);
    background: var(--c);
    font-variant-numeric: tabular-nums;
    min-width: 0;
  }
  .gd.dense {
    gap: 1px;
  }
  .gd.dense span {
    border-radius: 2px;
  }
  .gd .hi,
  .gd .lo {
    box-shadow: inset 0 0 0 3px var(--ink);
    font-weight: 700;
  }
  .sc {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr) auto;
    justify-items: center;
    gap: 6px;
    font-size: var(--f-xs);
    color: var(--ink-2);
    text-align: center;
    line-height: 1.15;
  }
  .sc .br {
    width: 22px;
    border-radius: 6px;
    overflow: hidden;
    display: grid;
    grid-template-rows: repeat(11, 1fr);
    height: 100%;
  }
  .sc .br i {
    display: block;
    background: var(--c);
  }
  .sc b {
    color: var(--ink);
    display: block;
  }
  @media (max-width: 900px) {
    .hm {
      padding: 9px 10px;
      gap: 5px 8px;
      grid-template-columns: minmax(0, 1fr) 50px;
    }
    .gd {
      gap: 2px;
    }
    .gd span {
      font-size: 15px;
      border-radius: 4px;
    }
  }
  @media (max-width: 500px) and (orientation: landscape) {
    .hm {
      grid-template-columns: minmax(0, 1fr);
      padding: 4px;
    }
    .hm .sc {
      display: none;
    }
    .gd span {
      font-size: 13px;
    }
  }
`;
