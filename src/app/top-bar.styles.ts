import { css } from 'lit';

export const topBarStyles = css`
  :host {
    display: grid;
    min-width: 0;
  }
  header {
    height: 100%;
    display: flex;
    align-items: center;
    gap: calc(var(--gap) * 0.66);
    padding: 0 var(--pad) 0 calc(var(--pad) * 0.5);
    min-width: 0;
  }
  .tt {
    display: flex;
    align-items: center;
    gap: 4px;
    flex: 1 1 0;
    min-width: 0;
    height: 100%;
    padding-left: 4px;
  }
  .tt.bk {
    padding-left: 0;
  }
  .title {
    font-size: var(--f-lg);
    font-weight: 700;
    line-height: 1.1;
    letter-spacing: -0.005em;
  }
  .tt .back {
    width: var(--t2);
    height: 100%;
    display: grid;
    place-items: center;
    flex: none;
    margin-right: -4px;
  }
  .tt .back .i {
    width: calc(var(--ico) + 6px);
    height: calc(var(--ico) + 6px);
  }
  .vt {
    display: flex;
    align-items: center;
    gap: 6px;
    height: calc(var(--top) - 24px);
    padding: 0 10px 0 7px;
    border: 1.5px dashed var(--edge);
    border-radius: 99px;
    font-size: var(--f-xs);
    color: var(--ink-2);
    white-space: nowrap;
    flex: none;
  }
  .vt .short {
    display: none;
  }
  .vt .i {
    width: 18px;
    height: 18px;
  }
  .lk {
    display: flex;
    align-items: center;
    gap: 7px;
    font-size: var(--f-xs);
    color: var(--ink-2);
    flex: none;
    min-width: 0;
    padding: 0 2px;
  }
  .lk .dot {
    width: 11px;
    height: 11px;
    border-radius: 50%;
    background: var(--live);
  }
  .lk.stale {
    color: var(--warn);
  }
  .lk.stale .dot {
    background: none;
    border: 2.5px solid var(--warn);
  }
  .lk.lost {
    color: var(--stop);
    font-weight: 700;
  }
  .lk .i {
    width: 20px;
    height: 20px;
  }
  .clk {
    font-size: var(--f-sm);
    color: var(--ink-2);
    flex: none;
  }
  @media (max-width: 900px) {
    .tv {
      padding: 0 9px 0 6px;
      gap: 4px;
    }
    .zc {
      padding: 0 9px 0 6px;
      gap: 6px;
    }
    .lk .tx0 {
      font-size: 0;
    }
    .vt {
      height: 32px;
    }
  }
  @media (max-width: 500px) and (orientation: landscape) {
    header {
      gap: 4px;
      padding-right: 6px;
    }
    .clk,
    .tv.ch,
    .zc .zn1 > span {
      display: none;
    }
    .lk .tx {
      font-size: 0;
    }
    .tv {
      padding: 0 6px 0 4px;
      gap: 3px;
    }
    .tv .i {
      width: 18px;
      height: 18px;
    }
    .zc {
      padding: 0 7px 0 4px;
    }
    .zc .i {
      width: 20px;
      height: 20px;
      margin-right: -2px;
    }
    .lk .dot {
      width: 13px;
      height: 13px;
    }
    .vt {
      height: 28px;
      padding: 0 7px 0 5px;
      gap: 4px;
    }
    .vt .all {
      display: none;
    }
    .vt .short {
      display: inline;
    }
  }
  @media (orientation: portrait) {
    .tv.ch,
    .zc .zn1 > span {
      display: none;
    }
    .lk .tx {
      font-size: 0;
    }
    header {
      padding-left: 8px;
      gap: 6px;
    }
    .vt .all {
      display: none;
    }
    .vt .short {
      display: inline;
    }
    .vt {
      padding: 0 8px 0 6px;
    }
    .vt ~ .clk {
      display: none;
    }
  }
  /* Where the room is shortest, what can be read elsewhere makes way for the title and for a notice. */
  @media (max-width: 500px) {
    .zc ~ .clk,
    .zc ~ .tv span,
    .telling .clk,
    .telling .tv span,
    .telling .vt,
    .telling .zc ~ .tv.b {
      display: none;
    }
  }
`;
