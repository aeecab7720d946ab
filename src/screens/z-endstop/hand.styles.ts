import { css } from 'lit';

/** The value by hand: picture and line on the left, value and keys on the right. */
export const handStyles = css`
  .g23 {
    grid-template: minmax(0, 1fr) auto / 384px minmax(0, 1fr);
  }
  .g23 > .acts {
    grid-column: 1 / -1;
  }
  .l23 {
    display: grid;
    grid-template-rows: minmax(0, 1fr) auto;
    gap: var(--gap);
    min-height: 0;
  }
  .i23 {
    display: grid;
    grid-template-rows: minmax(0, 1fr) auto;
    min-height: 0;
  }
  .i23 .im {
    position: relative;
    min-height: 0;
    overflow: hidden;
  }
  .i23 .im > svg {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
  }
  .i23 p {
    font-size: var(--f-sm);
    color: var(--ink-2);
    line-height: 1.35;
    padding: 12px 18px 16px;
  }
  .d23 {
    padding: 14px 18px 15px;
    display: grid;
    gap: 9px;
    min-width: 0;
  }
  .d23 .hd {
    font-size: var(--f-sm);
    color: var(--ink-2);
  }
  .d23 .df {
    font:
      400 var(--f-xs)/1.5 ui-monospace,
      'DejaVu Sans Mono',
      monospace;
    background: var(--bg);
    border-radius: var(--r-ctl);
    padding: 9px 14px;
    overflow-wrap: anywhere;
  }
  .d23 .df span {
    display: block;
  }
  .d23 .hh {
    color: var(--ink-3);
  }
  .d23 .m {
    color: var(--ink-2);
  }
  .d23 .p {
    color: var(--live);
    font-weight: 700;
  }
  .r23 {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr) 60px;
    gap: var(--gap);
    min-height: 0;
  }
  .z23 {
    padding: 14px 20px 16px;
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: end;
    gap: 4px 12px;
  }
  .z23 .k {
    font-size: var(--f-sm);
    font-weight: 400;
    color: var(--ink-2);
    min-height: 34px;
    display: grid;
    align-items: center;
  }
  .z23 .ln {
    display: flex;
    align-items: baseline;
    gap: 14px;
    grid-column: 1 / -1;
    justify-content: space-between;
  }
  .z23 .old {
    font-size: var(--f-display);
    color: var(--ink-2);
    letter-spacing: -0.02em;
    line-height: 1;
  }
  .z23 .ar {
    font-size: var(--f-xl);
    color: var(--ink-3);
  }
  .z23 .new {
    font-size: var(--f-hero);
    letter-spacing: -0.03em;
    line-height: 1;
  }
  .g23 .cfs {
    display: grid;
    grid-template-rows: 1fr 1fr;
    gap: var(--gap);
    min-height: 0;
  }
  .seg.s23 {
    background: var(--s1);
  }
  @media (min-width: 1200px) {
    .g23 {
      grid-template-columns: 500px minmax(0, 1fr);
    }
    .r23 {
      grid-template-rows: auto minmax(0, 1fr) 76px;
    }
    .z23 {
      padding: 22px 28px;
    }
    .z23 .new {
      font-size: 60px;
    }
  }
  @media (max-width: 900px) {
    .g23 {
      grid-template-columns: 324px minmax(0, 1fr);
    }
    .i23 p {
      font-size: var(--f-xs);
      line-height: 1.28;
      padding: 7px 12px 9px;
    }
    .d23 {
      padding: 8px 12px 10px;
      gap: 5px;
    }
    .d23 .hd {
      font-size: var(--f-xs);
    }
    .d23 .df {
      padding: 6px 8px;
      font-size: 14.5px;
      line-height: 1.4;
    }
    .r23 {
      grid-template-rows: auto minmax(0, 1fr) 66px;
    }
    .z23 {
      padding: 8px 14px 10px;
    }
    .z23 .k {
      font-size: var(--f-xs);
    }
    .z23 .new {
      font-size: 44px;
    }
    .z23 .old {
      font-size: 30px;
    }
    .g23 .cf {
      padding: 4px 12px;
    }
    .g23 .cf .pict {
      height: 58px;
    }
    .g23 .cf .d {
      font-size: 16px;
    }
  }
  @media (max-width: 500px) and (orientation: landscape) {
    .g23 {
      grid-template: minmax(0, 1fr) auto / minmax(0, 1fr);
    }
    .l23,
    .z23 .tag {
      display: none;
    }
    .r23 {
      grid-template-rows: auto minmax(0, 1fr) 52px;
      gap: 5px;
    }
    .z23 {
      padding: 5px 12px;
      position: relative;
    }
    .z23 .k {
      position: absolute;
      width: 1px;
      height: 1px;
      min-height: 0;
      font-size: 0;
    }
    .z23 .new {
      font-size: 30px;
    }
    .z23 .old {
      font-size: 20px;
    }
    .g23 .cfs {
      grid-template: minmax(0, 1fr) / 1fr 1fr;
    }
    .g23 .cf {
      grid-template-columns: 46px minmax(0, 1fr);
      padding: 2px 6px 2px 8px;
      column-gap: 12px;
    }
    .g23 .cf .pict {
      height: 39px;
    }
    .g23 .cf .w {
      font-size: 18px;
    }
    .g23 .cf .d {
      font-size: 13.5px;
    }
  }
  @media (orientation: portrait) {
    .g23 {
      grid-template: minmax(0, 1fr) auto auto / minmax(0, 1fr);
    }
    .r23 {
      grid-template-rows: auto 152px 66px;
    }
    .g23 .cfs {
      grid-template-rows: 1fr 1fr;
    }
    .i23 {
      grid-template: minmax(0, 1fr) / 1fr 1fr;
      align-items: center;
    }
    .i23 .im {
      height: 100%;
    }
  }
`;
