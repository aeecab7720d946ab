import { css } from 'lit';

/** Buttons. */
export const buttons = css`
  .btn {
    min-height: var(--t1);
    border-radius: var(--r-ctl);
    background: var(--s2);
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 10px;
    font-size: var(--f-md);
    font-weight: 700;
    padding: 0 16px;
    min-width: 0;
    line-height: 1.1;
  }
  a.btn {
    color: inherit;
    text-decoration: none;
  }
  .btn .i {
    color: var(--ink-2);
  }
  .btn small {
    font-weight: 400;
    color: var(--ink-2);
    font-size: var(--f-xs);
    display: block;
    margin-top: 3px;
  }
  .btn.pri {
    background: var(--live);
    color: var(--on-live);
  }
  .btn.pri .i {
    color: inherit;
  }
  .btn.pri small {
    color: inherit;
  }
  .btn.no {
    color: var(--on-stop-box);
  }
  .btn.no .i {
    color: var(--stop);
  }
  .btn.red {
    background: var(--stop-solid);
    color: var(--on-stop);
  }
  .btn.red .i {
    color: inherit;
  }
  .btn.t2 {
    min-height: var(--t2);
    font-size: var(--f-sm);
  }
  .btn.dis {
    background: none;
    box-shadow: inset 0 0 0 1.5px var(--line);
    color: var(--ink-4);
    font-weight: 400;
  }
  .btn.dis .i {
    color: var(--ink-4);
  }
  .btn.dis small {
    color: var(--ink-2);
  }
  /* A button over words that are not its name: it is always called the same, they say what it would do now. */
  .cover {
    position: absolute;
    inset: 0;
    border-radius: inherit;
  }
  :has(> .cover) {
    position: relative;
  }
  .btn.st {
    flex-direction: column;
    gap: 6px;
    font-size: var(--f-sm);
    padding: 8px;
    text-align: center;
  }
  .btn:not(.dis, .pri, .red):active,
  .btn.pressed {
    background: var(--s3);
    box-shadow: inset 0 0 0 2px var(--edge);
  }
  .btn.pri:active,
  .btn.red:active {
    box-shadow: inset 0 0 0 3px currentColor;
  }
  .btn.fail {
    box-shadow: inset 0 0 0 2px var(--stop);
  }
  .btn.fail small {
    color: var(--stop);
  }
  .btn.pend {
    box-shadow: inset 0 0 0 2px var(--live);
  }
  @media (max-width: 900px) {
    .btn {
      padding: 0 10px;
      gap: 8px;
    }
  }
`;
