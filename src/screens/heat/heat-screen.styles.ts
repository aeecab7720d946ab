import { css } from 'lit';

/** The screen Heat. */
export const heatStyles = css`
  :host {
    display: grid;
    min-width: 0;
    min-height: 0;
  }
  .hp {
    grid-template: minmax(0, 1fr) auto 64px / minmax(0, 1fr) 372px;
    grid-template-areas: 'g k' 'h k' 'p k';
  }
  .hp.cold {
    grid-template-areas: 'g g' 'h h' 'p p';
  }
  .gr {
    grid-area: g;
    padding: 14px 16px 12px;
    display: grid;
    text-align: left;
  }
  .gr:active {
    box-shadow: inset 0 0 0 2px var(--edge);
  }
  .win {
    position: absolute;
    top: 0;
    left: 0;
    display: flex;
    align-items: center;
    gap: 2px;
    padding: 12px 8px 4px 16px;
    font-size: var(--f-xs);
    line-height: 1;
    color: var(--ink-2);
  }
  .win .i {
    width: 18px;
    height: 18px;
  }
  .hs {
    grid-area: h;
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: calc((100% - 2 * var(--gap)) / 3);
    gap: var(--gap);
    overflow-x: auto;
    scrollbar-width: none;
    scroll-snap-type: x proximity;
    touch-action: pan-x;
  }
  .ht {
    background: var(--s1);
    border-radius: var(--r-card);
    padding: 12px 14px;
    min-height: 116px;
    min-width: 0;
    display: flex;
    flex-direction: column;
    justify-content: space-between;
    scroll-snap-align: start;
    text-align: left;
  }
  .ht.on {
    box-shadow: inset 0 0 0 3px var(--live);
  }
  .ht.pend {
    box-shadow: inset 0 0 0 2px var(--live);
  }
  .ht.fail {
    box-shadow: inset 0 0 0 3px var(--stop);
  }
  .ht .k {
    display: flex;
    gap: 8px;
    align-items: center;
    font-size: var(--f-sm);
    color: var(--ink-2);
    line-height: 1.1;
  }
  .ht .k .i {
    width: 22px;
    height: 22px;
  }
  .ht .v {
    font-size: var(--f-display);
    line-height: 1;
    letter-spacing: -0.02em;
    white-space: nowrap;
  }
  .ht .s {
    font-size: var(--f-xs);
    color: var(--ink-2);
    line-height: 1.15;
    overflow-wrap: anywhere;
  }
  .ht.fail .s {
    color: var(--stop);
  }
  .ps {
    grid-area: p;
  }
  .kk {
    grid-area: k;
    padding: var(--in);
    display: grid;
    grid-template: auto minmax(0, 1fr) / minmax(0, 1fr);
    gap: 10px;
  }
  .kk .q {
    display: flex;
    align-items: center;
    gap: 10px;
    line-height: 1.1;
  }
  .kk .q .i {
    width: 26px;
    height: 26px;
  }
  .kk h2 {
    font-size: var(--f-lg);
    line-height: 1.1;
  }
  .kk .rg {
    margin-left: auto;
    font-size: var(--f-sm);
    color: var(--ink-2);
    white-space: nowrap;
  }
  @media (min-width: 1200px) {
    .hp {
      grid-template-columns: minmax(0, 1fr) 460px;
      grid-template-rows: minmax(0, 1fr) auto 84px;
    }
    .ht {
      min-height: 150px;
      padding: 18px 20px;
    }
  }
  @media (max-width: 900px) {
    .hp {
      grid-template-columns: minmax(0, 1fr) 290px;
      grid-template-rows: minmax(0, 1fr) auto 56px;
    }
    .ht {
      padding: 9px 10px;
      min-height: 96px;
    }
    .ht .v {
      font-size: 31px;
    }
    .ht .k {
      gap: 5px;
    }
    .ht .k .i {
      width: 19px;
      height: 19px;
    }
    .kk {
      gap: 7px;
      padding: 10px;
    }
    .gr {
      padding: 12px 12px 9px;
    }
  }
  @media (max-width: 500px) and (orientation: landscape) {
    .hp {
      grid-template-columns: minmax(0, 1fr);
      grid-template-rows: minmax(0, 1fr) auto 54px;
      grid-template-areas: 'g' 'h' 'p';
    }
    .hp.cold {
      grid-template-areas: 'g' 'h' 'p';
    }
    .kk {
      display: none;
    }
    .hs {
      gap: 6px;
      grid-auto-columns: calc((100% - 12px) / 3);
    }
    .ht {
      min-height: 84px;
      padding: 7px 9px;
    }
    .ht .v {
      font-size: 27px;
    }
    .ht .s {
      font-size: 13px;
    }
    .ht.on {
      box-shadow: none;
    }
    .gr {
      padding: 8px 10px 6px;
    }
    .win {
      padding: 7px 8px 4px 10px;
    }
  }
  @media (orientation: portrait) {
    .kk .q {
      display: none;
    }
    .kk {
      grid-template-rows: minmax(0, 1fr);
    }
    .hp,
    .hp.cold {
      grid-template-columns: minmax(0, 1fr);
      grid-template-rows: 100px auto 58px minmax(0, 1fr);
      grid-template-areas: 'g' 'h' 'p' 'k';
    }
  }
`;
