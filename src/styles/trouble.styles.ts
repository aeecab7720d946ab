import { css } from 'lit';

/** What went wrong, in Klipper's words too, and beside it the way back. */
export const trouble = css`
  .er .bd {
    display: grid;
    grid-template-columns: 1fr 322px;
    overflow: hidden;
  }
  .er .l {
    padding: 34px 36px 24px;
    display: flex;
    flex-direction: column;
    min-width: 0;
    min-height: 0;
  }
  .er .sg {
    flex: none;
    width: 68px;
    height: 68px;
    border-radius: 50%;
    display: grid;
    place-items: center;
    background: var(--stop-box);
    color: var(--stop);
    margin-bottom: 18px;
  }
  .er .sg .i {
    width: 38px;
    height: 38px;
  }
  .er h2 {
    font-size: 38px;
    line-height: 1.1;
    letter-spacing: -0.02em;
  }
  .er .l > p {
    font-size: var(--f-md);
    color: var(--ink-2);
    margin-top: 12px;
    line-height: 1.4;
    max-width: 30em;
  }
  .er .raw {
    margin-top: auto;
    padding-top: 6px;
    font-size: var(--f-xs);
    color: var(--ink-3);
  }
  .er .raw b {
    display: block;
    font-weight: 400;
    color: var(--ink-2);
    font-family: ui-monospace, 'DejaVu Sans Mono', monospace;
    font-size: var(--f-xs);
    line-height: 1.35;
    margin-top: 3px;
    white-space: pre-line;
    max-height: 6.75em;
    overflow-y: auto;
    overscroll-behavior: contain;
    touch-action: pan-y;
    overflow-wrap: anywhere;
  }
  .er .r {
    background: var(--s2);
    padding: 26px 24px;
    display: flex;
    flex-direction: column;
    min-width: 0;
  }
  .er .r h3 {
    font-size: var(--f-md);
    margin-bottom: 12px;
  }
  .er ol {
    list-style: none;
    display: flex;
    flex-direction: column;
    gap: 14px;
  }
  .er li {
    display: grid;
    grid-template-columns: 30px 1fr;
    gap: 12px;
    font-size: var(--f-sm);
    line-height: 1.3;
    align-items: start;
    color: var(--ink);
  }
  .er li span {
    overflow-wrap: anywhere;
  }
  .er li i {
    font-style: normal;
    width: 28px;
    height: 28px;
    border-radius: 50%;
    box-shadow: inset 0 0 0 2px var(--edge);
    display: grid;
    place-items: center;
    font-size: 15px;
    line-height: 1;
    color: var(--ink-2);
  }
  .er .safe {
    margin-top: auto;
    background: var(--safe-box, var(--stop-box));
    color: var(--on-safe-box, var(--on-stop-box));
    border-radius: var(--r-ctl);
    padding: 12px 14px;
    font-size: var(--f-sm);
    line-height: 1.3;
    display: flex;
    gap: 10px;
  }
  .er .safe .i {
    width: 24px;
    height: 24px;
    color: var(--safe, var(--stop));
  }
  @media (min-width: 1200px) {
    .er .bd {
      grid-template-columns: 1fr 420px;
    }
    .er h2 {
      font-size: 50px;
    }
  }
  @media (max-width: 900px) {
    .er .bd {
      grid-template-columns: 1fr 256px;
    }
    .er .l {
      padding: 18px 20px 14px;
    }
    .er .sg {
      width: 52px;
      height: 52px;
      margin-bottom: 12px;
    }
    .er .sg .i {
      width: 30px;
      height: 30px;
    }
    .er h2 {
      font-size: 28px;
    }
    .er .l > p {
      font-size: 17px;
      margin-top: 8px;
      line-height: 1.35;
    }
    .er .raw b {
      max-height: 5.4em;
    }
    .er .r {
      padding: 16px;
    }
    .er li {
      font-size: 15px;
      gap: 8px;
    }
    .er ol {
      gap: 10px;
    }
    .er .safe {
      font-size: 15px;
      padding: 10px;
    }
  }
  @media (max-width: 500px) and (orientation: landscape) {
    .er .bd {
      grid-template: 1fr auto / 1fr;
    }
    .er .r h3,
    .er .r ol,
    .er .sg {
      display: none;
    }
    .er .raw b {
      max-height: 4.05em;
    }
    .er .r {
      padding: 0;
      background: none;
    }
    .er .safe {
      font-size: 14px;
      padding: 7px 12px;
      border-radius: 0;
      align-items: center;
    }
    .er .l {
      padding: 10px 12px;
    }
    .er h2 {
      font-size: 22px;
    }
    .er .l > p {
      font-size: 15px;
      margin-top: 4px;
      line-height: 1.3;
    }
  }
  @media (orientation: portrait) {
    .er .bd {
      grid-template: 1fr auto / 1fr;
    }
    .er .r {
      gap: 12px;
    }
  }
`;
