import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { hashTo } from '../../base/hash.js';
import { icon, mdiFormatListBulleted, mdiEngineOffOutline, mdiHome, mdiArrowCollapseDown } from '../../icons.js';
import { Jogger } from '../../printer/jogger.js';
import type { Axis } from '../../printer/motion.js';
import { base } from '../../styles/base.styles.js';
import { closerFarther } from '../../styles/closer-farther.styles.js';
import { controls } from '../../styles/controls.styles.js';
import { lists } from '../../styles/lists.styles.js';
import { page } from '../../styles/page.styles.js';
import { pictures } from '../../styles/pictures.styles.js';
import { moveWords as words } from '../../text/en-move.js';
import { fixed } from '../../text/format.js';
import { cfKey } from '../../ui/cf-key.js';
import '../../ui/choice.js';
import { failureStrip, failureStyles } from '../../ui/failure.js';
import { Watching } from '../../ui/watching.js';
import type { House } from '../house.js';
import './move-endstops.js';
import { jogPad } from './jog-pad.js';
import { jogPadStyles } from './jog-pad.styles.js';
import { lockWords, needsHoming, signedMm } from './move-words.js';
import { moveStyles } from './move-screen.styles.js';
import { coordinates } from './coordinates.js';
import { MoveVerbs } from './move-verbs.js';

/** mm of one tap. */
const DISTANCES = ['0.1', '1', '10', '50'] as const;

/** Moving by hand, homing and levelling while no print runs. Its second view has coordinates and endstops alone. */
@customElement('move-screen')
export class MoveScreen extends Watching(LitElement) {
  static override styles = [
    base,
    page,
    controls,
    lists,
    pictures,
    closerFarther,
    failureStyles,
    jogPadStyles,
    moveStyles,
  ];

  @property({ attribute: false }) house!: House;
  /** Empty, or `position`: coordinates and endstops. */
  @property() view = '';
  @state() private distance = 10;
  #jogger!: Jogger;
  #verbs!: MoveVerbs;

  protected override willUpdate(): void {
    if (this.#jogger) return;
    this.#jogger = new Jogger(this.house.printer);
    this.#jogger.start();
    this.#verbs = new MoveVerbs(this, this.house, this.#jogger);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#jogger?.start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#jogger?.stop();
  }

  protected override render(): TemplateResult {
    return this.view === 'position' ? this.#renderPosition() : this.#renderMove();
  }

  #renderMove(): TemplateResult {
    return html`<div class="pg mv">
      <section class="card jg">
        ${jogPad({
          distance: this.distance,
          place: this.#jogger.place,
          homedAxes: this.#jogger.situation.value.homedAxes,
          capabilities: this.house.printer.capabilities.value,
          lockOf: (axis, distance) => this.#lockOf(axis, distance),
          onTap: (axis, distance) => void this.#onJog(axis, distance),
          corners: this.#renderCorners(),
        })}
      </section>
      <section class="zz">${this.#renderZ('farther')}${this.#renderZ('closer')}</section>
      <section class="cc">${this.#renderCoordinates()}${this.#renderHoming()}</section>
      <section class="ds">
        <ui-choice
          label=${words.distance}
          lead=${words.lead}
          .options=${DISTANCES.map((value) => ({ value, label: value }))}
          .value=${String(this.distance)}
          @change=${(event: CustomEvent<string>) => (this.distance = Number(event.detail))}
        ></ui-choice>
        <a class="btn es" href=${hashTo('move', 'position')}
          >${icon(mdiFormatListBulleted)}<span>${words.endstops}</span></a
        >
        ${this.#renderMotorsOff()}
      </section>
      ${this.#renderFailure()}
    </div>`;
  }

  #renderPosition(): TemplateResult {
    return html`<div class="pg ps">
      <section class="cc">${this.#renderCoordinates()}${this.#renderHoming()}</section>
      <move-endstops .house=${this.house}></move-endstops>
      ${this.#renderFailure()}
    </div>`;
  }

  #renderCoordinates(): TemplateResult {
    return coordinates({
      place: this.#jogger.place,
      homedAxes: this.#jogger.situation.value.homedAxes,
      onTap: (axis) => void this.#verbs.goTo(axis),
    });
  }

  #renderZ(direction: 'closer' | 'farther'): TemplateResult {
    const distance = direction === 'closer' ? -this.distance : this.distance;
    const locked = this.#lockOf('z', distance);
    return cfKey({
      direction,
      amount: words.stepMm('Z', signedMm(distance)),
      ...(locked === undefined ? {} : { locked }),
      sight: 'gap',
      onTap: () => void this.#onJog('z', distance),
    });
  }

  #renderHoming(): TemplateResult {
    const { capabilities } = this.house.printer;
    const { levelling, hasRoundBed } = capabilities.value;
    const axes: readonly Axis[] = hasRoundBed ? [] : ['x', 'y', 'z'];
    return html`<div class="hm ${levelling ? 'lv' : ''} ${axes.length === 0 ? 'one' : ''}">
      ${this.#renderVerb('home', mdiHome, words.homeAll, 'wide t1')}
      ${levelling ? this.#renderVerb('level', mdiArrowCollapseDown, words.level, 'wide t1') : nothing}
      ${axes.map((axis) => this.#renderVerb(axis, '', axis.toUpperCase(), '', words.home(axis.toUpperCase())))}
    </div>`;
  }

  #renderMotorsOff(): TemplateResult {
    return this.#renderVerb('motors', mdiEngineOffOutline, words.motorsOff, '');
  }

  /** Keys for the smallest display, which has no room for them elsewhere. */
  #renderCorners(): readonly TemplateResult[] {
    const { levelling } = this.house.printer.capabilities.value;
    return [
      this.#renderVerb('home', mdiHome, words.homeAll, 'mini'),
      levelling
        ? this.#renderVerb('level', mdiArrowCollapseDown, words.level, 'mini')
        : html`<span class="mini"></span>`,
      html`<a class="btn mini" href=${hashTo('move', 'position')}
        >${icon(mdiFormatListBulleted)}<span>${words.position}</span></a
      >`,
      this.#renderVerb('motors', mdiEngineOffOutline, words.motorsOff, 'mini'),
    ];
  }

  #renderVerb(verb: string, picture: string, word: string, look: string, name = word): TemplateResult {
    const isUnderWay = this.#verbs.underWay === verb;
    const lock = this.#verbs.lock();
    const isLocked = lock !== undefined && !isUnderWay;
    return html`<button
      type="button"
      class="btn ${look} ${isUnderWay ? 'pend' : lock === undefined ? '' : 'dis'}"
      aria-label=${name === word ? nothing : `${name}${isLocked ? ` ${lock}` : ''}`}
      aria-disabled=${isLocked ? 'true' : nothing}
      @click=${() => void this.#verbs.start(verb)}
    >
      ${isUnderWay ? html`<span class="spin"></span>` : picture === '' ? nothing : icon(picture)}
      <span>${word}${isLocked ? html` <small>${lock}</small>` : nothing}</span>
    </button>`;
  }

  #renderFailure(): TemplateResult {
    return html`<div class="fl">${failureStrip(this.#verbs.failure, () => this.#verbs.forget())}</div>`;
  }

  #lockOf(axis: Axis, distance: number): string | undefined {
    if (this.#verbs.underWay !== undefined) return words.busy;
    const lock = this.#jogger.lockOf(axis, distance);
    return lock && lockWords(lock, (value) => fixed(value, Number.isInteger(value) ? 0 : 1));
  }

  async #onJog(axis: Axis, distance: number): Promise<void> {
    if (this.#verbs.underWay !== undefined) return;
    const lock = this.#jogger.lockOf(axis, distance);
    if (lock === undefined) await this.#verbs.jog(axis, distance);
    else if (needsHoming(lock)) await this.#verbs.offerHoming();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'move-screen': MoveScreen;
  }
}
