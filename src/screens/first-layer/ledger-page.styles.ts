import { css } from 'lit';

/** The ledger on every display. */
export const ledgerStyles = css`
  :host {
    display: grid;
    min-width: 0;
    min-height: 0;
  }
  .g20 {
    grid-template: auto 1fr auto / 1.06fr 1fr;
  }
  .t20 {
    grid-column: 1 / -1;
    display: grid;
    grid-template-columns: 1.25fr 1fr 1fr;
    gap: var(--gap);
  }
  .t20 .stt2 {
    gap: 7px;
    padding: 13px 18px;
  }
  .t20 .live.clo {
    background: var(--closer-box);
  }
  .t20 .live.far {
    background: var(--farther-box);
  }
  .t20 .live .v {
    font-size: var(--f-hero);
    letter-spacing: -0.03em;
    line-height: 0.95;
  }
  .t20 .stt2 .s {
    color: var(--ink-2);
  }
  .t20 .clo :is(.k, .s, .u) {
    color: var(--on-closer-box);
  }
  .t20 .far :is(.k, .s, .u) {
    color: var(--on-farther-box);
  }
  .t20 .clo .k .i {
    color: var(--closer);
  }
  .t20 .far .k .i {
    color: var(--farther);
  }
  .t20 .non {
    font-weight: 400;
    color: var(--ink-2);
  }
  .c20 {
    padding: 13px 18px 4px;
    display: grid;
    grid-template-rows: auto 1fr;
    gap: 4px;
  }
  .c20 h2 {
    font-size: var(--f-sm);
    font-weight: 400;
    color: var(--ink-2);
    line-height: 1.2;
    margin: 0;
  }
  .c20 .lst {
    overflow-y: auto;
  }
  .c20 .r {
    flex: 0 0 auto;
    min-height: 51px;
    grid-template-columns: 62px 1fr auto auto;
    column-gap: 12px;
  }
  .c20 .tm {
    font-size: var(--f-sm);
    color: var(--ink-2);
  }
  .c20 .r b {
    font-size: var(--f-sm);
  }
  .c20 .who {
    display: flex;
    align-items: center;
    gap: 6px;
    font-size: var(--f-xs);
    color: var(--ink-2);
    margin-top: 1px;
  }
  .c20 .who .i {
    width: 17px;
    height: 17px;
    color: var(--ink-3);
  }
  .c20 .el2 .who,
  .c20 .el2 .who .i {
    color: var(--warn);
  }
  .c20 .dl {
    font-size: var(--f-sm);
    white-space: nowrap;
  }
  .c20 .to {
    font-size: var(--f-md);
    font-weight: 700;
    min-width: 66px;
    text-align: right;
  }
  .c-far {
    color: var(--on-farther-box);
  }
  .c-clo {
    color: var(--on-closer-box);
  }
  .empty {
    align-self: center;
    justify-self: center;
    color: var(--ink-2);
    font-size: var(--f-sm);
    text-align: center;
  }
  .p20 .r {
    grid-template-columns: 1fr auto;
    min-height: 68px;
  }
  .p20 .r b {
    font-size: var(--f-sm);
    font-weight: 700;
  }
  .p20 .vv {
    text-align: right;
  }
  .p20 .vv b {
    font-size: var(--f-md);
  }
  .p20 .vv small.kp {
    color: var(--on-live-box);
  }
  .b20 {
    grid-column: 1 / -1;
    display: grid;
    grid-template-columns: 1.5fr 1fr;
    gap: var(--gap);
  }
  .b20 .cf {
    min-height: 76px;
    padding-top: 4px;
    padding-bottom: 4px;
  }
  .b20 .cf .pict {
    height: 62px;
  }
  .b20 .cf .w {
    font-size: var(--f-lg);
  }
  .b20 .cf .d {
    font-size: var(--f-sm);
  }
  .b20 .btn {
    background: var(--s1);
    color: inherit;
    text-decoration: none;
  }
  .all {
    grid-template: 1fr auto / 1fr;
  }
  @media (min-width: 1200px) {
    .b20 .cf {
      min-height: 96px;
    }
    .b20 .cf .pict {
      height: 78px;
    }
    .c20 {
      padding: 18px 26px 8px;
    }
    .t20 .stt2 {
      padding: 20px 26px;
    }
  }
  @media (max-width: 900px) {
    .t20 .stt2 {
      padding: 8px 12px;
      gap: 4px;
    }
    .t20 .stt2 .v {
      font-size: 32px;
    }
    .t20 .live .v {
      font-size: 42px;
    }
    .t20 .stt2 .k {
      font-size: var(--f-xs);
    }
    .c20 {
      padding: 7px 12px 0;
      gap: 1px;
    }
    .c20 h2 {
      font-size: var(--f-xs);
    }
    .c20 .r {
      grid-template-columns: 46px 1fr auto auto;
      column-gap: 8px;
    }
    .c20 .tm {
      font-size: var(--f-xs);
    }
    .c20 .r b,
    .p20 .r b {
      font-size: 16px;
    }
    .c20 .dl {
      font-size: var(--f-xs);
    }
    .c20 .to {
      min-width: 56px;
      font-size: 17px;
    }
    .p20 .r {
      grid-template-columns: 1fr auto;
    }
    .p20 .vv b {
      font-size: 17px;
    }
    .c20 .who {
      gap: 4px;
    }
    .b20 .cf {
      min-height: 67px;
    }
    .b20 .cf .pict {
      height: 52px;
    }
  }
  @media (max-width: 500px) and (orientation: landscape) {
    .g20 {
      grid-template: auto 1fr auto / 1fr;
    }
    .g20 .p20 {
      display: none;
    }
    .t20 {
      grid-template-columns: 1.3fr 1fr 1fr;
    }
    .t20 .stt2 {
      padding: 5px 8px 6px;
    }
    .t20 .stt2 .v,
    .t20 .live .v {
      font-size: 24px;
    }
    .t20 .stt2 .k {
      font-size: 13px;
      gap: 4px;
    }
    .t20 .stt2 .k .i {
      width: 16px;
      height: 16px;
    }
    .t20 .stt2 .s {
      display: none;
    }
    .c20 {
      padding: 2px 10px 0;
      grid-template-rows: 1fr;
    }
    .c20 h2 {
      display: none;
    }
    .c20 .r {
      min-height: 40px;
    }
    .c20 .r b {
      font-size: 14px;
    }
    .c20 .who {
      font-size: 13px;
      margin: 0;
    }
    .c20 .tm {
      font-size: 13px;
    }
    .b20 {
      grid-template-columns: 1fr 110px;
    }
    .b20 .cf {
      min-height: 59px;
      grid-template-columns: 46px 1fr;
      column-gap: 10px;
    }
    .b20 .cf .pict {
      height: 42px;
    }
    .b20 .cf .w {
      font-size: 17px;
    }
    .b20 .cf .d {
      font-size: 13.5px;
    }
    .b20 .btn {
      font-size: 15px;
      padding: 0 6px;
      gap: 6px;
    }
  }
  @media (orientation: portrait) {
    .g20 {
      grid-template: auto 1.1fr 1fr auto / 1fr;
    }
    .b20 {
      grid-template-columns: 1fr 116px;
    }
    .b20 .btn {
      text-align: center;
    }
    .b20 .cf .d {
      white-space: normal;
    }
    .t20 .stt2 .s {
      white-space: normal;
    }
    .t20 .stt2 .v {
      font-size: 27px;
    }
    .t20 .live .v {
      font-size: 34px;
    }
  }
`;
