import { css } from 'lit';

/** Stat tiles. */
export const tiles = css`
  .stt2 {
    background: var(--s1);
    border-radius: var(--r-card);
    padding: 14px 18px;
    display: flex;
    flex-direction: column;
    justify-content: space-between;
    min-width: 0;
    min-height: 0;
    text-align: left;
  }
  .stt2 .k {
    display: flex;
    align-items: center;
    gap: 8px;
    font-size: var(--f-sm);
    color: var(--ink-2);
    line-height: 1.1;
  }
  .stt2 .k .i {
    width: 22px;
    height: 22px;
    color: var(--ink-3);
  }
  .stt2 .k .ed {
    margin-left: auto;
    width: 20px;
    height: 20px;
  }
  .stt2 .v {
    font-size: var(--f-display);
    line-height: 1;
    letter-spacing: -0.02em;
    white-space: nowrap;
  }
  .stt2 .v .u {
    font-size: max(0.5em, calc(2.05 * var(--mm)));
    letter-spacing: 0;
  }
  .stt2 .s {
    font-size: var(--f-xs);
    color: var(--ink-3);
    line-height: 1.1;
    white-space: nowrap;
  }
`;
