import { css } from 'lit';

/** Part and skirt from above with the places where they are measured. */
export const mapStyles = css`
  .plt {
    position: relative;
    background: var(--s2);
    border-radius: var(--r-ctl);
    min-height: 0;
    height: 100%;
  }
  .plt .pb {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
  }
  .p-sk {
    fill: none;
    stroke: var(--level);
    stroke-width: 3px;
    vector-effect: non-scaling-stroke;
    opacity: 0.9;
  }
  .p-ly {
    fill: var(--level);
    opacity: 0.1;
  }
  .skirt .p-ly {
    opacity: 0.05;
  }
  .plt > .at {
    position: absolute;
    transform: translate(-50%, -50%);
  }
  .pin {
    display: flex;
    align-items: center;
    gap: 8px;
    height: calc(var(--t2) + 4px);
    min-width: calc(var(--t2) * 2);
    padding: 0 12px 0 7px;
    border-radius: 99px;
    background: var(--s1);
    box-shadow: inset 0 0 0 1.5px var(--edge);
    font-size: var(--f-md);
    white-space: nowrap;
  }
  .pin .pn {
    width: 30px;
    height: 30px;
    border-radius: 50%;
    display: grid;
    place-items: center;
    background: var(--s3);
    font-size: var(--f-xs);
    color: var(--ink-2);
    flex: none;
  }
  .pin.on {
    box-shadow: inset 0 0 0 3px var(--live);
    background: var(--live-box);
  }
  .pin.on .pn {
    background: var(--live);
    color: var(--on-live);
    font-weight: 700;
  }
  .pin.todo b {
    color: var(--ink-2);
    font-weight: 400;
  }
`;

/** The places and the number pad. */
export const measureStyles = [
  mapStyles,
  css`
    .ve {
      grid-template: auto minmax(0, 1fr) / minmax(0, 1fr) 372px;
    }
    .vm {
      padding: var(--in);
      display: grid;
      grid-template-rows: auto minmax(0, 1fr) auto auto;
      gap: 12px;
    }
    .vm .hd {
      display: flex;
      gap: 12px;
      align-items: center;
    }
    .vm .hd h1 {
      font-size: var(--f-lg);
      flex: 1;
      line-height: 1.15;
    }
    .vm .hd ui-choice {
      width: 268px;
    }
    .vm .ft {
      display: flex;
      gap: 24px;
      font-size: var(--f-sm);
      color: var(--ink-2);
      align-items: baseline;
    }
    .vm .ft b {
      color: var(--ink);
      font-size: var(--f-md);
      margin-left: 6px;
    }
    .vk {
      padding: var(--in);
      display: grid;
      grid-template-rows: auto minmax(0, 1fr);
      gap: 10px;
    }
    .vk .q {
      display: flex;
      justify-content: space-between;
      gap: 10px;
      font-size: var(--f-sm);
      color: var(--ink-2);
      align-items: center;
    }
    .vk .q b {
      color: var(--ink);
      font-size: var(--f-md);
    }
    @media (min-width: 1200px) {
      .ve {
        grid-template-columns: minmax(0, 1fr) 460px;
      }
    }
    @media (max-width: 900px) {
      .ve {
        grid-template-columns: minmax(0, 1fr) 318px;
      }
      .vm .hd h1 {
        position: absolute;
        font-size: 0;
      }
      .vm .hd ui-choice {
        width: 100%;
      }
      .vm {
        gap: 8px;
      }
      .vm .ft {
        gap: 14px;
        font-size: var(--f-xs);
        justify-content: space-between;
      }
      .vm .ft b {
        font-size: var(--f-sm);
      }
      .vk {
        gap: 8px;
      }
      .pin {
        padding: 0 10px 0 6px;
        gap: 6px;
      }
      .all .ft {
        display: none;
      }
    }
    @media (max-width: 500px) and (orientation: landscape) {
      .ve {
        grid-template: minmax(0, 1fr) / minmax(0, 1fr) 236px;
      }
      .vm .ft,
      .vk .q {
        display: none;
      }
      .vm {
        padding: 6px;
        gap: 6px;
      }
      .vk {
        padding: 6px;
        grid-template-rows: minmax(0, 1fr);
      }
      .pin .pn {
        display: none;
      }
      .pin {
        padding: 0 6px;
        font-size: 15px;
        min-width: 52px;
        height: var(--t2);
        justify-content: center;
      }
      .skirt .pin {
        min-width: var(--t2);
        padding: 0 2px;
        font-size: 14px;
      }
      .vm .done {
        font-size: 15px;
        gap: 2px;
        padding: 0 4px;
      }
    }
    @media (orientation: portrait) {
      .ve {
        grid-template: auto minmax(0, 1fr) auto / minmax(0, 1fr);
      }
      .ve.all {
        grid-template-rows: minmax(0, 1fr) auto;
      }
      .vk .q span,
      .all > .stp,
      .all .q {
        display: none;
      }
    }
  `,
];
