import { css } from 'lit';

/** The home screen’s first paint; what follows has its place kept free. */
export const homeStyles = css`
  :host {
    display: grid;
    min-width: 0;
    min-height: 0;
  }
  .home {
    grid-template: auto minmax(0, 1fr) 128px / 400px minmax(0, 1fr);
    grid-template-areas: 't s' 't f' 't q';
  }
  .temps {
    grid-area: t;
    display: flex;
    flex-direction: column;
    padding: 6px 0 0;
  }
  .last {
    grid-area: f;
  }
  .qa {
    grid-area: q;
  }
  .tr {
    flex: 0 0 92px;
    display: grid;
    grid-template-columns: 44px minmax(0, 1fr) auto 84px;
    align-items: center;
    padding: 0 14px 0 16px;
    column-gap: 6px;
    border-bottom: 1px solid var(--line);
  }
  .tn {
    font-size: var(--f-md);
    color: var(--ink-2);
  }
  .tsp {
    display: none;
  }
  .tvv {
    font-size: var(--f-display);
    letter-spacing: -0.02em;
    line-height: 1;
  }
  .tvv .u {
    font-size: var(--f-sm);
  }
  .tg {
    justify-self: end;
    min-width: 70px;
    height: 46px;
    border-radius: var(--r-chip);
    background: var(--s2);
    display: grid;
    place-items: center;
    font-size: var(--f-md);
    color: var(--ink-2);
    padding: 0 8px;
  }
  .tr:active .tg {
    background: var(--s3);
  }
  .gr {
    flex: 1;
    padding: 14px 16px 12px;
    display: grid;
    min-height: 0;
  }
  .stt {
    grid-area: s;
    display: flex;
    align-items: center;
    gap: 16px;
    padding: 14px var(--in);
    min-height: 84px;
  }
  .sg {
    width: 50px;
    height: 50px;
    border-radius: 50%;
    background: var(--live-box);
    color: var(--live);
    display: grid;
    place-items: center;
    flex: none;
  }
  .wn .sg {
    background: var(--warn-box);
    color: var(--warn);
  }
  .sg .i {
    width: 28px;
    height: 28px;
  }
  h2 {
    font-size: var(--f-xl);
    line-height: 1.1;
    letter-spacing: -0.015em;
  }
  .stt p {
    font-size: var(--f-sm);
    color: var(--ink-2);
    margin-top: 3px;
  }
  .stt a {
    color: inherit;
  }
  @media (min-width: 1200px) {
    .home {
      grid-template-columns: 500px minmax(0, 1fr);
      grid-template-rows: auto minmax(0, 1fr) 168px;
    }
    .tr {
      flex-basis: 118px;
      grid-template-columns: 56px minmax(0, 1fr) auto 110px;
    }
    .tg {
      min-width: 88px;
      height: 56px;
    }
    .stt {
      min-height: 108px;
    }
  }
  @media (max-width: 900px) {
    .home {
      grid-template-columns: 300px minmax(0, 1fr);
      grid-template-rows: auto minmax(0, 1fr) 112px;
    }
    .temps {
      padding-top: 2px;
    }
    .tr {
      flex-basis: 76px;
      grid-template-columns: 32px minmax(0, 1fr) auto 66px;
      padding: 0 10px 0 12px;
    }
    .tg {
      min-width: 62px;
      height: 42px;
    }
    .tg,
    .tn {
      font-size: var(--f-sm);
    }
    .gr {
      padding: 12px 12px 10px;
    }
    .stt {
      min-height: 68px;
      padding: 8px 14px;
      gap: 12px;
    }
    .sg {
      width: 44px;
      height: 44px;
    }
    .stt p {
      font-size: var(--f-xs);
    }
  }
  @media (max-width: 500px) and (orientation: landscape) {
    .home {
      grid-template: auto minmax(0, 1fr) 72px / minmax(0, 1fr);
      grid-template-areas: 's' 'f' 'q';
    }
    .temps {
      display: none;
    }
    .stt {
      min-height: 46px;
      padding: 5px 10px;
      gap: 10px;
    }
    .sg {
      width: 34px;
      height: 34px;
    }
    .sg .i {
      width: 20px;
      height: 20px;
    }
    h2 {
      font-size: var(--f-lg);
    }
    .stt p {
      font-size: 13px;
      margin-top: 1px;
    }
  }
  @media (orientation: portrait) {
    .home {
      grid-template: auto minmax(0, 1fr) auto 104px / minmax(0, 1fr);
      grid-template-areas: 's' 'f' 't' 'q';
    }
    .temps {
      padding: 0;
    }
    .gr {
      display: none;
    }
    .tr:nth-last-child(2) {
      border-bottom: 0;
    }
    .tr {
      flex-basis: 64px;
      grid-template-columns: 34px 96px minmax(0, 1fr) auto 76px;
      column-gap: 10px;
    }
    .tsp {
      display: grid;
      height: 34px;
      min-width: 0;
    }
    .tvv {
      font-size: 32px;
    }
  }
`;
