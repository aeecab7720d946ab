import { css } from 'lit';

/** The four heights of the check. */
export const checkStyles = css`
  .ck {
    grid-template: auto 1fr / 380px 1fr;
    grid-template-areas: 's s' 'p q';
  }
  .ck > .stp {
    grid-area: s;
  }
  .ck .im {
    grid-area: p;
    position: relative;
    overflow: hidden;
  }
  .ck .im > svg {
    position: absolute;
    inset: 0;
  }
  .ck .im .tag {
    position: absolute;
    left: 14px;
    top: 14px;
    z-index: 1;
  }
  .qq {
    grid-area: q;
    display: grid;
    grid-template-rows: 62px 1fr 96px 96px auto;
    gap: var(--gap);
    min-height: 0;
  }
  .hts {
    list-style: none;
    display: grid;
    grid-template-columns: repeat(4, 1fr);
    gap: 4px;
    background: var(--s1);
    border-radius: var(--r-card);
    padding: 5px;
  }
  .hts li {
    display: grid;
    grid-template-columns: auto 1fr;
    column-gap: 9px;
    align-items: center;
    padding: 0 10px;
    border-radius: calc(var(--r-card) - 5px);
    min-width: 0;
    color: var(--ink-2);
  }
  .hts i {
    width: 24px;
    height: 24px;
    border-radius: 50%;
    display: grid;
    place-items: center;
    font-style: normal;
    font-size: 15px;
    line-height: 1;
    box-shadow: inset 0 0 0 2px var(--edge);
  }
  .hts i .i {
    width: 15px;
    height: 15px;
  }
  .hts span {
    font-size: var(--f-md);
    line-height: 1.15;
    white-space: nowrap;
  }
  .hts small {
    display: block;
    font-size: var(--f-xs);
    line-height: 1.15;
  }
  .hts .ok i {
    background: var(--live-box);
    color: var(--live);
    box-shadow: none;
  }
  .hts .on {
    background: var(--live-box);
    box-shadow: inset 0 0 0 2px var(--live);
    color: var(--on-live-box);
  }
  .hts .on span {
    color: var(--ink);
    font-weight: 700;
  }
  .hts .on small {
    font-weight: 400;
    color: var(--on-live-box);
  }
  .hts .on i {
    background: var(--live);
    color: var(--on-live);
    box-shadow: none;
  }
  .qq .qt {
    padding: 0 8px 0 12px;
    align-self: center;
  }
  .qq .qt p {
    font-size: var(--f-md);
    color: var(--ink-2);
  }
  .qq .qt h1 {
    font-size: 38px;
    line-height: 1.12;
    letter-spacing: -0.02em;
    margin-top: 6px;
    text-wrap: balance;
  }
  .an {
    border-radius: var(--r-card);
    background: var(--s1);
    display: grid;
    grid-template-columns: 56px 1fr 24px;
    gap: 16px;
    align-items: center;
    padding: 0 20px 0 18px;
  }
  .an .c {
    width: 56px;
    height: 56px;
    border-radius: 50%;
    display: grid;
    place-items: center;
  }
  .an.y .c {
    background: var(--live-box);
    color: var(--live);
  }
  .an.n .c {
    background: var(--closer-box);
    color: var(--closer);
  }
  .an b {
    font-size: var(--f-lg);
    display: block;
    line-height: 1.15;
  }
  .an span span {
    font-size: var(--f-sm);
    color: var(--ink-2);
  }
  .an > .i {
    color: var(--ink-3);
  }
  .hlp {
    font-size: var(--f-sm);
    color: var(--ink-3);
    padding: 0 12px 4px;
    display: flex;
    gap: 8px;
    align-items: center;
  }
  .hlp .i {
    width: 20px;
    height: 20px;
  }
  @media (min-width: 1200px) {
    .ck {
      grid-template-columns: 520px 1fr;
    }
    .qq {
      grid-template-rows: 80px 1fr 126px 126px auto;
    }
    .qq .qt h1 {
      font-size: 50px;
    }
  }
  @media (max-width: 900px) {
    .ck {
      grid-template-columns: 280px 1fr;
    }
    .qq {
      grid-template-rows: 50px 1fr 80px 80px auto;
    }
    .hts li {
      padding: 0 6px;
      column-gap: 6px;
    }
    .hts i {
      width: 22px;
      height: 22px;
    }
    .hts small {
      display: none;
    }
    .qq .qt h1 {
      font-size: 27px;
    }
    .qq .qt p {
      font-size: var(--f-sm);
    }
    .an {
      padding: 0 14px 0 12px;
      grid-template-columns: 48px 1fr 22px;
      gap: 12px;
    }
    .an .c {
      width: 48px;
      height: 48px;
    }
    .an span span {
      font-size: var(--f-xs);
    }
    .hlp {
      font-size: var(--f-xs);
    }
  }
  @media (max-width: 500px) and (orientation: landscape) {
    .ck {
      grid-template: 1fr / 130px 1fr;
      grid-template-areas: 'p q';
    }
    .ck > .stp,
    .hlp,
    .ck .im .tag {
      display: none;
    }
    .qq {
      grid-template-rows: 36px 1fr 62px 62px;
    }
    .hts {
      padding: 3px;
      gap: 2px;
    }
    .hts li {
      padding: 0 4px;
      column-gap: 4px;
    }
    .hts i {
      width: 18px;
      height: 18px;
      font-size: 13px;
    }
    .hts i .i {
      width: 11px;
      height: 11px;
    }
    .hts .u {
      display: none;
    }
    .qq .qt {
      padding: 0 4px;
    }
    .qq .qt p {
      font-size: 13px;
    }
    .qq .qt h1 {
      font-size: 19px;
    }
    .an {
      grid-template-columns: 36px 1fr;
      padding: 0 8px;
    }
    .an .c {
      width: 36px;
      height: 36px;
    }
    .an > .i {
      display: none;
    }
    .an b {
      font-size: 17px;
    }
    .x-dimt {
      font-size: 34px;
    }
  }
  @media (orientation: portrait) {
    .ck {
      grid-template: auto 240px 1fr / 1fr;
      grid-template-areas: 's' 'p' 'q';
    }
    .x-dimt {
      font-size: 24px;
    }
    .stp .nm {
      display: none;
    }
    .stp .s.on .nm {
      display: inline;
    }
  }
`;
