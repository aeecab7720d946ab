import { css } from 'lit';

/** Why it cannot be kept, and what to do by hand. */
export const keepRefusedStyles = css`
  .er21 {
    grid-template: 1fr auto / 1fr 352px;
  }
  .er21 .l {
    padding: 28px 32px 22px;
    display: flex;
    flex-direction: column;
  }
  .er21 .sg {
    width: 60px;
    height: 60px;
    border-radius: 50%;
    display: grid;
    place-items: center;
    background: var(--warn-box);
    color: var(--warn);
    margin-bottom: 14px;
  }
  .er21 .sg .i {
    width: 32px;
    height: 32px;
  }
  .er21 h2 {
    font-size: 34px;
    line-height: 1.12;
    letter-spacing: -0.02em;
    text-wrap: balance;
  }
  .er21 .l p {
    font-size: var(--f-md);
    color: var(--ink-2);
    line-height: 1.4;
    margin-top: 10px;
  }
  .er21 .kl {
    margin-top: auto;
  }
  .hd21 {
    padding: 18px 20px;
    display: flex;
    flex-direction: column;
    gap: 10px;
  }
  .hd21 h3 {
    font-size: var(--f-md);
  }
  .hd21 .df {
    font:
      400 var(--f-xs)/1.5 ui-monospace,
      'DejaVu Sans Mono',
      monospace;
    background: var(--bg);
    border-radius: var(--r-ctl);
    padding: 12px 14px;
    overflow-wrap: anywhere;
  }
  .hd21 .df span {
    display: block;
  }
  .hd21 .df .hh {
    color: var(--ink-3);
  }
  .hd21 .df .m {
    color: var(--ink-2);
  }
  .hd21 .df .p {
    color: var(--live);
    font-weight: 700;
  }
  .hd21 p {
    font-size: var(--f-sm);
    color: var(--ink-2);
    line-height: 1.35;
  }
  .hd21 p:last-child {
    margin-top: auto;
  }
  @media (min-width: 1200px) {
    .er21 {
      grid-template-columns: 1fr 470px;
    }
    .er21 h2 {
      font-size: 46px;
    }
    .er21 .l {
      padding: 40px 44px 30px;
    }
    .hd21 {
      padding: 28px;
    }
  }
  @media (max-width: 900px) {
    .er21 {
      grid-template-columns: 1fr 300px;
    }
    .er21 .l {
      padding: 14px 18px 12px;
    }
    .er21 .sg {
      width: 44px;
      height: 44px;
      margin-bottom: 8px;
    }
    .er21 .sg .i {
      width: 24px;
      height: 24px;
    }
    .er21 h2 {
      font-size: 25px;
    }
    .er21 .l p {
      font-size: 17px;
      line-height: 1.3;
      margin-top: 6px;
    }
    .hd21 {
      padding: 12px 14px;
      gap: 7px;
    }
    .hd21 .df {
      padding: 8px 10px;
    }
    .hd21 p {
      font-size: var(--f-xs);
      line-height: 1.3;
    }
  }
  @media (max-width: 500px) and (orientation: landscape) {
    .er21 {
      grid-template: 1fr auto auto / 1fr;
    }
    .er21 .l {
      padding: 8px 12px;
    }
    .er21 .sg,
    .er21 .kl,
    .hd21 p {
      display: none;
    }
    .er21 h2 {
      font-size: 20px;
    }
    .er21 .l p {
      font-size: 15px;
    }
    .hd21 {
      padding: 6px;
      gap: 2px;
    }
    .hd21 h3 {
      font-size: var(--f-xs);
      padding-left: 10px;
    }
    .hd21 .df {
      padding: 5px 10px;
    }
  }
  @media (orientation: portrait) {
    .er21 {
      grid-template: 1fr auto auto / 1fr;
    }
  }
  /* What waits may be long: it is what scrolls. */
  @media (max-width: 500px) {
    .fo21 {
      grid-template: auto minmax(0, 1fr) auto / minmax(0, 1fr);
    }
  }
`;
