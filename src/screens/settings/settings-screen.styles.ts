import { css } from 'lit';

/** The settings. */
export const settingsStyles = css`
  :host {
    display: grid;
    min-width: 0;
    min-height: 0;
  }
  .g25 {
    grid-template: minmax(0, 1fr) / minmax(0, 1fr) minmax(0, 1fr);
  }
  .c25 {
    padding: 14px 18px 6px;
    display: grid;
    grid-template-rows: auto minmax(0, 1fr);
  }
  .c25 h2 {
    margin: 0;
    font-size: var(--f-lg);
    line-height: 1.15;
    display: flex;
    justify-content: space-between;
    align-items: baseline;
  }
  .c25 h2 span {
    font-size: var(--f-xs);
    font-weight: 400;
    color: var(--ink-3);
  }
  .lst .r {
    grid-template-columns: 1fr auto;
  }
  .lst .wide {
    grid-template-columns: 1fr;
    align-content: center;
    row-gap: 9px;
  }
  .r > ui-choice {
    min-width: 236px;
  }
  .stx {
    display: grid;
    grid-template-columns: minmax(0, 1fr) var(--t1);
    gap: 8px;
  }
  .stx .btn {
    padding: 0;
    min-height: var(--t2);
  }
  .vb {
    min-width: 128px;
    min-height: calc(var(--t2) + 2px);
    font-size: var(--f-md);
  }
  .vb .u {
    font-size: var(--f-xs);
    margin: 0;
  }
  .r25 {
    display: grid;
    grid-template-rows: minmax(0, 1fr) 72px;
    gap: var(--gap);
  }
  .file {
    background: var(--s1);
    color: inherit;
    text-decoration: none;
  }
  .x25 {
    display: none;
  }
  .note {
    margin: 0 0 8px;
    padding: 8px 12px;
    border-radius: var(--r-ctl);
    background: var(--warn-box);
    color: var(--on-warn-box);
    font-size: var(--f-xs);
    line-height: 1.2;
  }
  @media (min-width: 1200px) {
    .c25 {
      padding: 22px 26px 10px;
    }
    .r > ui-choice {
      min-width: 300px;
    }
    .r25 {
      grid-template-rows: minmax(0, 1fr) 92px;
    }
  }
  @media (max-width: 900px) {
    .c25 {
      padding: 7px 12px 2px;
    }
    .c25 h2 {
      font-size: 18px;
    }
    .lst b {
      font-size: 17px;
    }
    .lst small {
      font-size: 15px;
      line-height: 1.15;
    }
    .r > ui-choice {
      min-width: 176px;
    }
    .lst .wide {
      row-gap: 5px;
    }
    .vb {
      min-width: 96px;
      min-height: var(--t2);
      font-size: 17px;
    }
    .r25 {
      grid-template-rows: minmax(0, 1fr) 66px;
    }
    .lst .wide small {
      display: none;
    }
  }
  @media (max-width: 500px) and (orientation: landscape) {
    .g25 {
      grid-template: auto minmax(0, 1fr) / minmax(0, 1fr);
    }
    .x25 {
      display: grid;
      --choice-background: var(--s1);
    }
    .babystep .r25,
    .panel .bs,
    .file small {
      display: none;
    }
    .r25 {
      grid-template-rows: minmax(0, 1fr) auto;
    }
    .file {
      min-height: var(--t2);
    }
    .c25 {
      padding: 2px 10px;
      grid-template-rows: minmax(0, 1fr);
    }
    .c25 h2 {
      display: none;
    }
    .lst b {
      font-size: 15px;
    }
    .lst small {
      font-size: 13px;
    }
    .pn .lst small {
      display: none;
    }
    .lst .wide b {
      display: none;
    }
    .vb {
      min-width: 90px;
    }
  }
  @media (orientation: portrait) {
    .g25 {
      grid-template: minmax(0, 1fr) minmax(0, 1.3fr) / minmax(0, 1fr);
    }
  }
`;
