import { css } from 'lit';

/** Closer and Farther: one component everywhere. */
export const closerFarther = css`
  .cf {
    border-radius: var(--r-ctl);
    display: grid;
    grid-template-columns: auto 1fr;
    align-items: center;
    column-gap: 16px;
    padding: 8px 16px 8px 14px;
    min-height: var(--t1);
    min-width: 0;
    text-align: left;
    position: relative;
  }
  .cf .pict {
    height: min(82px, 100%);
    width: auto;
    aspect-ratio: 92/78;
    display: block;
  }
  .cf .w {
    font-size: var(--f-xl);
    font-weight: 700;
    line-height: 1.1;
    letter-spacing: -0.01em;
  }
  .cf .d {
    font-size: var(--f-md);
    line-height: 1.2;
    margin-top: 2px;
    white-space: nowrap;
  }
  .cf .s {
    font-size: var(--f-xs);
    line-height: 1.2;
    margin-top: 4px;
    color: var(--ink-2);
  }
  .cf.far {
    background: var(--farther-box);
  }
  .cf.far .w {
    color: var(--ink);
  }
  .cf.far .d {
    color: var(--on-farther-box);
  }
  .cf.clo {
    background: var(--closer-box);
  }
  .cf.clo .w {
    color: var(--ink);
  }
  .cf.clo .d {
    color: var(--on-closer-box);
  }
  .cf:not(.lock):active,
  .cf.pressed {
    box-shadow: inset 0 0 0 3px currentColor;
  }
  .cf.far:not(.lock):active,
  .cf.far.pressed {
    color: var(--farther);
  }
  .cf.clo:not(.lock):active,
  .cf.clo.pressed {
    color: var(--closer);
  }
  .pa,
  .pa2 {
    fill: none;
    stroke: var(--ink);
    stroke-width: 4;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .pa2 {
    stroke: var(--ink-2);
    stroke-width: 3;
  }
  .cf.far .pa {
    stroke: var(--farther);
  }
  .cf.clo .pa {
    stroke: var(--closer);
  }
  .cf.lock {
    background: none;
    box-shadow: inset 0 0 0 1.5px var(--line);
  }
  .cf.lock .w {
    color: var(--ink-2);
    font-weight: 400;
  }
  .cf.lock .d {
    color: var(--ink-2);
    font-size: var(--f-sm);
    white-space: normal;
  }
  .cf.lock .pict {
    opacity: 0.38;
    filter: grayscale(1);
  }
  .cf .d,
  .cf .s {
    display: block;
  }
  @media (min-width: 1200px) {
    .cf {
      column-gap: 24px;
      padding-left: 24px;
    }
    .cf .pict {
      height: 106px;
    }
  }
  @media (max-width: 900px) {
    .cf {
      padding: 4px 10px;
      column-gap: 12px;
    }
    .cf .pict {
      height: 58px;
    }
    .cf .s {
      display: none;
    }
    .cf .d {
      font-size: var(--f-sm);
    }
    .cf.lock .d {
      font-size: 15px;
      line-height: 1.15;
    }
  }
  @media (max-width: 500px) and (orientation: landscape) {
    .cf {
      grid-template-columns: 56px 1fr;
      padding: 0 10px;
    }
    .cf .pict {
      height: 50px;
    }
    .cf .w {
      font-size: 22px;
    }
    .cf.lock .d {
      font-size: 13.5px;
    }
  }
`;
