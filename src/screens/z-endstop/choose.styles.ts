import { css } from 'lit';

/** Hot or cold. */
export const chooseStyles = css`
  .g16 {
    grid-template: auto auto 1fr auto / 1fr 1fr;
  }
  .qh {
    grid-column: 1 / -1;
    padding: 4px 8px 2px;
  }
  .qh h1 {
    font-size: 38px;
    line-height: 1.1;
    letter-spacing: -0.02em;
  }
  .how {
    border-radius: var(--r-card);
    background: var(--s1);
    display: grid;
    grid-template-rows: 1fr auto;
    overflow: hidden;
    text-align: left;
    position: relative;
  }
  .how.on {
    box-shadow: inset 0 0 0 3px var(--live);
  }
  .how .im {
    position: relative;
    min-height: 0;
    overflow: hidden;
    margin: 3px 3px 0;
    border-radius: 13px 13px 0 0;
  }
  .how .im > svg {
    position: absolute;
    inset: 0;
  }
  .how .tag {
    position: absolute;
    left: 16px;
    top: 16px;
    z-index: 1;
  }
  .how .ok {
    position: absolute;
    right: 16px;
    top: 16px;
    width: 34px;
    height: 34px;
    border-radius: 50%;
    background: var(--live);
    color: var(--on-live);
    display: grid;
    place-items: center;
    z-index: 1;
  }
  .how .ok .i {
    width: 20px;
    height: 20px;
  }
  .how .tx {
    padding: 14px 20px 18px;
  }
  .how b {
    font-size: var(--f-lg);
    line-height: 1.15;
    display: block;
  }
  .how p {
    font-size: var(--f-sm);
    color: var(--ink-2);
    line-height: 1.35;
    margin-top: 5px;
  }
  @media (min-width: 1200px) {
    .qh h1 {
      font-size: 50px;
    }
    .how .tx {
      padding: 18px 28px 26px;
    }
  }
  @media (max-width: 900px) {
    .qh h1 {
      font-size: 27px;
    }
    .how .tx {
      padding: 8px 14px 11px;
    }
    .how p {
      font-size: var(--f-xs);
      line-height: 1.28;
      margin-top: 3px;
    }
    .how .tag {
      left: 10px;
      top: 10px;
    }
    .how .ok {
      right: 10px;
      top: 10px;
    }
  }
  @media (max-width: 500px) and (orientation: landscape) {
    .g16 {
      grid-template: 1fr auto / 1fr 1fr;
    }
    .qh,
    .how .ok {
      display: none;
    }
    .how {
      grid-template-rows: auto 1fr;
    }
    .how .im {
      order: 2;
      margin: 0 3px 3px;
      border-radius: 0 0 8px 8px;
    }
    .how .tag {
      position: static;
      margin-bottom: 4px;
      padding: 1px 9px 1px 7px;
    }
    .how .tx {
      padding: 8px 10px 4px;
    }
    .how b {
      font-size: 17px;
    }
    .how p {
      font-size: 14px;
      line-height: 1.2;
      margin-top: 1px;
    }
  }
  @media (orientation: portrait) {
    .g16 {
      grid-template: auto auto 1fr 1fr auto / 1fr;
    }
    .qh h1 {
      font-size: 30px;
    }
  }
`;
