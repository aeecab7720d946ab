import { css } from 'lit';

export const numberPadStyles = css`
  :host {
    display: grid;
    grid-template: auto minmax(0, 1fr) auto / minmax(0, 1fr);
    gap: 10px;
    min-height: 0;
    min-width: 0;
  }
  .kp {
    display: grid;
    grid-template-columns: repeat(3, 1fr);
    grid-auto-rows: 1fr;
    gap: 8px;
    min-height: 0;
  }
  .kp button {
    background: var(--s2);
    border-radius: var(--r-ctl);
    display: grid;
    place-items: center;
    font-size: var(--f-xl);
    min-height: var(--t2);
  }
  .kp button .i {
    color: var(--ink-2);
  }
  .kp button:active {
    background: var(--s3);
    box-shadow: inset 0 0 0 2px var(--edge);
  }
  .fld {
    background: var(--bg);
    border-radius: var(--r-ctl);
    box-shadow: inset 0 0 0 2px var(--live);
    display: flex;
    align-items: baseline;
    justify-content: flex-end;
    padding: 6px 16px;
    gap: 4px;
  }
  .fld.bad {
    box-shadow: inset 0 0 0 2px var(--stop);
  }
  .fld input {
    flex: 1;
    min-width: 0;
    border: 0;
    background: none;
    color: var(--ink);
    caret-color: var(--live);
    font: 700 var(--f-display) / 1.1 var(--font);
    font-variant-numeric: inherit;
    letter-spacing: -0.02em;
    text-align: right;
  }
  .fld input:focus-visible {
    outline: 0;
  }
  .fld input::selection {
    background: var(--live-box);
  }
  .fld.bad input {
    caret-color: var(--stop);
  }
  .fld .u2 {
    font-size: var(--f-md);
    color: var(--ink-3);
    margin-left: 4px;
  }
  .sign {
    align-self: stretch;
    display: grid;
    place-items: center;
    min-width: var(--t2);
    margin: -6px 0 -6px -16px;
    font-size: var(--f-xl);
    color: var(--ink-2);
  }
  .b2 {
    display: grid;
    grid-template-columns: 1fr 1.5fr;
    gap: 8px;
  }
  .b2 .btn {
    text-align: center;
  }
  :host([quiet]) small {
    display: none;
  }
  :host([side]) {
    grid-template: auto minmax(0, 1fr) / minmax(0, 3fr) minmax(0, 1.15fr);
  }
  :host([side]) .fld {
    grid-column: 1 / -1;
  }
  :host([side]) .b2 {
    grid-template: minmax(0, 1fr) minmax(0, 1.5fr) / minmax(0, 1fr);
  }
  :host([side]) .b2 .btn {
    padding: 0 4px;
    font-size: var(--f-sm);
    min-height: 0;
  }
  @media (max-width: 900px) {
    :host {
      gap: 8px;
    }
    .kp {
      gap: 6px;
    }
  }
  @media (max-width: 500px) and (orientation: landscape) {
    :host {
      grid-template-rows: 46px minmax(0, 1fr) auto;
      gap: 5px;
    }
    .kp {
      grid-template-columns: repeat(6, 1fr);
      gap: 5px;
    }
    .fld {
      padding: 4px 10px;
    }
    .fld input {
      font-size: 22px;
    }
    .sign {
      margin: -4px 0 -4px -10px;
    }
    .b2 {
      gap: 5px;
    }
    :host([side]) {
      grid-template: 40px minmax(0, 1fr) / minmax(0, 3fr) minmax(0, 1.3fr);
    }
    :host([side]) .kp {
      grid-template-columns: repeat(3, 1fr);
    }
    :host([side]) .b2 .btn {
      font-size: 14px;
    }
    :host([quiet]) small {
      display: block;
    }
  }
`;
