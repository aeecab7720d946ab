import { css } from 'lit';

/** A screen’s page and its cards. */
export const cards = css`
  .pg {
    min-width: 0;
    min-height: 0;
    display: grid;
    gap: var(--gap);
  }
  .pg > *,
  .pg > * > * {
    min-width: 0;
    min-height: 0;
  }
  .card {
    background: var(--s1);
    border-radius: var(--r-card);
    min-width: 0;
    min-height: 0;
    position: relative;
    overflow: hidden;
  }
  .h {
    font-size: var(--f-lg);
    font-weight: 700;
    line-height: 1.15;
    letter-spacing: -0.005em;
  }
`;
