import { css } from 'lit';

/** Sizes of the babystep panel on every display. */
export const panelStyles = css`
  :host {
    display: grid;
    grid-template-rows: 104px 1fr 64px;
    gap: var(--gap);
    min-height: 0;
    min-width: 0;
  }
  .mid {
    display: grid;
    grid-template-columns: 184px 1fr;
    gap: var(--gap);
    min-height: 0;
  }
  .cfs {
    display: grid;
    grid-template-rows: 1fr 1fr;
    gap: var(--gap);
    min-height: 0;
  }
  .steps {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: var(--gap);
    min-width: 0;
  }
  .undo {
    background: var(--s1);
    flex-direction: column;
    gap: 1px;
    width: 72px;
    padding: 0;
    font-size: var(--f-xs);
    font-weight: 400;
  }
  .undo[aria-disabled] {
    color: var(--ink-3);
    background: none;
    box-shadow: inset 0 0 0 1.5px var(--line);
  }
  .why {
    grid-column: 1 / -1;
    color: var(--on-stop-box);
    background: var(--stop-box);
    border-radius: var(--r-ctl);
    padding: 4px 4px 4px 12px;
    font-size: var(--f-xs);
    line-height: 1.15;
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 12px;
    align-items: center;
    min-height: 0;
  }
  .why span {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    overflow: hidden;
  }
  .why .btn {
    min-height: 0;
    height: 100%;
    padding: 0 14px;
    background: var(--s1);
  }
  .rx {
    display: none;
  }
  @media (min-width: 1200px) {
    :host {
      grid-template-rows: 132px 1fr 76px;
    }
    .mid {
      grid-template-columns: 224px 1fr;
    }
    .undo {
      width: 96px;
    }
  }
  @media (max-width: 900px) {
    :host {
      grid-template-rows: 82px 1fr 66px;
    }
    .mid {
      grid-template-columns: 128px 1fr;
    }
    .rx {
      display: inline;
    }
    .mx {
      display: none;
    }
    .undo {
      width: 64px;
    }
  }
  @media (max-width: 500px) and (orientation: landscape) {
    :host {
      grid-template-rows: 59px 1fr 59px;
    }
    .mid {
      grid-template-columns: 1fr;
    }
    cross-section {
      display: none;
    }
    .undo {
      width: 52px;
    }
    .why {
      font-size: 13px;
      gap: 6px;
      padding-left: 8px;
    }
    .undo span {
      position: absolute;
      font-size: 0;
    }
  }
  @media (orientation: portrait) {
    :host {
      grid-template-rows: 80px 1fr 66px;
    }
    .mid {
      grid-template-columns: 140px 1fr;
    }
  }
`;
