import { css } from 'lit';

/** The ladder on every display. */
export const ladderStyles = css`
  :host {
    display: grid;
    min-width: 0;
    min-height: 0;
  }
  .g19 {
    grid-template: 1fr auto / 392px 1fr;
    grid-template-areas: 'p r' 'a a';
  }
  .pc {
    grid-area: p;
    display: grid;
    grid-template-rows: auto 1fr;
  }
  .ph {
    padding: 14px 16px 8px;
    display: flex;
    justify-content: space-between;
    align-items: baseline;
    gap: 10px;
  }
  .ph h2 {
    font-size: var(--f-lg);
    line-height: 1.1;
    margin: 0;
  }
  .ph span {
    font-size: var(--f-sm);
    color: var(--ink-2);
    white-space: nowrap;
  }
  .g19 > .acts {
    grid-area: a;
  }
  .r19 {
    grid-area: r;
    display: grid;
    grid-template-rows: auto 1fr auto;
    gap: var(--gap);
  }
  .qt {
    padding: 6px 6px 0;
  }
  .qt h2 {
    font-size: 34px;
    line-height: 1.12;
    letter-spacing: -0.02em;
    margin: 0;
  }
  .qt p {
    font-size: var(--f-sm);
    color: var(--ink-2);
    margin: 4px 0 0;
    line-height: 1.3;
  }
  .ld {
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: 1fr;
    gap: var(--gap);
  }
  .lc {
    background: var(--s1);
    border-radius: var(--r-card);
    overflow: hidden;
    display: grid;
    grid-template-rows: auto 1fr auto;
    text-align: center;
    position: relative;
    min-width: 0;
    padding: 0;
  }
  .lc .n {
    font-size: var(--f-sm);
    color: var(--ink-2);
    padding: 12px 0 0;
    line-height: 1.2;
  }
  .lc .im {
    position: relative;
    min-height: 0;
    overflow: hidden;
  }
  .lc .im svg {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    overflow: visible;
  }
  .lc .tx {
    padding: 10px 4px 12px;
  }
  .lc .tx b {
    font-size: var(--f-lg);
    display: block;
    line-height: 1.15;
    letter-spacing: -0.01em;
  }
  .lc .tx span {
    font-size: var(--f-xs);
    display: block;
    line-height: 1.2;
    color: var(--ink-2);
  }
  .lc .tx .fr {
    color: var(--on-farther-box);
  }
  .lc .tx .cl {
    color: var(--on-closer-box);
  }
  .lc .tx .wn {
    color: var(--warn);
  }
  .lc.on {
    box-shadow: inset 0 0 0 3px var(--live);
    background: var(--live-box);
  }
  .lc.on .n {
    color: var(--on-live-box);
    font-weight: 700;
  }
  .lc.on .im {
    margin: 0 3px;
  }
  .s19 {
    display: grid;
    gap: 8px;
    --choice-background: var(--s1);
  }
  .none {
    grid-template: 1fr auto / 1fr;
  }
  .none .card {
    display: grid;
    place-content: center;
    text-align: center;
    padding: 20px;
    gap: 8px;
  }
  .none p {
    margin: 0;
    max-width: 32em;
    color: var(--ink-2);
  }
  a.btn {
    color: inherit;
    text-decoration: none;
  }
  @media (min-width: 1200px) {
    .g19 {
      grid-template-columns: 520px 1fr;
    }
    .qt h2 {
      font-size: 44px;
    }
  }
  @media (max-width: 900px) {
    .g19 {
      grid-template-columns: 252px 1fr;
    }
    .ph {
      padding: 10px 12px 6px;
    }
    .ph h2 {
      font-size: 18px;
    }
    .ph span {
      font-size: var(--f-xs);
    }
    .qt {
      padding: 2px 4px 0;
    }
    .qt h2 {
      font-size: 24px;
    }
    .qt p {
      font-size: var(--f-xs);
      margin-top: 1px;
      line-height: 1.25;
    }
    .lc .n {
      padding-top: 7px;
      font-size: var(--f-xs);
    }
    .lc .tx {
      padding: 5px 0 8px;
    }
    .lc .tx b {
      font-size: 19px;
    }
    .s19 {
      gap: 6px;
    }
  }
  @media (max-width: 500px) and (orientation: landscape) {
    .g19 {
      grid-template: 1fr auto / 1fr;
      grid-template-areas: 'r' 'a';
    }
    .pc,
    .qt p {
      display: none;
    }
    .qt h2 {
      font-size: 18px;
    }
    .lc .n {
      font-size: 13px;
      padding-top: 4px;
    }
    .lc .tx b {
      font-size: 16px;
    }
    .lc .tx {
      padding: 3px 0 5px;
    }
    .lc .tx span {
      font-size: 13px;
    }
    .s19 ui-choice:nth-child(2) {
      display: none;
    }
    .ld {
      gap: 5px;
    }
  }
  @media (orientation: portrait) {
    .g19 {
      grid-template: 206px 1fr auto / 1fr;
      grid-template-areas: 'p' 'r' 'a';
    }
    .ph {
      padding-bottom: 4px;
    }
  }
`;
