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
  .jp {
    display: grid;
    grid-template: repeat(3, minmax(0, 1fr)) / repeat(3, minmax(0, 1fr));
    gap: 8px;
  }
  .jk {
    background: var(--s2);
    border-radius: var(--r-ctl);
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: 4px;
    padding: 0 4px;
    font-size: var(--f-md);
    font-weight: 700;
    min-width: 0;
    min-height: 0;
    line-height: 1.1;
    text-align: center;
  }
  .jk .i {
    width: 36px;
    height: 36px;
  }
  .jk small {
    font-size: var(--f-xs);
    font-weight: 400;
    color: var(--ink-2);
  }
  .jk:not(.dis):active {
    background: var(--s3);
    box-shadow: inset 0 0 0 2px var(--edge);
  }
  .jk.dis {
    background: none;
    box-shadow: inset 0 0 0 1.5px var(--line);
    color: var(--ink-4);
    font-weight: 400;
  }
  .mini {
    visibility: hidden;
  }
  .pos {
    min-width: 0;
    min-height: 0;
    display: grid;
    place-items: center;
    container-type: size;
  }
  .pos svg {
    width: 100cqmin;
    height: 100cqmin;
    display: block;
  }
  .bed {
    fill: var(--s2);
    stroke: var(--edge);
    stroke-width: 1.5;
    vector-effect: non-scaling-stroke;
  }
  .mid,
  .cross {
    stroke: var(--line);
    stroke-width: 1.5;
    vector-effect: non-scaling-stroke;
  }
  .cross {
    stroke: var(--live);
    stroke-dasharray: 3 4;
    opacity: 0.8;
  }
  .tip {
    fill: var(--brass);
    stroke: var(--bg);
    stroke-width: 2;
  }
  .hole {
    fill: #2a2010;
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
      grid-template-columns: 540px 270px minmax(0, 1fr);
      grid-template-rows: minmax(0, 1fr) 80px;
    }
    .zz .cf .pict {
      height: 116px;
    }
    .co b {
      font-size: 46px;
    }
    .jk .i {
      width: 48px;
      height: 48px;
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
    .jp {
      gap: 6px;
    }
    .jk .i {
      width: 30px;
      height: 30px;
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
    .mv {
      grid-template-columns: minmax(0, 1fr) 88px;
      grid-template-rows: minmax(0, 1fr) 59px;
      grid-template-areas: 'j z' 'd d';
    }
    .mv .cc,
    .ds .btn,
    .jk:not(.dis) small,
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
    .jp {
      gap: 4px;
    }
    .jk {
      font-size: 14px;
      gap: 0;
    }
    .jk small {
      font-size: 13px;
    }
    .jk .i,
    .mini .i {
      width: 26px;
      height: 26px;
    }
    .jk.dis .i {
      display: none;
    }
    .zz .cf .w {
      font-size: 17px;
    }
    .zz .cf.lock .d {
      font-size: 13px;
    }
    .mini {
      visibility: visible;
    }
    .btn.mini {
      flex-direction: column;
      gap: 0;
      padding: 0 2px;
      min-height: 0;
      font-size: 13px;
      font-weight: 400;
      color: var(--ink-2);
      background: none;
      text-align: center;
      text-decoration: none;
    }
    .mini small {
      display: none;
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
    .cc {
      grid-template: auto / minmax(0, 1fr) minmax(0, 1fr);
    }
    .co {
      height: 190px;
    }
  }
`;
