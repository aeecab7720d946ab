import { css } from 'lit';

/** The quick keys of the home screen. */
export const homeKeysStyles = css`
  :host {
    display: block;
    position: relative;
  }
  .all {
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: minmax(0, 1fr);
    gap: var(--gap);
  }
  .btn {
    background: var(--s1);
    height: 128px;
    font-size: var(--f-md);
    gap: 7px;
  }
  .btn.dis {
    background: none;
  }
  .btn .i {
    width: 36px;
    height: 36px;
    color: var(--ink);
  }
  .btn.dis .i {
    color: var(--ink-4);
  }
  .btn small {
    margin: 0;
  }
  .spin {
    width: 36px;
    height: 36px;
  }
  .why {
    position: absolute;
    inset: auto 0 calc(100% + var(--gap));
    z-index: 1;
  }
  @media (min-width: 1200px) {
    .btn {
      height: 168px;
    }
    .btn .i,
    .spin {
      width: 46px;
      height: 46px;
    }
  }
  @media (max-width: 900px) {
    .btn {
      height: 112px;
      font-size: var(--f-sm);
      padding: 6px 4px;
      gap: 5px;
    }
    .btn .i,
    .spin {
      width: 32px;
      height: 32px;
    }
  }
  @media (max-width: 500px) and (orientation: landscape) {
    .btn {
      height: 72px;
      gap: 3px;
      padding: 4px 2px;
    }
    .btn .i,
    .spin {
      width: 26px;
      height: 26px;
    }
    .btn small:not(.lk) {
      display: none;
    }
  }
  @media (orientation: portrait) {
    .btn {
      height: 104px;
    }
  }
`;
