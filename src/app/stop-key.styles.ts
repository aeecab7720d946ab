import { css } from 'lit';

export const stopKeyStyles = css`
  :host {
    display: block;
    flex: none;
    margin: 0 4px 6px;
  }
  .key {
    position: relative;
    width: calc(var(--rail) - 8px);
    height: calc(var(--t1) + 16px);
    border-radius: var(--r-ctl);
    background: var(--stop-box);
    color: var(--on-stop-box);
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: 1px;
    font-weight: 700;
    font-size: var(--f-xs);
    letter-spacing: 0.04em;
    line-height: 1.1;
    text-align: center;
  }
  .stop {
    touch-action: none;
  }
  .key .i {
    width: calc(var(--ico) + 6px);
    height: calc(var(--ico) + 6px);
    fill: var(--stop);
  }
  /* Above the darkened screen, which is above all else. */
  .key.down {
    z-index: 101;
    background: var(--stop-solid);
    color: #fff;
  }
  .key.down .i {
    fill: #fff;
  }
  .over {
    position: fixed;
    inset: 0;
    z-index: 100;
    display: grid;
    align-content: center;
    justify-items: center;
    gap: 18px;
    padding: var(--pad) calc(var(--rail) + var(--pad));
    text-align: center;
    background: rgba(10, 4, 4, 0.95);
  }
  h2 {
    font-size: 42px;
    letter-spacing: -0.02em;
    line-height: 1.1;
    color: #fff;
  }
  p {
    font-size: var(--f-md);
    color: #e3e9ec;
    line-height: 1.35;
  }
  .sign {
    width: 190px;
    height: 190px;
    fill: none;
    stroke-width: 16;
  }
  .track {
    stroke: #4a2321;
  }
  .held {
    stroke: #ff8078;
    stroke-linecap: round;
    stroke-dasharray: 100;
    animation: hold 600ms linear both;
  }
  @keyframes hold {
    from {
      stroke-dashoffset: 100;
    }
    to {
      stroke-dashoffset: 0;
    }
  }
  .octagon {
    fill: #b71c1c;
  }
  .sign text {
    fill: #fff;
    font-weight: 700;
    font-size: 34px;
    text-anchor: middle;
    dominant-baseline: central;
    letter-spacing: 0.02em;
  }
  .answers {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: var(--gap);
    width: min(100%, 560px);
  }
  .answers.one {
    grid-template-columns: minmax(auto, 280px);
    justify-content: center;
  }
  .answers .btn {
    min-height: calc(var(--t1) + 12px);
  }
  @media (max-width: 900px) {
    :host {
      margin: 0;
    }
    .key {
      width: var(--rail);
      height: calc(var(--t1) + 6px);
      border-radius: 0 var(--r-ctl) 0 0;
    }
    .sign {
      width: 150px;
      height: 150px;
    }
    h2 {
      font-size: 32px;
    }
  }
  @media (max-width: 500px) and (orientation: landscape) {
    .key {
      height: var(--t1);
    }
    .key .i {
      width: 26px;
      height: 26px;
    }
    .over {
      gap: 8px;
    }
    .sign {
      width: 104px;
      height: 104px;
    }
    h2 {
      font-size: 24px;
    }
  }
  @media (orientation: portrait) {
    :host {
      margin: 4px 2px 4px 6px;
    }
    .key {
      width: 84px;
      height: 100%;
      border-radius: var(--r-ctl);
    }
    .over {
      padding: var(--pad);
    }
  }
`;
