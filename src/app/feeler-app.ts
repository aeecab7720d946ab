import { LitElement, html, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { hashTo } from '../base/hash.js';
import {
  mdiCursorMove,
  mdiFolder,
  mdiFolderOutline,
  mdiHome,
  mdiPrinter3d,
  mdiThermometer,
  mdiTuneVariant,
  mdiViewGridOutline,
} from '../icons.js';
import type { Printer } from '../printer/printer.js';
import type { House } from '../screens/house.js';
import { base } from '../styles/base.styles.js';
import { buttons } from '../styles/buttons.styles.js';
import { cards } from '../styles/cards.styles.js';
import { clock } from '../text/format.js';
import { appWords, errorsWords, placesWords } from '../text/en-common.js';
import { isThere } from '../ui/is-there.js';
import { loadCode } from '../ui/load-code.js';
import { Watching } from '../ui/watching.js';
import { frameStyles } from './feeler-app.styles.js';
import { pillsOf, stopProgressOf, zChipOf } from './glance.js';
import { followWindow } from './growth.js';
import { watchMinutes } from './minute.js';
import type { Notices } from './notices.js';
import type { Overlays } from './overlays.js';
import './rail.js';
import type { Place } from './rail.js';
import type { Router } from './router.js';
import type { PanelScreen, ScreenName } from './screens.js';
import './stop-key.js';
import './top-bar.js';

/** How long connecting may take before the panel says so, ms. */
const PATIENCE = 700;

/** The panel: rail, top bar and emergency stop around the screen that the hash names. */
@customElement('feeler-app')
export class FeelerApp extends Watching(LitElement) {
  static override styles = [base, cards, buttons, frameStyles];

  @property({ attribute: false }) house!: House;
  @property({ attribute: false }) router!: Router<ScreenName>;
  @property({ attribute: false }) screens!: Readonly<Record<ScreenName, PanelScreen>>;
  @property({ attribute: false }) overlays!: Overlays;
  @property({ attribute: false }) notices!: Notices;
  @property({ type: Boolean }) isVirtual = false;

  /** The first moments of connecting are not worth a page of their own. */
  @state() private isPatienceOver = false;

  readonly #minutes = watchMinutes();
  #stopFollowing: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stopFollowing = followWindow(this);
    setTimeout(() => {
      this.isPatienceOver = true;
    }, PATIENCE);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopFollowing?.();
    this.#minutes.stop();
  }

  protected override render(): TemplateResult {
    const { printer } = this.house;
    return html`<div class="app" @lost-code=${this.#tellLost}>
      <app-rail .places=${this.#places()} .dimmed=${this.#isCovered()}>
        <stop-key
          .noLink=${printer.age.value.kind === 'lost'}
          .printing=${printer.isOccupied.value}
          .progress=${stopProgressOf(printer)}
          @stop=${() => printer.emergency.press()}
          @give-up=${() => printer.emergency.giveUp()}
          @done=${() => printer.emergency.dismiss()}
        ></stop-key>
      </app-rail>
      ${this.#renderTop()}
      <main>
        <div class="content" ?inert=${this.#isCovered()}>${this.#renderContent()}</div>
        <app-overlays .overlays=${this.overlays} .printer=${printer}></app-overlays>
      </main>
    </div>`;
  }

  #renderTop(): TemplateResult {
    const { printer, firstLayer, settings } = this.house;
    const shown = this.router.shown.value;
    const screen = shown.kind === 'nothing' ? undefined : this.screens[shown.name];
    const argument = shown.kind === 'nothing' ? '' : shown.argument;
    const back = screen?.back?.(argument);
    const notice = this.notices.current.value;
    return html`<app-top-bar
      .heading=${screen?.title(argument) ?? appWords.name}
      .hasBack=${back !== undefined}
      .plainHeading=${screen?.hasHeading === true}
      .notice=${notice}
      .isVirtual=${this.isVirtual}
      .zChip=${zChipOf(firstLayer)}
      .pills=${pillsOf(printer)}
      .age=${printer.age.value}
      .clock=${clock(this.#minutes.now.value, settings.values.value.clock24h)}
      @back=${() => back && this.router.go(back.name, back.argument)}
      @temperature=${(event: CustomEvent<string>) => void this.#onTemperature(event.detail)}
      @z-offset=${this.#onZOffset}
      @notice-close=${() => notice && this.notices.dismiss(notice)}
    ></app-top-bar>`;
  }

  #renderContent(): TemplateResult {
    const shown = this.router.shown.value;
    const { printer } = this.house;
    const isUnknown =
      shown.kind === 'screen' &&
      shown.name !== 'settings' &&
      this.screens[shown.name].outlivesKlipper?.() !== true &&
      hasNoPrinter(printer) &&
      !this.#isLayingUnseen();
    // The menu too: its keys would move under a finger once it is known what this printer has.
    if (isUnknown && !this.isPatienceOver) return html``;
    if (isUnknown && shown.name !== 'menu') {
      return isThere(this, 'state-page', () => import('./state-page.js'))
        ? html`<state-page .printer=${printer} .overlays=${this.overlays}></state-page>`
        : html``;
    }
    switch (shown.kind) {
      case 'nothing':
        return html``;
      case 'lost':
        return html`<div class="pg">
          <div class="card lost">
            <b class="h">${errorsWords.lostChunk}</b>
            <p>${errorsWords.lostChunkHint}</p>
            <button type="button" class="btn" @click=${() => this.router.again()}>${errorsWords.again}</button>
          </div>
        </div>`;
      case 'screen':
        return this.screens[shown.name].render(shown.argument);
    }
  }

  #isCovered(): boolean {
    return this.overlays.isOpen.value || this.house.printer.prompt.value !== undefined;
  }

  /** A first layer whose link is lost stays on its page, as it was last seen, with its keys locked. */
  #isLayingUnseen(): boolean {
    const { stage, isCutOff } = this.house.firstLayer;
    const isFirstLayer = stage.value.kind === 'skirt' || stage.value.kind === 'brim' || stage.value.kind === 'object';
    const shown = this.router.shown.value;
    return isCutOff.value && isFirstLayer && shown.kind === 'screen' && shown.name === 'print';
  }

  #places(): readonly Place[] {
    const shown = this.router.shown.value;
    const lit = shown.kind === 'nothing' ? undefined : (this.screens[shown.name].place ?? shown.name);
    const place = (name: ScreenName, word: string, icon: string): Place => ({
      name: word,
      icon,
      href: hashTo(name),
      isCurrent: lit === name,
    });
    return [
      this.house.printer.isOccupied.value
        ? place('print', placesWords.print, mdiPrinter3d)
        : place('home', placesWords.home, mdiHome),
      place('files', placesWords.files, lit === 'files' ? mdiFolder : mdiFolderOutline),
      {
        ...(this.house.printer.isOccupied.value
          ? place('tune', placesWords.tune, mdiTuneVariant)
          : place('move', placesWords.move, mdiCursorMove)),
        isSpare: true,
      },
      place('heat', placesWords.heat, mdiThermometer),
      place('menu', placesWords.menu, mdiViewGridOutline),
    ];
  }

  /** While the first layer is laid its own page has the keys, and the picture with them. */
  #onZOffset(): void {
    const { kind } = this.house.firstLayer.stage.peek();
    const isFirstLayer = kind === 'skirt' || kind === 'brim' || kind === 'object';
    this.router.go(isFirstLayer ? 'print' : 'z-offset');
  }

  readonly #tellLost = (): undefined => {
    this.notices.show({ kind: 'wrong', text: errorsWords.lostChunk });
  };

  async #onTemperature(kind: string): Promise<void> {
    const code = await loadCode(() => import('./set-temperature.js'), [0]).catch(this.#tellLost);
    await code?.setTemperature(kind, this.house.printer, this.overlays, this.notices);
  }
}

/**
 * Whether there is nothing to show a screen of. A link that is gone leaves the screen with its last values until they are
 * too old to be of use.
 */
function hasNoPrinter(printer: Printer): boolean {
  switch (printer.phase.value.kind) {
    case 'ready':
      return printer.age.value.kind === 'lost';
    case 'connecting':
    case 'no-gateway':
    case 'no-moonraker':
      return printer.age.value.kind === 'lost';
    case 'unauthorized':
    case 'klipper-disconnected':
    case 'klipper-starting':
    case 'klipper-error':
    case 'klipper-shutdown':
      return true;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'feeler-app': FeelerApp;
  }
}
