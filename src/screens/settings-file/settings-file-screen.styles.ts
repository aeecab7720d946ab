import { css } from 'lit';

/** Settings as a file. */
export const settingsFileStyles = css`
  :host {
    display: grid;
    min-width: 0;
    min-height: 0;
  }
  .g25b {
    grid-template: minmax(0, 1fr) auto / minmax(0, 1fr) minmax(0, 1.12fr);
  }
  .c2b {
    padding: 16px 20px 8px;
    display: grid;
    grid-template-rows: auto auto minmax(0, 1fr);
    gap: 4px;
  }
  .c2b h2 {
    margin: 0;
    font-size: var(--f-lg);
    line-height: 1.15;
    display: flex;
    align-items: center;
    gap: 12px;
  }
  .c2b h2 .i {
    color: var(--ink-3);
  }
  .fn {
    margin: 0;
    font:
      400 var(--f-xs) / 1.4 ui-monospace,
      'DejaVu Sans Mono',
      monospace;
    color: var(--ink-2);
    padding-bottom: 6px;
    overflow-wrap: anywhere;
  }
  .what {
    margin: 0;
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 12px;
    align-items: start;
    line-height: 1.3;
    color: var(--ink-2);
  }
  .names {
    display: grid;
    gap: 8px;
    align-content: start;
    overflow-y: auto;
    touch-action: pan-y;
  }
  .names .btn {
    justify-content: flex-start;
    font-weight: 400;
  }
  .ch25 {
    overflow-y: auto;
    touch-action: pan-y;
  }
  .ch25 .r {
    grid-template-columns: 1fr auto;
    min-height: 42px;
  }
  .ch25 .r > span:last-child {
    white-space: nowrap;
  }
  .ch25 .o,
  .ch25 .no2 b,
  .ch25 .no2 > span:last-child {
    color: var(--ink-2);
  }
  .note {
    margin: 0;
    align-self: end;
    padding: 8px 12px;
    border-radius: var(--r-ctl);
    background: var(--live-box);
    color: var(--on-live-box);
    font-size: var(--f-xs);
    line-height: 1.2;
  }
  .note.bad {
    background: var(--stop-box);
    color: var(--on-stop-box);
  }
  @media (min-width: 1200px) {
    .c2b {
      padding: 24px 28px 12px;
    }
  }
  @media (max-width: 900px) {
    .c2b {
      padding: 8px 14px 2px;
    }
    .c2b h2 {
      font-size: 18px;
      gap: 8px;
    }
    .c2b h2 .i {
      width: 22px;
      height: 22px;
    }
    .fn {
      padding-bottom: 2px;
    }
  }
  @media (max-width: 500px) and (orientation: landscape) {
    .what {
      font-size: var(--f-sm);
      line-height: 1.2;
    }
    .what .i {
      display: none;
    }
    .what {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media (orientation: portrait) {
    .g25b {
      grid-template: minmax(0, 1fr) minmax(0, 1.1fr) auto / minmax(0, 1fr);
    }
  }
`;
