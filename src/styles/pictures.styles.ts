import { css } from 'lit';

/** Materials of the pictures: bed, nozzle, bead, paper, plan. */
export const pictures = css`
  .x-bed {
    fill: var(--steel);
  }
  .x-bed2 {
    fill: var(--steel-2);
  }
  .n-a {
    fill: var(--brass);
  }
  .n-b {
    fill: var(--brass-2);
  }
  .n-c {
    fill: var(--brass-3);
  }
  .x-bead {
    stroke: var(--s1);
    stroke-width: 1.5;
  }
  .t-closer {
    fill: var(--closer);
  }
  .t-farther {
    fill: var(--farther);
  }
  .t-level {
    fill: var(--level);
  }
  .x-saved {
    stroke: var(--ink-2);
    stroke-width: 1.5;
    stroke-dasharray: 4 5;
    fill: none;
  }
  .x-sv {
    fill: var(--ink-2);
    font-size: 15px;
  }
  .x-dim {
    fill: none;
    stroke: var(--ink-2);
    stroke-width: 2;
  }
  .x-dimt {
    fill: var(--ink);
    font-size: 19px;
    font-weight: 700;
  }
  .pp {
    fill: var(--paper);
    stroke: var(--paper-2);
    stroke-width: 1;
  }
  .plate {
    fill: color-mix(in oklab, var(--s3) 80%, var(--s2));
  }
  .xsec,
  .paper {
    display: block;
    width: 100%;
    height: 100%;
  }
  .plan {
    display: block;
    width: 100%;
    height: 100%;
    overflow: visible;
  }
`;
