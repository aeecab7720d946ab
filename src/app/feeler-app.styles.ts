import { css } from 'lit';
import { frame } from '../styles/frame.styles.js';

/** The frame of the panel, and what stands in it where the code of a screen could not be loaded. */
export const frameStyles = [
  frame,
  css`
    .lost {
      display: grid;
      place-content: center;
      justify-items: center;
      gap: var(--gap);
      text-align: center;
    }
    .lost p {
      color: var(--ink-2);
    }
  `,
];
