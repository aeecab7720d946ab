import { css } from 'lit';

/** What went wrong, and the way back. */
export const keepFailedStyles = css`
  .er {
    grid-template-rows: 1fr auto;
  }
  .er .bd {
    display: grid;
    grid-template-columns: 1fr 322px;
    overflow: hidden;
  }
  .er .l {
    padding: 30px 34px 24px;
    display: flex;
    flex-direction: column;
    min-width: 0;
  }
  .er .sg {
    width: 68px;
    height: 68px;
    border-radius: 50%;
    display: grid;
    place-items: center;
    background: var(--stop-box);
    color: var(--stop);
    margin-bottom: 16px;
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
    margin-top: 10px;
    line-height: 1.4;
  }
  .er .kl {
    margin-top: auto;
  }
  .er .r {
    background: var(--s2);
    padding: 24px 22px;
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
    background: var(--live-box);
    color: var(--on-live-box);
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
    color: var(--live);
  }
  .er .kl code {
    white-space: pre-line;
  }
  .facts {
    display: grid;
    gap: 10px;
    font-size: var(--f-sm);
    line-height: 1.3;
  }
  .facts b {
    font-size: var(--f-md);
  }
  @media (max-width: 500px) and (orientation: landscape) {
    .facts {
      padding: 8px 12px;
      gap: 4px;
      background: var(--s2);
    }
    .facts b {
      display: none;
    }
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
      padding: 16px 18px 12px;
    }
    .er .sg {
      width: 48px;
      height: 48px;
      margin-bottom: 10px;
    }
    .er .sg .i {
      width: 28px;
      height: 28px;
    }
    .er h2 {
      font-size: 27px;
    }
    .er .l > p {
      font-size: 17px;
      margin-top: 6px;
      line-height: 1.3;
    }
    .er .r {
      padding: 14px;
    }
    .er li {
      font-size: 15px;
      gap: 8px;
    }
    .er ol {
      gap: 9px;
    }
    .er .safe {
      font-size: 15px;
      padding: 9px 10px;
    }
  }
  @media (max-width: 500px) and (orientation: landscape) {
    .er .bd {
      grid-template: 1fr auto / 1fr;
    }
    .er .r h3,
    .er .r ol,
    .er .kl {
      display: none;
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
    .er .sg {
      width: 36px;
      height: 36px;
      margin-bottom: 6px;
    }
    .er .sg .i {
      width: 22px;
      height: 22px;
    }
    .er h2 {
      font-size: 22px;
    }
    .er .l > p {
      font-size: 15px;
      margin-top: 4px;
    }
    .er .acts .btn {
      font-size: 14px;
    }
    .er .acts .btn .i {
      display: none;
    }
  }
  @media (orientation: portrait) {
    .er .bd {
      grid-template: 1fr auto / 1fr;
    }
    .er .safe {
      margin-top: 14px;
    }
    .er .acts .btn:last-child {
      grid-column: auto;
    }
    .er .acts.n3 .pri {
      grid-column: 1 / -1;
    }
  }
`;
