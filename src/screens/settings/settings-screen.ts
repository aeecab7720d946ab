import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { hashTo } from '../../base/hash.js';
import { icon, mdiFileDocumentOutline, mdiPencilOutline } from '../../icons.js';
import type { Values } from '../../settings/schema.js';
import type { Trouble } from '../../settings/settings.js';
import { base } from '../../styles/base.styles.js';
import { controls } from '../../styles/controls.styles.js';
import { lists } from '../../styles/lists.styles.js';
import { page } from '../../styles/page.styles.js';
import { fixed, stepSize } from '../../text/format.js';
import { unitsWords } from '../../text/en-common.js';
import { settingsWords as text } from '../../text/en-settings.js';
import '../../ui/choice.js';
import type { Choice } from '../../ui/choice.js';
import { Watching } from '../../ui/watching.js';
import type { House } from '../house.js';
import { readSteps, stepsText } from './read-steps.js';
import { settingsStyles } from './settings-screen.styles.js';

type Part = 'babystep' | 'panel';

const TROUBLES: Readonly<Record<Trouble, string>> = {
  unreadable: text.broken,
  newer: text.newer,
  'not-kept': text.notKept,
};

/** What a person may choose. Each choice is in force and written at once. */
@customElement('settings-screen')
export class SettingsScreen extends Watching(LitElement) {
  static override styles = [base, page, controls, lists, settingsStyles];

  @property({ attribute: false }) house!: House;
  /** The part shown where there is room for one. */
  @state() private shownPart: Part = 'babystep';
  @state() private failure = '';

  protected override render(): TemplateResult {
    const values = this.house.settings.values.value;
    return html`<div class="pg g25 ${this.shownPart}">
      <ui-choice
        class="x25"
        small
        label=${text.parts}
        .options=${[
          { value: 'babystep', label: text.babystep },
          { value: 'panel', label: text.panel },
        ]}
        .value=${this.shownPart}
        @change=${this.#onPart}
      ></ui-choice>
      ${this.#renderBabystep(values)}
      <section class="r25">
        ${this.#renderPanel(values)}
        <a class="btn file" href=${hashTo('settings-file')}>
          ${icon(mdiFileDocumentOutline)}<span>${text.asFile}<small>${text.asFileText}</small></span>
        </a>
      </section>
    </div>`;
  }

  #renderBabystep({ steps, step, burstLimit, askAgainLimit, remindsClean }: Values): TemplateResult {
    return html`<section class="card c25 bs">
      <h2>${text.babystep}<span>${text.allInMm}</span></h2>
      <div class="lst">
        <div class="r wide">
          <span><b>${text.steps}</b><small>${text.stepsText}</small></span>
          <div class="stx">
            ${this.#choice(
              text.step,
              String(step),
              steps.map((size) => ({ value: String(size), label: stepSize(size) })),
              (value) => ({ step: Number(value) }),
            )}
            <button type="button" class="btn" aria-label=${text.editSteps} @click=${() => void this.#onSteps(steps)}>
              ${icon(mdiPencilOutline)}
            </button>
          </div>
        </div>
        ${this.#limitRow(text.burst, text.burstText, burstLimit, (burstLimit) => ({ burstLimit }))}
        ${this.#limitRow(text.askAgain, text.askAgainText, askAgainLimit, (askAgainLimit) => ({ askAgainLimit }))}
        ${this.#switchRow(text.clean, text.cleanText, remindsClean, { remindsClean: !remindsClean })}
        ${this.#renderTrouble()}
      </div>
    </section>`;
  }

  #renderPanel({ opensAtSkirt, theme, clock24h, diagonal }: Values): TemplateResult {
    return html`<div class="card c25 pn">
      <h2>${text.panelAndLook}</h2>
      <div class="lst">
        ${this.#switchRow(text.open, text.openText, opensAtSkirt, { opensAtSkirt: !opensAtSkirt })}
        <div class="r">
          <span><b>${text.theme}</b></span>
          ${this.#choice(text.theme, theme, THEMES, (value) => ({ theme: themeOf(value) }))}
        </div>
        <div class="r">
          <span><b>${text.clock}</b></span>
          ${this.#choice(text.clock, clock24h ? '24' : '12', CLOCKS, (value) => ({ clock24h: value === '24' }))}
        </div>
        <div class="r">
          <span><b>${text.diagonal}</b><small>${text.diagonalText}</small></span>
          <button type="button" class="btn vb" @click=${() => void this.#onDiagonal(diagonal)}>
            ${diagonal === 0 ? text.notTold : html`<span>${fixed(diagonal, 1)}<span class="u"> ${text.inches}</span></span>`}
          </button>
        </div>
      </div>
    </div>`;
  }

  #switchRow(title: string, hint: string, isOn: boolean, change: Partial<Values>): TemplateResult {
    return html`<div class="r">
      <span><b>${title}</b><small>${hint}</small></span>
      <button
        type="button"
        class="sw ${isOn ? 'on' : ''}"
        data-hit="16,36"
        role="switch"
        aria-label=${title}
        aria-checked=${isOn ? 'true' : 'false'}
        @click=${() => this.#change(change)}
      ></button>
    </div>`;
  }

  #limitRow(
    title: string,
    hint: string,
    micrometres: number,
    toChange: (micrometres: number) => Partial<Values>,
  ): TemplateResult {
    return html`<div class="r">
      <span><b>${title}</b><small>${hint}</small></span>
      <button
        type="button"
        class="btn vb"
        aria-label="${title} ${fixed(micrometres / 1000, 3)} ${unitsWords.mm}"
        @click=${() => void this.#onLimit(title, hint, micrometres, toChange)}
      >
        <span>${fixed(micrometres / 1000, 3)}<span class="u"> ${unitsWords.mm}</span></span>
      </button>
    </div>`;
  }

  #choice(
    label: string,
    value: string,
    options: readonly Choice[],
    toChange: (value: string) => Partial<Values>,
  ): TemplateResult {
    return html`<ui-choice
      small
      label=${label}
      .options=${options}
      .value=${value}
      @change=${(event: CustomEvent<string>) => this.#change(toChange(event.detail))}
    ></ui-choice>`;
  }

  #renderTrouble(): TemplateResult | typeof nothing {
    const trouble = this.house.settings.trouble.value;
    const words = this.failure !== '' ? this.failure : trouble && TROUBLES[trouble];
    return words === undefined ? nothing : html`<p class="note" role="status">${words}</p>`;
  }

  async #onLimit(
    title: string,
    hint: string,
    micrometres: number,
    toChange: (micrometres: number) => Partial<Values>,
  ): Promise<void> {
    const value = await this.house.overlays.enterNumber({
      title,
      text: hint,
      unit: unitsWords.mm,
      limits: { least: 0.005, most: 1, decimals: 3 },
      value: micrometres / 1000,
      act: () => text.set,
    });
    if (value !== undefined) this.#change(toChange(Math.round(value * 1000)));
  }

  async #onDiagonal(diagonal: number): Promise<void> {
    const value = await this.house.overlays.enterNumber({
      title: text.diagonal,
      text: text.diagonalText,
      unit: text.inches,
      limits: { least: 2, most: 40, decimals: 1 },
      ...(diagonal === 0 ? {} : { value: diagonal }),
      act: () => text.set,
    });
    if (value !== undefined) this.#change({ diagonal: value });
  }

  async #onSteps(steps: readonly number[]): Promise<void> {
    const typed = await this.house.overlays.enterText({
      title: text.editSteps,
      value: stepsText(steps),
      act: text.set,
    });
    if (typed === undefined) return;
    const read = readSteps(typed);
    this.failure = read === undefined ? text.badSteps : '';
    if (read === undefined) return;
    const { step } = this.house.settings.values.peek();
    this.#change({ steps: read, ...(read.includes(step) ? {} : { step: read[0] ?? step }) });
  }

  #onPart(event: CustomEvent<Part>): void {
    this.shownPart = event.detail;
  }

  #change(part: Partial<Values>): void {
    void this.house.settings.change(part);
  }
}

const THEMES: readonly Choice[] = [
  { value: 'dark', label: text.dark },
  { value: 'light', label: text.light },
  { value: 'by-day', label: text.byDay },
];
const CLOCKS: readonly Choice[] = [
  { value: '24', label: text.clock24 },
  { value: '12', label: text.clock12 },
];

function themeOf(value: string): Values['theme'] {
  return value === 'light' || value === 'by-day' ? value : 'dark';
}

declare global {
  interface HTMLElementTagNameMap {
    'settings-screen': SettingsScreen;
  }
}
