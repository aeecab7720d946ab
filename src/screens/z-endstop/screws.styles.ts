import { css } from 'lit';

/** Screws of the bed with their turns, and homings with their spread. */
export const screwStyles = css`
  .gq ul.scr {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 8px;
  }
  .gq .scr li {
    display: grid;
    grid-template-columns: 34px minmax(0, 1fr) auto;
    gap: 12px;
    align-items: center;
    background: var(--s2);
    border-radius: var(--r-ctl);
    padding: 8px 14px;
    line-height: 1.2;
  }
  .scr .i {
    width: 34px;
    height: 34px;
    color: var(--warn);
  }
  .scr .ok .i {
    color: var(--live);
  }
  .scr b {
    color: var(--ink);
    font-size: var(--f-sm);
    display: block;
  }
  .scr .trn {
    font-size: var(--f-lg);
  }
  .scr small {
    font-size: var(--f-xs);
  }
  .gq .spr {
    display: flex;
    align-items: baseline;
    flex-wrap: wrap;
    gap: 4px 14px;
  }
  .spr b {
    color: var(--ink);
    font-size: var(--f-xl);
    letter-spacing: -0.02em;
  }
  .gq ol.vals {
    list-style: none;
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .gq .vals li {
    background: var(--s2);
    border-radius: var(--r-ctl);
    padding: 4px 12px;
    color: var(--ink);
    font-size: var(--f-sm);
  }
  .dwn {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: var(--gap);
  }
  .dwn .btn {
    background: var(--s2);
    min-height: var(--t1);
  }
  @media (max-width: 500px) and (orientation: landscape) {
    .gq .q:has(.scr) > p,
    .scr .zz {
      display: none;
    }
    .gq .scr li {
      padding: 3px 10px;
      gap: 8px;
      grid-template-columns: 22px minmax(0, 1fr) auto;
    }
    .scr .i {
      width: 22px;
      height: 22px;
    }
    .scr b {
      font-size: 14px;
    }
    .scr .trn {
      font-size: 18px;
    }
    .scr small {
      font-size: 12.5px;
    }
  }
  @media (orientation: portrait) {
    .gq ul.scr {
      grid-template-columns: 1fr;
    }
  }
`;
