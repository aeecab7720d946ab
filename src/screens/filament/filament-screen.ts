import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import {
  icon,
  mdiAlert,
  mdiArrowDownBold,
  mdiArrowUpBold,
  mdiCheckBold,
  mdiTrayArrowDown,
  mdiTrayArrowUp,
  shapeNozzle,
} from '../../icons.js';
import type { FilamentSensor } from '../../printer/devices.js';
import { activeExtruder, canChooseTool, filamentLock, pushLengths, toolsOf } from '../../printer/filament.js';
import type { Heater } from '../../printer/heater.js';
import { Wishes } from '../../printer/wishes.js';
import { base } from '../../styles/base.styles.js';
import { controls } from '../../styles/controls.styles.js';
import { page } from '../../styles/page.styles.js';
import { unitsWords } from '../../text/en-common.js';
import { filamentWords as words } from '../../text/en-filament.js';
import { fixed } from '../../text/format.js';
import { heaterName, plainName } from '../../text/thing-names.js';
import '../../ui/choice.js';
import { failureStrip, failureStyles } from '../../ui/failure.js';
import { Watching } from '../../ui/watching.js';
import { agreeTarget, askTarget } from '../heat/ask-target.js';
import type { House } from '../house.js';
import { runScript } from '../run-script.js';
import { filamentStyles } from './filament-screen.styles.js';

/** mm/s on offer: slow enough for any hot end, and as fast as it is drawn back. */
const SPEEDS = [2, 5, 10] as const;

const MACROS = {
  load: { name: 'LOAD_FILAMENT', picture: mdiTrayArrowDown },
  unload: { name: 'UNLOAD_FILAMENT', picture: mdiTrayArrowUp },
} as const;

type Verb = 'extrude' | 'retract' | keyof typeof MACROS | 'tool' | 'heat';

/** Filament by hand: which nozzle, how warm it is, and pushing, drawing back, loading and unloading. */
@customElement('filament-screen')
export class FilamentScreen extends Watching(LitElement) {
  static override styles = [base, page, controls, failureStyles, filamentStyles];

  @property({ attribute: false }) house!: House;
  /** mm as chosen, where this printer pushes so much. */
  @state() private chosen = 10;
  @state() private speed = 5;
  @state() private failure = '';
  #wishes!: Wishes<Verb>;

  protected override willUpdate(): void {
    this.#wishes ??= new Wishes(this.house.printer.status.frame);
  }

  protected override render(): TemplateResult {
    const { printer } = this.house;
    const nozzle = activeExtruder(printer);
    const lengths = pushLengths(printer.status.configfile.value?.settings, nozzle?.name);
    const length = lengths.findLast((one) => one <= this.chosen) ?? lengths[0] ?? this.chosen;
    return html`<div class="pg fm">
      <section class="card nz">${this.#renderTools()}${this.#renderNozzle(nozzle)}${this.#renderSensors()}</section>
      <section class="ks">
        ${this.#renderPush('retract', mdiArrowUpBold, length, nozzle)}${this.#renderPush('extrude', mdiArrowDownBold, length, nozzle)}
        ${this.#renderMacro('unload', nozzle)}${this.#renderMacro('load', nozzle)}
      </section>
      <section class="cs">
        ${choice(words.length, words.lengthLead, lengths, length, this.#onLength)}
        ${choice(words.speed, words.speedLead, SPEEDS, this.speed, this.#onSpeed)}
      </section>
      <div class="fl">${failureStrip(this.failure, this.#forget)}</div>
    </div>`;
  }

  /** The nozzle in use is what the printer says, not what was touched. */
  #renderTools(): TemplateResult | typeof nothing {
    const { capabilities, status } = this.house.printer;
    const tools = toolsOf(capabilities.value);
    if (tools.length === 0) return nothing;
    const active = status.toolhead.value?.extruder ?? '';
    const canChoose = this.#underWay === undefined && canChooseTool(this.house.printer);
    return html`<div class="tools" role="radiogroup" aria-label=${words.tool}>
      ${tools.map(
        ({ name, extruder, script }) =>
          html`<button
            type="button"
            role="radio"
            class="btn ${extruder === active ? 'on' : ''} ${this.#underWay === 'tool' ? 'pend' : ''}"
            aria-checked=${extruder === active ? 'true' : 'false'}
            ?disabled=${!canChoose}
            @click=${() => void this.#choose(extruder, script)}
          >
            ${name}
          </button>`,
      )}
    </div>`;
  }

  #renderNozzle(nozzle: Heater | undefined): TemplateResult {
    if (nozzle === undefined) return html`<p class="none">${words.lock['no-extruder']}</p>`;
    const { temperature, target = 0 } = nozzle;
    const name = heaterName(nozzle, this.house.printer.heaters.value);
    const now = temperature === undefined ? '–' : fixed(temperature, 0);
    const wanted = target > 0 ? words.target(fixed(target, 0)) : words.off;
    return html`<button type="button" class="temp" @click=${() => void this.#heat(nozzle)}>
      <span class="heard">${words.set} </span><span class="ti ${target > 0 ? 'c-noz' : ''}">${icon(shapeNozzle)}</span>
      <span class="grow"
        ><span class="tn">${name}</span><b class="v">${now}<span class="u">${unitsWords.celsius}</span></b></span
      >
      <span class="to">${wanted}</span>
    </button>`;
  }

  #renderSensors(): TemplateResult | typeof nothing {
    const known = this.house.printer.devices.value.filamentSensors.filter(({ status }) => status.value?.enabled);
    return known.length === 0 ? nothing : html`<div class="sensors" data-scroll>${known.map(renderSensor)}</div>`;
  }

  #renderPush(
    verb: 'extrude' | 'retract',
    picture: string,
    length: number,
    nozzle: Heater | undefined,
  ): TemplateResult {
    const amount = words.amount(fixed(length, Number.isInteger(length) ? 0 : 1));
    return this.#renderKey(verb, picture, words[verb], amount, nozzle, () => {
      return this.house.printer.motion.extrude(verb === 'extrude' ? length : -length, this.speed);
    });
  }

  /** Loading and unloading are the printer's own macros; without them there is no key. */
  #renderMacro(verb: keyof typeof MACROS, nozzle: Heater | undefined): TemplateResult | typeof nothing {
    const { name, picture } = MACROS[verb];
    const macro = this.house.printer.capabilities.value.macros.find((one) => one.name.toUpperCase() === name);
    if (macro === undefined) return nothing;
    return this.#renderKey(verb, picture, words[verb], '', nozzle, () => runScript(this.house, macro.name));
  }

  #renderKey(
    verb: Verb,
    picture: string,
    word: string,
    small: string,
    nozzle: Heater | undefined,
    act: () => Promise<unknown>,
  ): TemplateResult {
    const isUnderWay = this.#underWay === verb;
    const lock = isUnderWay ? undefined : this.#lockWords();
    const isCold = lock === undefined && filamentLock(this.house.printer) === 'cold';
    const text = isUnderWay ? words.running : (lock ?? (isCold ? words.lock.cold : small));
    return html`<button
      type="button"
      class="btn st ${verb} ${isUnderWay ? 'pend' : lock !== undefined || isCold ? 'dis' : ''}"
      aria-disabled=${lock === undefined ? nothing : 'true'}
      @click=${() => void (lock !== undefined || isUnderWay ? undefined : isCold && nozzle ? this.#heat(nozzle) : this.#run(verb, act))}
    >
      ${isUnderWay ? html`<span class="spin"></span>` : icon(picture)}<span>${word}</span>
      ${text === '' ? nothing : html`<small>${text}</small>`}
    </button>`;
  }

  /** Why nothing can be done, in words. A cold nozzle is no such lock: a tap heats it. */
  #lockWords(): string | undefined {
    const lock = filamentLock(this.house.printer);
    if (this.#underWay !== undefined) return words.busy;
    return lock === undefined || lock === 'cold' ? undefined : words.lock[lock];
  }

  /** What was tapped last, until a status shows what came of it. */
  get #underWay(): Verb | undefined {
    return this.#wishes.of('key');
  }

  #onLength = (mm: number): void => {
    this.chosen = mm;
  };

  #onSpeed = (mmPerSecond: number): void => {
    this.speed = mmPerSecond;
  };

  #forget = (): void => {
    this.failure = '';
  };

  async #choose(extruder: string, script: string): Promise<void> {
    const { printer } = this.house;
    if (extruder === printer.status.toolhead.peek()?.extruder || !canChooseTool(printer)) return;
    await this.#run('tool', () => runScript(this.house, script));
  }

  async #heat(nozzle: Heater): Promise<void> {
    const celsius = await askTarget(this.house, nozzle);
    if (celsius === undefined || !(await agreeTarget(this.house, nozzle, celsius))) return;
    await this.#run('heat', () => this.house.printer.heat.setTarget(nozzle.name, celsius));
  }

  async #run(verb: Verb, act: () => Promise<unknown>): Promise<void> {
    this.failure = '';
    try {
      // Heating goes on beside what filament does.
      await this.#wishes.ask(verb === 'heat' ? 'heat' : 'key', verb, act);
    } catch (error) {
      this.failure = error instanceof Error ? error.message : String(error);
    }
  }
}

function renderSensor({ shortName, status }: FilamentSensor): TemplateResult {
  const isSeen = status.value?.filament_detected === true;
  return html`<div class="sensor ${isSeen ? '' : 'wn'}">
    ${icon(isSeen ? mdiCheckBold : mdiAlert)}<span class="el" data-cut="1">${plainName(shortName)}</span>
    <span>${isSeen ? words.seen : words.empty}</span>
  </div>`;
}

function choice(
  label: string,
  lead: string,
  values: readonly number[],
  value: number,
  onChoice: (value: number) => void,
): TemplateResult {
  return html`<ui-choice
    label=${label}
    lead=${lead}
    .options=${values.map((one) => ({ value: String(one), label: String(one) }))}
    .value=${String(value)}
    @change=${(event: CustomEvent<string>) => onChoice(Number(event.detail))}
  ></ui-choice>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'filament-screen': FilamentScreen;
  }
}
