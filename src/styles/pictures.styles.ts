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
  .n-hole {
    fill: #2a2010;
    opacity: 0.6;
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
  .x-flow {
    fill: inherit;
  }
  .t-c1 {
    fill: color-mix(in oklab, var(--closer) 45%, var(--level));
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
  .x-ghost {
    fill: none;
    stroke: var(--ink-3);
    stroke-width: 1.5;
    stroke-dasharray: 4 4;
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
  .t-paper {
    fill: var(--paper);
  }
  .pp {
    fill: var(--paper);
    stroke: var(--paper-2);
    stroke-width: 1;
  }
  .plate {
    fill: color-mix(in oklab, var(--s3) 80%, var(--s2));
  }
  .plate-g {
    stroke: var(--edge);
    stroke-width: 0.5;
    opacity: 0.4;
  }
  .model {
    width: 100%;
    height: 100%;
    display: block;
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
  .p-bed {
    fill: var(--s2);
    opacity: 0.55;
  }
  .p-g1 {
    stroke: var(--line);
    stroke-width: 0.7;
    opacity: 0.55;
  }
  .p-g2 {
    stroke: var(--line);
    stroke-width: 1.4;
  }
  .p-obj {
    fill: var(--s3);
    stroke: var(--edge);
    stroke-width: 1.2;
    stroke-dasharray: 3 4;
  }
  .p-todo {
    fill: none;
    stroke: var(--edge);
    stroke-width: 1.6;
    stroke-dasharray: 1 6;
    stroke-linecap: round;
  }
  .p-laid {
    fill: none;
    stroke-linejoin: round;
    stroke-linecap: butt;
  }
  .p-laid.level {
    stroke: var(--level);
  }
  .p-laid.c1 {
    stroke: color-mix(in oklab, var(--closer) 48%, var(--level));
  }
  .p-laid.c2 {
    stroke: var(--closer);
  }
  .p-laid.f1 {
    stroke: color-mix(in oklab, var(--farther) 50%, var(--level));
  }
  .p-laid.f2 {
    stroke: var(--farther);
  }
  .p-tick {
    stroke: var(--ink);
    stroke-width: 1.6;
    fill: none;
  }
  .p-pill {
    fill: var(--s1);
    stroke: var(--edge);
    stroke-width: 1.2;
  }
  .p-pill.c2,
  .p-pill.c1 {
    stroke: var(--closer);
  }
  .p-pill.f1,
  .p-pill.f2 {
    stroke: var(--farther);
  }
  .p-lab {
    transform-box: fill-box;
    transform-origin: center;
  }
  .p-txt {
    fill: var(--ink);
    font-size: 16px;
    font-weight: 700;
    text-anchor: middle;
    dominant-baseline: central;
  }
  .p-halo {
    fill: var(--live);
    opacity: 0.2;
  }
  .p-noz {
    fill: var(--brass);
    stroke: var(--bg);
    stroke-width: 2.5;
  }
  .p-noz2 {
    fill: #2a2010;
  }
  .p-dir {
    fill: var(--ink);
  }
  .loc .l-bed {
    fill: var(--s2);
    stroke: var(--edge);
    stroke-width: 1.5;
  }
  .loc .l-sk {
    fill: var(--live);
    opacity: 0.85;
  }
`;
