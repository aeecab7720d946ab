import { css } from 'lit';

/** Lowering, on smaller displays. */
export const lowerSmallStyles = css`
  .x4 {
    display: none;
  }
  @media (max-width: 900px) {
    .zc4 {
      grid-template-columns: 176px 192px 1fr;
    }
    .stp {
      height: 36px;
      gap: 6px;
      padding: 0 2px;
    }
    .stp .s {
      gap: 6px;
    }
    .stp .s i {
      width: 22px;
      height: 22px;
    }
    .pp4 .tx {
      padding: 10px 12px 12px;
    }
    .pp4 .tag {
      left: 8px;
      top: 8px;
    }
    .pp4 .tx p {
      font-size: var(--f-xs);
    }
    .br {
      padding: 10px 12px;
    }
    .brk .t {
      height: 34px;
      grid-template-columns: 28px 1fr auto;
    }
    .zn .now b {
      font-size: var(--f-md);
    }
    .r4 {
      grid-template-rows: 58px 1fr 66px 67px;
    }
    .zr {
      padding: 0 14px;
    }
    .zr b {
      font-size: 40px;
    }
    .zr b .u {
      font-size: 17px;
    }
    .zr .k {
      font-size: var(--f-xs);
    }
    .zc4 .cf {
      padding: 4px 10px;
      column-gap: 12px;
    }
    .zc4 .cf .pict {
      height: 54px;
    }
    .zc4 .cf .w {
      font-size: 24px;
    }
    .zc4 .cf .d {
      display: none;
    }
    .zc4 .cf .s {
      margin-top: 1px;
    }
    .seg > button {
      font-size: var(--f-md);
    }
    .seg > .no {
      flex: 1.5 1 0;
    }
    .hy {
      display: none;
    }
    .fin {
      grid-template-columns: 88px 1fr;
    }
    .fin .btn {
      padding: 0 8px;
    }
    .fin .no .i {
      display: none;
    }
  }
  @media (max-width: 500px) and (orientation: landscape) {
    .zc4 {
      grid-template: 1fr / 146px 1fr;
      grid-template-areas: 'b r';
    }
    .zc4 > .stp,
    .pp4 {
      display: none;
    }
    .br {
      padding: 8px;
    }
    .br h2 {
      margin-bottom: 4px;
      font-size: 13px;
    }
    .brk .t {
      height: 28px;
      grid-template-columns: 24px 1fr auto;
      font-size: 15px;
    }
    .mk {
      width: 16px;
      height: 16px;
    }
    .brk .t::before {
      left: 7px;
    }
    .mk.fr {
      border-width: 3px;
    }
    .zn .zt {
      display: none;
    }
    .zn .now {
      height: 34px;
      grid-template-columns: 26px 1fr;
    }
    .zn .now .i {
      width: 20px;
      height: 20px;
    }
    .zn .now span {
      display: none;
    }
    .brk .t.old2 {
      display: none;
    }
    .r4 {
      grid-template-rows: 40px 1fr 59px 59px;
    }
    .zr {
      padding: 0 10px;
    }
    .zr b {
      font-size: 28px;
    }
    .zr .k .c3 {
      display: none !important;
    }
    .zc4 .cfs {
      grid-template: 1fr / 1fr 1fr;
    }
    .zc4 .cf {
      grid-template-columns: 1fr;
      padding: 4px 4px 6px;
      text-align: center;
      justify-items: center;
      align-content: center;
      row-gap: 1px;
    }
    .zc4 .cf .pict {
      height: 38px;
    }
    .zc4 .cf .s {
      font-size: 13px;
    }
    .zc4 .cf .w {
      font-size: 18px;
    }
    .seg > .no {
      flex: 1.3 1 0;
    }
    .seg > .no small {
      font-size: 13px;
      white-space: normal;
      line-height: 1.05;
    }
    .fin {
      grid-template-columns: 70px 1fr;
    }
    .fin .pri small {
      display: none;
    }
  }
  @media (orientation: portrait) {
    .zc4 {
      grid-template: auto 246px 1fr / 200px 1fr;
      grid-template-areas: 's s' 'p b' 'r r';
    }
    .stp .nm {
      display: none;
    }
    .stp .s.on .nm {
      display: inline;
    }
    .pp4 .tx p {
      display: none;
    }
    .brk .t {
      height: 30px;
    }
    .zn .zt {
      display: none;
    }
    .r4 {
      grid-template-rows: 60px 1fr 66px 67px;
    }
  }
  @media (max-width: 900px) {
    .zc4 .cf .s,
    .zc4 .cf.lock .d {
      display: block;
    }
  }
`;
