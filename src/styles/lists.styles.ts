import { css } from 'lit';

/** Lists in a card, and Klipper’s own words. */
export const lists = css`
  .kl {
    font-size: var(--f-xs);
    color: var(--ink-3);
    line-height: 1.25;
    min-width: 0;
  }
  .kl code {
    display: block;
    font:
      400 var(--f-xs)/1.35 ui-monospace,
      'DejaVu Sans Mono',
      monospace;
    color: var(--ink-2);
    margin-top: 3px;
    overflow-wrap: anywhere;
  }
  .lst {
    display: flex;
    flex-direction: column;
    min-height: 0;
    min-width: 0;
  }
  .lst .r {
    flex: 1 1 0;
    min-height: 0;
    display: grid;
    grid-template-columns: 24px 1fr auto;
    column-gap: 14px;
    align-items: center;
    text-align: left;
  }
  .lst .r + .r {
    border-top: 1px solid var(--line);
  }
  .lst .r > .i {
    width: 24px;
    height: 24px;
    color: var(--ink-3);
  }
  .lst .r.ok > .i {
    color: var(--live);
  }
  .lst .r.wn > .i {
    color: var(--warn);
  }
  .lst .r.no > .i {
    color: var(--stop);
  }
  .lst b {
    font-size: var(--f-md);
    display: block;
    line-height: 1.15;
    font-weight: 400;
  }
  .lst .wn b,
  .lst .no b {
    font-weight: 700;
  }
  .lst small {
    font-size: var(--f-xs);
    color: var(--ink-2);
    display: block;
    line-height: 1.2;
    margin-top: 2px;
  }
  .lst .val {
    font-size: var(--f-md);
    color: var(--ink);
    white-space: nowrap;
    text-align: right;
  }
  @media (max-width: 900px) {
    .lst .r {
      column-gap: 10px;
    }
  }
  @media (max-width: 500px) and (orientation: landscape) {
    .lst .r {
      grid-template-columns: 20px 1fr auto;
      column-gap: 8px;
    }
    .lst .r > .i {
      width: 20px;
      height: 20px;
    }
  }
`;
