import { css } from 'lit';

/** The screen Move. */
export const moveStyles = css`
  :host {
    display: grid;
    min-width: 0;
    min-height: 0;
  }
  .mv {
    grid-template: minmax(0, 1fr) 64px / 400px 212px minmax(0, 1fr);
    grid-template-areas: 'j z c' 'd d d';
    position: relative;
  }
  .ps {
    grid-template: minmax(0, 1fr) / minmax(0, 1fr) minmax(0, 1fr);
    position: relative;
  }
  .jg {
    grid-area: j;
    padding: 12px;
    display: grid;
  }
  .zz {
    grid-area: z;
    display: grid;
    grid-template: 1fr 1fr / minmax(0, 1fr);
    gap: var(--gap);
  }
  .zz .cf {
    grid-template-columns: 1fr;
    justify-items: center;
    text-align: center;
    align-content: center;
    row-gap: 4px;
    padding: 10px;
  }
  .zz .cf .pict {
    height: 84px;
  }
  .zz .cf .w {
    font-size: var(--f-lg);
  }
  .cc {
    grid-area: c;
    display: grid;
    grid-template: minmax(0, 1fr) auto / minmax(0, 1fr);
    gap: var(--gap);
  }
  .ps > .cc {
    grid-area: auto;
  }
  .co {
    padding: 6px 18px;
    display: grid;
    grid-template-rows: repeat(3, minmax(0, 1fr));
  }
  .co button {
    display: flex;
    align-items: center;
    justify-content: space-between;
    border-bottom: 1px solid var(--line);
    min-width: 0;
  }
  .co button:last-child {
    border: 0;
  }
  .co button:active {
    background: var(--s2);
  }
  .co .ax {
    font-size: var(--f-lg);
    font-weight: 700;
    color: var(--ink-2);
    width: 34px;
    text-align: left;
  }
  .co b {
    font-size: 36px;
    letter-spacing: -0.02em;
    line-height: 1;
  }
  .co .un {
    font-size: var(--f-sm);
    color: var(--ink-3);
  }
  .hm {
    display: grid;
    grid-template-columns: repeat(6, minmax(0, 1fr));
    gap: var(--gap);
  }
  .hm .btn {
    background: var(--s1);
    grid-column: span 2;
    padding: 0 6px;
    gap: 8px;
    text-align: center;
  }
  .hm .btn.wide {
    grid-column: span 6;
  }
  .hm.lv .btn.wide {
    grid-column: span 3;
  }
  .hm.one.lv .btn.wide {
    grid-column: span 6;
  }
  .ds {
    grid-area: d;
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto 190px;
    gap: var(--gap);
    --choice-background: var(--s1);
  }
  .ds .btn {
    background: var(--s1);
    color: inherit;
    text-decoration: none;
    min-height: 0;
    padding: 0 14px;
  }
  .hm .btn.dis,
  .ds .btn.dis {
    background: none;
    color: var(--ink-4);
  }
  .fl {
    position: absolute;
    inset: auto 0 76px;
    z-index: 1;
  }
  .ps .fl {
    inset: auto 0 0;
  }
  @media (min-width: 1200px) {
    .mv {
      grid-template-columns: 510px 250px minmax(0, 1fr);
      grid-template-rows: minmax(0, 1fr) 80px;
    }
    .hm .btn {
      gap: 8px;
      padding: 0 4px;
      font-size: var(--f-sm);
    }
    .zz .cf .pict {
      height: 116px;
    }
    .co b {
      font-size: 46px;
    }
    .fl {
      inset: auto 0 96px;
    }
  }
  @media (max-width: 900px) {
    .mv {
      grid-template-columns: 316px 148px minmax(0, 1fr);
      grid-template-rows: minmax(0, 1fr) 66px;
    }
    .jg {
      padding: 8px;
    }
    .zz .cf .pict {
      height: 58px;
    }
    .zz .cf .w {
      font-size: 21px;
    }
    .zz .cf {
      padding: 6px;
    }
    .co {
      padding: 2px 12px;
    }
    .co b {
      font-size: 27px;
    }
    .co .ax {
      width: 24px;
    }
    .hm .btn {
      gap: 6px;
      font-size: var(--f-sm);
    }
    .ds {
      grid-template-columns: minmax(0, 1fr) auto 150px;
    }
    .ds .btn {
      font-size: var(--f-sm);
      padding: 0 10px;
    }
    .fl {
      inset: auto 0 74px;
    }
  }
  @media (max-width: 500px) and (orientation: landscape) {
    .co {
      padding: 0 10px;
    }
    .mv {
      grid-template-columns: minmax(0, 1fr) 88px;
      grid-template-rows: minmax(0, 1fr) 59px;
      grid-template-areas: 'j z' 'd d';
    }
    .mv .cc,
    .ds .btn,
    .zz .cf .s,
    .zz .pict {
      display: none;
    }
    .ds {
      grid-template-columns: minmax(0, 1fr);
    }
    .jg {
      padding: 4px;
    }
    .zz .cf .w {
      font-size: 17px;
    }
    .zz .cf.lock .d {
      font-size: 13px;
    }
    .fl {
      inset: auto 0 65px;
    }
  }
  @media (orientation: portrait) {
    .mv {
      grid-template: minmax(0, 1fr) auto 66px / minmax(0, 1fr) 140px;
      grid-template-areas: 'j z' 'c c' 'd d';
    }
    .ps {
      grid-template: auto minmax(0, 1fr) / minmax(0, 1fr);
    }
    .ds {
      grid-template-columns: minmax(0, 1fr) 54px 112px;
    }
    .ds .es span {
      position: absolute;
      font-size: 0;
    }
    .ds .btn.dis {
      padding: 0 4px;
    }
    .ds .btn.dis .i {
      display: none;
    }
    .cc {
      grid-template: auto / minmax(0, 1fr) minmax(0, 1fr);
    }
    .co {
      height: 190px;
    }
  }
`;
