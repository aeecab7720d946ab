import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Values } from '../../settings/schema.js';
import { base } from '../../styles/base.styles.js';
import { controls } from '../../styles/controls.styles.js';
import { page } from '../../styles/page.styles.js';
import { stepSize } from '../../text/format.js';
import { printWords } from '../../text/en-print.js';
import { settingsWords } from '../../text/en-settings.js';
import '../../ui/choice.js';
import type { Choice } from '../../ui/choice.js';
import '../../ui/switch.js';
import { Watching } from '../../ui/watching.js';
import type { House } from '../house.js';

/** What a person may choose. Each choice is in force and written at once. */
@customElement('settings-screen')
export class SettingsScreen extends Watching(LitElement) {
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
      .g25 {
        grid-template: minmax(0, 1fr) / 1fr 1fr;
      }
      .c25 {
        padding: 14px 18px 14px;
        display: flex;
        flex-direction: column;
        gap: var(--gap);
        overflow-y: auto;
      }
      .c25 h2 {
        font-size: var(--f-lg);
        line-height: 1.15;
        margin: 0;
        display: flex;
        justify-content: space-between;
        align-items: baseline;
      }
      .c25 h2 span {
        font-size: var(--f-xs);
        font-weight: 400;
        color: var(--ink-3);
      }
      .row2 {
        display: grid;
        gap: 6px;
      }
      .row2 b {
        font-weight: 400;
        font-size: var(--f-md);
        line-height: 1.15;
      }
      .row2 small {
        display: block;
        font-size: var(--f-xs);
        color: var(--ink-2);
        line-height: 1.2;
        margin-top: 2px;
      }
      .note {
        font-size: var(--f-xs);
        color: var(--on-warn-box);
        background: var(--warn-box);
        border-radius: var(--r-ctl);
        padding: 8px 12px;
        line-height: 1.2;
        margin: 0;
      }
      @media (max-width: 900px) {
        .c25 {
          padding: 10px 12px;
        }
      }
      @media (max-width: 500px) {
        .g25 {
          grid-template: auto auto / 1fr;
          align-content: start;
          overflow-y: auto;
        }
        .c25 {
          overflow: visible;
          min-height: max-content;
        }
      }
    `,
  ];

  @property({ attribute: false }) house!: House;

  protected override render(): TemplateResult {
    const { step, steps, opensAtSkirt, theme, clock24h } = this.house.settings.values.value;
    const text = settingsWords;
    return html`<div class="pg g25" data-scroll>
      <section class="card c25" data-scroll>
        <h2>${text.babystep}<span>${text.allInMm}</span></h2>
        <div class="row2">
          <span><b>${text.step}</b><small>${text.stepText}</small></span>
          ${this.#choice(
            printWords.step,
            String(step),
            steps.map((size) => ({ value: String(size), label: stepSize(size) })),
            (value) => ({ step: Number(value) }),
          )}
        </div>
        <ui-switch
          label=${text.open}
          .hint=${text.openText}
          .checked=${opensAtSkirt}
          @change=${(event: CustomEvent<boolean>) => this.#change({ opensAtSkirt: event.detail })}
        ></ui-switch>
        ${this.#renderTrouble()}
      </section>
      <section class="card c25" data-scroll>
        <h2>${text.look}</h2>
        <div class="row2">
          <b>${text.theme}</b>
          ${this.#choice(
            text.theme,
            theme,
            [
              { value: 'dark', label: text.dark },
              { value: 'light', label: text.light },
            ],
            (value) => ({ theme: value === 'light' ? 'light' : 'dark' }),
          )}
        </div>
        <div class="row2">
          <b>${text.clock}</b>
          ${this.#choice(
            text.clock,
            clock24h ? '24' : '12',
            [
              { value: '24', label: text.clock24 },
              { value: '12', label: text.clock12 },
            ],
            (value) => ({ clock24h: value === '24' }),
          )}
        </div>
      </section>
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
    if (trouble === undefined) return nothing;
    return html`<p class="note" role="status">
      ${trouble === 'not-kept' ? settingsWords.notKept : settingsWords.broken}
    </p>`;
  }

  #change(part: Partial<Values>): void {
    void this.house.settings.change(part);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'settings-screen': SettingsScreen;
  }
}
