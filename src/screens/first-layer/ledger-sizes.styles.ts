import { css } from 'lit';

/** What differs for the ledger from display to display; goes behind `ledgerStyles`. */
export const ledgerSizes = css`
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
