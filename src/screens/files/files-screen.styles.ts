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
    grid-template-columns: 1fr 316px;
    gap: var(--gap);
    align-items: center;
  }
  ui-choice {
    --choice-background: var(--s1);
  }
  .where {
    font-size: var(--f-md);
    color: var(--ink-2);
    padding: 0 8px;
  }
  ui-rows {
    --rows: 2;
    --columns: 4;
  }
  .fc {
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
    .bar9 {
      grid-template-columns: 1fr 420px;
    }
  }
  @media (max-width: 900px) {
    .bar9 {
      grid-template-columns: 1fr 268px;
    }
    ui-rows {
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
    .bar9 {
      display: none;
    }
    .fl {
      grid-template-rows: minmax(0, 1fr);
    }
    ui-rows {
      --rows: 3;
      --columns: 1;
    }
    .fc {
      grid-template: minmax(0, 1fr) / 76px 1fr;
    }
    .th {
      padding: 2px;
    }
    .tx {
      align-self: center;
    }
  }
  @media (orientation: portrait) {
    .bar9 {
      grid-template-columns: 1fr;
    }
    .where:empty {
      display: none;
    }
    ui-rows {
      --rows: 3;
      --columns: 2;
    }
  }
`;
