import { css } from 'lit';

/** The first layer while it is laid to be measured. */
export const printStyles = css`
  .g26 {
    grid-template: auto minmax(0, 1fr) auto / 384px minmax(0, 1fr);
  }
  .m26 {
    display: grid;
  }
  .m26 .tag {
    position: absolute;
    left: 14px;
    top: 14px;
    z-index: 1;
    max-width: calc(100% - 28px);
  }
  .r26 {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr);
    gap: var(--gap);
  }
  .h26 {
    padding: 18px 24px 20px;
    min-height: 190px;
    display: grid;
    align-content: center;
  }
  .h26 h1 {
    font-size: var(--f-xl);
    line-height: 1.15;
    letter-spacing: -0.015em;
  }
  .h26 h1.k {
    font-size: var(--f-md);
    font-weight: 400;
    letter-spacing: 0;
    color: var(--ink-2);
    line-height: 1.2;
  }
  .h26 .v {
    font-size: 84px;
    letter-spacing: -0.035em;
    line-height: 1;
    display: block;
  }
  .h26 .v .u {
    font-size: 0.28em;
    letter-spacing: 0;
  }
  .h26 p {
    font-size: var(--f-sm);
    color: var(--ink-2);
    line-height: 1.3;
    margin-top: 4px;
  }
  .h26 .pr {
    height: 12px;
    border-radius: 6px;
    background: var(--s3);
    margin-top: 14px;
    overflow: hidden;
  }
  .h26 .pr i {
    display: block;
    height: 100%;
    background: var(--live);
    border-radius: 6px;
  }
  .q26 {
    padding: 4px 22px;
    display: grid;
  }
  .q26 .seq small,
  .q26 .seq li + li::before {
    display: none;
  }
  @media (min-width: 1200px) {
    .g26 {
      grid-template-columns: 540px minmax(0, 1fr);
    }
    .h26 {
      padding: 28px 34px;
      min-height: 260px;
    }
    .h26 .v {
      font-size: 110px;
    }
    .q26 {
      padding: 12px 32px;
    }
    .q26 .seq small,
    .q26 .seq li + li::before {
      display: block;
    }
  }
  @media (max-width: 900px) {
    .g26 {
      grid-template-columns: 280px minmax(0, 1fr);
    }
    .m26 .tag {
      left: 8px;
      top: 8px;
      max-width: calc(100% - 16px);
    }
    .h26 {
      padding: 9px 16px 12px;
      min-height: 134px;
    }
    .h26 h1.k {
      font-size: 16px;
    }
    .h26 .v {
      font-size: 56px;
    }
    .h26 p {
      font-size: var(--f-xs);
      margin-top: 0;
      line-height: 1.25;
    }
    .h26 .pr {
      margin-top: 8px;
      height: 9px;
    }
    .q26 {
      padding: 2px 14px;
    }
    .q26 .seq b {
      font-size: 17px;
    }
    .q26 .seq .d {
      width: 24px;
      height: 24px;
    }
    .q26 .seq .spin {
      width: 22px;
      height: 22px;
    }
    .q26 .seq .t {
      font-size: var(--f-xs);
    }
  }
  @media (max-width: 500px) and (orientation: landscape) {
    .g26 {
      grid-template: minmax(0, 1fr) auto / 150px minmax(0, 1fr);
    }
    .m26 .tag,
    .q26 {
      display: none;
    }
    .r26 {
      grid-template-rows: minmax(0, 1fr);
    }
    .h26 {
      padding: 12px 14px;
      min-height: 0;
    }
    .h26 h1 {
      font-size: 21px;
    }
    .h26 .v {
      font-size: 54px;
    }
    .h26 .v .u {
      font-size: 15px;
    }
    .h26 p {
      font-size: 14px;
    }
    .h26 h1.k {
      font-size: 15px;
    }
  }
  @media (orientation: portrait) {
    .g26 {
      grid-template: auto minmax(0, 1fr) auto auto / minmax(0, 1fr);
    }
    .r26 {
      grid-template-rows: auto 152px;
    }
    .acts {
      grid-column: 1;
    }
  }
`;
