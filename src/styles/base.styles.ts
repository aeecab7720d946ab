import { css } from 'lit';

/** Reset, text, rows and colours that every shadow root starts from. */
export const base = css`
  * {
    box-sizing: border-box;
    -webkit-tap-highlight-color: transparent;
  }
  /* Not every element: a rule for all would also undo what a custom element says about its own host. */
  :is(h1, h2, h3, h4, p, ol, ul, dl, dd, figure, pre, button, input, fieldset) {
    margin: 0;
    padding: 0;
  }
  :host([hidden]) {
    display: none;
  }
  :focus-visible {
    outline: 3px solid var(--ink);
    outline-offset: -3px;
  }
  button,
  input {
    touch-action: manipulation;
  }
  button {
    font: inherit;
    color: inherit;
    background: none;
    border: 0;
    text-align: inherit;
    font-variant-numeric: inherit;
  }
  svg.i {
    width: var(--ico);
    height: var(--ico);
    fill: currentColor;
    flex: none;
    display: block;
  }
  b,
  strong {
    font-weight: 700;
  }
  .num {
    font-variant-numeric: tabular-nums;
  }
  .lab {
    font-size: var(--f-xs);
    color: var(--ink-2);
    line-height: 1.2;
  }
  .hint {
    font-size: var(--f-xs);
    color: var(--ink-3);
    line-height: 1.25;
  }
  .u {
    font-size: max(0.52em, calc(2.05 * var(--mm)));
    font-weight: 400;
    color: var(--ink-3);
    margin-left: 0.18em;
    letter-spacing: 0;
  }
  .el {
    white-space: nowrap;
    overflow: hidden;
    padding-bottom: 0.12em;
    margin-bottom: -0.12em;
    text-overflow: ellipsis;
    min-width: 0;
  }
  /* Words for the ear: what the eye has from an icon. */
  .heard {
    position: absolute;
    font-size: 0;
  }
  .row {
    display: flex;
    align-items: center;
    gap: var(--gap);
    min-width: 0;
  }
  .grow {
    flex: 1 1 0;
    min-width: 0;
    min-height: 0;
  }
  .c-noz {
    color: var(--nozzle);
  }
  .c-bed {
    color: var(--bed);
  }
  .c-cha {
    color: var(--chamber);
  }
  .c-clo {
    color: var(--closer);
  }
  .c-far {
    color: var(--farther);
  }
  .c3 {
    color: var(--ink-3);
  }
  .spin {
    width: 26px;
    height: 26px;
    border-radius: 50%;
    border: 3px solid var(--live-box);
    border-top-color: var(--live);
    flex: none;
    animation: spin 0.9s linear infinite;
  }
  @keyframes spin {
    to {
      transform: rotate(1turn);
    }
  }
  @media (max-width: 500px) and (orientation: landscape) {
    .spin {
      width: 24px;
      height: 24px;
    }
  }
`;
