import { css } from 'lit';

/** Pages that only ask, and what all pages of the guide have. */
export const questionStyles = css`
  :host {
    display: grid;
    min-width: 0;
    min-height: 0;
  }
  ol.stp {
    list-style: none;
  }
  .said {
    position: absolute;
    width: 1px;
    height: 1px;
    font-size: 0;
  }
  .how .tx,
  .how .p {
    display: block;
  }
  .how .p {
    font-size: var(--f-sm);
    color: var(--ink-2);
    line-height: 1.35;
    margin-top: 5px;
  }
  .h3 {
    font-size: var(--f-sm);
    font-weight: 400;
    color: var(--ink-2);
    line-height: 1.2;
  }
  .v18 {
    font-size: var(--f-hero);
    letter-spacing: -0.03em;
    line-height: 1.1;
  }
  .why17 {
    font-size: var(--f-sm);
    color: var(--ink-2);
  }
  .l17 {
    grid-template-rows: auto minmax(0, 1fr) auto;
  }
  .b18 {
    grid-template-columns: 1fr 0.8fr 1.7fr;
  }
  .ru ui-choice,
  .gs {
    --choice-background: var(--s1);
  }
  .gq .gs {
    --choice-background: var(--s2);
  }
  .gq .q > * {
    flex: none;
  }
  .gq .hts {
    background: var(--s2);
    min-height: 54px;
  }
  .gq .hts li {
    font-size: inherit;
  }
  .no2 .an + .an,
  .no2 .an:not(:last-child) {
    grid-template-columns: auto minmax(0, 1fr);
    gap: 10px;
    padding: 0 12px;
  }
  .no2 .an + .an > .i,
  .no2 .an:not(:last-child) > .i,
  .no2 .an + .an span span,
  .no2 .an:not(:last-child) span span {
    display: none;
  }
  .no2 .an + .an b,
  .no2 .an:not(:last-child) b {
    font-size: var(--f-md);
  }
  .no2 {
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: minmax(0, 1fr);
    gap: var(--gap);
  }
  .ft2 {
    display: flex;
    justify-content: space-between;
    align-items: center;
    gap: var(--gap);
  }
  .ft2 .btn {
    background: var(--s1);
    padding: 0 18px;
  }
  .gq {
    grid-template: auto minmax(0, 1fr) auto / minmax(0, 1fr);
  }
  .gq.with {
    grid-template-columns: 330px minmax(0, 1fr);
  }
  .gq .im {
    position: relative;
    overflow: hidden;
  }
  .gq .im > svg {
    position: absolute;
    inset: 0;
  }
  .gq .q {
    padding: 26px 28px;
    display: flex;
    flex-direction: column;
    justify-content: safe center;
    gap: 12px;
    overflow-y: auto;
    touch-action: pan-y;
    animation: more linear both;
    animation-timeline: scroll(self block);
  }
  /* What goes on below fades out, as long as there is more. */
  @keyframes more {
    from,
    90% {
      mask-image: linear-gradient(to bottom, #000 calc(100% - 44px), transparent);
    }
    to {
      mask-image: none;
    }
  }
  .gq h1 {
    font-size: 38px;
    line-height: 1.12;
    letter-spacing: -0.02em;
    text-wrap: balance;
  }
  .gq p,
  .gq li {
    font-size: var(--f-md);
    color: var(--ink-2);
    line-height: 1.35;
  }
  .gq ul {
    list-style: none;
    display: grid;
    gap: 8px;
  }
  .gq .kl {
    margin-top: 4px;
  }
  .gq .row2 {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: var(--gap);
  }
  @media (min-width: 1200px) {
    .gq h1 {
      font-size: 50px;
    }
    .gq.with {
      grid-template-columns: 460px minmax(0, 1fr);
    }
  }
  @media (max-width: 900px) {
    .g16 .acts .btn .i,
    .g18b .pf .cold {
      display: none;
    }
    .no2 .an .c {
      width: 38px;
      height: 38px;
    }
    .how .p {
      font-size: var(--f-xs);
      line-height: 1.28;
      margin-top: 3px;
    }
    .gq.with {
      grid-template-columns: 230px minmax(0, 1fr);
    }
    .gq .q {
      padding: 14px 18px;
      gap: 8px;
    }
    .gq h1 {
      font-size: 27px;
    }
    .gq p,
    .gq li {
      font-size: var(--f-sm);
      line-height: 1.3;
    }
  }
  @media (max-width: 500px) and (orientation: landscape) {
    .x4 {
      display: block;
      font-size: 15px;
      font-weight: 700;
      color: var(--ink);
    }
    .gq .gs {
      display: grid;
    }
    .z4,
    .wl .h3 {
      display: none;
    }
    .no2 .an + .an .c,
    .no2 .an:not(:last-child) .c {
      display: none;
    }
    .no2 .an + .an,
    .no2 .an:not(:last-child) {
      grid-template-columns: minmax(0, 1fr);
      text-align: center;
    }
    .ck .qt p {
      display: none;
    }
    .ck .ft2 {
      display: contents;
    }
    .ck .ft2 .btn {
      min-height: 0;
      height: var(--t2);
    }
    .ck .qq {
      grid-template-rows: 34px minmax(0, 1fr) var(--t1) var(--t1) var(--t2);
      gap: 4px;
    }
    .qh {
      display: block;
      position: absolute;
      width: 1px;
      height: 1px;
      padding: 0;
    }
    .qh h1 {
      font-size: 0;
    }
    .how .p {
      font-size: 14px;
      line-height: 1.2;
      margin-top: 1px;
    }
    .b18 {
      grid-template-columns: 0.9fr 0.7fr 2fr;
    }
    .gq,
    .gq.with {
      grid-template: minmax(0, 1fr) auto / minmax(0, 1fr);
    }
    .gq .im {
      display: none;
    }
    .gq ul {
      gap: 4px;
    }
    .gq .q {
      padding: 10px 12px;
      gap: 6px;
      justify-content: flex-start;
    }
    .gq h1 {
      font-size: 21px;
    }
    .gq p,
    .gq li {
      font-size: 14.5px;
      line-height: 1.25;
    }
  }
  @media (orientation: portrait) {
    .wl {
      min-height: 150px;
    }
    .hero18 {
      min-height: min-content;
    }
    .pf .kl {
      display: none;
    }
    .gq.with {
      grid-template: auto 240px minmax(0, 1fr) auto / minmax(0, 1fr);
    }
    .gq.with > .im,
    .gq.with > .q {
      grid-column: 1 / -1;
    }
  }
`;
