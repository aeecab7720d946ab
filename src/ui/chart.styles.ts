import { css } from 'lit';

export const chartStyles = css`
  :host {
    display: grid;
    grid-template: minmax(0, 1fr) auto / minmax(0, 1fr);
    gap: 6px;
    min-width: 0;
    min-height: 0;
  }
  :host([bare]) {
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
  }
  .field {
    position: relative;
    min-width: 0;
    min-height: 0;
    contain: strict;
  }
  canvas {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    display: block;
  }
  .level {
    position: absolute;
    right: 0;
    padding-left: 6px;
    background: var(--chart-background, var(--s1));
    color: var(--ink-3);
    font-size: var(--f-xs);
    line-height: 1;
    transform: translateY(-50%);
  }
  .name {
    position: absolute;
    inset: 0 calc(2.2 * var(--f-xs)) auto 0;
    display: flex;
    font-size: var(--f-xs);
    font-weight: 700;
    line-height: 17px;
    /* The lines pass behind the word, not through it. */
    text-shadow:
      0 0 3px var(--chart-background, var(--s1)),
      0 0 3px var(--chart-background, var(--s1)),
      0 0 2px var(--chart-background, var(--s1));
    white-space: nowrap;
  }
  /* Where the word has no room at its place it begins further to the left. */
  .name::before {
    content: '';
    flex: 0 1 var(--at);
  }
  .time {
    display: flex;
    justify-content: space-between;
    font-size: var(--f-xs);
    color: var(--ink-3);
    line-height: 1;
  }
`;
