import { css } from 'lit';

export const toastStyles = css`
  .toast {
    height: calc(var(--top) - 12px);
    flex: 1 1 0;
    min-width: 0;
    display: flex;
    align-items: stretch;
    background: var(--s2);
    border-radius: var(--r-chip);
    box-shadow: inset 0 0 0 1.5px var(--edge);
    font-size: var(--f-md);
    line-height: 1.1;
  }
  .toast .to {
    flex: 1 1 0;
    min-width: 0;
    display: flex;
    align-items: center;
    gap: 10px;
    padding: 0 12px 0 10px;
  }
  .toast .i {
    width: 24px;
    height: 24px;
    color: var(--live);
  }
  .toast .to > .i:last-child {
    color: var(--ink-2);
  }
  .toast .tl2 {
    flex: 1 1 0;
    min-width: 0;
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
    padding: 0.12em 0;
    line-height: 1.15;
  }
  .toast .mo {
    font-size: var(--f-xs);
    color: var(--ink-2);
    white-space: nowrap;
  }
  .toast .un {
    flex: none;
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    padding: 0 14px;
    min-width: var(--t2);
    font-weight: 700;
    border-left: 1.5px solid var(--edge);
  }
  .toast .un .i {
    color: var(--ink-2);
    width: 20px;
    height: 20px;
  }
  .toast.warn {
    background: var(--warn-box);
    color: var(--on-warn-box);
    box-shadow: inset 0 0 0 1.5px var(--warn);
  }
  .toast.warn .i,
  .toast.warn .to > .i:last-child {
    color: var(--warn);
  }
  .toast.warn .mo {
    color: inherit;
  }
  @media (max-width: 900px) {
    .toast {
      font-size: var(--f-sm);
    }
    .toast .un {
      padding: 0 10px;
    }
    .toast .mo {
      display: none;
    }
  }
  @media (max-width: 500px) {
    .toast {
      font-size: var(--f-xs);
    }
    .toast .to {
      gap: 6px;
      padding: 0 6px 0 7px;
    }
    .toast .un .i,
    .toast .to > .i:last-child {
      display: none;
    }
    .toast .i {
      width: 20px;
      height: 20px;
    }
  }
`;
