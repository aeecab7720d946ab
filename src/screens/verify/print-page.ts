import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { VerifyPhase } from '../../first-layer/verify/memory.js';
import { COOL } from '../../first-layer/verify/transition.js';
import { icon, mdiCheckBold, mdiCubeOutline, mdiPause, mdiPlay, mdiStop } from '../../icons.js';
import { Wishes } from '../../printer/wishes.js';
import { printWords } from '../../text/en-print.js';
import { verifyWords } from '../../text/en-verify.js';
import { duration, fileTitle, fixed } from '../../text/format.js';
import { failureStrip, failureStyles } from '../../ui/failure.js';
import '../../widgets/skirt-plan.js';
import { printStyles } from './print.styles.js';
import { VerifyPart, actKey, partStyles, renderSteps } from './verify-part.js';

const words = verifyWords.print;

/** One row of what is done: its name, a hint, and how far it is. */
interface Step {
  readonly name: string;
  readonly hint: string;
  readonly look: 'ok' | 'on' | '';
  readonly end: string;
}

/** The first layer while it is laid, until it stands parked: when it stops, and what follows. */
@customElement('verify-print')
export class VerifyPrint extends VerifyPart {
  static override styles = [partStyles, failureStyles, printStyles];

  @state() private failure = '';
  /** A pause takes seconds: until it is answered, and a status shows it, none is sent again. */
  #wishes!: Wishes<'pause' | 'resume'>;

  get #underWay(): 'pause' | 'resume' | undefined {
    return this.#wishes.of('print');
  }

  protected override willUpdate(): void {
    this.#wishes ??= new Wishes(this.house.printer.status.frame);
  }

  protected override render(): TemplateResult {
    const { piece, phase } = this.memory;
    const { firstLayer } = this.house;
    if (phase === 'missed') return this.#renderMissed();
    return html`<div class="pg g26">
      ${renderSteps(0)}
      <section class="card m26">
        <span class="tag">${icon(mdiCubeOutline)}<span class="el">${piece ? fileTitle(piece.path) : ''}</span></span>
        <skirt-plan
          .plan=${firstLayer.plan.value}
          .bed=${firstLayer.bed.value}
          .nozzle=${firstLayer.nozzle.value}
          .stretches=${firstLayer.offsets.value.stretches}
          .began=${firstLayer.offsets.value.began}
          .labels=${false}
        ></skirt-plan>
      </section>
      <section class="r26">
        <div class="card h26" role="status">${this.#renderHead()}</div>
        <div class="card q26">
          <ol class="seq">
            ${this.#steps().map(renderStep)}
          </ol>
        </div>
      </section>
      <section class="acts n2" style="--c: 1fr 1.7fr">${this.#renderActs()}</section>
    </div>`;
  }

  #renderHead(): TemplateResult {
    const { piece, phase } = this.memory;
    const { layer, state: printState } = this.facts;
    const isOurs = piece?.isOurs === true;
    if (phase !== 'printing') {
      const [title, text] = endWords(phase);
      return html`<h1>${title}</h1>
        <p>${text}</p>`;
    }
    if (printState === 'paused') return html`<h1>${words.paused}</h1>`;
    if (!isOurs && layer === undefined) {
      return html`<h1 class="k">${words.unread}</h1>
        <p>${words.unreadText}</p>`;
    }
    if (this.facts.stage === 'before')
      return html`<h1>${words.before}</h1>
        <p>${words.beforeText}</p>`;
    const seconds = isOurs ? layer?.toEnd : layer?.toStop;
    const share = layer?.share ?? 0;
    return html`<h1 class="k">${seconds === undefined ? words.noTime : isOurs ? words.endsIn : words.stopsIn}</h1>
      ${
        seconds === undefined ? nothing : html`<b class="v">${duration(seconds)}<span class="u">${words.min}</span></b>`
      }
      <p>${isOurs ? words.textOurs : words.text}</p>
      <div
        class="pr"
        role="progressbar"
        aria-label=${words.progress}
        aria-valuemin="0"
        aria-valuemax="100"
        aria-valuenow=${Math.floor(share * 100)}
      >
        <i style="width: ${(share * 100).toFixed(1)}%"></i>
      </div>`;
  }

  #steps(): readonly Step[] {
    const { piece, phase } = this.memory;
    const { stage, layer } = this.facts;
    const isLaid = phase === 'settling' || phase === 'clearing';
    const isLayer = stage === 'object' || stage === 'brim' || stage === 'later';
    const skirt = isLaid || isLayer ? 'ok' : stage === 'skirt' ? 'on' : '';
    const share = layer?.share === undefined ? '' : words.share(Math.floor(layer.share * 100));
    return [
      { name: words.skirt, hint: words.skirtHint(piece?.loops ?? 0), look: skirt, end: '' },
      {
        name: words.layer,
        hint: piece ? words.layerHint(fixed(piece.wanted / 1000, 2)) : '',
        look: isLaid ? 'ok' : isLayer ? 'on' : '',
        end: isLayer && !isLaid ? share : '',
      },
      { name: words.park, hint: words.parkHint, look: isLaid ? 'on' : '', end: '' },
      { name: words.cool, hint: words.coolHint(COOL), look: '', end: '' },
    ];
  }

  #renderActs(): TemplateResult {
    if (this.failure !== '') return html`${failureStrip(this.failure, () => this.#clear())}<span></span>`;
    const { phase } = this.memory;
    const isOn = phase === 'printing';
    const isPaused = this.facts.state === 'paused';
    return html`${actKey({
      word: this.#pauseWord(isPaused),
      sign: isPaused ? mdiPlay : mdiPause,
      ...(isOn && this.#underWay === undefined ? {} : { look: 'dis' as const }),
      onTap: () => void this.#onPause(isPaused),
    })}${
      phase === 'settling' || phase === 'starting'
        ? actKey({ word: verifyWords.leave, onTap: () => this.verify.say({ kind: 'leave' }) })
        : actKey({
            word: words.stopNow,
            hint: words.stopHint,
            sign: mdiStop,
            ...(isOn ? {} : { look: 'dis' as const }),
            onTap: () => void this.#onStop(),
          })
    }`;
  }

  #pauseWord(isPaused: boolean): string {
    if (this.#underWay !== undefined) return this.#underWay === 'pause' ? printWords.pausing : printWords.resuming;
    return isPaused ? printWords.resume : printWords.pause;
  }

  #renderMissed(): TemplateResult {
    return html`<div class="pg gq">
      ${renderSteps(0)}
      <section class="card q" data-scroll>
        <h1>${words.missed}</h1>
        <p>${words.missedText}</p>
      </section>
      <section class="acts n2" style="--c: 1fr 1.5fr">
        ${actKey({ word: words.letPrint, hint: words.letPrintHint, onTap: () => this.verify.say({ kind: 'leave' }) })}
        ${actKey({
          word: words.stopNow,
          hint: words.stopHint,
          sign: mdiStop,
          look: 'pri',
          onTap: () => this.verify.say({ kind: 'stop' }),
        })}
      </section>
    </div>`;
  }

  async #onStop(): Promise<void> {
    const isSure = await this.house.overlays.ask({
      title: words.stopQuestion,
      text: words.stopText,
      safe: words.keepPrinting,
      safeIcon: mdiPlay,
      act: words.stopNow,
      actIcon: mdiStop,
      tone: 'danger',
    });
    if (isSure) this.verify.say({ kind: 'stop' });
  }

  async #onPause(isPaused: boolean): Promise<void> {
    const verb = isPaused ? 'resume' : 'pause';
    try {
      await this.#wishes.ask('print', verb, () => this.house.printer.job[verb]());
    } catch (error) {
      this.failure = error instanceof Error ? error.message : String(error);
    }
  }

  #clear(): void {
    this.failure = '';
  }
}

/** What is done before and after the print itself. */
function endWords(phase: VerifyPhase): readonly [title: string, text: string] {
  switch (phase) {
    case 'stopping':
      return [words.stopping, words.stoppingText];
    case 'settling':
      return [words.settling, words.settlingText];
    case 'clearing':
      return [words.clearing, words.clearingText];
    default:
      return [words.starting, ''];
  }
}

function renderStep({ name, hint, look, end }: Step, index: number): TemplateResult {
  return html`<li class=${look} aria-current=${look === 'on' ? 'step' : nothing}>
    <span class="d"
      >${look === 'ok' ? icon(mdiCheckBold) : look === 'on' ? html`<span class="spin"></span>` : index + 1}</span
    >
    <span><b>${name}</b><small>${hint}</small></span
    ><span class="t">${end}</span>
  </li>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'verify-print': VerifyPrint;
  }
}
