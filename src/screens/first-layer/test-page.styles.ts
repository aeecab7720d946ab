import { css } from 'lit';

/** The first-layer test on every display. */
export const testStyles = css`
  :host {
    display: grid;
    min-width: 0;
    min-height: 0;
  }
  .g22 {
    grid-template: 1fr auto / 454px 1fr;
  }
  .m22 {
    position: relative;
    padding: 12px;
    display: grid;
  }
  .bw {
    position: relative;
    min-height: 0;
    background: none;
    padding: 0;
    border-radius: 0;
  }
  .bed22 {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
  }
  .ed {
    position: absolute;
    left: 50%;
    transform: translateX(-50%);
    font-size: var(--f-xs);
    color: var(--ink-3);
    line-height: 1;
    pointer-events: none;
  }
  .ed.bk {
    top: 26px;
  }
  .ed.fr {
    bottom: 26px;
  }
  .xy {
    position: absolute;
    left: 14px;
    top: 14px;
    z-index: 1;
    background: var(--s3);
    color: var(--ink);
    pointer-events: none;
  }
  .r22 {
    display: grid;
    grid-template-rows: auto auto 1fr auto;
    gap: var(--gap);
  }
  .k2 {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: var(--gap);
  }
  .kd {
    background: var(--s1);
    border-radius: var(--r-card);
    padding: 12px 14px;
    display: grid;
    grid-template-columns: 44px 1fr;
    gap: 12px;
    align-items: center;
    text-align: left;
    min-height: 76px;
  }
  .kd .i {
    width: 40px;
    height: 40px;
    color: var(--ink-2);
  }
  .kd b {
    font-size: var(--f-md);
    display: block;
    line-height: 1.15;
  }
  .kd span span {
    font-size: var(--f-xs);
    color: var(--ink-2);
    line-height: 1.2;
    display: block;
    margin-top: 2px;
  }
  .kd.on {
    background: var(--live-box);
    box-shadow: inset 0 0 0 2px var(--live);
  }
  .kd.on .i {
    color: var(--live);
  }
  .kd.on span span {
    color: var(--on-live-box);
  }
  .s22 {
    display: grid;
    gap: 8px;
    --choice-background: var(--s1);
  }
  .f22 {
    padding: 14px 20px;
    display: flex;
    flex-direction: column;
    justify-content: center;
    gap: 4px;
  }
  .f22 .k {
    font-size: var(--f-sm);
    color: var(--ink-2);
  }
  .f22 .v {
    font-size: var(--f-hero);
    letter-spacing: -0.03em;
    line-height: 1;
    white-space: nowrap;
  }
  .f22 .v .u {
    font-size: max(0.36em, calc(2.05 * var(--mm)));
  }
  .f22 p {
    font-size: var(--f-sm);
    color: var(--ink-2);
    line-height: 1.3;
    margin: 4px 0 0;
  }
  .o22 {
    font-size: var(--f-xs);
    color: var(--ink-2);
    line-height: 1.3;
    padding: 0 8px;
    margin: 0;
    display: flex;
    gap: 10px;
    align-items: center;
    overflow-wrap: anywhere;
  }
  .o22 .i {
    width: 20px;
    height: 20px;
    flex: none;
  }
  .failed {
    color: var(--on-stop-box);
  }
  @media (min-width: 1200px) {
    .g22 {
      grid-template-columns: 620px 1fr;
    }
    .kd {
      padding: 20px 22px;
      grid-template-columns: 56px 1fr;
    }
    .kd .i {
      width: 50px;
      height: 50px;
    }
    .f22 {
      padding: 20px 28px;
    }
  }
  @media (max-width: 900px) {
    .g22 {
      grid-template-columns: 344px 1fr;
    }
    .m22 {
      padding: 6px;
    }
    .xy {
      left: 10px;
      top: 10px;
    }
    .kd {
      padding: 8px 10px;
      grid-template-columns: 34px 1fr;
      gap: 10px;
      min-height: var(--t1);
    }
    .kd .i {
      width: 32px;
      height: 32px;
    }
    .kd b {
      font-size: 17px;
    }
    .kd span span {
      display: none;
    }
    .s22 {
      gap: 6px;
    }
    .f22 {
      padding: 8px 14px;
    }
    .f22 .v {
      font-size: 42px;
    }
    .f22 p,
    .f22 .k {
      font-size: var(--f-xs);
      margin: 0;
    }
    .o22:not(.failed) {
      display: none;
    }
  }
  @media (max-width: 500px) and (orientation: landscape) {
    .g22 {
      grid-template: 1fr auto / 140px 1fr;
    }
    .xy {
      left: 8px;
      top: 8px;
      padding: 2px 8px;
    }
    .xy .i {
      display: none;
    }
    .kd {
      grid-template-columns: 1fr;
      padding: 4px 8px;
      text-align: center;
      min-height: 48px;
    }
    .kd .i {
      display: none;
    }
    .kd b {
      font-size: 15px;
    }
    .s22 ui-choice:nth-child(2) {
      display: none;
    }
    .ed,
    .nx3,
    .f22 .k {
      display: none;
    }
    .f22 {
      padding: 4px 10px;
    }
    .f22 .v {
      font-size: 30px;
    }
    .f22 p {
      font-size: 13px;
    }
  }
  @media (orientation: portrait) {
    .g22 {
      grid-template: 1fr auto auto / 1fr;
    }
    .r22 {
      grid-template-rows: auto auto auto;
    }
  }
`;
