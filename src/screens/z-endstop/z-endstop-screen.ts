import { LitElement, html, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { StepSize } from '../../first-layer/guide/bracket.js';
import type { SaveRoutine } from '../../first-layer/save/save-routine.js';
import { base } from '../../styles/base.styles.js';
import { closerFarther } from '../../styles/closer-farther.styles.js';
import { controls } from '../../styles/controls.styles.js';
import { guide as guideStyles } from '../../styles/guide.styles.js';
import { lists } from '../../styles/lists.styles.js';
import { page as pageStyles } from '../../styles/page.styles.js';
import { pictures } from '../../styles/pictures.styles.js';
import { plots } from '../../styles/plots.styles.js';
import { guideWords as words } from '../../text/en-guide.js';
import { Watching } from '../../ui/watching.js';
import type { House } from '../house.js';
import { keepFailedStyles } from '../keep/keep-failed.styles.js';
import { keepProgressStyles } from '../keep/keep-progress.styles.js';
import { acceptedStyles } from './accepted.styles.js';
import { renderClean, renderDone, renderFailure, renderJoin, renderPin, renderPinMissed } from './asking-pages.js';
import { renderCheck, renderChecked, renderDescend, renderWrongPage } from './check-pages.js';
import { checkStyles } from './check.styles.js';
import { renderChoose } from './choose-page.js';
import { chooseStyles } from './choose.styles.js';
import { guideOf } from './guide-house.js';
import type { GuidePage } from './guide-page.js';
import { renderLower } from './lower-page.js';
import { lowerSmallStyles } from './lower-small.styles.js';
import { lowerStyles } from './lower.styles.js';
import { renderPrepare } from './prepare-page.js';
import { prepareStyles } from './prepare.styles.js';
import { questionStyles } from './question.styles.js';
import { renderAccepted, renderSaved, renderTakeOut } from './save-pages.js';
import { renderSaving } from './saving-page.js';
import { renderSoak } from './soak-page.js';
import { soakStyles } from './soak.styles.js';
import { renderExplained, renderPreflight } from './start-pages.js';
import { startStyles } from './start.styles.js';
import { takeOutStyles } from './take-out.styles.js';

/** The guide from Z-endstop calibration to a checked height: draws what its phase says, and passes answers on. */
@customElement('z-endstop-screen')
export class ZEndstopScreen extends Watching(LitElement) {
  static override styles = [
    base,
    pageStyles,
    controls,
    closerFarther,
    guideStyles,
    lists,
    pictures,
    plots,
    startStyles,
    chooseStyles,
    soakStyles,
    prepareStyles,
    lowerStyles,
    lowerSmallStyles,
    takeOutStyles,
    acceptedStyles,
    checkStyles,
    keepProgressStyles,
    keepFailedStyles,
    questionStyles,
  ];

  @property({ attribute: false }) house!: House;

  @state() private size: StepSize = 1000;
  @state() private zSwitch: 'pressed' | 'open' | undefined;
  @state() private wasPressed = false;

  protected override render(): TemplateResult {
    const guide = guideOf(this.house);
    const facts = guide.facts.value;
    const { memory } = guide.state.value;
    const isAway = !facts.isReady && memory.phase !== 'saving';
    if (!guide.isLoaded.value) return html`<div class="pg"><div class="card"></div></div>`;
    if (isAway)
      return html`<div class="pg gq">
        <section class="card q">
          <h1>${words.looking}</h1>
          <p>${words.noLink}</p>
        </section>
      </div>`;
    return this.#renderPhase({
      memory,
      facts,
      house: this.house,
      said: guide.said.value,
      say: (answer) => guide.answer(answer),
    });
  }

  #renderPhase(page: GuidePage): TemplateResult {
    switch (page.memory.phase) {
      case 'explained':
        return renderExplained(page);
      case 'preflight':
      case 'zero-offset':
        return renderPreflight(page, {
          now: this.zSwitch,
          wasPressed: this.wasPressed,
          ask: () => void this.#askSwitch(),
        });
      case 'pin-shown':
        return renderPin(page);
      case 'pin-missed':
        return renderPinMissed(page);
      case 'choosing':
        return renderChoose(page);
      case 'cleaning':
        return renderClean(page);
      case 'soak':
      case 'soak-probe':
      case 'soak-lift':
        return renderSoak(page);
      case 'pin-home':
      case 'awake':
      case 'heat-bed':
      case 'heat-nozzle':
      case 'first-home':
      case 'first-level':
      case 'soak-place':
      case 'home-first':
      case 'clear-mesh':
      case 'clear-offset':
      case 'level':
      case 'home-again':
      case 'place':
      case 'start':
      case 'absolute':
      case 'aborting':
      case 'dropping':
      case 'load-mesh':
      case 'rest':
      case 'check-lift':
      case 'check-lower':
        return renderPrepare(page);
      case 'joining':
        return renderJoin(page);
      case 'lowering':
      case 'testing':
        return renderLower(page, { size: this.size, choose: (size) => (this.size = size) });
      case 'take-out':
      case 'minus':
      case 'accepting':
        return renderTakeOut(page);
      case 'accepted':
        return renderAccepted(page);
      case 'saving':
        return renderSaving(page, this.house.keep.value);
      case 'saved':
        return renderSaved(page, backupOf(this.#routine()));
      case 'descend':
        return renderDescend(page);
      case 'check':
        return renderCheck(page);
      case 'wrong':
        return renderWrongPage(page);
      case 'checked':
        return renderChecked(page);
      case 'done':
        return renderDone(page);
      case 'failed':
        return renderFailure(page);
    }
  }

  #routine(): SaveRoutine | undefined {
    return this.house.keep.value?.routine;
  }

  /** Asks the switch as it is now; a person presses it meanwhile. */
  async #askSwitch(): Promise<void> {
    const states = await this.house.printer.server.call('printer.query_endstops.status').catch(() => undefined);
    const state = states && Object.entries(states).find(([name]) => name === 'z' || name === 'stepper_z')?.[1];
    if (state === undefined) return;
    this.zSwitch = state.toLowerCase() === 'triggered' ? 'pressed' : 'open';
    if (this.zSwitch === 'pressed') this.wasPressed = true;
  }
}

function backupOf(routine: SaveRoutine | undefined): string | undefined {
  const state = routine?.state.value;
  return state?.kind === 'saved' ? state.backup : undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    'z-endstop-screen': ZEndstopScreen;
  }
}
