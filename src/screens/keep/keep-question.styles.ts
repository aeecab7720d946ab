import { css } from 'lit';

/** The question, with its sum. */
export const keepQuestionStyles = css`
  .g21 {
    grid-template: auto auto 1fr auto / 1.1fr 1fr;
  }
  .qt21 {
    grid-column: 1 / -1;
    padding: 4px 8px 0;
  }
  .qt21 p {
    font-size: var(--f-md);
    color: var(--ink-2);
    line-height: 1.25;
  }
  .qt21 h2 {
    font-size: 38px;
    line-height: 1.12;
    letter-spacing: -0.02em;
    text-wrap: balance;
  }
  .hero21 {
    grid-column: 1 / -1;
    padding: 18px 24px 22px;
    display: grid;
    gap: 14px;
  }
  .hero21 .tg {
    display: flex;
    justify-content: space-between;
    align-items: center;
    gap: 12px;
    font-size: var(--f-sm);
    color: var(--ink-2);
  }
  .w21,
  .n21 {
    padding: 14px 20px 8px;
    display: grid;
    grid-template-rows: auto 1fr;
    gap: 4px;
  }
  .w21 h3,
  .n21 h3 {
    font-size: var(--f-sm);
    font-weight: 400;
    color: var(--ink-2);
    line-height: 1.2;
  }
  .w21 .seq .d {
    box-shadow: none;
    background: var(--s2);
  }
  .w21 .seq b {
    color: var(--ink);
  }
  .w21 .seq li + li::before {
    display: none;
  }
  .n21 p {
    font-size: var(--f-sm);
    line-height: 1.4;
    color: var(--ink-2);
  }
  .n21 p b {
    color: var(--ink);
  }
  .n21 {
    align-content: start;
  }
  @media (min-width: 1200px) {
    .qt21 h2 {
      font-size: 50px;
    }
    .hero21 {
      padding: 30px 34px;
      gap: 22px;
    }
    .eq .v,
    .eq .o {
      font-size: 62px;
    }
    .eq .res .v {
      font-size: 96px;
    }
    .w21,
    .n21 {
      padding: 22px 28px 14px;
    }
  }
  @media (max-width: 900px) {
    .qt21 {
      padding: 0 6px;
    }
    .qt21 h2 {
      font-size: 26px;
    }
    .qt21 p {
      font-size: var(--f-xs);
    }
    .hero21 {
      padding: 9px 14px 12px;
      gap: 6px;
    }
    .hero21 .tg {
      font-size: var(--f-xs);
    }
    .w21,
    .n21 {
      padding: 8px 14px 4px;
      gap: 2px;
    }
    .w21 .seq small {
      display: none;
    }
    .w21 .seq b {
      font-size: 16.5px;
    }
    .w21 .seq .d {
      width: 26px;
      height: 26px;
    }
    .w21 .seq li + li::before {
      display: none;
    }
    .n21 p {
      font-size: var(--f-xs);
      line-height: 1.3;
    }
  }
  @media (max-width: 500px) and (orientation: landscape) {
    .g21 {
      grid-template: auto auto 1fr auto / 1fr;
    }
    /* What is not as on every printer has the room, else what the save does. */
    .g21.plain .n21,
    .g21:not(.plain) .w21,
    .n21 h3,
    .w21 h3 {
      display: none;
    }
    .n21 {
      padding: 6px 10px;
    }
    .qt21 h2 {
      font-size: 20px;
    }
    .qt21 p {
      font-size: 14px;
    }
    .hero21 {
      padding: 6px 10px 9px;
    }
    .hero21 .tg {
      display: none;
    }
    .eq {
      column-gap: 10px;
    }
    .eq .v,
    .eq .o {
      font-size: 24px;
      /* As wide in every font as in the one it was drawn with. */
      font-size-adjust: ch-width 0.572;
    }
    .eq .res .v {
      font-size: 32px;
    }
    /* A delta's has the tower before it. */
    .eq .old .k {
      white-space: normal;
      max-width: min-content;
    }
    .w21 {
      padding: 0 10px;
      grid-template-rows: 1fr;
    }
    .w21 .seq b {
      font-size: 14px;
    }
    .w21 .seq .d {
      width: 20px;
      height: 20px;
      font-size: 13px;
    }
  }
  @media (orientation: portrait) {
    .g21 {
      grid-template: auto auto 1fr auto auto / 1fr;
    }
    .n21 {
      padding-bottom: 12px;
    }
  }
`;
