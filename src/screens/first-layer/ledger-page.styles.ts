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
`;
