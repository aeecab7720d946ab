import { css } from 'lit';

/** Curves and plots whose labels never stretch. */
export const plots = css`
  .plot {
    position: relative;
    min-height: 0;
    min-width: 0;
  }
  .plot > svg {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    overflow: visible;
    display: block;
  }
  .plot > span {
    position: absolute;
    font-size: var(--f-xs);
    color: var(--ink-3);
    line-height: 1;
    white-space: nowrap;
  }
  .plot > i {
    position: absolute;
    width: 11px;
    height: 11px;
    margin: -5.5px 0 0 -5.5px;
    border-radius: 50%;
    background: var(--ink-2);
  }
  .pl-g {
    stroke: var(--line);
    stroke-width: 1;
    fill: none;
    vector-effect: non-scaling-stroke;
  }
  .pl-band {
    fill: var(--live);
    opacity: 0.13;
  }
  .pl-edge {
    fill: none;
    stroke: var(--live);
    stroke-width: 1.5;
    stroke-dasharray: 5 5;
    vector-effect: non-scaling-stroke;
  }
  .pl-l {
    fill: none;
    stroke: var(--ink-2);
    stroke-width: 2;
    vector-effect: non-scaling-stroke;
    stroke-linejoin: round;
  }
  @media (max-width: 500px) and (orientation: landscape) {
    .plot > i {
      width: 8px;
      height: 8px;
      margin: -4px 0 0 -4px;
    }
  }
`;
