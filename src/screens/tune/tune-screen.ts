import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { hashTo } from '../../base/hash.js';
import { icon, mdiMinus, mdiPlus, mdiRestore, mdiSelectionRemove, shapeGap } from '../../icons.js';
import { printObjects } from '../../printer/print-objects.js';
import { Wishes } from '../../printer/wishes.js';
import { base } from '../../styles/base.styles.js';
import { controls } from '../../styles/controls.styles.js';
import { page } from '../../styles/page.styles.js';
import { fixed, offset } from '../../text/format.js';
import { menuWords, unitsWords } from '../../text/en-common.js';
import { tuneWords } from '../../text/en-tune.js';
import { Watching } from '../../ui/watching.js';
import type { House } from '../house.js';
import { change } from './change.js';
import { tunings, type Tuned } from './tunings.js';

/** Speed, flow, fan, pressure advance and the way to Closer and Farther while a print runs. Shows what the printer says. */
@customElement('tune-screen')
export class TuneScreen extends Watching(LitElement) {
  static override styles = [
    base,
    page,
    controls,
    css`
      :host {
        display: grid;
        min-width: 0;
        min-height: 0;
      }
      .tn9 {
        grid-template-columns: 1fr 1fr;
        grid-auto-rows: minmax(0, 1fr);
      }
      .one:last-child:nth-child(odd) {
        grid-column: 1 / -1;
      }
      .one {
        padding: var(--in);
        display: grid;
        grid-template: auto minmax(0, 1fr) / minmax(0, 1fr) auto;
        gap: 6px var(--gap);
        align-items: center;
      }
      h2 {
        margin: 0;
        font-size: var(--f-lg);
        line-height: 1.15;
      }
      .reset {
        min-height: var(--t2);
        font-size: var(--f-sm);
      }
      .keys {
        grid-column: 1 / -1;
        display: grid;
        grid-template-columns: minmax(var(--t1), 88px) minmax(0, 1fr) minmax(var(--t1), 88px);
        gap: var(--gap);
        align-items: stretch;
        align-self: stretch;
        min-height: 0;
        max-height: 96px;
      }
      .value {
        background: var(--s2);
        border-radius: var(--r-ctl);
        display: grid;
        place-content: center;
        font-size: var(--f-display);
        line-height: 1;
        letter-spacing: -0.02em;
        white-space: nowrap;
        min-height: var(--t1);
      }
      .value small {
        font-size: var(--f-xs);
        color: var(--ink-2);
        letter-spacing: 0;
        white-space: nowrap;
      }
      .keys .btn {
        padding: 0;
      }
      .why {
        grid-column: 1 / -1;
        margin: 0;
        font-size: var(--f-xs);
        color: var(--on-stop-box);
      }
      a.one {
        text-decoration: none;
        color: inherit;
        grid-template: 1fr / auto minmax(0, 1fr);
      }
      a.one b {
        font-size: var(--f-xl);
        display: block;
        line-height: 1.15;
      }
      @media (max-width: 500px) and (orientation: landscape) {
        .tn9 {
          grid-auto-rows: minmax(108px, max-content);
          align-content: start;
          overflow-y: auto;
        }
        h2 {
          font-size: var(--f-md);
        }
        .keys {
          grid-template-columns: var(--t2) minmax(0, 1fr) var(--t2);
        }
        .long {
          grid-column: 1 / -1;
        }
        .long .keys {
          grid-template-columns: minmax(0, 1fr) minmax(0, 1.4fr) minmax(0, 1fr);
        }
        .value {
          font-size: var(--f-xl);
        }
        .reset {
          padding: 0 10px;
        }
        .reset span {
          display: none;
        }
      }
      @media (orientation: portrait) {
        .tn9 {
          grid-template-columns: 1fr;
        }
      }
    `,
  ];

  @property({ attribute: false }) house!: House;
  /** What the printer said against the last change, by the name of the value. */
  @state() private failures: Readonly<Record<string, string>> = {};
  /** What was asked for last, by the name of the value: taps that come faster than the status go on from there. */
  #wishes!: Wishes<number>;

  protected override willUpdate(): void {
    this.#wishes ??= new Wishes(this.house.printer.status.frame);
  }

  protected override render(): TemplateResult {
    const live = this.house.firstLayer.accepted.value;
    const shown = tunings(this.house.printer);
    return html`<div class="pg tn9" data-scroll>
      ${shown.filter(({ decimals }) => decimals === 0).map((one) => this.#renderOne(one))}
      <a class="card one" href=${hashTo('z-offset')}>
        ${icon(shapeGap)}
        <span
          ><b>${tuneWords.zOffset}</b
          ><span class="lab">${live === undefined ? tuneWords.zText : `${offset(live)} ${unitsWords.mm}`}</span></span
        >
      </a>
      ${shown.filter(({ decimals }) => decimals > 0).map((one) => this.#renderOne(one))} ${this.#renderObjects()}
    </div>`;
  }

  /** With one object alone there is nothing to leave out but the print. */
  #renderObjects(): TemplateResult | typeof nothing {
    const objects = printObjects(this.house.printer);
    if (objects.length < 2) return nothing;
    const left = objects.filter(({ isLeftOut }) => isLeftOut).length;
    return html`<a class="card one long" href=${hashTo('objects')}>
      ${icon(mdiSelectionRemove)}
      <span><b>${menuWords.objects}</b><span class="lab">${tuneWords.objects(objects.length, left)}</span></span>
    </a>`;
  }

  #renderOne(tuned: Tuned): TemplateResult {
    const failure = this.failures[tuned.name] ?? '';
    const amount = `${fixed(tuned.step, tuned.decimals)} ${tuned.unit}`;
    const wish = this.#wishes.of(tuned.name);
    const now = `${tuned.title} ${fixed(tuned.value, tuned.decimals)} ${tuned.unit}`;
    const asked = wish === undefined ? '' : `${fixed(wish, tuned.decimals)} ${tuned.unit}`;
    const canReset = tuned.asSliced !== undefined && Math.round(tuned.value) !== tuned.asSliced;
    return html`<section class="card one ${tuned.decimals > 0 ? 'long' : ''}">
      <h2>${tuned.title}</h2>
      ${
        canReset
          ? html`<button
              type="button"
              class="btn t2 reset"
              aria-label=${tuneWords.asSlicedOf(tuned.title)}
              @click=${() => void this.#set(tuned, tuned.asSliced ?? 0)}
            >
              ${icon(mdiRestore)}<span>${tuneWords.asSliced}</span>
            </button>`
          : nothing
      }
      <div class="keys">
        <button
          type="button"
          class="btn"
          aria-label=${tuneWords.less(tuned.title, amount)}
          @click=${() => void this.#step(tuned, -1)}
        >
          ${icon(mdiMinus)}
        </button>
        <button
          type="button"
          class="value"
          aria-label=${asked === '' ? now : `${now}, ${tuneWords.asked(asked)}`}
          @click=${() => void this.#onType(tuned)}
        >
          <b class="v">${fixed(tuned.value, tuned.decimals)}<span class="u"> ${tuned.unit}</span></b>
          ${asked === '' ? nothing : html`<small>→ ${asked}</small>`}
        </button>
        <button
          type="button"
          class="btn"
          aria-label=${tuneWords.more(tuned.title, amount)}
          @click=${() => void this.#step(tuned, 1)}
        >
          ${icon(mdiPlus)}
        </button>
      </div>
      ${failure === '' ? nothing : html`<p class="why" role="alert">${failure}</p>`}
    </section>`;
  }

  #onType(tuned: Tuned): Promise<void> {
    const typed = { ...tuned, set: (value: number) => this.#set(tuned, value) };
    return change(this.house, typed, (why) => this.#say(tuned, why));
  }

  #step(tuned: Tuned, direction: 1 | -1): Promise<void> {
    const wanted = (this.#wishes.of(tuned.name) ?? tuned.value) + direction * tuned.step;
    return this.#set(tuned, Math.min(tuned.most, Math.max(tuned.least, wanted)));
  }

  async #set(tuned: Tuned, value: number): Promise<void> {
    this.#say(tuned, '');
    try {
      await this.#wishes.ask(tuned.name, value, () => tuned.set(value));
    } catch (error) {
      this.#say(tuned, error instanceof Error ? error.message : String(error));
    }
  }

  #say(tuned: Tuned, why: string): void {
    this.failures = { ...this.failures, [tuned.name]: why };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tune-screen': TuneScreen;
  }
}
