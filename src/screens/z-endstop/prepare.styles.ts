import { css } from 'lit';

/** Homing and levelling. */
export const prepareStyles = css`
  .g17 {
    grid-template: auto 1fr auto / 318px 1fr;
  }
  .q17 {
    padding: 8px 18px;
    display: grid;
  }
  .l17 {
    display: grid;
    grid-template-rows: 1fr auto;
    padding: var(--in) 20px 16px;
    gap: 12px;
  }
  .tr {
    display: flex;
    flex-direction: column;
    min-height: 0;
  }
  .tr .k {
    font-size: var(--f-sm);
    color: var(--ink-2);
    line-height: 1.2;
  }
  .tr .v {
    font-size: var(--f-hero);
    letter-spacing: -0.03em;
    line-height: 1.05;
    white-space: nowrap;
  }
  .tr .lim {
    font-size: var(--f-sm);
    color: var(--ink-2);
    line-height: 1.25;
  }
  .bars {
    margin-top: auto;
    display: grid;
    gap: 10px;
    position: relative;
  }
  .bars .b {
    display: grid;
    grid-template-columns: 52px 1fr 64px;
    align-items: center;
    font-size: var(--f-sm);
    gap: 10px;
  }
  .bars .b > span:first-child {
    color: var(--ink-2);
  }
  .bars .b > span:last-child {
    text-align: right;
  }
  .bars .ln {
    height: 14px;
    border-radius: 7px;
    background: var(--s2);
    position: relative;
  }
  .bars .ln i {
    position: absolute;
    inset: 0 auto 0 0;
    border-radius: 7px;
    background: var(--ink-3);
    width: var(--w);
  }
  .bars .ln::after {
    content: '';
    position: absolute;
    left: 18%;
    top: -7px;
    bottom: -7px;
    border-left: 2px dashed var(--live);
  }
  .bars .on .ln i {
    background: repeating-linear-gradient(90deg, var(--live) 0 6px, transparent 6px 12px);
  }
  @media (min-width: 1200px) {
    .g17 {
      grid-template-columns: 410px 1fr;
    }
    .q17 {
      padding: 12px 26px;
    }
    .l17 {
      padding: 24px 28px;
    }
    .bars .b {
      grid-template-columns: 66px 1fr 80px;
    }
    .bars {
      gap: 16px;
    }
    .bars .ln {
      height: 18px;
    }
  }
  @media (max-width: 900px) {
    .g17 {
      grid-template-columns: 238px 1fr;
    }
    .q17 {
      padding: 4px 10px;
    }
    .seq .t {
      display: none;
    }
    .l17 {
      padding: 10px 14px;
      gap: 8px;
    }
    .tr .v {
      font-size: 40px;
    }
    .tr .k,
    .tr .lim {
      font-size: var(--f-xs);
    }
    .bars {
      gap: 6px;
    }
    .bars .b {
      grid-template-columns: 42px 1fr 54px;
      gap: 7px;
      font-size: var(--f-xs);
    }
    .bars .ln {
      height: 11px;
    }
    .seq small {
      display: none;
    }
    .seq .on small {
      display: block;
    }
  }
  @media (max-width: 500px) and (orientation: landscape) {
    .g17 {
      grid-template: 1fr auto / 176px 1fr;
    }
    .l17 {
      padding: 8px 10px;
    }
    .l17 .kl {
      display: none;
    }
    .tr .v {
      font-size: 34px;
    }
    .q17 {
      padding: 2px 8px;
    }
    .seq b {
      font-size: 15px;
    }
    .bars .b {
      font-size: 13px;
    }
    .seq .on small {
      display: none;
    }
  }
  @media (orientation: portrait) {
    .g17 {
      grid-template: auto 1fr 1.1fr auto / 1fr;
    }
    .seq .t,
    .seq small {
      display: block;
    }
  }
`;
