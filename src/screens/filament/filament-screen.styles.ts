import { css } from 'lit';

/** The screen Filament. */
export const filamentStyles = css`
  :host {
    display: grid;
    min-width: 0;
    min-height: 0;
  }
  .fm {
    grid-template: minmax(0, 1fr) auto / minmax(0, 0.8fr) minmax(0, 1fr);
    position: relative;
  }
  .nz {
    display: flex;
    flex-direction: column;
    gap: var(--gap);
    padding: var(--in);
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  .tools .btn {
    flex: 1 1 0;
    min-width: var(--t1);
  }
  .tools .btn.on {
    background: var(--live-box);
    box-shadow: inset 0 0 0 2px var(--live);
  }
  .tools .btn:disabled:not(.on) {
    color: var(--ink-4);
    font-weight: 400;
  }
  .temp {
    display: flex;
    align-items: center;
    gap: var(--gap);
    min-height: calc(1.4 * var(--t1));
    padding: 8px 14px;
    border-radius: var(--r-ctl);
    background: var(--s2);
  }
  .temp:active {
    background: var(--s3);
  }
  .temp .tn,
  .temp .to {
    font-size: var(--f-sm);
    color: var(--ink-2);
    line-height: 1.15;
  }
  .temp .tn {
    display: block;
  }
  .temp .ti {
    color: var(--ink-3);
  }
  .temp .ti.c-noz {
    color: var(--nozzle);
  }
  .temp b {
    font-size: var(--f-display);
    line-height: 1.05;
    letter-spacing: -0.02em;
  }
  .nz > * {
    flex: none;
  }
  .nz .sensors {
    flex: 0 1 auto;
    min-height: 0;
    overflow-y: auto;
    touch-action: pan-y;
  }
  .sensor {
    display: flex;
    align-items: center;
    gap: 10px;
    min-height: calc(5.5 * var(--mm));
    font-size: var(--f-sm);
    color: var(--ink-2);
    border-top: 1px solid var(--line);
  }
  .sensor:first-child {
    border: 0;
  }
  .sensor .i {
    width: 20px;
    height: 20px;
    color: var(--live);
  }
  .sensor .el {
    flex: 1;
    color: var(--ink);
  }
  .sensor.wn .i {
    color: var(--warn);
  }
  .none {
    color: var(--ink-2);
    font-size: var(--f-sm);
  }
  .ks {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    grid-auto-rows: minmax(var(--t1), 1fr);
    gap: var(--gap);
  }
  .ks .btn {
    background: var(--s1);
    font-size: var(--f-lg);
    gap: 4px;
  }
  .ks .btn.dis {
    background: none;
  }
  .ks .btn .i,
  .ks .spin {
    width: 40px;
    height: 40px;
  }
  .ks .load,
  .ks .unload {
    font-size: var(--f-md);
  }
  .cs {
    grid-column: 1 / -1;
    display: grid;
    grid-template-columns: minmax(0, 1.25fr) minmax(0, 1fr);
    gap: var(--gap);
    --choice-background: var(--s1);
  }
  .fl {
    position: absolute;
    inset: auto 0 calc(var(--t1) + var(--gap));
    z-index: 1;
  }
  .fl:empty {
    display: none;
  }
  @media (max-width: 500px) and (orientation: landscape) {
    .nz {
      padding: 6px;
    }
    .temp {
      min-height: var(--t1);
      padding: 4px 10px;
    }
    .temp b {
      font-size: var(--f-xl);
    }
    .ks .btn {
      font-size: var(--f-md);
      gap: 0;
      padding: 2px;
    }
    .ks .btn .i,
    .ks .spin {
      width: 24px;
      height: 24px;
    }
    .sensor:not(.wn) > span:last-child {
      position: absolute;
      font-size: 0;
    }
    .cs {
      gap: 4px;
      grid-template-columns: minmax(0, 4fr) minmax(0, 3fr);
    }
  }
  @media (orientation: portrait) {
    .fm {
      grid-template: auto minmax(0, 1fr) auto / minmax(0, 1fr);
    }
    .cs {
      grid-template-columns: minmax(0, 1fr);
    }
    .fl {
      inset: auto 0 calc(2 * (var(--t1) + var(--gap)));
    }
  }
`;
