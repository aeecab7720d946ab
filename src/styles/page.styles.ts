import { css, type CSSResultGroup } from 'lit';
import { cards } from './cards.styles.js';

/** A screen’s page, cards and the action bar at its foot. */
export const page: CSSResultGroup = [
  cards,
  css`
    .acts {
      display: grid;
      grid-template-columns: var(--c, 1fr 1.7fr);
      gap: var(--gap);
      min-height: 72px;
    }
    .acts .btn {
      background: var(--s1);
    }
    .acts .btn.pri {
      background: var(--live);
    }
    .acts .btn.dis {
      background: none;
    }
    .pg > .acts {
      grid-column: 1 / -1;
    }
    .pg > .stp {
      grid-column: 1 / -1;
    }
    @media (min-width: 1200px) {
      .acts {
        min-height: 92px;
      }
    }
    @media (max-width: 900px) {
      .acts {
        min-height: 66px;
      }
    }
    @media (max-width: 500px) and (orientation: landscape) {
      .acts {
        min-height: 59px;
      }
      .acts .btn {
        font-size: 15px;
        padding: 0 6px;
        gap: 6px;
      }
      .acts .btn .i {
        width: 20px;
        height: 20px;
      }
      .acts .btn small,
      .pg > .stp {
        display: none;
      }
      .acts .dis small {
        display: block;
      }
    }
    @media (orientation: portrait) {
      .acts {
        grid-template-columns: 1fr 1.3fr;
      }
      .acts.n3 {
        grid-template-columns: 1fr 1fr;
      }
      .acts.n3 .btn:last-child,
      .acts.n1 .btn {
        grid-column: 1 / -1;
      }
    }
  `,
];
