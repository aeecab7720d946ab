import { css } from 'lit';

/** The keys around the bed, and the bed. */
export const jogPadStyles = css`
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
  @media (min-width: 1200px) {
    .jk .i {
      width: 48px;
      height: 48px;
    }
  }
  @media (max-width: 900px) {
    .jp {
      gap: 6px;
    }
    .jk .i {
      width: 30px;
      height: 30px;
    }
  }
  @media (max-width: 500px) and (orientation: landscape) {
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
    .jk:not(.dis) small,
    .jk.dis .i,
    .mini small {
      display: none;
    }
    .jk .i,
    .mini .i {
      width: 26px;
      height: 26px;
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
  }
`;
