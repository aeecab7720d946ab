import { css } from 'lit';

/** The same on the smallest display and upright. */
export const jobSmallStyles = css`
  @media (max-width: 500px) and (orientation: landscape) {
    .pr {
      grid-template: minmax(0, 1fr) auto / 1fr;
      grid-template-areas: 'i' 'a';
    }
    .mo {
      display: none;
    }
    .info {
      grid-template: 104px minmax(0, 1fr) / repeat(4, 1fr);
    }
    .info.few {
      grid-template-columns: 1fr 1fr;
    }
    .info:not(.few) .tm {
      grid-column: 1 / 5;
    }
    .tm {
      padding: 8px 12px 10px;
    }
    .pc {
      font-size: 44px;
    }
    .pc .u {
      font-size: 18px;
    }
    .fi b {
      font-size: 18px;
    }
    .bar {
      height: 9px;
      margin-top: 4px;
    }
    .stt2 {
      padding: 8px 10px;
    }
    .stt2 .v {
      font-size: 22px;
    }
    .stt2 .v .u,
    .stt2 .k {
      font-size: 13px;
    }
    .stt2 .k .i,
    .stt2 .s,
    .lf .k + b + .k {
      display: none;
    }
    .ended .btn {
      min-height: 59px;
    }
  }
  @media (orientation: portrait) {
    .pr {
      grid-template: minmax(0, 1fr) auto auto / 1fr;
      grid-template-areas: 'm' 'i' 'a';
    }
    .info {
      grid-template-rows: 132px 92px 92px;
    }
    .info.few {
      grid-template-rows: 132px 100px;
    }
    .mo {
      grid-template: minmax(0, 1fr) / 240px 1fr;
    }
    .nm {
      align-self: center;
    }
  }
`;
