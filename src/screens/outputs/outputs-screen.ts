import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { icon, mdiFan, mdiPower } from '../../icons.js';
import type { Fan, FilamentSensor, Light, Output } from '../../printer/devices.js';
import { Tuning } from '../../printer/tuning.js';
import { base } from '../../styles/base.styles.js';
import { controls } from '../../styles/controls.styles.js';
import { page } from '../../styles/page.styles.js';
import { unitsWords } from '../../text/en-common.js';
import { outputWords as words } from '../../text/en-outputs.js';
import { fixed } from '../../text/format.js';
import { plainName } from '../../text/thing-names.js';
import { failureStrip, failureStyles } from '../../ui/failure.js';
import '../../ui/switch.js';
import { Watching } from '../../ui/watching.js';
import type { House } from '../house.js';

const DARK = { red: 0, green: 0, blue: 0, white: 0 };
const BRIGHT = { red: 1, green: 1, blue: 1, white: 1 };

/** Fans, lights, outputs and filament sensors: what each does now, and what it should do. */
@customElement('outputs-screen')
export class OutputsScreen extends Watching(LitElement) {
  static override styles = [
    base,
    page,
    controls,
    failureStyles,
    css`
      :host {
        display: grid;
        min-width: 0;
        min-height: 0;
      }
      .list {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(300px, 1fr));
        gap: var(--gap);
        align-content: start;
        overflow-y: auto;
        touch-action: pan-y;
        --switch-background: var(--s1);
      }
      h2,
      .why {
        grid-column: 1 / -1;
      }
      h2 {
        font-size: var(--f-sm);
        font-weight: 400;
        color: var(--ink-2);
        padding: 4px 6px 0;
      }
      .row {
        background: var(--s1);
        border-radius: var(--r-ctl);
        min-height: var(--t1);
        padding: 6px 14px;
        font-size: var(--f-md);
        text-align: left;
        width: 100%;
      }
      button.row:active {
        background: var(--s3);
      }
      .row .i {
        color: var(--ink-3);
      }
      .row small {
        font-size: var(--f-xs);
        color: var(--ink-2);
      }
      .empty {
        padding: var(--in);
      }
    `,
  ];

  @property({ attribute: false }) house!: House;
  @state() private failure = '';

  protected override render(): TemplateResult {
    const { fans, lights, outputs: all, filamentSensors } = this.house.printer.devices.value;
    // A servo is a tool of macros: its angle means nothing by itself.
    const outputs = all.filter(({ name }) => !name.startsWith('servo '));
    const isEmpty = [fans, lights, outputs, filamentSensors].every((things) => things.length === 0);
    return html`<div class="list" data-scroll>
      ${failureStrip(this.failure, this.#forget)}
      ${isEmpty ? html`<div class="card empty"><b class="h">${words.none}</b></div>` : nothing}
      ${group(words.fans, fans, (fan) => this.#renderFan(fan))}
      ${group(words.lights, lights, (light) => this.#renderLight(light))}
      ${group(words.outputs, outputs, (output) => this.#renderOutput(output))}
      ${group(words.sensors, filamentSensors, (sensor) => this.#renderSensor(sensor))}
    </div>`;
  }

  #renderFan(fan: Fan): TemplateResult {
    const name = fan.name === 'fan' ? words.partFan : plainName(fan.shortName);
    const { speed, rpm } = fan.status.value ?? {};
    const small = [fan.canSet ? '' : words.auto, typeof rpm === 'number' ? words.rpm(fixed(rpm, 0)) : '']
      .filter((text) => text !== '')
      .join(', ');
    const body = html`${icon(mdiFan)}<span class="grow">${name} <small>${small}</small></span>
      <b class="num">${share(speed)}</b>`;
    return fan.canSet
      ? html`<button
          type="button"
          class="row"
          @click=${() => void this.#onShare(name, words.fanText, speed, (value) => this.#tuning().fan(fan.name, value))}
        >
          ${body}
        </button>`
      : html`<div class="row">${body}</div>`;
  }

  /** A switch has no third place for what is not known: a light that has not been heard of is not shown. */
  #renderLight(light: Light): TemplateResult | typeof nothing {
    const isOn = light.status.value?.color_data.flat().some((value) => value > 0);
    if (isOn === undefined) return nothing;
    return html`<ui-switch
      label=${plainName(light.shortName)}
      .checked=${isOn}
      @change=${(event: CustomEvent<boolean>) =>
        void this.#try(() => this.#tuning().light(light.name, event.detail ? BRIGHT : DARK))}
    ></ui-switch>`;
  }

  #renderOutput(output: Output): TemplateResult | typeof nothing {
    const value = output.status.value?.value;
    const name = plainName(output.shortName);
    if (output.isSwitch) {
      if (value === undefined) return nothing;
      return html`<ui-switch
        label=${name}
        .checked=${value > 0}
        @change=${(event: CustomEvent<boolean>) =>
          void this.#try(() => this.#tuning().output(output.name, event.detail ? 1 : 0))}
      ></ui-switch>`;
    }
    return html`<button
      type="button"
      class="row"
      @click=${() =>
        void this.#onShare(name, words.outputText, value, (wanted) => this.#tuning().output(output.name, wanted))}
    >
      ${icon(mdiPower)}<span class="grow">${name}</span> <b class="num">${share(value)}</b>
    </button>`;
  }

  #renderSensor(sensor: FilamentSensor): TemplateResult | typeof nothing {
    const status = sensor.status.value;
    if (status === undefined) return nothing;
    const { enabled, filament_detected: isSeen } = status;
    return html`<ui-switch
      label=${plainName(sensor.shortName)}
      .hint=${isSeen ? words.seen : words.empty}
      .checked=${enabled}
      @change=${(event: CustomEvent<boolean>) =>
        void this.#try(() => this.#tuning().filamentSensor(sensor.name, event.detail))}
    ></ui-switch>`;
  }

  #forget = (): void => {
    this.failure = '';
  };

  #tuning(): Tuning {
    return new Tuning(this.house.printer.gcode);
  }

  async #onShare(
    title: string,
    text: string,
    now: number | undefined,
    act: (share: number) => Promise<void>,
  ): Promise<void> {
    const percent = await this.house.overlays.enterNumber({
      title,
      text,
      unit: unitsWords.percent,
      limits: { least: 0, most: 100, decimals: 0 },
      ...(now === undefined ? {} : { value: Math.round(now * 100) }),
      act: (value) => (value === undefined || value === 0 ? words.switchOff : words.set(fixed(value, 0))),
    });
    if (percent !== undefined) await this.#try(() => act(percent / 100));
  }

  async #try(verb: () => Promise<void>): Promise<void> {
    this.failure = '';
    try {
      await verb();
    } catch (error) {
      this.failure = error instanceof Error ? error.message : String(error);
    }
  }
}

function group<Thing>(
  title: string,
  things: readonly Thing[],
  draw: (thing: Thing) => TemplateResult | typeof nothing,
): TemplateResult | typeof nothing {
  return things.length === 0
    ? nothing
    : html`<h2>${title}</h2>
        ${things.map(draw)}`;
}

/** A share of full speed or power in words. */
function share(value: number | undefined): string {
  if (value === undefined) return '–';
  return value === 0 ? words.off : words.percent(fixed(value * 100, 0));
}

declare global {
  interface HTMLElementTagNameMap {
    'outputs-screen': OutputsScreen;
  }
}
