import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import {
  icon,
  mdiAlert,
  mdiCloseThick,
  mdiKeyVariant,
  mdiLanDisconnect,
  mdiPowerPlugOffOutline,
  mdiRefresh,
  mdiRestart,
  mdiTextBoxSearchOutline,
} from '../icons.js';
import type { Phase } from '../printer/phase.js';
import type { Printer } from '../printer/printer.js';
import type { Asking } from '../screens/house.js';
import { base } from '../styles/base.styles.js';
import { controls } from '../styles/controls.styles.js';
import { page } from '../styles/page.styles.js';
import { trouble } from '../styles/trouble.styles.js';
import { errorsWords } from '../text/en-common.js';
import { logWords } from '../text/en-log.js';
import { keyWords, noPrinterWords } from '../text/en-state.js';
import { clock, degrees, fixed } from '../text/format.js';
import { heaterName } from '../text/thing-names.js';
import { loadCode, tellLost } from '../ui/load-code.js';
import { Watching } from '../ui/watching.js';
import { statePageStyles } from './state-page.styles.js';
import { stateWords, type NotReady, type StateWords } from './state-words.js';

const words = noPrinterWords;

/** Silence after which a link counts as lost, ms: it has lasted that long when this page comes. */
const LOST_AFTER = 5000;

/** Where the command that helps has got to. */
type Remedy = { readonly kind: 'idle' | 'asked' } | { readonly kind: 'failed'; readonly reason: string };

/**
 * Stands in the place of a screen while there is no printer to show: what happened in plain words, what to check, Klipper's
 * own words, and only the command that helps.
 */
@customElement('state-page')
export class StatePage extends Watching(LitElement) {
  static override styles = [base, page, controls, trouble, statePageStyles];

  @property({ attribute: false }) printer!: Printer;
  @property({ attribute: false }) overlays!: Pick<Asking, 'enterText'>;
  /** A key that was kept is in use from the next start of the page on. */
  @property({ attribute: false }) startAnew = (): void => location.reload();

  @state() private remedy: Remedy = { kind: 'idle' };
  @state() private seconds = 0;
  @state() private isLogOpen = false;
  #ticking: ReturnType<typeof setInterval> | undefined;
  /** When contact was lost, or this page came. */
  #since = 0;
  #sinceClock = '';
  #hadLink: boolean | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#ticking = setInterval(() => {
      this.seconds = Math.floor((performance.now() - this.#since) / 1000);
    }, 1000);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#ticking);
    this.#hadLink = undefined;
  }

  /** A link may go while the page already tells of something else: from then on the silence counts. */
  protected override willUpdate(): void {
    const hasLink = hasLinkIn(asSeen(this.printer.phase.value));
    if (hasLink === this.#hadLink) return;
    this.#hadLink = hasLink;
    const silent = this.printer.age.peek().kind === 'lost' ? LOST_AFTER : 0;
    this.#since = performance.now() - silent;
    this.#sinceClock = clock(new Date(Date.now() - silent), true);
    this.seconds = 0;
  }

  override render(): TemplateResult | typeof nothing {
    const phase = asSeen(this.printer.phase.value);
    const said = stateWords(phase, this.#wasPrinting());
    const hasLink = hasLinkIn(phase);
    const hasLog = phase.kind.startsWith('klipper-');
    const wasSeen = this.printer.status.printStats.value !== undefined;
    const title = !hasLink && wasSeen && this.seconds > 0 ? this.#noContact() : said.title;
    const hasMore = said.checks.length > 0 || (!hasLink && wasSeen);
    const look = said.look === 'danger' ? '' : `lk2 ${said.look}`;
    return html`<div class="pg er ${look} ${said.remedy === 'none' && !hasLog ? 'alone' : ''}">
      ${
        this.isLogOpen && hasLog
          ? html`<log-view></log-view>`
          : html`<section class="card bd ${hasMore ? '' : 'wide'}">
              <div class="l">
                <span class="sg">${markOf(said)}</span>
                <h2>${title}</h2>
                <p role="status">${said.text}</p>
                ${said.verbatim ? renderVerbatim(said.verbatim) : nothing}
              </div>
              ${hasMore ? this.#renderBeside(said, hasLink, wasSeen) : nothing}
            </section>`
      }
      <section class="av ${hasLog && said.remedy !== 'none' ? 'two' : ''}">
        ${this.#renderRemedy(said.remedy)} ${hasLog ? this.#renderLogKey() : nothing}
      </section>
    </div>`;
  }

  #renderLogKey(): TemplateResult {
    const [path, word] = this.isLogOpen ? [mdiCloseThick, logWords.close] : [mdiTextBoxSearchOutline, logWords.open];
    return html`<button type="button" class="btn" @click=${() => void this.#turnLog()}>
      ${icon(path)}<span>${word}</span>
    </button>`;
  }

  #noContact(): string {
    return this.seconds < 120 ? words.noContact(this.seconds) : words.noContactMinutes(Math.floor(this.seconds / 60));
  }

  #wasPrinting(): boolean {
    return this.printer.status.printStats.value?.state === 'printing';
  }

  #renderBeside(said: StateWords, hasLink: boolean, wasSeen: boolean): TemplateResult {
    return html`<div class="r">
      ${!hasLink && wasSeen ? this.#renderLastSeen() : renderChecks(said)}
      ${
        hasLink
          ? nothing
          : html`<div class="safe">${icon(mdiPowerPlugOffOutline)}<span>${words.stopByHttp}</span></div>`
      }
    </div>`;
  }

  #renderLastSeen(): TemplateResult {
    const { status, heaters } = this.printer;
    const sdcard = status.virtualSdcard.value;
    const layers = status.printStats.value?.info;
    return html`<h3>${words.lastSeen(this.#sinceClock)}</h3>
      <div class="kv2">
        ${
          this.#wasPrinting() && sdcard
            ? html`<span>${words.progress}</span><b>${fixed(100 * sdcard.progress, 0)} %</b>`
            : nothing
        }
        ${
          layers?.current_layer && layers.total_layer
            ? html`<span>${words.layer}</span><b>${layers.current_layer} / ${layers.total_layer}</b>`
            : nothing
        }
        ${heaters.value.slice(0, 3).map((heater) => html`<span>${heaterName(heater, heaters.value)}</span><b>${degrees(heater.temperature)}</b>`)}
      </div>`;
  }

  #renderRemedy(remedy: StateWords['remedy']): TemplateResult | typeof nothing {
    switch (remedy) {
      case 'none':
        return nothing;
      case 'try-now':
        return html`<button type="button" class="btn pri" @click=${() => this.printer.wake()}>
          ${icon(mdiRefresh)}<span>${words.tryNow}<small>${words.again}</small></span>
        </button>`;
      case 'enter-key':
        return this.#renderKeyKey();
      case 'firmware-restart':
        return this.#renderRestart(mdiRestart, words.restartFirmware, words.restartFirmwareHint, () =>
          this.printer.firmwareRestart(),
        );
      case 'restart':
        return this.#renderRestart(mdiRefresh, words.restartKlipper, words.restartKlipperHint, () =>
          this.printer.restart(),
        );
    }
  }

  #renderRestart(path: string, act: string, hint: string, run: () => Promise<void>): TemplateResult {
    const { remedy } = this;
    const isAsked = remedy.kind === 'asked';
    return html`<button
      type="button"
      class="btn ${lookOf(remedy)}"
      aria-disabled=${isAsked ? 'true' : 'false'}
      @click=${() => void this.#restart(run)}
    >
      ${isAsked ? html`<span class="spin"></span>` : icon(path)}
      <span>${isAsked ? words.restarting : act}<small>${remedy.kind === 'failed' ? remedy.reason : hint}</small></span>
    </button>`;
  }

  #renderKeyKey(): TemplateResult {
    const { remedy } = this;
    const isAsked = remedy.kind === 'asked';
    return html`<button
      type="button"
      class="btn ${lookOf(remedy)}"
      aria-disabled=${isAsked ? 'true' : 'false'}
      @click=${() => void this.#enterKey()}
    >
      ${isAsked ? html`<span class="spin"></span>` : icon(mdiKeyVariant)}
      <span
        >${isAsked ? keyWords.asking : keyWords.enter}<small role=${remedy.kind === 'failed' ? 'alert' : nothing}
          >${remedy.kind === 'failed' ? remedy.reason : keyWords.hint}</small
        ></span
      >
    </button>`;
  }

  async #enterKey(): Promise<void> {
    if (this.remedy.kind === 'asked') return;
    this.remedy = { kind: 'asked' };
    const code = await loadCode(() => import('./moonraker-key.js'), [0]).catch(() => undefined);
    if (!code) {
      this.remedy = { kind: 'failed', reason: errorsWords.lostChunk };
      return;
    }
    const answer = await code.askForKey(this.overlays);
    this.remedy = answer.kind === 'failed' ? answer : { kind: 'idle' };
    if (answer.kind === 'kept') this.startAnew();
  }

  async #turnLog(): Promise<void> {
    try {
      if (!this.isLogOpen) await loadCode(() => import('../widgets/log-view.js'), [0]);
      this.isLogOpen = !this.isLogOpen;
    } catch {
      tellLost(this);
    }
  }

  async #restart(run: () => Promise<void>): Promise<void> {
    if (this.remedy.kind === 'asked') return;
    this.remedy = { kind: 'asked' };
    try {
      await run();
      this.remedy = { kind: 'idle' };
    } catch (error) {
      this.remedy = { kind: 'failed', reason: error instanceof Error ? error.message : String(error) };
    }
  }
}

/** A key that failed is no longer the mint one: its reason could not be read on mint. */
function lookOf(remedy: Remedy): string {
  switch (remedy.kind) {
    case 'idle':
      return 'pri';
    case 'asked':
      return 'pend';
    case 'failed':
      return 'fail';
  }
}

function markOf(said: StateWords): TemplateResult {
  switch (said.look) {
    case 'danger':
      return icon(mdiAlert);
    case 'warn':
      return icon(mdiLanDisconnect);
    case 'busy':
      return html`<span class="spin"></span>`;
  }
}

/** Klipper's own words, all of them: what has no room is scrolled to. */
function renderVerbatim(verbatim: string): TemplateResult {
  return html`<div class="raw">${words.klipperSays}<b tabindex="0" data-scroll>${verbatim}</b></div>`;
}

function renderChecks(said: StateWords): TemplateResult {
  return html`<h3>${said.remedy === 'restart' ? words.mendFirst : words.checkFirst}</h3>
    <ol>
      ${said.checks.map((check, index) => html`<li><i>${index + 1}</i><span>${check}</span></li>`)}
    </ol>`;
}

/** A printer that was ready and has fallen silent is one that the panel looks for. */
function asSeen(phase: Phase): NotReady {
  return phase.kind === 'ready' ? { kind: 'connecting' } : phase;
}

function hasLinkIn({ kind }: NotReady): boolean {
  return kind !== 'connecting' && kind !== 'no-gateway' && kind !== 'no-moonraker';
}

declare global {
  interface HTMLElementTagNameMap {
    'state-page': StatePage;
  }
}
