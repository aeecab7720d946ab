import { css } from 'lit';

/** Stepper, sequence, sum and the endstop picture of the guide. */
export const guide = css`
  .stp {
    display: flex;
    align-items: center;
    gap: 8px;
    height: 46px;
    padding: 0 6px;
    min-width: 0;
  }
  .stp .s {
    display: flex;
    align-items: center;
    gap: 8px;
    font-size: var(--f-xs);
    color: var(--ink-2);
    white-space: nowrap;
  }
  .stp .s i {
    width: 26px;
    height: 26px;
    border-radius: 50%;
    display: grid;
    place-items: center;
    font-style: normal;
    font-size: 15px;
    box-shadow: inset 0 0 0 2px var(--edge);
    flex: none;
    line-height: 1;
  }
  .stp .s.ok i {
    background: var(--live-box);
    color: var(--live);
    box-shadow: none;
  }
  .stp .s.ok i .i {
    width: 15px;
    height: 15px;
  }
  .stp .s.on {
    color: var(--ink);
    font-weight: 700;
  }
  .stp .s.on i {
    background: var(--live);
    color: var(--on-live);
    box-shadow: none;
  }
  .stp .r {
    flex: 1 1 8px;
    height: 2px;
    background: var(--s3);
    min-width: 6px;
    border-radius: 2px;
  }
  .stp .r.ok {
    background: var(--live);
    opacity: 0.45;
  }
  .seq {
    list-style: none;
    display: flex;
    flex-direction: column;
    min-height: 0;
  }
  .seq li {
    flex: 1 1 0;
    max-height: 78px;
    min-height: 0;
    display: grid;
    grid-template-columns: 30px 1fr auto;
    column-gap: 14px;
    align-items: center;
    position: relative;
  }
  .seq li + li::before {
    content: '';
    position: absolute;
    left: 14px;
    width: 2px;
    top: calc(-50% + 19px);
    height: calc(100% - 38px);
    background: var(--s3);
  }
  .seq li.ok + li::before {
    background: var(--live);
    opacity: 0.45;
  }
  .seq .d {
    width: 30px;
    height: 30px;
    border-radius: 50%;
    display: grid;
    place-items: center;
    font-size: 15px;
    line-height: 1;
    color: var(--ink-2);
    box-shadow: inset 0 0 0 2px var(--edge);
  }
  .seq .d .i {
    width: 17px;
    height: 17px;
  }
  .seq .ok .d {
    background: var(--live-box);
    color: var(--live);
    box-shadow: none;
  }
  .seq .on .d {
    box-shadow: none;
  }
  .seq .bad .d {
    background: var(--stop-box);
    color: var(--stop);
    box-shadow: none;
  }
  .seq b {
    font-size: var(--f-md);
    font-weight: 400;
    display: block;
    line-height: 1.15;
    color: var(--ink-2);
  }
  .seq .ok b,
  .seq .on b {
    color: var(--ink);
  }
  .seq .on b {
    font-weight: 700;
  }
  .seq small {
    font-size: var(--f-xs);
    color: var(--ink-2);
    display: block;
    line-height: 1.2;
    margin-top: 2px;
  }
  .seq .t {
    font-size: var(--f-sm);
    color: var(--ink-2);
    white-space: nowrap;
    text-align: right;
  }
  .eq {
    display: grid;
    grid-template-columns: auto auto auto auto 1fr;
    align-items: end;
    column-gap: 18px;
    min-width: 0;
  }
  .eq .c {
    display: flex;
    flex-direction: column;
    gap: 6px;
    min-width: 0;
  }
  .eq .k {
    font-size: var(--f-xs);
    color: var(--ink-2);
    line-height: 1.2;
    white-space: nowrap;
  }
  .eq .v {
    font-size: var(--f-display);
    line-height: 1;
    letter-spacing: -0.02em;
    white-space: nowrap;
    font-weight: 400;
  }
  .eq .o {
    font-size: var(--f-display);
    line-height: 1;
    color: var(--ink-3);
  }
  .eq .res {
    align-items: flex-end;
    text-align: right;
  }
  .eq .res .v {
    font-size: var(--f-hero);
    font-weight: 700;
    letter-spacing: -0.03em;
    line-height: 0.92;
  }
  .eq .res .k {
    color: var(--on-live-box);
  }
  .eq .old .v {
    color: var(--ink-2);
  }
  .es {
    display: block;
    width: 100%;
    height: 100%;
  }
  .es .sw0 {
    fill: var(--s3);
    stroke: var(--edge);
    stroke-width: 1.5;
  }
  .es .pin0 {
    fill: var(--level);
  }
  .es .pin1 {
    fill: var(--steel-2);
  }
  .es .base {
    fill: var(--s2);
  }
  .es .ln {
    fill: none;
    stroke: var(--ink-2);
    stroke-width: 1.5;
    stroke-dasharray: 5 5;
  }
  .es .t {
    fill: var(--ink);
    font-size: 19px;
    font-weight: 700;
  }
  .es .s {
    fill: var(--ink-2);
    font-size: 17px;
  }
  @media (min-width: 1200px) {
    .seq li {
      max-height: 96px;
    }
  }
  @media (max-width: 900px) {
    .seq li {
      column-gap: 10px;
    }
    .eq {
      column-gap: 12px;
    }
    .stp .nm {
      white-space: nowrap;
    }
  }
  @media (max-width: 500px) and (orientation: landscape) {
    .seq li {
      grid-template-columns: 24px 1fr auto;
    }
    .seq .d {
      width: 24px;
      height: 24px;
    }
    .seq li + li::before {
      left: 11px;
      top: calc(-50% + 14px);
      height: calc(100% - 28px);
    }
    .eq {
      column-gap: 7px;
    }
    .eq .v {
      font-size: 21px;
    }
    .eq .o {
      font-size: 20px;
    }
    .eq .c {
      gap: 3px;
    }
  }
  @media (orientation: portrait) {
    .eq {
      grid-template-columns: auto auto auto 1fr;
      row-gap: 8px;
    }
    .eq .res {
      grid-column: 1 / -1;
      flex-direction: row;
      align-items: baseline;
      justify-content: space-between;
    }
    .stp .nm {
      display: none;
    }
    .stp .s.on .nm {
      display: inline;
    }
  }
`;
