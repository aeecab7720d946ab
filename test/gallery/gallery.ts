import { signal } from '@preact/signals-core';
import { LitElement, html, css, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import '../../src/app/overlay-host.js';
import '../../src/app/rail.js';
import '../../src/app/stop-key.js';
import '../../src/app/top-bar.js';
import { followWindow } from '../../src/app/growth.js';
import { Overlays } from '../../src/app/overlays.js';
import type { Notice } from '../../src/app/notices.js';
import type { Place } from '../../src/app/rail.js';
import type { StopProgress } from '../../src/app/stop-key.js';
import {
  icon,
  mdiCheckBold,
  mdiCloseThick,
  mdiCursorMove,
  mdiFire,
  mdiFolderOutline,
  mdiHome,
  mdiPause,
  mdiPlay,
  mdiSnowflake,
  mdiStop,
  mdiThermometer,
  mdiViewGridOutline,
} from '../../src/icons.js';
import { base } from '../../src/styles/base.styles.js';
import { closerFarther } from '../../src/styles/closer-farther.styles.js';
import { controls } from '../../src/styles/controls.styles.js';
import { frame } from '../../src/styles/frame.styles.js';
import { page } from '../../src/styles/page.styles.js';
import { pictures } from '../../src/styles/pictures.styles.js';
import { cfKey } from '../../src/ui/cf-key.js';
import '../../src/ui/chart.js';
import type { ChartLine } from '../../src/ui/chart.js';
import '../../src/ui/choice.js';
import '../../src/ui/loop-bars.js';
import '../../src/ui/rows.js';
import { rowsStyles } from '../../src/ui/rows.js';
import '../../src/ui/switch.js';
import { Watching } from '../../src/ui/watching.js';
import '../../src/app/state-page.js';
import { phases, statePrinter } from '../support/dom/state-printer.js';

const places: readonly Place[] = [
  { name: 'Home', icon: mdiHome, href: '#home', isCurrent: false },
  { name: 'Files', icon: mdiFolderOutline, href: '#rows', isCurrent: false },
  { name: 'Move', icon: mdiCursorMove, href: '#keys', isCurrent: false, isSpare: true },
  { name: 'Heat', icon: mdiThermometer, href: '#number', isCurrent: false },
  { name: 'Menu', icon: mdiViewGridOutline, href: '#states', isCurrent: true },
];

const steps = ['0.005', '0.01', '0.025', '0.05'].map((value) => ({ value, label: value }));

/** Every control in every state, in the frame; the hash picks what lies over it. */
@customElement('gallery-app')
export class GalleryApp extends Watching(LitElement) {
  static override styles = [
    base,
    frame,
    page,
    controls,
    closerFarther,
    pictures,
    rowsStyles,
    css`
      .cs {
        grid-template-columns: 1fr 1fr 1fr;
        grid-auto-rows: 1fr;
      }
      .cs .card {
        padding: 12px 14px 14px;
        display: flex;
        flex-direction: column;
        gap: 8px;
      }
      .cs h2 {
        font-size: var(--f-sm);
        font-weight: 400;
        color: var(--ink-2);
      }
      @media (max-width: 900px) {
        .cs .card {
          padding: 8px 6px;
        }
        .cs .btn {
          padding: 0 4px;
          gap: 6px;
          font-size: var(--f-sm);
        }
      }
      @media (max-width: 500px) {
        .cs {
          grid-template-columns: 1fr;
          overflow: auto;
          grid-auto-rows: auto;
        }
      }
      .g {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: 8px;
      }
      ui-rows {
        --rows: 2;
        --columns: 4;
      }
    `,
  ];

  readonly #overlays = new Overlays({ language: signal('en'), choose: () => {} });

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#onHash);
    void this.updateComplete.then(() => this.#onHash());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#onHash);
  }

  override firstUpdated(): void {
    const app = this.renderRoot.querySelector<HTMLElement>('.app');
    if (app) followWindow(app);
  }

  override render(): TemplateResult {
    const name = location.hash.slice(1);
    const isOpen = this.#overlays.isOpen.value;
    return html`<div class="app">
      <app-rail .places=${places} ?dimmed=${isOpen}>
        <stop-key ?noLink=${name === 'lost'} .progress=${progressOf(name)}></stop-key>
      </app-rail>
      <app-top-bar
        .heading=${name === 'keys' ? 'Babystep' : 'States'}
        ?hasBack=${name === 'keys'}
        .notice=${noticeOf(name)}
        ?isVirtual=${name === 'virtual'}
        .zChip=${{ live: -45, began: -20, asked: name === 'asked' ? -55 : undefined }}
        .pills=${[
          { kind: 'nozzle', current: 188, target: 215, canBeSet: true },
          { kind: 'bed', current: 60, target: 60, canBeSet: true },
          { kind: 'chamber', current: 38, target: 0, canBeSet: false },
        ]}
        .age=${name === 'lost' ? { kind: 'lost' } : name === 'old' ? { kind: 'old', seconds: 3 } : { kind: 'live' }}
        .clock=${'21:14'}
      ></app-top-bar>
      <main>
        <div class="content" ?inert=${isOpen}>${this.#renderContent(name)}</div>
        <app-overlays .overlays=${this.#overlays}></app-overlays>
      </main>
    </div>`;
  }

  #renderContent(name: string): TemplateResult {
    const phase = Object.entries(phases).find(([key]) => key === name)?.[1];
    if (phase) return html`<state-page .printer=${statePrinter(phase)}></state-page>`;
    if (name === 'rows') return this.#renderRows();
    if (name === 'chart') return renderChart();
    return name === 'states' || name === '' ? this.#renderStates() : this.#renderKeys();
  }

  #renderStates(): TemplateResult {
    return html`<div class="pg cs">
      <section class="card">
        <h2>Button: idle, pressed</h2>
        <div class="g">
          <button class="btn">${icon(mdiPause)}Pause</button><button class="btn pressed">${icon(mdiPause)}Pause</button>
        </div>
      </section>
      <section class="card">
        <h2>Asked, and after 2 s</h2>
        <div class="g">
          <button class="btn pend"><span class="spin"></span>Pausing</button>
          <button class="btn pend">
            <span class="spin"></span><span>Pausing<small>waiting: homing</small></span>
          </button>
        </div>
      </section>
      <section class="card">
        <h2>Disabled and failed say why</h2>
        <div class="g">
          <button class="btn dis st">
            <span>Extrude<small>nozzle is cold</small></span>
          </button>
          <button class="btn st fail">
            <span>Home<small>X not found</small></span>
          </button>
        </div>
      </section>
      <section class="card">
        <h2>Pick one of a few</h2>
        <ui-choice label="Step" .options=${steps.slice(0, 3)} value="0.01"></ui-choice>
        <ui-switch label="Keep for next prints" checked></ui-switch>
      </section>
      <section class="card">
        <h2>Primary, danger, small</h2>
        <div class="g">
          <button class="btn pri">${icon(mdiPlay)}Print</button
          ><button class="btn red">${icon(mdiStop)}Cancel print</button>
        </div>
        <button class="btn t2">${icon(mdiCloseThick)}Small</button>
      </section>
      <section class="card">
        <h2>Tags and loops</h2>
        <div class="row">
          <span class="tag good">${icon(mdiCheckBold)}even</span><span class="tag cool">${icon(mdiSnowflake)}cold</span
          ><span class="tag warm">${icon(mdiFire)}hot</span>
        </div>
        <ui-loop-bars label="Skirt" text="Loop 2 of 3" .done=${[1, 0.46, 0]}></ui-loop-bars>
      </section>
    </div>`;
  }

  #renderKeys(): TemplateResult {
    return html`<div class="pg" style="grid-template-rows: 1fr 1fr auto auto">
      ${cfKey({ direction: 'farther', amount: '+0.005 mm', hint: 'if lines look ridged', sight: 'bead', onTap: () => {} })}
      ${cfKey({ direction: 'closer', amount: '−0.005 mm', hint: 'if lines look round', sight: 'bead', locked: 'no link to the printer', onTap: () => {} })}
      <ui-choice label="Step" .lead=${'Step\nmm'} .options=${steps} value="0.005"></ui-choice>
      <ui-switch
        label="Keep for next prints"
        .hint=${html`position_endstop −0.470 + 0.025 → <em>−0.445</em>`}
        checked
        style="--switch-background: var(--s1)"
      ></ui-switch>
    </div>`;
  }

  #renderRows(): TemplateResult {
    const items = Array.from({ length: 2000 }, (_, index) => `File ${index + 1}`);
    return html`<ui-rows
      label="Files"
      .items=${items}
      .draw=${(item: string) => html`<button class="card" style="text-align:center">${item}</button>`}
    ></ui-rows>`;
  }

  #onHash = (): void => {
    this.#overlays.closeAll();
    this.requestUpdate();
    const name = location.hash.slice(1);
    if (name === 'question') {
      void this.#overlays.ask({
        title: 'Cancel this print?',
        text: '64 % is done, 1:12 h to go. Heaters go off and the part stays on the bed.',
        safe: 'Keep printing',
        safeIcon: mdiPlay,
        act: 'Cancel print',
        actIcon: mdiStop,
        tone: 'danger',
      });
    }
    if (name === 'number') {
      void this.#overlays.enterNumber({
        title: 'Speed',
        text: 'Print speed in percent of what the slicer chose.',
        unit: '%',
        value: 350,
        limits: { least: 1, most: 300, decimals: 0 },
        act: () => 'Set speed',
        quick: [50, 75, 100, 125].map((value) => ({ value, label: `${value} %` })),
      });
    }
    if (name === 'keyboard') {
      void this.#overlays.enterText({
        title: 'Password for Workshop-5G',
        value: 'feeler-blad',
        isSecret: true,
        act: 'Join',
      });
    }
  };
}

function renderChart(): TemplateResult {
  return html`<div class="pg" style="grid-template: 1fr / 1fr 1fr">
    <section class="card" style="padding: 14px 16px 12px; display: grid">
      <ui-chart .lines=${cooling} .span=${3600} .now=${3600} .labelAt=${0.17}></ui-chart>
    </section>
    <section class="card" style="padding: 14px 16px 12px; display: grid">
      <ui-chart .lines=${heating} .span=${600} .now=${600} .labelAt=${0.5}></ui-chart>
    </section>
  </div>`;
}

function curve(label: string, colour: string, stride: number, value: (share: number) => number): ChartLine {
  return {
    label,
    colour,
    first: 0,
    stride,
    values: Float32Array.from({ length: 301 }, (_, index) => value(index / 300)),
  };
}

const cooling = [
  curve('Nozzle', '--nozzle', 12, (share) => 26 + 190 * Math.exp(-4 * share)),
  curve('Bed', '--bed', 12, (share) => 24 + 36 * Math.exp(-1.5 * share)),
  curve('Chamber', '--chamber', 12, (share) => 25 + 12 * Math.exp(-2 * share)),
];
const heating = [
  curve('Nozzle', '--nozzle', 2, (share) => (share < 0.4 ? 24 : Math.min(215, 24 + (share - 0.4) * 330))),
  curve('Bed', '--bed', 2, (share) => Math.min(60, 24 + share * 60)),
  curve('Chamber', '--chamber', 2, (share) => 25 + 12 * share),
];

function progressOf(name: string): StopProgress {
  if (name === 'stop-sending') return { kind: 'sending', tries: 4 };
  return name === 'stop-reached' ? { kind: 'reached' } : { kind: 'none' };
}

function noticeOf(name: string): Notice | undefined {
  return name === 'told' ? { kind: 'told', text: 'Heating for PETG' } : undefined;
}
