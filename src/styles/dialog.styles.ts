import { css } from 'lit';

/** The box of a dialog; the host says how wide it would like to be. */
export const dialogFrame = css`
  :host {
    display: grid;
    grid-template: minmax(0, auto) / minmax(0, 1fr);
    max-width: 100%;
    max-height: 100%;
    min-height: 0;
  }
  .dlg {
    display: grid;
    grid-template-rows: minmax(0, 1fr) auto;
    min-height: 0;
    background: var(--s1);
    border-radius: calc(var(--r-card) + 4px);
    box-shadow:
      0 0 0 1.5px var(--line),
      0 20px 60px rgba(0, 0, 0, 0.45);
    overflow: hidden;
  }
`;
