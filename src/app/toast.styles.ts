import { css } from 'lit';

export const toastStyles = css`
  .toast {
    height: calc(var(--top) - 12px);
    flex: 1 1 0;
    min-width: 0;
    container-type: inline-size;
    display: flex;
    align-items: stretch;
    background: var(--s2);
    border-radius: var(--r-chip);
    box-shadow: inset 0 0 0 1.5px var(--edge);
    font-size: var(--f-md);
    line-height: 1.1;
    /* As wide in every font as in the one it was drawn with. */
    font-size-adjust: ch-width 0.572;
  }
  .toast .to {
    flex: 1 1 0;
    min-width: 0;
    display: flex;
    align-items: center;
    gap: 10px;
    padding: 0 12px 0 10px;
    position: relative;
  }
  /* A finger may land anywhere between the edges of the bar. */
  .toast .to::before {
    content: '';
    position: absolute;
    inset: -6px 0;
  }
  .toast .i {
    width: 24px;
    height: 24px;
    color: var(--live);
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
  @media (max-width: 900px) {
    .toast {
      font-size: var(--f-sm);
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
    .toast .i {
      width: 20px;
      height: 20px;
    }
  }
  /* The words go before the picture. */
  @container (max-width: 150px) {
    .toast .i {
      display: none;
    }
  }
`;
