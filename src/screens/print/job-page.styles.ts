import { css } from 'lit';

/** The print outside its first layer. */
export const jobStyles = css`
  :host {
    display: grid;
    min-width: 0;
    min-height: 0;
  }
  .pr {
    grid-template: minmax(0, 1fr) auto / 372px 1fr;
    grid-template-areas: 'm i' 'a a';
    position: relative;
  }
  .mo {
    grid-area: m;
    display: grid;
    grid-template-rows: minmax(0, 1fr) auto;
  }
  .th {
    padding: 12px 14px 0;
    min-height: 0;
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
    place-items: center;
    color: var(--ink-3);
  }
  .th > * {
    grid-area: 1 / 1;
  }
  .th img {
    width: 100%;
    height: 100%;
    min-height: 0;
    object-fit: contain;
  }
  .th .todo {
    opacity: 0.28;
    filter: grayscale(1);
  }
  .th .i {
    width: calc(var(--ico) * 2.2);
    height: calc(var(--ico) * 2.2);
  }
  .nm {
    padding: 12px 18px 16px;
  }
  .nm h2 {
    font-size: var(--f-lg);
    line-height: 1.15;
    margin: 0;
  }
  .nm p {
    font-size: var(--f-sm);
    color: var(--ink-2);
    margin: 2px 0 0;
  }
  .info {
    grid-area: i;
    display: grid;
    grid-template: 178px minmax(0, 1fr) minmax(0, 1fr) / 1fr 1fr;
    gap: var(--gap);
  }
  .info.few {
    grid-template-rows: minmax(0, 1fr) minmax(0, 1fr);
  }
  .tm {
    grid-column: 1 / 3;
    padding: 18px 20px;
    display: grid;
    grid-template: minmax(0, 1fr) auto / auto 1fr auto;
    align-items: center;
    gap: 0 20px;
  }
  .tm h2 {
    font-size: var(--f-xl);
    line-height: 1.15;
    margin: 0;
  }
  .tm p {
    font-size: var(--f-md);
    color: var(--ink-2);
    margin: 6px 0 0;
    line-height: 1.25;
  }
  .pc {
    font-size: 84px;
    font-weight: 700;
    line-height: 0.82;
    letter-spacing: -0.04em;
  }
  .pc .u {
    font-size: 34px;
    margin: 0;
  }
  .lf {
    padding-left: 22px;
    border-left: 2px solid var(--line);
  }
  .lf b {
    font-size: var(--f-display);
    line-height: 1;
    letter-spacing: -0.02em;
    display: block;
    white-space: nowrap;
  }
  .lf b .u {
    font-size: 0.5em;
    margin: 0;
  }
  .lf .k,
  .fi span {
    font-size: var(--f-sm);
    color: var(--ink-2);
    white-space: nowrap;
  }
  .fi {
    text-align: right;
  }
  .fi b {
    font-size: var(--f-xl);
    display: block;
    line-height: 1.15;
    white-space: nowrap;
  }
  .tm .wt {
    margin: 0;
    font-size: var(--f-sm);
    line-height: 1.2;
  }
  .bar {
    grid-column: 1 / 4;
    height: 14px;
    border-radius: 7px;
    background: var(--s3);
    overflow: hidden;
    margin-top: 14px;
  }
  .bar i {
    display: block;
    height: 100%;
    background: var(--live);
    border-radius: 7px 2px 2px 7px;
    width: var(--done);
  }
  .a {
    grid-area: a;
    display: grid;
  }
  .ended {
    display: grid;
    grid-template-columns: 1fr 1.7fr;
    gap: var(--gap);
  }
  .ended .btn {
    background: var(--s1);
    min-height: 64px;
  }
  .ended .btn.pri {
    background: var(--live);
  }
  a.btn {
    color: inherit;
    text-decoration: none;
  }
  a.btn.pri {
    color: var(--on-live);
  }
  .why {
    position: absolute;
    inset: auto 0 calc(var(--t1) + 16px);
    margin: 0;
    padding: 8px 12px;
    border-radius: var(--r-ctl);
    background: var(--stop-box);
    color: var(--on-stop-box);
    font-size: var(--f-sm);
    line-height: 1.2;
  }
  .none {
    display: grid;
    place-content: center;
    justify-items: center;
    gap: var(--gap);
    text-align: center;
  }
  .none p {
    color: var(--ink-2);
    margin: 0;
  }
  @media (min-width: 1200px) {
    .pr {
      grid-template-columns: 480px 1fr;
    }
    .info {
      grid-template-rows: 240px minmax(0, 1fr) minmax(0, 1fr);
    }
    .tm {
      padding: 26px 28px;
    }
    .pc {
      font-size: 116px;
    }
    .bar {
      height: 18px;
    }
    .stt2 {
      padding: 20px 24px;
    }
  }
  @media (max-width: 900px) {
    .pr {
      grid-template-columns: 264px 1fr;
    }
    .th {
      padding: 6px 6px 0;
    }
    .nm {
      padding: 6px 14px 12px;
    }
    .info {
      grid-template-rows: 126px minmax(0, 1fr) minmax(0, 1fr);
    }
    .tm {
      padding: 10px 16px 14px;
      gap: 0 14px;
    }
    .pc {
      font-size: 62px;
    }
    .pc .u {
      font-size: 26px;
    }
    .lf {
      padding-left: 14px;
    }
    .lf .k,
    .fi span {
      font-size: var(--f-xs);
    }
    .bar {
      margin-top: 8px;
      height: 12px;
    }
    .stt2 {
      padding: 9px 14px;
    }
    .stt2 .v {
      font-size: 33px;
    }
    .stt2 .k .i {
      width: 20px;
      height: 20px;
    }
    .ended .btn {
      min-height: 68px;
    }
  }
`;
