import { css } from 'lit';

/** The bed while it cools down. */
export const coolStyles = css`
  .g26b {
    grid-template: auto minmax(0, 1fr) auto / minmax(0, 1fr) 348px;
  }
  .p26 {
    padding: var(--in);
    display: grid;
    grid-template-rows: auto minmax(0, 1fr);
    gap: 12px;
  }
  .p26 .hd h1 {
    font-size: var(--f-lg);
    line-height: 1.15;
  }
  .p26 .plot {
    margin: 4px 8px 8px 46px;
  }
  .yl {
    right: calc(100% + 10px);
    transform: translateY(-50%);
  }
  .hb2 {
    fill: none;
    stroke: var(--bed);
    stroke-width: 3;
    vector-effect: non-scaling-stroke;
  }
  .hb3 {
    fill: none;
    stroke: var(--bed);
    stroke-width: 2.5;
    stroke-dasharray: 3 6;
    vector-effect: non-scaling-stroke;
  }
  .p26 .plot > i {
    background: var(--bed);
    width: 15px;
    height: 15px;
    margin: -7.5px 0 0 -7.5px;
  }
  .p26 .plot > i.fin {
    background: var(--s1);
    box-shadow: inset 0 0 0 3px var(--live);
  }
  .p26 .plot .lm {
    left: 8px;
    color: var(--on-live-box);
    transform: translateY(8px);
  }
  .p26 .plot .at {
    color: var(--ink);
    font-weight: 700;
    transform: translate(8px, -30px);
    font-size: var(--f-sm);
  }
  .h2b {
    padding: 20px 24px;
    display: flex;
    flex-direction: column;
    justify-content: center;
  }
  .h2b h2 {
    font-size: var(--f-xl);
    line-height: 1.15;
    letter-spacing: -0.015em;
  }
  .h2b .tag {
    align-self: flex-start;
    margin-bottom: 8px;
  }
  .h2b .k {
    font-size: var(--f-md);
    color: var(--ink-2);
  }
  .h2b .v {
    font-size: 84px;
    letter-spacing: -0.035em;
    line-height: 1.02;
  }
  .h2b .v .u {
    font-size: 0.3em;
    letter-spacing: 0;
  }
  .h2b p {
    font-size: var(--f-sm);
    color: var(--ink-2);
    line-height: 1.35;
    margin-top: 8px;
  }
  @media (min-width: 1200px) {
    .g26b {
      grid-template-columns: minmax(0, 1fr) 460px;
    }
    .h2b {
      padding: 30px 34px;
    }
    .h2b .v {
      font-size: 110px;
    }
    .p26 .plot {
      margin: 8px 10px 10px 58px;
    }
  }
  @media (max-width: 900px) {
    .g26b {
      grid-template-columns: minmax(0, 1fr) 268px;
    }
    .p26 {
      gap: 6px;
    }
    .p26 .hd h1 {
      font-size: 18px;
    }
    .p26 .plot {
      margin: 2px 8px 6px 42px;
    }
    .p26 .plot .at {
      font-size: var(--f-xs);
    }
    .h2b {
      padding: 8px 16px;
    }
    .h2b .k {
      font-size: 16px;
    }
    .h2b .v {
      font-size: 60px;
    }
    .h2b p {
      font-size: var(--f-xs);
      margin-top: 2px;
      line-height: 1.28;
    }
  }
  @media (max-width: 500px) and (orientation: landscape) {
    .g26b {
      grid-template: minmax(0, 1fr) auto / minmax(0, 1fr) 158px;
    }
    .p26 {
      grid-template-rows: minmax(0, 1fr);
      padding: 12px 10px 8px;
    }
    .p26 .hd,
    .nx3,
    .p26 .plot .at {
      display: none;
    }
    .p26 .plot {
      margin: 6px 8px 4px 34px;
    }
    .p26 .plot > i {
      width: 11px;
      height: 11px;
      margin: -5.5px 0 0 -5.5px;
    }
    .h2b {
      padding: 8px 12px;
    }
    .h2b h2 {
      font-size: 20px;
    }
    .h2b .v {
      font-size: 48px;
    }
    .h2b .v .u {
      font-size: 15px;
    }
    .h2b .k,
    .h2b p {
      font-size: 14px;
    }
  }
  @media (orientation: portrait) {
    .g26b {
      grid-template: auto minmax(0, 1fr) auto auto / minmax(0, 1fr);
    }
    .h2b {
      padding: 16px 18px;
    }
  }
`;
