import { css } from 'lit';

/** The first page: what was found on this printer. */
export const startStyles = css`
  .g15 {
    grid-template: auto 1fr auto auto / 344px 1fr;
    grid-template-areas: 's s' 'h f' 'h w' 'a a';
  }
  .g15 > .stp {
    grid-area: s;
  }
  .g15 > .acts {
    grid-area: a;
  }
  .h15 {
    grid-area: h;
    display: grid;
    grid-template-rows: auto 1fr;
  }
  .h15 .tx {
    padding: 18px 20px 0;
  }
  .h15 .k {
    font-size: var(--f-sm);
    color: var(--ink-2);
    display: block;
    line-height: 1.2;
  }
  .h15 .v {
    font-size: var(--f-hero);
    letter-spacing: -0.03em;
    line-height: 1.05;
    display: block;
    margin: 2px 0 8px;
  }
  .h15 p {
    font-size: var(--f-sm);
    color: var(--ink-2);
    line-height: 1.3;
    margin-top: 10px;
  }
  .h15 .im {
    position: relative;
    min-height: 0;
    overflow: hidden;
  }
  .h15 .im > svg {
    position: absolute;
    inset: 0;
  }
  .f15 {
    grid-area: f;
    padding: 2px 10px 2px 18px;
    display: grid;
  }
  .f15 .lst .btn {
    min-height: var(--t2);
    padding: 0 16px;
  }
  .w15 {
    grid-area: w;
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: var(--gap);
  }
  .sw15 {
    padding: 14px 16px;
    display: grid;
    grid-template-columns: 52px 1fr;
    gap: 14px;
    align-items: center;
    box-shadow: inset 0 0 0 2px var(--live);
  }
  .sw15 .dt {
    width: 52px;
    height: 52px;
    border-radius: 50%;
    background: var(--live);
    color: var(--on-live);
    display: grid;
    place-items: center;
  }
  .sw15 b {
    font-size: var(--f-md);
    display: block;
    line-height: 1.2;
  }
  .sw15 span span {
    font-size: var(--f-xs);
    color: var(--ink-2);
    line-height: 1.25;
    display: block;
    margin-top: 2px;
  }
  .tl15 {
    padding: 12px 16px;
    display: grid;
    align-content: center;
    gap: 7px;
  }
  .tl15 div {
    display: flex;
    gap: 12px;
    align-items: center;
    font-size: var(--f-sm);
    line-height: 1.15;
  }
  .tl15 .i {
    width: 24px;
    height: 24px;
    color: var(--ink-2);
  }
  .tl15 span {
    min-width: 0;
  }
  .tl15 small {
    font-size: var(--f-xs);
    color: var(--ink-2);
  }
  .tl15.on {
    padding: 4px 0 0;
    display: flex;
    flex-wrap: wrap;
    gap: 6px 20px;
    justify-content: start;
  }
  .lst .x3o {
    display: none;
  }
  @media (min-width: 1200px) {
    .g15 {
      grid-template-columns: 460px 1fr;
    }
    .h15 .tx {
      padding: 26px 28px 0;
    }
    .f15 {
      padding: 6px 16px 6px 26px;
    }
    .sw15,
    .tl15 {
      padding: 18px 24px;
    }
  }
  @media (max-width: 900px) {
    .g15 {
      grid-template-columns: 250px 1fr;
    }
    .h15 .tx {
      padding: 10px 12px 0;
    }
    .h15 .v {
      font-size: 44px;
      margin: 0 0 4px;
    }
    .h15 p {
      display: none;
    }
    .f15 {
      padding: 0 7px 0 12px;
    }
    .f15 .lst b {
      font-size: 16.5px;
    }
    .f15 .lst small {
      display: none;
    }
    .f15 .lst .wn small {
      display: block;
    }
    .sw15 {
      padding: 8px 10px;
      grid-template-columns: 40px 1fr;
      gap: 10px;
    }
    .sw15 .dt {
      width: 40px;
      height: 40px;
    }
    .sw15 b {
      font-size: 17px;
    }
    .tl15 {
      padding: 8px 10px;
      gap: 4px;
    }
    .tl15 small {
      display: none;
    }
    .tl15 div {
      gap: 8px;
      font-size: var(--f-xs);
    }
    .gq ul:has(+ .tl15) {
      gap: 5px;
    }
    .w15 {
      grid-template-columns: 1.06fr 1fr;
    }
    .f15 .lst .r {
      flex: 1 0 auto;
      min-height: 30px;
    }
    .f15 .lst .wn {
      min-height: 58px;
    }
  }
  @media (max-width: 500px) and (orientation: landscape) {
    .g15 {
      grid-template: auto 1fr auto / 1fr;
      grid-template-areas: 'h' 'f' 'a';
    }
    .h15 {
      display: block;
    }
    .h15 .tx {
      padding: 5px 12px 6px;
      display: grid;
      grid-template: auto auto / 1fr auto;
      align-items: center;
      column-gap: 12px;
    }
    .h15 .k {
      font-size: 14px;
    }
    .h15 .v {
      font-size: 30px;
      margin: 0;
      grid-area: 1 / 2 / 3 / 3;
    }
    .h15 .tag {
      justify-self: start;
      padding: 1px 10px 1px 7px;
    }
    .h15 p,
    .h15 .im,
    .w15,
    .nx3 {
      display: none !important;
    }
    .lst .x3o {
      display: grid;
    }
    .f15 .lst b {
      font-size: 15px;
    }
    .f15 .lst .r {
      min-height: 0;
      flex: 1 1 0;
    }
    .f15 .lst .wn {
      min-height: 0;
      flex: 1.2 1 0;
    }
    .f15 .lst small {
      font-size: 13px;
    }
    .f15 .lst .btn {
      font-size: 14px;
      padding: 0 10px;
    }
  }
  @media (orientation: portrait) {
    .g15 {
      grid-template: auto 134px 1fr auto auto / 1fr;
      grid-template-areas: 's' 'h' 'f' 'w' 'a';
    }
    .h15 {
      grid-template: 1fr / auto minmax(0, 1fr);
      column-gap: 14px;
    }
    .h15 p {
      display: none;
    }
    .h15 .v {
      font-size: 40px;
      margin: 2px 0 8px;
    }
    .f15 .lst small {
      display: block;
    }
    .w15 {
      grid-template-columns: 1fr;
    }
    .tl15 {
      grid-auto-flow: column;
      justify-content: space-between;
    }
    .f15 .lst .r,
    .f15 .lst .wn {
      flex: 1 1 0;
      min-height: 0;
    }
  }
`;
