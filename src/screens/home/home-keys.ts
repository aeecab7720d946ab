import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { icon, mdiArrowCollapseDown, mdiFire, mdiHome, mdiTrayArrowDown } from '../../icons.js';
import { activeExtruder, filamentLock } from '../../printer/filament.js';
import type { Heater } from '../../printer/heater.js';
import { Jogger } from '../../printer/jogger.js';
import { heatTo, presetFor, targetsOf, type Preset, type PresetTarget } from '../../printer/presets.js';
import { base } from '../../styles/base.styles.js';
import { controls } from '../../styles/controls.styles.js';
import { homeRestWords as words } from '../../text/en-home-rest.js';
import { fixed } from '../../text/format.js';
import { failureStrip, failureStyles } from '../../ui/failure.js';
import { Watching } from '../../ui/watching.js';
import { agreeTarget, askTarget } from '../heat/ask-target.js';
import type { House } from '../house.js';
import { MoveVerbs } from '../move/move-verbs.js';
import { homeKeysStyles } from './home-keys.styles.js';

/** One key: what it is called, and what it would do now or waits for. */
interface Key {
  readonly verb: string;
  readonly picture: string;
  readonly word: string;
  readonly text: string;
  readonly onTap: () => Promise<void>;
  /** Why it is locked, in place of the text. */
  readonly lock: string | undefined;
}

/** Home, Level, Preheat, Load: those that this printer can do. */
@customElement('home-keys')
export class HomeKeys extends Watching(LitElement) {
  static override styles = [base, controls, failureStyles, homeKeysStyles];

  @property({ attribute: false }) house!: House;
  /** What the last print was made of; its preset is the one on offer. */
  @state() private material: string | undefined;
  #jogger: Jogger | undefined;
  #verbs!: MoveVerbs;
  #readFor = -1;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#jogger?.start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#jogger?.stop();
  }

  protected override willUpdate(): void {
    if (this.#jogger === undefined) {
      this.#jogger = new Jogger(this.house.printer);
      this.#jogger.start();
      this.#verbs = new MoveVerbs(this, this.house, this.#jogger);
    }
    const changed = this.house.printer.history.changed.value;
    if (changed === this.#readFor) return;
    this.#readFor = changed;
    void this.#readMaterial();
  }

  protected override render(): TemplateResult {
    const keys = [this.#homeKey(), this.#levelKey(), this.#preheatKey(), this.#loadKey()].filter(
      (key) => key !== undefined,
    );
    return html`<div class="all n${keys.length}" role="group" aria-label=${words.keys}>
        ${keys.map((key) => this.#renderKey(key))}
      </div>
      ${failureStrip(this.#verbs.failure, () => this.#verbs.forget())}`;
  }

  #renderKey({ verb, picture, word, text, lock, onTap }: Key): TemplateResult {
    const isUnderWay = this.#verbs.underWay === verb;
    const isLocked = lock !== undefined && !isUnderWay;
    return html`<button
      type="button"
      class="btn st ${isUnderWay ? 'pend' : isLocked ? 'dis' : ''}"
      aria-disabled=${isLocked ? 'true' : nothing}
      @click=${() => void onTap()}
    >
      ${isUnderWay ? html`<span class="spin"></span>` : icon(picture)}<span>${word}</span>
      <small class=${isLocked ? 'lk' : ''}>${isLocked ? lock : text}</small>
    </button>`;
  }

  #homeKey(): Key {
    const homed = this.house.printer.status.toolhead.value?.homed_axes ?? '';
    const isHomed = ['x', 'y', 'z'].every((axis) => homed.includes(axis));
    const text = this.#verbs.underWay === 'home' ? words.homing : isHomed ? words.homed : this.#notHomed();
    return {
      verb: 'home',
      picture: mdiHome,
      word: words.home,
      text,
      lock: this.#verbs.lock(),
      onTap: () => this.#verbs.start('home'),
    };
  }

  /** What sticks to a nozzle that presses the switch counts as nozzle. */
  #notHomed(): string {
    const { printer, settings } = this.house;
    const isReminded = settings.values.value.remindsClean && printer.capabilities.value.zEndstop.kind === 'pin';
    return isReminded ? words.notHomedClean : words.notHomed;
  }

  #levelKey(): Key | undefined {
    const { capabilities, status } = this.house.printer;
    const { levelling } = capabilities.value;
    if (levelling === undefined) return undefined;
    const isGantry = levelling === 'QUAD_GANTRY_LEVEL';
    const isDone = (isGantry ? status.quadGantryLevel : status.zTilt).value?.applied === true;
    const text =
      this.#verbs.underWay === 'level'
        ? words.levelling
        : isDone
          ? words.levelled
          : isGantry
            ? words.gantry
            : words.bed;
    return {
      verb: 'level',
      picture: mdiArrowCollapseDown,
      word: words.level,
      text,
      lock: this.#verbs.lock(),
      onTap: () => this.#verbs.start('level'),
    };
  }

  #preheatKey(): Key | undefined {
    const found = this.#preset();
    if (found === undefined) return undefined;
    const { preset, targets } = found;
    const what = targets.map(({ celsius }) => fixed(celsius, 0)).join('/');
    const lock = this.house.printer.isOccupied.value ? this.#verbs.lock() : undefined;
    const { heat } = this.house.printer;
    return {
      verb: 'preheat',
      picture: mdiFire,
      word: words.preheat,
      text: words.preset(preset.name, what),
      lock,
      onTap: async () => {
        if (lock === undefined) await this.#verbs.run('preheat', () => heatTo(heat, targets));
      },
    };
  }

  #loadKey(): Key | undefined {
    const { printer } = this.house;
    const macro = printer.capabilities.value.macros.find(({ name }) => name.toUpperCase() === 'LOAD_FILAMENT');
    const nozzle = activeExtruder(printer);
    if (macro === undefined || nozzle === undefined) return undefined;
    const lock = this.#verbs.lock() ?? (filamentLock(printer) === 'moving' ? words.moving : undefined);
    const isCold = nozzle.canExtrude === false;
    const text = this.#verbs.underWay === 'load' ? words.loading : isCold ? coldWords(nozzle) : words.filament;
    return {
      verb: 'load',
      picture: mdiTrayArrowDown,
      word: words.load,
      text,
      lock,
      onTap: async () => {
        if (lock !== undefined) return;
        if (isCold) return this.#offerHeat(nozzle);
        await this.#verbs.run('load', () => printer.gcode.run(macro.name));
      },
    };
  }

  /** The preset for the material of the last print, as far as this printer has what it heats. */
  #preset(): { readonly preset: Preset; readonly targets: readonly PresetTarget[] } | undefined {
    const { printer, settings } = this.house;
    const preset = presetFor(this.material, settings.values.value.presets);
    if (preset === undefined) return undefined;
    const targets = targetsOf(preset, printer.heaters.value, printer.status.toolhead.value?.extruder);
    return targets.length === 0 ? undefined : { preset, targets };
  }

  /** A cold nozzle cannot load: heating it is the remedy, as hot as the preset says, and where none does, as is typed. */
  async #offerHeat(nozzle: Heater): Promise<void> {
    const preset = this.#preset()?.preset.nozzle ?? 0;
    const celsius = preset > 0 ? preset : await askTarget(this.house, nozzle);
    if (celsius === undefined) return;
    const isWanted =
      preset === 0
        ? await agreeTarget(this.house, nozzle, celsius)
        : await this.house.overlays.ask({
            title: words.coldQuestion,
            text: words.coldText,
            safe: words.notNow,
            act: words.heatTo(fixed(celsius, 0)),
            actIcon: mdiFire,
            tone: 'plain',
          });
    if (isWanted) await this.#verbs.run('preheat', () => this.house.printer.heat.setTarget(nozzle.name, celsius));
  }

  async #readMaterial(): Promise<void> {
    const jobs = await this.house.printer.history.list({ limit: 1, order: 'desc' }).catch(() => []);
    this.material = jobs[0]?.metadata?.filament_type;
  }
}

function coldWords({ target = 0 }: Heater): string {
  return target > 0 ? words.heating(fixed(target, 0)) : words.cold;
}

declare global {
  interface HTMLElementTagNameMap {
    'home-keys': HomeKeys;
  }
}
