import { css } from 'lit';

/** The value that waits, as a sum. */
export const acceptedStyles = css`
  .g18b {
    grid-template: auto auto 1fr auto / 1fr 1fr;
  }
  .hero18 {
    grid-column: 1 / -1;
    padding: 20px 24px 22px;
    display: grid;
    gap: 16px;
  }
  .hero18 .tg {
    display: flex;
    justify-content: space-between;
    align-items: center;
    gap: 12px;
  }
  .hero18 h1 {
    font-size: var(--f-lg);
    line-height: 1.15;
  }
  .wl {
    padding: 10px 20px;
    display: grid;
  }
  .wl .seq .d {
    box-shadow: none;
    background: var(--s2);
    color: var(--ink-2);
  }
  .wl .seq b {
    color: var(--ink);
  }
  .wl .seq li + li::before {
    display: none;
  }
  .pf {
    padding: 14px 20px;
    display: flex;
    flex-direction: column;
    gap: 8px;
  }
  .pf h3,
  .wl h3 {
    font-size: var(--f-sm);
    font-weight: 400;
    color: var(--ink-2);
    line-height: 1.2;
  }
  .pf .tag {
    align-self: flex-start;
    white-space: normal;
    border-radius: 14px;
  }
  .pf .kl {
    margin-top: auto;
  }
  .wl {
    grid-template-rows: auto 1fr;
    padding: 14px 20px 6px;
    gap: 4px;
  }
  @media (min-width: 1200px) {
    .hero18 {
      padding: 30px 34px;
      gap: 24px;
    }
    .eq .v,
    .eq .o {
      font-size: 62px;
    }
    .eq .res .v {
      font-size: 96px;
    }
    .wl,
    .pf {
      padding: 22px 28px;
    }
  }
  @media (max-width: 900px) {
    .hero18 {
      padding: 9px 14px 12px;
      gap: 8px;
    }
    .hero18 h1 {
      font-size: 18px;
    }
    .wl {
      padding: 8px 14px 2px;
    }
    .wl .seq small {
      display: none;
    }
    .wl .seq b {
      font-size: 16.5px;
    }
    .wl .seq .d {
      width: 26px;
      height: 26px;
    }
    .wl .seq li + li::before {
      display: none;
    }
    .pf {
      padding: 9px 14px;
      gap: 6px;
    }
    .pf .kl {
      line-height: 1.15;
    }
    .pf .kl code {
      font-size: 14.5px;
      line-height: 1.25;
    }
    .pf .kl {
      font-size: 15px;
    }
  }
  @media (max-width: 500px) and (orientation: landscape) {
    .g18b {
      grid-template: auto 1fr auto / 1fr;
    }
    .pf,
    .wl h3,
    .nx3 {
      display: none;
    }
    .hero18 {
      padding: 7px 10px 9px;
    }
    .hero18 h1 {
      font-size: 15px;
    }
    .eq .res .v {
      font-size: 32px;
    }
    .wl {
      padding: 0 10px;
      grid-template-rows: 1fr;
    }
    .wl .seq b {
      font-size: 14px;
    }
    .wl .seq .d {
      width: 20px;
      height: 20px;
      font-size: 13px;
    }
    .seq li {
      max-height: 40px;
    }
  }
  @media (orientation: portrait) {
    .g18b {
      grid-template: auto auto 1fr auto auto / 1fr;
    }
    .pf .tag {
      display: inline-flex;
    }
  }
  @media (max-width: 1100px) {
    .pf:has(.tag + .tag) .kl {
      display: none;
    }
  }
`;
