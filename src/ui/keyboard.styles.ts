import { css } from 'lit';

export const keyboardStyles = css`
  :host {
    display: grid;
    min-height: 0;
    min-width: 0;
  }
  .ky {
    position: relative;
    display: grid;
    grid-template-rows: repeat(5, 1fr);
    gap: 8px;
    min-height: 0;
    min-width: 0;
    touch-action: none;
  }
  .kr {
    display: flex;
    gap: 8px;
    justify-content: center;
    min-height: 0;
    min-width: 0;
  }
  button {
    flex: 1 1 0;
    max-width: 86px;
    min-width: 0;
    background: var(--s1);
    border-radius: var(--r-ctl);
    display: grid;
    place-items: center;
    font-size: 26px;
  }
  .fn {
    background: var(--s2);
    flex: 1.5 1 0;
    max-width: 134px;
    font-size: var(--f-md);
    color: var(--ink-2);
  }
  .fn[data-do='language'] {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    font-size: var(--f-sm);
  }
  .fn.on {
    background: var(--live-box);
    color: var(--live);
    box-shadow: inset 0 0 0 2px var(--live);
  }
  .dot {
    min-width: var(--t2);
  }
  .space {
    flex: 5 1 0;
    max-width: none;
    font-size: var(--f-sm);
    color: var(--ink-3);
  }
  .pri {
    background: var(--live);
    color: var(--on-live);
    flex: 2 1 0;
    max-width: none;
    min-width: var(--t1);
    font-weight: 700;
    font-size: var(--f-md);
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
  }
  .digits button {
    font-size: 22px;
    color: var(--ink-2);
  }
  button.pressed {
    background: var(--s3);
    box-shadow: inset 0 0 0 2px var(--edge);
  }
  .pri.pressed {
    background: var(--live);
    box-shadow: inset 0 0 0 3px currentColor;
  }
  .preview {
    position: absolute;
    z-index: 1;
    transform: translate(-50%, -108%);
    min-width: 56px;
    padding: 6px 10px;
    border-radius: var(--r-ctl);
    background: var(--s3);
    box-shadow:
      inset 0 0 0 2px var(--edge),
      0 8px 24px rgba(0, 0, 0, 0.45);
    font-size: 34px;
    font-weight: 700;
    line-height: 1.1;
    text-align: center;
    pointer-events: none;
  }
  @media (max-width: 900px) {
    .ky,
    .kr {
      gap: 6px;
    }
    .ky {
      grid-template-rows: repeat(4, 1fr) minmax(67px, 1fr);
    }
    button {
      font-size: 23px;
    }
  }
  @media (max-width: 500px) {
    .ky {
      gap: 3px;
    }
    .kr {
      gap: 3px;
    }
    button {
      font-size: 19px;
      border-radius: 7px;
    }
    .digits button {
      font-size: 17px;
    }
    .fn,
    .pri,
    .fn[data-do='language'] {
      font-size: var(--f-xs);
    }
    .fn .i,
    .pri .i {
      width: 20px;
      height: 20px;
    }
    .fn[data-do='language'] {
      gap: 2px;
    }
    .space {
      flex: 3 1 0;
    }
    .pri .i {
      display: none;
    }
  }
  @media (max-width: 500px) and (orientation: landscape) {
    .ky {
      grid-template-rows: repeat(4, 1fr) minmax(48px, 1fr);
    }
    .hide {
      display: none;
    }
  }
  @media (orientation: portrait) {
    .ky {
      align-content: end;
      grid-template-rows: repeat(5, minmax(0, 84px));
    }
  }
`;
