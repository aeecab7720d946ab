import { css } from 'lit';

/** What was measured, over time. */
export const recordStyles = css`
  .g27 {
    grid-template: 222px minmax(0, 1fr) auto / 300px minmax(0, 1fr);
  }
  .h27 {
    padding: 18px 22px;
    display: flex;
    flex-direction: column;
    justify-content: center;
  }
  .h27 .k {
    font-size: var(--f-sm);
    color: var(--ink-2);
    line-height: 1.25;
  }
  .h27 .v {
    font-size: var(--f-hero);
    letter-spacing: -0.03em;
    line-height: 1.05;
    white-space: nowrap;
  }
  .h27 .v .u {
    font-size: max(0.36em, calc(2.05 * var(--mm)));
  }
  .h27 h1 {
    font-size: var(--f-lg);
    line-height: 1.15;
  }
  .h27 .tag {
    align-self: flex-start;
    margin-top: 12px;
  }
  .p27 {
    padding: 16px 20px 12px;
  }
  .p27 .plot {
    height: calc(100% - 24px);
    margin: 0 6px 0 56px;
  }
  .yl {
    right: calc(100% + 12px);
    transform: translateY(-50%);
  }
  .xl {
    top: calc(100% + 9px);
    transform: translateX(-50%);
  }
  .p27 .plot > i.g {
    background: var(--live);
  }
  .p27 .plot > i.w {
    background: var(--closer);
    border-radius: 2px;
    width: 13px;
    height: 13px;
  }
  .p27 .plot > i.on {
    box-shadow:
      0 0 0 3px var(--s1),
      0 0 0 5px currentColor;
    color: var(--live);
  }
  .p27 .plot > i.w.on {
    color: var(--closer);
  }
  .p27 .plot .bn {
    left: 14px;
    color: var(--on-live-box);
    transform: translateY(-130%);
  }
  .p27 .zero {
    stroke: var(--edge);
    stroke-width: 1.5;
    fill: none;
    vector-effect: non-scaling-stroke;
  }
  .l27 {
    grid-column: 1 / -1;
    padding: 2px 20px;
    overflow-y: auto;
    touch-action: pan-y;
    scrollbar-width: none;
  }
  .l27 .r {
    flex: none;
    min-height: 46px;
    grid-template-columns: 24px 128px minmax(0, 1fr) 190px 92px;
    column-gap: 14px;
  }
  .l27 .r > span {
    font-size: var(--f-sm);
    line-height: 1.2;
    min-width: 0;
  }
  .l27 .dt {
    color: var(--ink-2);
  }
  .l27 .wt b {
    font-size: var(--f-sm);
    font-weight: 700;
    display: inline;
  }
  .l27 .wt span {
    color: var(--ink-2);
  }
  .l27 .vl {
    text-align: right;
    white-space: nowrap;
  }
  .l27 .vl .o {
    color: var(--ink-2);
  }
  .l27 .r > .er {
    text-align: right;
    font-size: var(--f-md);
    font-weight: 700;
    white-space: nowrap;
  }
  @media (min-width: 1200px) {
    .g27 {
      grid-template: 330px minmax(0, 1fr) auto / 400px minmax(0, 1fr);
    }
    .h27 {
      padding: 28px 34px;
    }
    .p27 {
      padding: 24px 30px 18px;
    }
    .l27 {
      padding: 6px 30px;
    }
    .l27 .r {
      grid-template-columns: 28px 170px minmax(0, 1fr) 240px 110px;
    }
  }
  @media (max-width: 900px) {
    .g27 {
      grid-template: 176px minmax(0, 1fr) auto / 214px minmax(0, 1fr);
    }
    .h27 {
      padding: 8px 14px;
    }
    .h27 .v {
      font-size: 44px;
    }
    .h27 .tag {
      margin-top: 6px;
    }
    .h27 h1 {
      font-size: 18px;
    }
    .h27 .k {
      font-size: var(--f-xs);
    }
    .p27 {
      padding: 10px 12px 8px;
    }
    .p27 .plot {
      margin: 0 4px 0 50px;
      height: calc(100% - 20px);
    }
    .xl {
      top: calc(100% + 6px);
    }
    .l27 {
      padding: 0 14px;
    }
    .l27 .r {
      min-height: 40px;
      grid-template-columns: 22px 92px minmax(0, 1fr) 150px 62px;
      column-gap: 8px;
    }
    .l27 .r > span {
      font-size: 16px;
    }
    .l27 .wt span,
    .l27 .h27x {
      display: none;
    }
  }
  @media (max-width: 500px) and (orientation: landscape) {
    .g27 {
      grid-template: minmax(0, 1fr) auto / 132px minmax(0, 1fr);
    }
    .l27,
    .nx3 {
      display: none;
    }
    .h27 {
      padding: 8px 10px;
    }
    .h27 .v {
      font-size: 32px;
    }
    .h27 h1 {
      font-size: 16px;
    }
    .h27 .k {
      font-size: 13px;
    }
    .h27 .tag {
      padding: 2px 9px 2px 7px;
    }
    .p27 {
      padding: 10px 8px 6px;
    }
    .p27 .plot {
      margin: 0 4px 0 44px;
    }
    .p27 .plot .bn,
    .x2 {
      display: none;
    }
  }
  @media (orientation: portrait) {
    .g27 {
      grid-template: 210px minmax(0, 1fr) auto / 172px minmax(0, 1fr);
    }
    .l27 .r {
      min-height: 58px;
      grid-template-columns: 22px 62px minmax(0, 1fr) 62px;
      align-content: center;
      row-gap: 3px;
    }
    .l27 .r > .i {
      grid-row: 1 / 3;
    }
    .l27 .wt {
      grid-area: 1 / 3;
    }
    .l27 .vl {
      grid-area: 2 / 2 / 3 / 4;
      text-align: left;
    }
    .l27 .er {
      grid-area: 1 / 4 / 3 / 5;
      align-self: center;
    }
    .h27 .v {
      font-size: 36px;
    }
    .p27 .plot .bn,
    .nx3,
    .x2 {
      display: none;
    }
  }
`;
