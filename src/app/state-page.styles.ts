import { css } from 'lit';

export const statePageStyles = css`
  :host {
    display: grid;
    min-width: 0;
    min-height: 0;
  }
  .er {
    grid-template-rows: 1fr 76px;
  }
  .er.lk2 .sg {
    background: var(--warn-box);
    color: var(--warn);
  }
  .er.busy .sg {
    background: var(--s2);
  }
  .er .sg .spin {
    width: 34px;
    height: 34px;
  }
  .er .kv2 {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 10px 18px;
    font-size: var(--f-sm);
    color: var(--ink-2);
  }
  .er .kv2 b {
    color: var(--ink);
    text-align: right;
    font-size: var(--f-md);
    font-weight: 400;
  }
  .er .av {
    display: grid;
    gap: var(--gap);
  }
  .er .av.two {
    grid-template-columns: 1.5fr 1fr;
  }
  .er .av .btn {
    background: var(--s1);
  }
  .er .av .btn.pri {
    background: var(--live);
  }
  .er .bd.wide {
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
  }
  @media (min-width: 1200px) {
    .er {
      grid-template-rows: 1fr 92px;
    }
  }
  @media (max-width: 900px) {
    .er {
      grid-template-rows: 1fr 66px;
    }
    .er .kv2 {
      font-size: 15px;
      gap: 6px 10px;
    }
    .er .kv2 b {
      font-size: 17px;
    }
  }
  @media (max-width: 500px) and (orientation: landscape) {
    .er {
      grid-template-rows: 1fr 59px;
    }
    .er .r .kv2 {
      display: none;
    }
    .er .av .btn {
      font-size: 14px;
      padding: 0 4px;
    }
    .er .av .btn .i,
    .er .av .btn:not(.fail) small {
      display: none;
    }
  }
  @media (orientation: portrait) {
    .er {
      grid-template-rows: 1fr auto;
    }
  }
  .er.alone {
    grid-template-rows: minmax(0, 1fr);
  }
`;
