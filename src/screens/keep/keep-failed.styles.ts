import { css } from 'lit';

/** What is true after a save that did not come about, and its keys. */
export const keepFailedStyles = css`
  .er {
    --safe-box: var(--live-box);
    --on-safe-box: var(--on-live-box);
    --safe: var(--live);
    grid-template: minmax(0, 1fr) auto / minmax(0, 1fr);
  }
  .facts {
    display: grid;
    gap: 10px;
    font-size: var(--f-sm);
    line-height: 1.3;
  }
  .facts b {
    font-size: var(--f-md);
  }
  @media (max-width: 500px) and (orientation: landscape) {
    .facts {
      padding: 8px 12px;
      gap: 4px;
      background: var(--s2);
    }
    .facts b {
      display: none;
    }
    .er .acts .btn {
      font-size: 14px;
      padding: 0 6px;
    }
    .er .acts .btn .i {
      display: none;
    }
  }
  @media (orientation: portrait) {
    .er .safe {
      margin-top: 14px;
    }
    .er .acts .btn:last-child {
      grid-column: auto;
    }
    .er .acts.n3 .pri {
      grid-column: 1 / -1;
    }
  }
`;
