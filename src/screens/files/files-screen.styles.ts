import { css } from 'lit';

/** The list of files. */
export const filesStyles = css`
  :host {
    display: grid;
    min-width: 0;
    min-height: 0;
  }
  .fl {
    grid-template-rows: auto minmax(0, 1fr);
  }
  .bar9 {
    display: grid;
    grid-template-columns: 1fr;
    grid-auto-flow: column;
    grid-auto-columns: auto;
    gap: var(--gap);
  }
  .srch {
    background: var(--s1);
    border-radius: var(--r-ctl);
    min-height: var(--t1);
    min-width: 0;
    display: flex;
    align-items: center;
    gap: 12px;
    padding: 0 16px;
    color: var(--ink-3);
    font-size: var(--f-md);
  }
  .srch .i {
    color: var(--ink-2);
    flex: none;
  }
  .bar9 ui-choice {
    --choice-background: var(--s1);
    width: 316px;
  }
  .bar9 .btn {
    background: var(--s1);
    color: inherit;
    width: var(--t1);
    padding: 0;
  }
  .fl > .why {
    align-self: end;
    grid-area: 2 / 1;
    z-index: 1;
  }
  .fl > ui-rows,
  .fl > .none {
    grid-area: 2 / 1;
  }
  ui-rows {
    --rows: 2;
    --columns: 4;
  }
  .fc {
    position: relative;
    background: var(--s1);
    border-radius: var(--r-card);
    display: grid;
    grid-template-rows: minmax(0, 1fr) auto;
    overflow: hidden;
    text-align: left;
    min-height: 0;
    min-width: 0;
    text-decoration: none;
    color: inherit;
  }
  .th {
    min-height: 0;
    display: grid;
    place-items: center;
    padding: 8px 10px 0;
    color: var(--ink-3);
  }
  .th img {
    width: 100%;
    height: 100%;
    min-height: 0;
    object-fit: contain;
  }
  .th .i {
    width: calc(var(--ico) * 1.8);
    height: calc(var(--ico) * 1.8);
  }
  .tx {
    padding: 8px 14px 12px;
    min-width: 0;
  }
  .tx b {
    display: block;
    font-size: var(--f-md);
    line-height: 1.2;
  }
  .m {
    font-size: var(--f-xs);
    color: var(--ink-2);
    display: flex;
    justify-content: space-between;
    line-height: 1.2;
    margin-top: 3px;
    white-space: nowrap;
  }
  .mk9 {
    position: absolute;
    right: 10px;
    top: 10px;
    width: 28px;
    height: 28px;
    border-radius: 50%;
    display: grid;
    place-items: center;
  }
  .mk9 .i {
    width: 17px;
    height: 17px;
  }
  .mk9.ok {
    background: var(--live-box);
    color: var(--live);
  }
  .mk9.bad {
    background: var(--stop-box);
    color: var(--stop);
  }
  .fc .new {
    position: absolute;
    left: 12px;
    top: 12px;
    padding: 2px 10px;
  }
  .list .fc {
    grid-template: minmax(0, 1fr) / 96px minmax(0, 1fr) auto auto;
    align-items: center;
  }
  .list .th {
    height: 100%;
    padding: 4px;
  }
  .list .th .i {
    width: var(--ico);
    height: var(--ico);
  }
  .list .mk9,
  .list .new {
    position: static;
    margin-right: 14px;
  }
  ui-rows.list {
    --rows: 5;
    --columns: 1;
  }
  .none {
    display: grid;
    place-content: center;
    justify-items: center;
    gap: var(--gap);
    text-align: center;
    padding: var(--in);
  }
  .none p {
    color: var(--ink-2);
    margin: 0;
  }
  @media (min-width: 1200px) {
    .bar9 ui-choice {
      width: 420px;
    }
  }
  @media (max-width: 900px) {
    .bar9 ui-choice {
      width: 268px;
    }
    .srch {
      padding: 0 12px;
      gap: 8px;
    }
    ui-rows.pictures {
      --columns: 3;
    }
    .tx {
      padding: 4px 12px 9px;
    }
    .th {
      padding: 4px 6px 0;
    }
  }
  @media (max-width: 500px) and (orientation: landscape) {
    .bar9 ui-choice,
    .bar9 .x9 {
      display: none;
    }
    ui-rows.pictures,
    ui-rows.list {
      --rows: 3;
      --columns: 1;
    }
    .fc,
    .list .fc {
      grid-template: minmax(0, 1fr) / 76px minmax(0, 1fr);
    }
    .th {
      padding: 2px;
    }
    .tx {
      align-self: center;
    }
    .mk9,
    .fc .new {
      display: none;
    }
  }
  @media (orientation: portrait) {
    .bar9 {
      display: flex;
      flex-wrap: wrap;
    }
    .srch {
      flex: 1;
    }
    .bar9 ui-choice {
      order: 1;
      flex: 0 0 100%;
    }
    ui-rows.pictures {
      --rows: 3;
      --columns: 2;
    }
    ui-rows.list {
      --rows: 7;
    }
  }
`;
