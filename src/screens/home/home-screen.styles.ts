import { css } from 'lit';

/** The home screen. */
export const homeStyles = css`
  :host {
    display: grid;
    min-width: 0;
    min-height: 0;
  }
  .home {
    grid-template: auto minmax(0, 1fr) / 400px 1fr;
    grid-template-areas: 't s' 't f';
  }
  .temps {
    grid-area: t;
    display: grid;
    grid-auto-rows: 92px;
    align-content: start;
    padding: 6px 0 0;
  }
  .tr {
    display: grid;
    grid-template-columns: 44px 1fr auto 84px;
    align-items: center;
    padding: 0 14px 0 16px;
    column-gap: 6px;
    border-bottom: 1px solid var(--line);
  }
  .tr .tn {
    font-size: var(--f-md);
    color: var(--ink-2);
  }
  .tr .tvv {
    font-size: var(--f-display);
    letter-spacing: -0.02em;
    line-height: 1;
  }
  .tr .tvv .u {
    font-size: var(--f-sm);
  }
  .tr .tg {
    justify-self: end;
    min-width: 70px;
    text-align: right;
    font-size: var(--f-md);
    color: var(--ink-2);
    padding: 0 8px;
  }
  .stt {
    grid-area: s;
    display: flex;
    align-items: center;
    gap: 16px;
    padding: 14px var(--in);
    min-height: 84px;
  }
  .stt .sg {
    width: 50px;
    height: 50px;
    border-radius: 50%;
    background: var(--live-box);
    color: var(--live);
    display: grid;
    place-items: center;
    flex: none;
  }
  .stt .sg .i {
    width: 28px;
    height: 28px;
  }
  .stt h2 {
    font-size: var(--f-xl);
    line-height: 1.1;
    letter-spacing: -0.015em;
    margin: 0;
  }
  .stt p {
    font-size: var(--f-sm);
    color: var(--ink-2);
    margin: 3px 0 0;
  }
  .last {
    grid-area: f;
    display: grid;
    grid-template-columns: 236px 1fr;
  }
  .last .th {
    background: var(--s2);
    padding: 10px;
    min-height: 0;
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
    place-items: center;
    color: var(--ink-3);
  }
  .last .th .i {
    width: calc(var(--ico) * 2);
    height: calc(var(--ico) * 2);
  }
  .last .th img {
    width: 100%;
    height: 100%;
    object-fit: contain;
  }
  .last .inf {
    padding: 16px 18px;
    display: flex;
    flex-direction: column;
    min-width: 0;
  }
  .last h3 {
    font-size: var(--f-lg);
    line-height: 1.15;
    margin: 4px 0 8px;
  }
  .meta {
    display: flex;
    flex-direction: column;
    gap: 5px;
    font-size: var(--f-sm);
    color: var(--ink-2);
  }
  .meta span {
    display: flex;
    gap: 6px;
    align-items: center;
    white-space: nowrap;
  }
  .meta .i {
    width: 19px;
    height: 19px;
    color: var(--ink-3);
  }
  .ac {
    margin-top: auto;
    display: flex;
  }
  .ac .btn {
    flex: 1;
    color: var(--on-live);
    text-decoration: none;
  }
  @media (min-width: 1200px) {
    .home {
      grid-template-columns: 500px 1fr;
    }
    .temps {
      grid-auto-rows: 118px;
    }
    .last {
      grid-template-columns: 330px 1fr;
    }
    .stt {
      min-height: 108px;
    }
  }
  @media (max-width: 900px) {
    .home {
      grid-template-columns: 300px 1fr;
    }
    .temps {
      grid-auto-rows: 76px;
      padding-top: 2px;
    }
    .tr {
      grid-template-columns: 32px 1fr auto 66px;
      padding: 0 10px 0 12px;
    }
    .tr .tg,
    .tr .tn {
      font-size: var(--f-sm);
    }
    .stt {
      min-height: 68px;
      padding: 8px 14px;
      gap: 12px;
    }
    .stt .sg {
      width: 44px;
      height: 44px;
    }
    .stt p {
      font-size: var(--f-xs);
    }
    .last {
      grid-template-columns: 158px 1fr;
    }
    .last .inf {
      padding: 12px 14px;
    }
    .meta {
      font-size: var(--f-xs);
    }
  }
  @media (max-width: 500px) and (orientation: landscape) {
    .home {
      grid-template: auto minmax(0, 1fr) / 1fr;
      grid-template-areas: 's' 'f';
    }
    .temps {
      display: none;
    }
    .stt {
      min-height: 46px;
      padding: 5px 10px;
      gap: 10px;
    }
    .stt .sg {
      width: 34px;
      height: 34px;
    }
    .stt .sg .i {
      width: 20px;
      height: 20px;
    }
    .stt h2 {
      font-size: var(--f-lg);
    }
    .stt p {
      font-size: 13px;
      margin-top: 1px;
    }
    .last {
      grid-template-columns: 118px 1fr;
    }
    .last .inf {
      padding: 8px 10px;
    }
  }
  @media (orientation: portrait) {
    .home {
      grid-template: auto minmax(0, 1fr) auto / 1fr;
      grid-template-areas: 's' 'f' 't';
    }
    .temps {
      grid-auto-rows: 64px;
      padding: 0;
    }
    .tr .tvv {
      font-size: 32px;
    }
    .last {
      grid-template-columns: 200px 1fr;
    }
  }
`;
