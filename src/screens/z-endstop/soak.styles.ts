import { css } from 'lit';

/** Drift of the bed while it heats through. */
export const soakStyles = css`
  .g16b {
    grid-template: auto 1fr auto / 1fr 330px;
  }
  .pc16 {
    padding: var(--in);
    display: grid;
    grid-template-rows: auto 1fr auto;
    gap: 14px;
  }
  .pc16 .hd {
    display: flex;
    justify-content: space-between;
    align-items: baseline;
    gap: 12px;
  }
  .pc16 .hd h2 {
    font-size: var(--f-lg);
    line-height: 1.15;
  }
  .pc16 .hd span {
    font-size: var(--f-sm);
    color: var(--ink-2);
    white-space: nowrap;
  }
  .pc16 .plot {
    margin: 4px 4px 24px 52px;
  }
  .pc16 .plot > i.o {
    background: var(--edge);
  }
  .pc16 .plot > i.w {
    background: var(--warn);
    border-radius: 2px;
  }
  .pc16 .plot > i.g {
    background: var(--live);
  }
  .pc16 .yl {
    right: calc(100% + 10px);
    transform: translateY(-50%);
  }
  .pc16 .bx {
    color: var(--on-live-box);
    transform: translate(-100%, -100%);
    text-align: right;
    line-height: 1.25 !important;
  }
  .sd16 {
    display: grid;
    grid-template-rows: 1fr auto auto;
    gap: var(--gap);
  }
  .dr {
    padding: 16px 20px;
    display: flex;
    flex-direction: column;
    justify-content: center;
  }
  .dr .k {
    font-size: var(--f-sm);
    color: var(--ink-2);
  }
  .dr .v {
    font-size: var(--f-hero);
    letter-spacing: -0.03em;
    line-height: 1.05;
    white-space: nowrap;
  }
  .dr .v .u {
    font-size: max(0.36em, calc(2.05 * var(--mm)));
  }
  .dr p {
    font-size: var(--f-sm);
    color: var(--ink-2);
    line-height: 1.3;
    margin-top: 8px;
  }
  .dr .tag {
    align-self: flex-start;
    margin-top: 10px;
  }
  .ru {
    display: grid;
    gap: 8px;
  }
  .ru .seg {
    background: var(--s1);
  }
  @media (min-width: 1200px) {
    .g16b {
      grid-template-columns: 1fr 430px;
    }
    .pc16 .plot {
      margin: 8px 8px 30px 64px;
    }
    .dr {
      padding: 20px 28px;
    }
  }
  @media (max-width: 900px) {
    .g16b {
      grid-template-columns: 1fr 288px;
    }
    .pc16 {
      gap: 8px;
    }
    .pc16 .plot {
      margin: 2px 2px 20px 46px;
    }
    .pc16 .kl {
      display: none;
    }
    .dr {
      padding: 8px 14px;
    }
    .dr .v {
      font-size: 44px;
    }
    .dr p {
      font-size: var(--f-xs);
      margin-top: 3px;
    }
    .dr .tag {
      margin-top: 6px;
    }
    .ru {
      gap: 6px;
    }
    .ru .seg {
      min-height: var(--t2);
    }
    .ru .seg > button {
      font-size: var(--f-sm);
    }
    .pc16 .plot > i {
      width: 9px;
      height: 9px;
      margin: -4.5px 0 0 -4.5px;
    }
  }
  @media (max-width: 500px) and (orientation: landscape) {
    .g16b {
      grid-template: 1fr auto / 1fr 150px;
    }
    .pc16 {
      grid-template-rows: 1fr;
    }
    .pc16 .hd,
    .pc16 .bx,
    .ru {
      display: none;
    }
    .pc16 .plot {
      margin: 6px 2px 18px 44px;
    }
    .sd16 {
      grid-template-rows: 1fr;
    }
    .dr {
      padding: 8px 10px;
    }
    .dr .v {
      font-size: 32px;
    }
    .dr .k,
    .dr p {
      font-size: 13px;
    }
    .pc16 .plot > i {
      width: 6px;
      height: 6px;
      margin: -3px 0 0 -3px;
    }
    .pc16 .yl:nth-of-type(2n) {
      display: none;
    }
  }
  @media (orientation: portrait) {
    .g16b {
      grid-template: auto 1fr auto auto / 1fr;
    }
    .dr {
      display: grid;
      grid-template-columns: 1fr auto;
      align-items: center;
      column-gap: 12px;
      padding: 12px 14px;
    }
    .dr .v {
      grid-area: 1 / 2 / 4 / 3;
    }
    .dr .tag {
      justify-self: start;
    }
  }
`;
