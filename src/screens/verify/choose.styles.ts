import { css } from 'lit';

/** What is printed to be measured. */
export const chooseStyles = css`
  .gv {
    grid-template: auto minmax(0, 1fr) auto / 384px minmax(0, 1fr);
  }
  .gv > .mv:last-of-type {
    grid-row: 2 / 4;
  }
  .mv {
    display: grid;
    padding: 12px;
  }
  .mv .tag {
    position: absolute;
    left: 14px;
    top: 14px;
    z-index: 1;
    max-width: calc(100% - 28px);
    background: var(--s3);
    color: var(--ink);
  }
  .mv .bed22 {
    position: absolute;
    inset: 12px;
    width: calc(100% - 24px);
    height: calc(100% - 24px);
  }
  .mv skirt-plan {
    margin: -12px;
  }
  .gv .q {
    padding: 22px 26px;
    display: flex;
    flex-direction: column;
    justify-content: safe center;
    gap: 12px;
    overflow-y: auto;
    touch-action: pan-y;
  }
  .gv .q > * {
    flex: none;
  }
  .gv h1 {
    font-size: var(--f-xl);
    line-height: 1.15;
    letter-spacing: -0.015em;
    overflow-wrap: anywhere;
    text-wrap: balance;
  }
  .gv p {
    font-size: var(--f-sm);
    color: var(--ink-2);
    line-height: 1.35;
  }
  .gv p b {
    display: block;
    color: var(--ink);
  }
  .gv .short {
    color: var(--on-warn-box);
    background: var(--warn-box);
    border-radius: var(--r-ctl);
    padding: 10px 14px;
  }
  .gv .q .btn {
    align-self: flex-start;
  }
  @media (min-width: 1200px) {
    .gv {
      grid-template-columns: 540px minmax(0, 1fr);
    }
    .gv .q {
      padding: 32px 36px;
    }
  }
  @media (max-width: 900px) {
    .gv {
      grid-template-columns: 280px minmax(0, 1fr);
    }
    .gv .q {
      padding: 12px 16px;
      gap: 8px;
    }
    .gv .acts .btn .i {
      display: none;
    }
  }
  @media (max-width: 500px) and (orientation: landscape) {
    .gv {
      grid-template: minmax(0, 1fr) auto / 132px minmax(0, 1fr);
    }
    .gv .q {
      padding: 8px 12px;
      gap: 5px;
      justify-content: flex-start;
    }
    .gv h1 {
      font-size: 19px;
    }
    .gv p {
      font-size: 14px;
      line-height: 1.2;
    }
    .mv .tag,
    .nx3 {
      display: none;
    }
  }
  @media (orientation: portrait) {
    .gv {
      grid-template: auto minmax(0, 1fr) minmax(0, 1.2fr) auto / minmax(0, 1fr);
    }
  }
`;
