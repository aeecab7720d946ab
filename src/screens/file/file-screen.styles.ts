import { css } from 'lit';

/** The detail page of a file. */
export const fileStyles = css`
  :host {
    display: grid;
    min-width: 0;
    min-height: 0;
  }
  .fd {
    grid-template: minmax(0, 1fr) 72px / 440px 1fr;
    grid-template-areas: 'm i' 'a a';
  }
  .m {
    grid-area: m;
    position: relative;
    padding: 22px;
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
  }
  .m img {
    width: 100%;
    height: 100%;
    min-height: 0;
    object-fit: contain;
  }
  .nopic {
    display: grid;
    place-content: center;
    justify-items: center;
    gap: 8px;
    color: var(--ink-3);
    font-size: var(--f-sm);
    text-align: center;
  }
  .nopic .i {
    width: calc(var(--ico) * 2.2);
    height: calc(var(--ico) * 2.2);
  }
  .fi9 {
    grid-area: i;
    display: grid;
    grid-template-rows: auto minmax(0, 1fr) auto;
    gap: var(--gap);
  }
  .hd {
    padding: 16px 20px;
  }
  .m .btn {
    position: absolute;
    top: 8px;
    right: 8px;
    width: var(--t2);
    min-height: var(--t2);
    padding: 0;
  }
  .hd h2 {
    font-size: var(--f-xl);
    line-height: 1.15;
    letter-spacing: -0.015em;
    margin: -0.12em 0;
    padding: 0.12em 0;
    overflow-wrap: anywhere;
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
  }
  .hd p {
    font-size: var(--f-sm);
    color: var(--ink-2);
    margin: 4px 0 0;
  }
  .kv {
    display: grid;
    grid-template-columns: repeat(3, 1fr);
    gap: var(--gap);
    min-height: 0;
  }
  .kv .stt2 {
    padding: 12px 14px;
  }
  .kv .stt2 .v {
    font-size: var(--f-xl);
  }
  .kv .u,
  .kv .s {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .skl {
    background: var(--live-box);
    border-radius: var(--r-card);
    padding: 14px 18px;
    display: grid;
    grid-template-columns: 62px 1fr;
    gap: 16px;
    align-items: center;
  }
  .skl.plain {
    background: var(--s1);
  }
  .skl svg {
    width: 62px;
    height: 62px;
  }
  .skl .ring {
    fill: none;
    stroke: var(--live);
    stroke-width: 2.5;
  }
  .skl .body {
    fill: var(--live);
    opacity: 0.35;
  }
  .skl.plain .ring {
    stroke: var(--edge);
    stroke-dasharray: 3 4;
  }
  .skl.plain .body {
    fill: var(--edge);
  }
  .skl b {
    font-size: var(--f-md);
    display: block;
    line-height: 1.2;
  }
  .skl span {
    font-size: var(--f-sm);
    color: var(--on-live-box);
    line-height: 1.25;
    display: block;
    margin-top: 2px;
  }
  .skl.plain span {
    color: var(--ink-2);
  }
  file-keys {
    grid-area: a;
  }
  .none {
    display: grid;
    place-content: center;
    justify-items: center;
    gap: 8px;
    text-align: center;
    padding: var(--in);
  }
  .none p {
    color: var(--ink-2);
    margin: 0;
  }
  @media (min-width: 1200px) {
    .fd {
      grid-template-rows: minmax(0, 1fr) 92px;
      grid-template-columns: 600px 1fr;
    }
  }
  @media (max-width: 900px) {
    .fd {
      grid-template-rows: minmax(0, 1fr) 66px;
      grid-template-columns: 300px 1fr;
    }
    .hd {
      padding: 10px 14px;
    }
    .kv .stt2 {
      padding: 9px 12px;
    }
    .kv .stt2 .v {
      font-size: 23px;
    }
    .skl {
      padding: 10px 14px;
      grid-template-columns: 50px 1fr;
      gap: 12px;
    }
    .skl svg {
      width: 50px;
      height: 50px;
    }
    .skl span,
    .kv .stt2 .k {
      font-size: var(--f-xs);
    }
    .kv .stt2 .k {
      gap: 5px;
    }
    .kv .stt2 .k .i {
      width: 18px;
      height: 18px;
    }
  }
  @media (max-width: 500px) and (orientation: landscape) {
    .fd {
      grid-template-rows: minmax(0, 1fr) 59px;
      grid-template-columns: 120px 1fr;
    }
    .m {
      padding: 8px;
    }
    .hd {
      padding: 6px 10px;
    }
    .hd .by {
      display: none;
    }
    .hd h2 {
      font-size: var(--f-lg);
      -webkit-line-clamp: 1;
    }
    .fi9 {
      grid-template-rows: auto minmax(0, 1fr) auto;
    }
    .kv .stt2 {
      padding: 4px 8px;
      border-radius: var(--r-ctl);
    }
    .kv .stt2 .s,
    .kv .stt2 .k .i,
    .skl svg,
    .skl span {
      display: none;
    }
    .kv .stt2 .k {
      font-size: 13px;
    }
    .kv .stt2 .v {
      font-size: 18px;
    }
    .skl {
      grid-template-columns: 1fr;
      padding: 6px 10px;
    }
  }
  @media (orientation: portrait) {
    .fd {
      grid-template: minmax(0, 1fr) auto 66px / 1fr;
      grid-template-areas: 'm' 'i' 'a';
    }
    .kv {
      grid-auto-rows: 86px;
    }
  }
`;
