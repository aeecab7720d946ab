import { css } from 'lit';

/** Curves and plots whose labels never stretch. */
export const plots = css`
  .hist,
  .spark {
    display: block;
    width: 100%;
    height: 100%;
  }
  .hg {
    stroke: var(--line);
    stroke-width: 1;
    fill: none;
    vector-effect: non-scaling-stroke;
  }
  .hn,
  .hb,
  .hc {
    fill: none;
    stroke-width: 2.5;
    vector-effect: non-scaling-stroke;
    stroke-linejoin: round;
  }
  .hn {
    stroke: var(--nozzle);
  }
  .hb {
    stroke: var(--bed);
  }
  .hc {
    stroke: var(--chamber);
  }
  .spark .sl {
    fill: none;
    stroke-width: 2.2;
    vector-effect: non-scaling-stroke;
  }
  .spark .sf {
    opacity: 0.1;
  }
  .s-nozzle .sl {
    stroke: var(--nozzle);
  }
  .s-nozzle .sf {
    fill: var(--nozzle);
  }
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
  .s-bed .sl {
    stroke: var(--bed);
  }
  .s-bed .sf {
    fill: var(--bed);
  }
  .s-chamber .sl {
    stroke: var(--chamber);
  }
  .s-chamber .sf {
    fill: var(--chamber);
  }
`;
