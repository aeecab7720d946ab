import { css } from 'lit';

/** The screen of a print's objects. */
export const objectsStyles = css`
  :host {
    display: grid;
    min-width: 0;
    min-height: 0;
  }
  .ob9 {
    grid-template: minmax(0, 1fr) / minmax(0, 1fr) minmax(0, 1fr);
    position: relative;
  }
  .list {
    display: grid;
    grid-auto-rows: minmax(var(--t1), max-content);
    gap: var(--gap);
    align-content: start;
    overflow-y: auto;
    touch-action: pan-y;
  }
  .list .btn {
    background: var(--s1);
    justify-content: flex-start;
    text-align: left;
    padding: 8px 14px;
    gap: 12px;
  }
  .list .btn .n {
    min-width: 1.4em;
    color: var(--ink-2);
  }
  .list .btn .nm {
    flex: 1;
    min-width: 0;
    overflow-wrap: anywhere;
    font-size: var(--f-sm);
  }
  .list .btn.dis {
    background: none;
  }
  .list .btn.dis .nm {
    text-decoration: line-through;
  }
  .list .st2 {
    font-size: var(--f-xs);
    font-weight: 400;
    color: var(--ink-2);
    flex: none;
  }
  .list .now .st2 {
    color: var(--live);
  }
  .plan {
    display: grid;
    padding: 6px;
  }
  .plan svg {
    width: 100%;
    height: 100%;
    min-height: 0;
  }
  .bed {
    fill: var(--s2);
    stroke: var(--edge);
    stroke-width: 1.5;
    vector-effect: non-scaling-stroke;
  }
  .ob polygon,
  .ob circle {
    fill: var(--s3);
    stroke: var(--ink-2);
    stroke-width: 2;
    vector-effect: non-scaling-stroke;
  }
  .ob text {
    fill: var(--ink);
    text-anchor: middle;
    font-weight: 700;
    pointer-events: none;
  }
  .ob.now polygon,
  .ob.now circle {
    fill: var(--live-box);
    stroke: var(--live);
    stroke-width: 3;
  }
  .ob.out polygon,
  .ob.out circle {
    fill: none;
    stroke: var(--edge);
    stroke-dasharray: 4 4;
  }
  .ob.out text {
    fill: var(--ink-3);
    font-weight: 400;
  }
  .fl {
    position: absolute;
    inset: auto 0 0;
    z-index: 1;
  }
  .none {
    padding: var(--in);
  }
  .none p {
    color: var(--ink-2);
    font-size: var(--f-sm);
    margin-top: 8px;
  }
  @media (max-width: 500px) and (orientation: landscape) {
    .ob9 {
      grid-template-columns: minmax(0, 1fr) 170px;
    }
    .list .btn {
      padding: 6px 10px;
      gap: 8px;
      flex-wrap: wrap;
    }
  }
  @media (orientation: portrait) {
    .ob9 {
      grid-template: minmax(0, 1fr) minmax(0, 1fr) / minmax(0, 1fr);
    }
    .plan {
      order: -1;
    }
  }
`;
