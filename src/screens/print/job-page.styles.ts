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
  .th img {
    width: 100%;
    height: 100%;
    object-fit: contain;
  }
  .nm {
    padding: 12px 18px 16px;
  }
  .nm h2 {
    font-size: var(--f-lg);
    line-height: 1.15;
    margin: 0;
  }
  .info {
    grid-area: i;
    display: grid;
    grid-template: minmax(0, 1.4fr) minmax(0, 1fr) / 1fr 1fr;
    gap: var(--gap);
  }
  .tm {
    grid-column: 1 / 3;
    padding: 18px 20px;
    display: grid;
    grid-template-rows: 1fr auto;
    gap: 10px;
    align-items: center;
  }
  .tm h2 {
    font-size: var(--f-xl);
    line-height: 1.15;
    margin: 0;
  }
  .pc {
    font-size: 84px;
    font-weight: 700;
    line-height: 0.82;
    letter-spacing: -0.04em;
  }
  .pc .u {
    font-size: 34px;
  }
  .bar {
    height: 14px;
    border-radius: 7px;
    background: var(--s3);
    overflow: hidden;
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
  a.btn {
    text-decoration: none;
  }
  @media (max-width: 900px) {
    .pr {
      grid-template-columns: 264px 1fr;
    }
    .nm {
      padding: 6px 14px 12px;
    }
    .tm {
      padding: 10px 16px 14px;
    }
    .pc {
      font-size: 62px;
    }
    .stt2 {
      padding: 9px 14px;
    }
  }
  @media (max-width: 500px) and (orientation: landscape) {
    .pr {
      grid-template: minmax(0, 1fr) auto / 1fr;
      grid-template-areas: 'i' 'a';
    }
    .mo {
      display: none;
    }
    .pc {
      font-size: 44px;
    }
    .pc .u {
      font-size: 18px;
    }
    .stt2 .v {
      font-size: 22px;
    }
    .stt2 .s {
      display: none;
    }
  }
  @media (orientation: portrait) {
    .pr {
      grid-template: minmax(0, 1fr) auto auto / 1fr;
      grid-template-areas: 'm' 'i' 'a';
    }
    .info {
      grid-template-rows: 132px 100px;
    }
  }
`;
