import { css } from 'lit';

/** The first layer's page on every display. */
export const skirtPageStyles = css`
  :host {
    display: grid;
    min-width: 0;
    min-height: 0;
  }
  .sk {
    grid-template: 1fr auto / 432px 1fr;
    grid-template-areas: 'p r' 'a r';
  }
  .pc {
    grid-area: p;
    display: grid;
    grid-template-rows: auto 1fr;
  }
  .ph {
    padding: 14px 16px 10px;
  }
  .l1 {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 2px 6px;
    /* As wide in every font as in the one it was drawn with. */
    font-size-adjust: ch-width 0.572;
  }
  .l1 h2 {
    font-size: var(--f-lg);
    line-height: 1.1;
    white-space: nowrap;
    flex: none;
    margin: 0;
  }
  .in {
    font-size: var(--f-sm);
    color: var(--ink-2);
    white-space: nowrap;
    display: flex;
    align-items: baseline;
    min-width: 0;
  }
  .in b {
    font-size: var(--f-lg);
    color: var(--ink);
    margin-left: 5px;
  }
  .ow {
    white-space: pre;
  }
  ui-loop-bars {
    display: block;
    margin-top: 10px;
  }
  .pv {
    position: relative;
    min-height: 0;
    display: grid;
  }
  .ladder {
    position: absolute;
    inset: auto 8px 8px;
    color: inherit;
    text-decoration: none;
    background: var(--s3);
    min-height: 56px;
  }
  .ladder.pri {
    background: var(--live);
    color: var(--on-live);
  }
  .best {
    position: absolute;
    inset: auto 8px 8px;
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 8px;
    align-items: center;
    padding: 8px;
    border-radius: var(--r-ctl);
    background: var(--s3);
  }
  .best b,
  .best span {
    grid-column: 1 / -1;
    padding: 0 4px;
    line-height: 1.2;
  }
  .best span {
    grid-column: 2;
    color: var(--ink-2);
    font-size: var(--f-sm);
  }
  .best .btn {
    min-height: 56px;
    padding: 0 12px;
    background: var(--s1);
  }
  .best .btn.pri {
    background: var(--live);
  }
  .rc {
    grid-area: r;
    display: grid;
    grid-template-rows: minmax(0, 1fr) 66px;
    gap: var(--gap);
    min-width: 0;
    min-height: 0;
  }
  job-keys {
    grid-area: a;
  }
  @media (min-width: 1200px) {
    .sk {
      grid-template-columns: 560px 1fr;
    }
    .rc {
      grid-template-rows: minmax(0, 1fr) 84px;
    }
  }
  @media (max-width: 900px) {
    .sk {
      grid-template-columns: 306px 1fr;
    }
    .ph {
      padding: 10px 12px 8px;
    }
    ui-loop-bars {
      margin-top: 8px;
    }
    .ow {
      display: none;
    }
    .l1 h2 {
      font-size: 19.5px;
    }
    .l1 h2.long {
      font-size: 16.5px;
    }
    .in b {
      font-size: 20px;
    }
  }
  @media (max-width: 500px) and (orientation: landscape) {
    .sk {
      grid-template: auto 1fr auto / 150px 1fr;
      grid-template-areas: 'p r' 'p r' 'a r';
    }
    .rc {
      grid-template-rows: minmax(0, 1fr);
    }
    keep-row {
      display: none;
    }
    .pc {
      background: none;
      border-radius: 0;
      overflow: visible;
    }
    .ph {
      padding: 0 2px 5px;
    }
    .l1 {
      flex-direction: column;
      gap: 2px;
    }
    .l1 h2 {
      font-size: 16px;
      padding-top: 2px;
    }
    .l1 h2.long {
      font-size: 15.5px;
    }
    .in {
      font-size: 13px;
    }
    .in b {
      font-size: 15px;
    }
    .ow {
      display: inline;
    }
    ui-loop-bars {
      margin-top: 5px;
    }
    skirt-plan {
      background: var(--s1);
      border-radius: var(--r-card);
    }
  }
  @media (orientation: portrait) {
    .sk {
      grid-template: 218px 1fr auto / 1fr;
      grid-template-areas: 'p' 'r' 'a';
    }
    .rc {
      grid-template-rows: minmax(0, 1fr) 56px;
      --switch-height: 54px;
    }
    .ow {
      display: inline;
    }
    .ph {
      padding-bottom: 6px;
    }
  }
`;
