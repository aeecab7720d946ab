import { css } from 'lit';

/** What was measured, what it says, and what follows from it. */
export const resultStyles = css`
  .vr {
    grid-template: auto minmax(0, 1fr) auto / 380px minmax(0, 1fr);
  }
  .vr .m {
    padding: var(--in);
    display: grid;
    grid-template-rows: minmax(0, 1fr) auto;
    gap: 12px;
  }
  .vr .m .ft {
    display: flex;
    justify-content: space-between;
    font-size: var(--f-sm);
    color: var(--ink-2);
  }
  .vr .m .ft b {
    color: var(--ink);
    margin-left: 6px;
  }
  .ev,
  .un {
    display: flex;
    gap: 6px;
    align-items: center;
    color: var(--live);
  }
  .un {
    color: var(--warn);
  }
  .ft .i {
    width: 20px;
    height: 20px;
  }
  .vr .pin {
    box-shadow: none;
    min-width: 0;
    padding: 0 14px;
  }
  .rs {
    display: grid;
    grid-template-rows: minmax(0, 1fr) auto;
    gap: var(--gap);
    min-height: 0;
  }
  .vd {
    padding: 18px 22px;
    display: grid;
    gap: 16px;
    align-items: center;
  }
  .vd.with {
    grid-template-columns: minmax(0, 1fr) 272px;
  }
  .vd .k {
    font-size: var(--f-md);
    color: var(--ink-2);
  }
  .vd h1 {
    font-size: var(--f-xl);
    line-height: 1.15;
    letter-spacing: -0.015em;
  }
  .vd h1 em {
    font-style: normal;
    font-size: var(--f-hero);
    display: block;
    letter-spacing: -0.03em;
    line-height: 1.05;
  }
  .vd h1 .u {
    font-size: 0.4em;
  }
  .vd .tag {
    margin-top: 10px;
  }
  .vd svg:not(.i) {
    width: 100%;
    height: auto;
    max-height: 100%;
    overflow: visible;
  }
  .x-want {
    fill: none;
    stroke: var(--live);
    stroke-width: 2.5;
    stroke-dasharray: 6 5;
  }
  .x-t {
    font-size: 17px;
    fill: var(--ink-2);
  }
  .x-t.w {
    fill: var(--live);
    font-weight: 700;
  }
  .x-t.b {
    fill: var(--ink);
    font-weight: 700;
  }
  .tell {
    padding: 16px 22px;
    font-size: var(--f-sm);
    line-height: 1.35;
    color: var(--ink-2);
  }
  .tell.warn {
    background: var(--warn-box);
    color: var(--on-warn-box);
  }
  .flow {
    display: grid;
    grid-template-columns: 1fr 26px 1.25fr;
    align-items: center;
    padding: 16px 22px;
  }
  .flow .k {
    font-size: var(--f-xs);
    color: var(--ink-2);
    display: block;
  }
  .flow b {
    font-size: var(--f-lg);
    display: block;
    line-height: 1.2;
    white-space: nowrap;
  }
  .flow .i {
    color: var(--ink-3);
  }
  .flow .old {
    color: var(--ink-2);
    font-weight: 400;
  }
  .flow div:last-child {
    padding-left: 14px;
  }
  @media (min-width: 1200px) {
    .vr {
      grid-template-columns: 500px minmax(0, 1fr);
    }
  }
  @media (max-width: 900px) {
    .vr {
      grid-template-columns: 270px minmax(0, 1fr);
    }
    .vr .m {
      padding: 10px;
      gap: 8px;
    }
    .vr .m .ft {
      font-size: var(--f-xs);
    }
    .vd {
      padding: 10px 14px;
      gap: 8px;
    }
    .vd.with {
      grid-template-columns: minmax(0, 1fr) 176px;
    }
    .vd .k {
      font-size: var(--f-xs);
    }
    .vd h1 {
      font-size: 22px;
    }
    .vd .tag {
      white-space: normal;
      border-radius: 14px;
      margin-top: 6px;
    }
    .x-t {
      font-size: 24px;
    }
    .tell {
      padding: 10px 14px;
      font-size: var(--f-xs);
    }
    .flow {
      padding: 10px 14px;
      grid-template-columns: 1fr 22px 1.45fr;
    }
    .flow b {
      font-size: 18px;
    }
    .flow div:last-child {
      padding-left: 6px;
    }
    .acts .btn small {
      display: none;
    }
  }
  @media (max-width: 500px) and (orientation: landscape) {
    .vr {
      grid-template: minmax(0, 1fr) auto / minmax(0, 1fr);
    }
    .vr .m {
      display: none;
    }
    .vd h1 {
      font-size: 18px;
    }
    .vd h1 em {
      font-size: 38px;
    }
    .flow b {
      font-size: 16px;
    }
    .acts .btn {
      font-size: 14px;
      padding: 0 4px;
    }
    .acts .btn .i {
      display: none;
    }
  }
  @media (orientation: portrait) {
    .vr {
      grid-template: auto 220px minmax(0, 1fr) auto / minmax(0, 1fr);
    }
  }
`;
