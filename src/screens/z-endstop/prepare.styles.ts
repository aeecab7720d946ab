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
  .lg {
    display: grid;
    grid-template-columns: 236px 1fr;
    gap: 26px;
    min-height: 0;
    align-items: stretch;
  }
  .pt {
    position: relative;
    min-height: 0;
  }
  .pt > svg {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
  }
  .pt .fr {
    fill: none;
    stroke: var(--edge);
    stroke-width: 2;
  }
  .pt .bd {
    fill: var(--s2);
  }
  .pt .ax {
    stroke: var(--s3);
    stroke-width: 9;
    fill: none;
    stroke-linecap: round;
  }
  .pt .p {
    position: absolute;
    transform: translate(-50%, -50%);
    display: flex;
    align-items: center;
    gap: 7px;
    height: 38px;
    border-radius: 99px;
    padding: 0 12px 0 7px;
    background: var(--s1);
    box-shadow: inset 0 0 0 1.5px var(--edge);
    font-size: var(--f-sm);
    white-space: nowrap;
  }
  .pt .p .i {
    width: 18px;
    height: 18px;
    color: var(--live);
  }
  .pt .p.now {
    background: var(--live-box);
    box-shadow: inset 0 0 0 2px var(--live);
    font-weight: 700;
  }
  .pt .p.now .spin {
    width: 18px;
    height: 18px;
    border-width: 2.5px;
  }
  .pt .ed {
    position: absolute;
    left: 50%;
    transform: translateX(-50%);
    font-size: var(--f-xs);
    color: var(--ink-3);
    line-height: 1;
  }
  .pt .p.todo {
    color: var(--ink-2);
    padding-left: 12px;
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
  .bars .cap {
    font-size: var(--f-xs);
    color: var(--live);
    padding-left: calc(62px + 12%);
    line-height: 1.2;
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
    .lg {
      grid-template-columns: 340px 1fr;
      gap: 40px;
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
    .pt .p {
      height: 46px;
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
    .lg {
      grid-template-columns: 204px 1fr;
      gap: 14px;
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
    .bars .cap {
      padding-left: calc(49px + 6%);
    }
    .pt .p {
      height: 32px;
      padding: 0 9px 0 6px;
      font-size: var(--f-xs);
      gap: 5px;
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
    .lg {
      grid-template-columns: 1fr;
    }
    .pt,
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
