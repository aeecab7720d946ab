import { css } from 'lit';

/** The menu: groups of tiles that share the height, tiles that share the width of their row. */
export const menuStyles = css`
  :host {
    display: grid;
    min-height: 0;
  }
  .mn {
    grid-auto-rows: minmax(0, 1fr);
    gap: calc(var(--gap) * 0.9);
  }
  .mg {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr);
    gap: 7px;
    min-height: 0;
  }
  .mg h2 {
    font-size: var(--f-sm);
    font-weight: 400;
    color: var(--ink-2);
    line-height: 1.15;
    padding: 2px 4px 0;
  }
  .mr {
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: minmax(0, 1fr);
    gap: calc(var(--gap) * 0.85);
    min-height: 0;
  }
  .mt {
    background: var(--s1);
    border-radius: var(--r-card);
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: 9px;
    font-size: var(--f-sm);
    text-align: center;
    min-width: 0;
    min-height: var(--t2);
    line-height: 1.15;
    padding: 6px 4px;
    color: inherit;
    text-decoration: none;
  }
  .mt:active {
    background: var(--s3);
    box-shadow: inset 0 0 0 2px var(--edge);
  }
  .mt .i {
    width: 36px;
    height: 36px;
  }
  .mt.w {
    grid-column: span 2;
    flex-direction: row;
    justify-content: flex-start;
    text-align: left;
    gap: 16px;
    padding: 0 18px;
  }
  .mt.w .ic {
    width: 58px;
    height: 58px;
    border-radius: 50%;
    background: var(--live-box);
    display: grid;
    place-items: center;
    flex: none;
  }
  .mt.w .ic .i {
    color: var(--live);
  }
  .mt.w b {
    font-size: var(--f-md);
    display: block;
  }
  .mt.w small {
    font-size: var(--f-xs);
    color: var(--ink-2);
    display: block;
    margin-top: 2px;
    line-height: 1.2;
  }
  .spare {
    display: none;
  }
  @media (min-width: 1200px) {
    .mt .i {
      width: 46px;
      height: 46px;
    }
    .mt.w .ic {
      width: 78px;
      height: 78px;
    }
  }
  @media (max-width: 900px) {
    .mt {
      gap: 6px;
      font-size: var(--f-xs);
      border-radius: 12px;
    }
    .mt .i {
      width: 30px;
      height: 30px;
    }
    .mt.w {
      padding: 0 10px;
      gap: 10px;
    }
    .mt.w .ic {
      width: 46px;
      height: 46px;
    }
    .mt.w b {
      font-size: var(--f-sm);
    }
    .mg {
      gap: 4px;
    }
    .mg h2 {
      font-size: var(--f-xs);
    }
  }
  @media (max-width: 500px) and (orientation: landscape) {
    .mn {
      grid-template-columns: repeat(4, minmax(0, 1fr));
      grid-auto-rows: 78px;
      align-content: start;
      overflow-y: auto;
      scrollbar-width: none;
      gap: 6px;
    }
    .mg,
    .mr {
      display: contents;
    }
    .mg h2 {
      display: none;
    }
    .mt {
      font-size: 13px;
      gap: 4px;
    }
    .mt.spare {
      display: flex;
    }
    .mt .i {
      width: 28px;
      height: 28px;
    }
    .mt.w .ic {
      width: 40px;
      height: 40px;
    }
    .mt.w .ic .i {
      width: 24px;
      height: 24px;
    }
    .mt.w small {
      font-size: 13px;
    }
  }
  @media (orientation: portrait) {
    .mn {
      grid-auto-rows: auto;
      align-content: space-between;
    }
    .mr {
      grid-auto-flow: row;
      grid-template-columns: repeat(4, minmax(0, 1fr));
      grid-auto-rows: 94px;
    }
    .mt {
      font-size: 15px;
    }
    .mt.w .ic {
      width: 40px;
      height: 40px;
    }
  }
`;
