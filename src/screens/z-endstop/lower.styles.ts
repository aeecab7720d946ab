import { css } from 'lit';

/** Lowering the nozzle to the paper. */
export const lowerStyles = css`
  .zc4 {
    grid-template: auto 1fr / 254px 236px 1fr;
    grid-template-areas: 's s s' 'p b r';
  }
  .zc4 > .stp {
    grid-area: s;
  }
  .pp4 {
    grid-area: p;
    display: grid;
    grid-template-rows: 1fr auto;
  }
  .pp4 .im {
    position: relative;
    overflow: hidden;
    min-height: 0;
  }
  .pp4 .im > svg {
    position: absolute;
    inset: 0;
  }
  .pp4 .tx {
    padding: 14px 16px 16px;
  }
  .pp4 .tx h2 {
    font-size: var(--f-lg);
    line-height: 1.15;
  }
  .pp4 .tx p {
    font-size: var(--f-sm);
    color: var(--ink-2);
    margin: 4px 0 0;
    line-height: 1.3;
  }
  .pp4 .tag {
    position: absolute;
    left: 12px;
    top: 12px;
    z-index: 1;
  }
  .br {
    grid-area: b;
    padding: 14px 16px 14px;
    display: flex;
    flex-direction: column;
    min-height: 0;
  }
  .br h2 {
    font-size: var(--f-sm);
    font-weight: 400;
    color: var(--ink-2);
    line-height: 1.15;
    margin-bottom: 8px;
    display: flex;
    justify-content: space-between;
  }
  .brk {
    flex: 1;
    display: flex;
    flex-direction: column;
    position: relative;
    min-height: 0;
  }
  .brk .t {
    display: grid;
    grid-template-columns: 30px 1fr auto;
    align-items: center;
    height: 40px;
    font-size: var(--f-md);
    position: relative;
  }
  .brk .t .lab {
    text-align: right;
    font-size: var(--f-xs);
  }
  .brk .t.old {
    color: var(--ink-2);
  }
  .brk .t::before {
    content: '';
    position: absolute;
    left: 10px;
    top: 0;
    bottom: 0;
    width: 2px;
    background: var(--s3);
  }
  .brk .t.first::before {
    top: 50%;
  }
  .brk .t.last::before {
    bottom: 50%;
  }
  .mk {
    width: 22px;
    height: 22px;
    position: relative;
    z-index: 1;
  }
  .mk.fr {
    border-radius: 50%;
    background: var(--s1);
    border: 4px solid var(--farther);
  }
  .mk.st {
    background: var(--closer);
    border-radius: 4px;
  }
  .mk.un {
    border-radius: 4px;
    border: 2px dashed var(--edge);
    background: var(--s1);
  }
  .brk .t .lab.l {
    text-align: left;
    grid-column: 2 / 4;
  }
  .seg > .no {
    flex: 1.7 1 0;
    color: var(--ink-4);
    box-shadow: inset 0 0 0 1.5px var(--line);
    text-align: center;
    line-height: 1.1;
  }
  .seg > .no small {
    display: block;
    font-size: var(--f-xs);
    color: var(--ink-2);
  }
  .zn {
    flex: 1;
    min-height: 60px;
    position: relative;
    border-radius: var(--r-ctl);
    margin-left: 0;
    background: var(--s2);
    display: grid;
  }
  .zn::before {
    content: '';
    position: absolute;
    left: 10px;
    top: 0;
    bottom: 0;
    border-left: 2px dashed var(--edge);
  }
  .zn .zt {
    position: absolute;
    left: 34px;
    right: 8px;
    top: 10%;
    font-size: var(--f-xs);
    color: var(--ink-2);
    line-height: 1.25;
  }
  .zn .now {
    position: absolute;
    left: 0;
    right: 0;
    top: 50%;
    transform: translateY(-50%);
    display: grid;
    grid-template-columns: 30px 1fr auto;
    align-items: center;
    height: 44px;
    background: var(--live-box);
    box-shadow: inset 0 0 0 2px var(--live);
    border-radius: var(--r-ctl);
  }
  .zn .now .i {
    width: 24px;
    height: 24px;
    color: var(--live);
    margin-left: 4px;
  }
  .zn .now b {
    font-size: var(--f-lg);
    padding-left: 4px;
  }
  .zn .now span {
    padding-right: 12px;
    font-size: var(--f-xs);
    color: var(--on-live-box);
  }
  .r4 {
    grid-area: r;
    display: grid;
    grid-template-rows: 82px 1fr 60px 70px;
    gap: var(--gap);
    min-height: 0;
  }
  .zr {
    display: flex;
    align-items: center;
    justify-content: space-between;
    padding: 0 18px;
  }
  .zr .k {
    font-size: var(--f-sm);
    color: var(--ink-2);
    line-height: 1.25;
  }
  .zr .k .c3 {
    display: block;
  }
  .zr b {
    font-size: var(--f-hero);
    letter-spacing: -0.03em;
    line-height: 1;
  }
  .zr b .u {
    font-size: 20px;
  }
  .zc4 .cfs {
    display: grid;
    grid-template-rows: 1fr 1fr;
    gap: var(--gap);
    min-height: 0;
  }
  .fin .btn {
    height: calc(100% + 0.5px);
  }
  .fin {
    display: grid;
    grid-template-columns: 112px 1fr;
    gap: var(--gap);
  }
  .fin .btn {
    min-height: 0;
  }
  .fin .no {
    background: var(--s1);
  }
  @media (min-width: 1200px) {
    .zc4 {
      grid-template-columns: 340px 300px 1fr;
    }
    .r4 {
      grid-template-rows: 110px 1fr 74px 86px;
    }
    .brk .t {
      height: 54px;
    }
    .zc4 .cf {
      column-gap: 24px;
      padding-left: 22px;
    }
    .zc4 .cf .pict {
      height: 104px;
    }
    .fin {
      grid-template-columns: 160px 1fr;
    }
    .stp {
      height: 58px;
    }
    .stp .s i {
      width: 32px;
      height: 32px;
      font-size: 17px;
    }
  }
`;
