import { css, type CSSResultGroup } from 'lit';
import { buttons } from './buttons.styles.js';

/** Buttons, choices, switches and tags. */
export const controls: CSSResultGroup = [
  buttons,
  css`
    .seg {
      display: flex;
      background: var(--s2);
      border-radius: var(--r-ctl);
      padding: 4px;
      gap: 3px;
      min-height: var(--t1);
    }
    .seg > button {
      flex: 1 1 0;
      border-radius: calc(var(--r-ctl) - 3px);
      display: flex;
      align-items: center;
      justify-content: center;
      gap: 6px;
      font-size: var(--f-md);
      color: var(--ink-2);
      position: relative;
      min-width: 0;
      white-space: nowrap;
    }
    .seg > button.on {
      background: var(--live-box);
      color: var(--ink);
      font-weight: 700;
      box-shadow: inset 0 0 0 2px var(--live);
    }
    .seg.t2 {
      min-height: var(--t2);
    }
    .seg.t2 > button {
      font-size: var(--f-sm);
    }
    .sw {
      width: 58px;
      height: 34px;
      border-radius: 99px;
      background: var(--s3);
      position: relative;
      flex: none;
      box-shadow: inset 0 0 0 2px var(--edge);
    }
    .sw::after {
      content: '';
      position: absolute;
      left: 5px;
      top: 5px;
      width: 24px;
      height: 24px;
      border-radius: 50%;
      background: var(--ink-2);
    }
    .sw.on {
      background: var(--live);
      box-shadow: none;
    }
    .sw.on::after {
      left: 29px;
      background: var(--on-live);
    }
    .sw .i {
      display: none;
    }
    .tog {
      background: var(--s2);
      border-radius: var(--r-ctl);
      min-height: var(--t1);
      padding: 6px 14px;
      display: flex;
      align-items: center;
      gap: 14px;
      width: 100%;
    }
    .tog .tx {
      min-width: 0;
      flex: 1;
    }
    .tog .tx b {
      font-size: var(--f-md);
      display: block;
      line-height: 1.15;
    }
    .tog .tx span {
      font-size: var(--f-xs);
      color: var(--ink-2);
      line-height: 1.2;
      display: block;
      margin-top: 2px;
    }
    .tag {
      display: inline-flex;
      align-items: center;
      gap: 6px;
      border-radius: 99px;
      padding: 4px 12px 4px 9px;
      font-size: var(--f-xs);
      background: var(--s2);
      color: var(--ink-2);
      line-height: 1.25;
      white-space: nowrap;
    }
    .tag .i {
      width: 18px;
      height: 18px;
    }
    .tag.good {
      background: var(--live-box);
      color: var(--on-live-box);
    }
    .tag.good .i {
      color: var(--live);
    }
    .tag.cool {
      background: var(--farther-box);
      color: var(--on-farther-box);
    }
    .tag.cool .i {
      color: var(--farther);
    }
    .tag.warm {
      background: var(--closer-box);
      color: var(--on-closer-box);
    }
    .tag.warm .i {
      color: var(--closer);
    }
    .tag.warn {
      background: var(--warn-box);
      color: var(--on-warn-box);
    }
    .tag.warn .i {
      color: var(--warn);
    }
    .tag.bad {
      background: var(--stop-box);
      color: var(--on-stop-box);
    }
    .tag.bad .i {
      color: var(--stop);
    }
    @media (max-width: 900px) {
      .sw {
        width: 52px;
        height: 30px;
      }
      .sw::after {
        width: 20px;
        height: 20px;
      }
      .sw.on::after {
        left: 27px;
      }
    }
    @media (max-width: 500px) and (orientation: landscape) {
      .seg {
        padding: 3px;
        gap: 2px;
      }
      .seg > button {
        font-size: var(--f-sm);
      }
    }
  `,
];
