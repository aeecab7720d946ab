import { css } from 'lit';

/** The bed mesh. */
export const bedMeshStyles = css`
  :host {
    display: grid;
    min-width: 0;
    min-height: 0;
  }
  .pg {
    position: relative;
  }
  .bm {
    grid-template: minmax(0, 1fr) / minmax(0, 1fr) 320px;
  }
  .none {
    display: grid;
    place-content: center;
    justify-items: center;
    gap: 8px;
    padding: var(--in);
    text-align: center;
  }
  .none p {
    color: var(--ink-2);
    font-size: var(--f-sm);
    line-height: 1.3;
    max-width: 32em;
  }
  .sd {
    display: flex;
    flex-direction: column;
    gap: var(--gap);
  }
  .sd > .btn {
    margin-top: auto;
  }
  .sd > .two {
    margin-top: auto;
  }
  .sd > .two + .btn {
    margin-top: 0;
  }
  .rg {
    flex: none;
    padding: 14px 18px;
  }
  .rg .k {
    font-size: var(--f-sm);
    color: var(--ink-2);
  }
  .rg .v {
    font-size: var(--f-hero);
    line-height: 1;
    letter-spacing: -0.03em;
    display: block;
  }
  .rg .v .u {
    font-size: 20px;
  }
  .rg .tag {
    margin-top: 10px;
  }
  .hl {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: var(--gap);
  }
  .hl > div {
    border-radius: var(--r-card);
    padding: 12px 14px;
  }
  .hl .a {
    background: var(--closer-box);
  }
  .hl .b {
    background: var(--farther-box);
  }
  .hl .k {
    font-size: var(--f-xs);
    display: block;
    line-height: 1.2;
  }
  .hl .a .k {
    color: var(--on-closer-box);
  }
  .hl .b .k {
    color: var(--on-farther-box);
  }
  .hl b {
    font-size: var(--f-lg);
    line-height: 1.15;
    display: block;
  }
  .pf {
    padding: 0 16px;
    min-height: var(--t1);
    display: flex;
    align-items: center;
    gap: 10px;
    background: var(--s1);
    border-radius: var(--r-ctl);
    color: inherit;
    text-decoration: none;
    font-size: var(--f-md);
    line-height: 1.15;
  }
  .pf .el {
    display: block;
  }
  .pf small {
    display: block;
    font-size: var(--f-xs);
    color: var(--ink-2);
  }
  .two {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: var(--gap);
  }
  .two .btn {
    background: var(--s1);
  }
  .btn.pend {
    background: var(--s1);
  }
  .btn.dis {
    background: none;
  }
  .list {
    padding: 6px var(--in);
    overflow-y: auto;
    touch-action: pan-y;
  }
  .list .r {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) minmax(90px, auto) var(--t1);
    align-items: center;
    gap: 10px;
    padding: 6px 0;
  }
  .list .r + .r {
    border-top: 1px solid var(--line);
  }
  .list .r > .i {
    color: var(--ink-3);
  }
  .name {
    font-size: var(--f-md);
  }
  .list .btn {
    padding: 0 10px;
  }
  .list .btn:disabled {
    color: var(--ink-2);
    font-weight: 400;
  }
  .fl {
    position: absolute;
    inset: auto 0 0;
    z-index: 1;
  }
  @media (min-width: 1200px) {
    .bm {
      grid-template-columns: minmax(0, 1fr) 400px;
    }
  }
  @media (max-width: 900px) {
    .bm {
      grid-template-columns: minmax(0, 1fr) 238px;
    }
    .rg {
      padding: 9px 14px;
    }
    .rg .tag {
      margin-top: 6px;
    }
    .rg .v {
      font-size: 38px;
    }
    .sd {
      gap: 7px;
    }
    .hl .k {
      white-space: nowrap;
    }
    .hl > div {
      padding: 8px 10px;
    }
    .pf {
      padding: 0 12px;
    }
  }
  @media (max-width: 500px) and (orientation: landscape) {
    .bm {
      grid-template-columns: minmax(0, 1fr) 112px;
    }
    .hl,
    .rg .tag,
    .pf > .i,
    .pf small {
      display: none;
    }
    .rg .v {
      font-size: 24px;
    }
    .rg .k {
      font-size: 13px;
    }
    .rg {
      padding: 6px 8px;
    }
    .two {
      gap: 6px;
    }
    .sd .btn {
      padding: 0 4px;
      font-size: 14px;
    }
    .two .btn {
      min-height: var(--t2);
    }
    .pf {
      padding: 0 8px;
      font-size: 14px;
    }
  }
  @media (orientation: portrait) {
    .bm {
      grid-template: minmax(0, 1fr) auto / minmax(0, 1fr);
    }
  }
`;
