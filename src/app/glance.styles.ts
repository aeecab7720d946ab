import { css } from 'lit';

/** Temperatures and Z chip of the top bar. */
export const glanceStyles = css`
  .tv {
    height: calc(var(--top) - 12px);
    min-width: calc(var(--t2) + 1px);
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 5px;
    padding: 0 11px 0 8px;
    border-radius: var(--r-chip);
    background: var(--s1);
    font-size: var(--f-md);
    flex: none;
    line-height: 1;
  }
  /* A finger may land anywhere between the edges of the bar. */
  button.tv,
  .zc {
    position: relative;
  }
  button.tv::before,
  .zc::before {
    content: '';
    position: absolute;
    inset: -6px 0;
  }
  button.tv:active,
  .zc:active {
    box-shadow: inset 0 0 0 2px var(--edge);
  }
  .tv .i {
    width: calc(var(--ico) * 0.82);
    height: calc(var(--ico) * 0.82);
    color: var(--ink-3);
  }
  .tv b {
    font-weight: 700;
  }
  .tv span {
    color: var(--ink-3);
    font-size: var(--f-xs);
  }
  .tv.hot .i {
    color: var(--nozzle);
  }
  .tv.hot.b .i {
    color: var(--bed);
  }
  .tv.hot.ch .i {
    color: var(--chamber);
  }
  .tv.gone b,
  .zc.gone b {
    color: var(--ink-2);
    font-weight: 400;
  }
  .zc {
    height: calc(var(--top) - 12px);
    display: flex;
    align-items: center;
    gap: 9px;
    padding: 0 11px 0 9px;
    border-radius: var(--r-chip);
    background: var(--closer-box);
    color: var(--on-closer-box);
    flex: none;
    font-size: var(--f-md);
    line-height: 1;
  }
  .zc .i {
    width: calc(var(--ico) * 0.9);
    height: calc(var(--ico) * 0.9);
    color: var(--closer);
    margin-right: -4px;
  }
  .zc b {
    color: var(--ink);
  }
  .zc .zn1 {
    display: grid;
    row-gap: 2px;
  }
  .zc .zn1 > span {
    font-size: var(--f-xs);
    white-space: nowrap;
  }
  .zc.far {
    background: var(--farther-box);
    color: var(--on-farther-box);
  }
  .zc.far .i {
    color: var(--farther);
  }
  .zc.same {
    background: var(--s1);
    color: var(--ink-2);
  }
  .zc.same .i {
    color: var(--ink-2);
  }
`;
