import { css } from 'lit';

/** The paper comes out, its thickness comes off. */
export const takeOutStyles = css`
  .g18 {
    grid-template: auto 1fr auto / 330px 1fr;
  }
  .im18 {
    position: relative;
    overflow: hidden;
  }
  .im18 > svg {
    position: absolute;
    inset: 0;
  }
  .im18 .tag {
    position: absolute;
    left: 14px;
    top: 14px;
    z-index: 1;
  }
  .r18 {
    display: grid;
    grid-template-rows: 1fr auto auto;
    gap: var(--gap);
  }
  .qt {
    padding: 0 8px 0 12px;
    align-self: center;
  }
  .qt p {
    font-size: var(--f-md);
    color: var(--ink-2);
    line-height: 1.3;
  }
  .qt h1 {
    font-size: 38px;
    line-height: 1.12;
    letter-spacing: -0.02em;
    margin-bottom: 6px;
    text-wrap: balance;
  }
  .e18 {
    padding: 16px 20px 18px;
  }
  .e18 .eq {
    grid-template-columns: auto auto auto auto 1fr;
  }
  .e18 .eq .v,
  .e18 .eq .o,
  .e18 .eq .res .v {
    font-size: 36px;
  }
  .gs {
    background: var(--s1);
  }
  .b18 {
    display: grid;
    grid-template-columns: 1fr 1.7fr;
    gap: var(--gap);
  }
  .pg > .b18 {
    grid-column: 1 / -1;
  }
  .b18 .btn {
    background: var(--s1);
  }
  .b18 .cf {
    min-height: 96px;
  }
  @media (min-width: 1200px) {
    .g18 {
      grid-template-columns: 460px 1fr;
    }
    .qt h1 {
      font-size: 50px;
    }
    .b18 .cf {
      min-height: 118px;
    }
    .e18 {
      padding: 24px 28px;
    }
    .e18 .eq .v,
    .e18 .eq .o,
    .e18 .eq .res .v {
      font-size: 42px;
    }
    .cf {
      padding-left: 26px;
      column-gap: 26px;
    }
    .cf .pict {
      height: 92px;
    }
  }
  @media (max-width: 900px) {
    .g18 {
      grid-template-columns: 208px 1fr;
    }
    .qt h1 {
      font-size: 26px;
      margin-bottom: 3px;
    }
    .qt p {
      font-size: var(--f-xs);
      line-height: 1.25;
    }
    .e18 {
      padding: 9px 14px 11px;
    }
    .e18 .eq .v,
    .e18 .eq .res .v,
    .e18 .eq .o {
      font-size: 28px;
    }
    .b18 .cf {
      min-height: 76px;
      padding: 4px 12px;
    }
    .b18 .cf .pict {
      height: 58px;
    }
    .im18 .tag {
      left: 8px;
      top: 8px;
    }
    .im18 .x-dimt {
      font-size: 25px;
    }
    .gs {
      min-height: var(--t2);
    }
  }
  @media (max-width: 500px) and (orientation: landscape) {
    .g18 {
      grid-template: 1fr auto / 1fr;
    }
    .im18,
    .gs {
      display: none;
    }
    .r18 {
      grid-template-rows: 1fr auto;
    }
    .qt {
      padding: 0 6px;
    }
    .qt h1 {
      font-size: 21px;
    }
    .qt p {
      font-size: 14px;
    }
    .e18 {
      padding: 7px 12px 9px;
    }
    .e18 .eq .v,
    .e18 .eq .res .v,
    .e18 .eq .o {
      font-size: 23px;
    }
    .b18 {
      grid-template-columns: 110px 1fr;
    }
    .b18 .btn {
      font-size: 15px;
      padding: 0 6px;
    }
    .b18 .btn .i,
    .b18 .btn small {
      display: none;
    }
    .b18 .cf {
      min-height: 64px;
      grid-template-columns: 62px 1fr;
    }
    .b18 .cf .pict {
      height: 50px;
    }
    .b18 .cf .w {
      font-size: 19px;
    }
  }
  @media (orientation: portrait) {
    .g18 {
      grid-template: auto 1fr auto auto / 1fr;
    }
    .r18 {
      grid-template-rows: auto auto auto;
    }
    .qt {
      padding: 8px 6px 6px;
    }
    .g18 .b18 {
      grid-template-columns: 1fr 1fr;
    }
    .g18 .b18 .cf {
      grid-column: 1 / -1;
    }
    .b18 .btn {
      order: 2;
    }
    .b18 .cf {
      min-height: 92px;
    }
    .im18 .x-dimt {
      font-size: 34px;
    }
  }
`;
