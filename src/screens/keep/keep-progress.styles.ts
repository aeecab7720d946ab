import { css } from 'lit';

/** How far a save is. */
export const keepProgressStyles = css`
  .g18c {
    grid-template: minmax(0, 1fr) auto / 392px 1fr;
  }
  .sv {
    padding: 26px 28px;
    display: flex;
    flex-direction: column;
    justify-content: center;
  }
  .sv .sg {
    width: 68px;
    height: 68px;
    border-radius: 50%;
    display: grid;
    place-items: center;
    background: var(--live-box);
    color: var(--live);
    margin-bottom: 16px;
  }
  .sv .sg .i {
    width: 38px;
    height: 38px;
  }
  .sv .sg .spin {
    width: 40px;
    height: 40px;
    border-width: 5px;
  }
  .sv h2 {
    font-size: var(--f-xl);
    line-height: 1.15;
    letter-spacing: -0.015em;
  }
  .sv .v {
    font-size: var(--f-hero);
    letter-spacing: -0.03em;
    line-height: 1.1;
    white-space: nowrap;
  }
  .sv p {
    font-size: var(--f-sm);
    color: var(--ink-2);
    line-height: 1.35;
    margin-top: 6px;
  }
  .sq {
    padding: 10px 24px;
    display: grid;
    grid-template-rows: 1fr auto;
    gap: 8px;
  }
  .sq .t {
    font-size: var(--f-sm);
  }
  .sq .cp {
    border-top: 1px solid var(--line);
    padding: 12px 0 8px;
    display: grid;
    grid-template-columns: 28px 1fr;
    gap: 14px;
    align-items: center;
  }
  .sq .cp .i {
    width: 26px;
    height: 26px;
    color: var(--ink-3);
  }
  .sq .cp code {
    font:
      400 var(--f-sm)/1.3 ui-monospace,
      'DejaVu Sans Mono',
      monospace;
    color: var(--ink);
    display: block;
  }
  .sq .cp span {
    font-size: var(--f-xs);
    color: var(--ink-2);
  }
  @media (min-width: 1200px) {
    .g18c {
      grid-template-columns: 500px 1fr;
    }
    .sv {
      padding: 36px;
    }
    .sq {
      padding: 20px 32px;
    }
  }
  @media (max-width: 900px) {
    .g18c {
      grid-template-columns: 262px 1fr;
    }
    .sv {
      padding: 12px 16px;
    }
    .sv .sg {
      width: 50px;
      height: 50px;
      margin-bottom: 10px;
    }
    .sv .sg .i {
      width: 28px;
      height: 28px;
    }
    .sv .sg .spin {
      width: 30px;
      height: 30px;
      border-width: 4px;
    }
    .sv h2 {
      font-size: 23px;
    }
    .sv .v {
      font-size: 44px;
    }
    .sv p {
      font-size: var(--f-xs);
    }
    .sq {
      padding: 4px 14px;
      gap: 2px;
    }
    .sq .cp {
      padding: 8px 0;
      gap: 10px;
    }
    .sq .cp code {
      font-size: 15px;
    }
  }
  @media (max-width: 500px) and (orientation: landscape) {
    .g18c {
      grid-template: auto 1fr auto / 1fr;
    }
    .sv {
      padding: 6px 10px;
      display: grid;
      grid-template-columns: 34px 1fr auto;
      column-gap: 10px;
      align-items: center;
    }
    .sv .sg {
      width: 34px;
      height: 34px;
      margin: 0;
    }
    .sv .sg .i {
      width: 20px;
      height: 20px;
    }
    .sv .sg .spin {
      width: 22px;
      height: 22px;
      border-width: 3px;
    }
    .sv h2 {
      font-size: 17px;
    }
    .sv .v {
      font-size: 30px;
    }
    .sv p {
      display: none;
    }
    .sq {
      padding: 0 10px;
    }
    .sq .cp {
      display: none;
    }
    .seq b {
      font-size: 15px;
    }
    .seq small {
      font-size: 13px;
    }
    .sq .t {
      font-size: 14px;
    }
  }
  @media (orientation: portrait) {
    .g18c {
      grid-template: auto 1fr auto / 1fr;
    }
    .sv {
      padding: 20px;
    }
  }
`;
