import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { hashTo } from '../../base/hash.js';
import { ladderOffsets, SHORTEST_RUNG, type Rung, type Spread } from '../../first-layer/ladder.js';
import type { LadderView } from '../../first-layer/ladder-runner.js';
import type { Desk } from '../../first-layer/desk.js';
import { icon, mdiCheckBold, mdiCloseThick, mdiStairs, shapeFirstLayer } from '../../icons.js';
import { base } from '../../styles/base.styles.js';
import { controls } from '../../styles/controls.styles.js';
import { page } from '../../styles/page.styles.js';
import { pictures } from '../../styles/pictures.styles.js';
import { duration, fixed, length, offset as offsetText, stepSize } from '../../text/format.js';
import { unitsWords } from '../../text/en-common.js';
import { firstLayerWords as words } from '../../text/en-first-layer.js';
import '../../ui/choice.js';
import { Watching } from '../../ui/watching.js';
import '../../widgets/skirt-plan.js';
import type { House } from '../house.js';
import { ladderStyles } from './ladder-page.styles.js';
import { rungCard, rungChoice } from './rung-card.js';

const STEPS = [10, 20, 30, 50];
const SPREADS: readonly Spread[] = ['both', 'closer', 'farther'];
/** More than so many cannot be told apart side by side. */
const MOST_RUNGS = 5;

/** The skirt ladder: set up before the skirt, watched while it is laid, answered behind it. */
@customElement('ladder-page')
export class LadderPage extends Watching(LitElement) {
  static override styles = [base, page, controls, pictures, ladderStyles];

  @property({ attribute: false }) house!: House;
  @state() private step = 20;
  @state() private spread: Spread = 'both';
  /** Index of the rung that looked best. */
  @state() private best: number | undefined;

  protected override render(): TemplateResult {
    const desk = this.house.firstLayer.desk.value;
    const view = desk?.ladder.view.value;
    if (desk && view?.phase === 'asking') return this.#renderAsking(desk, view);
    if (desk && view?.phase === 'running') return this.#renderRunning(desk, view);
    return this.#renderOffer(desk);
  }

  #renderOffer(desk: Desk | undefined): TemplateResult {
    const { stage } = this.house.firstLayer;
    const isBefore = stage.value.kind === 'before' || stage.value.kind === 'skirt';
    if (!desk || !isBefore) return this.#renderNone(words.ladderNeedsPrint);
    const all = desk.ladder.rungs.value;
    if (all.length === 0) return this.#renderNone(words.ladderNoSkirt);
    const { printer } = this.house;
    const rungs = desk.ladder.remaining(printer.status.virtualSdcard.value?.file_position ?? 0).slice(0, MOST_RUNGS);
    if (rungs.length < 2) return this.#renderNone(words.ladderTooLate);
    const factor = printer.status.gcodeMove.value?.speed_factor ?? 1;
    const shortest = Math.min(...rungs.map(({ begins, ends }) => (ends - begins) / factor));
    if (shortest < SHORTEST_RUNG) return this.#renderNone(words.ladderTooShort(fixed(shortest, 1)));
    return this.#renderSetUp(desk, rungs, factor);
  }

  #renderSetUp(desk: Desk, rungs: readonly Rung[], factor: number): TemplateResult {
    const now = desk.babystep.asked.value ?? 0;
    const deltas = ladderOffsets(rungs.length, this.step, this.spread);
    const offsets = deltas.map((delta) => now + delta);
    const seconds = rungs.reduce((sum, { begins, ends }) => sum + (ends - begins) / factor, 0);
    const isLoops = rungs[0]?.kind === 'loop';
    const lowest = Math.min(...deltas);
    const isTooLow = lowest < 0 && desk.verdict(lowest).kind === 'too-low';
    const count = words.numbers[rungs.length] ?? String(rungs.length);
    const [first] = rungs;
    return html`<div class="pg g19">
      ${this.#renderPicture(
        html`<h2>${isLoops ? words.skirtLoops(rungs.length) : words.quarters(rungs.length)}</h2>
          <span>${words.inAll(duration(seconds))}</span>`,
        desk.ladder.picture(rungs, offsets),
        now,
      )}
      <section class="r19">
        <div class="qt">
          <h2>${words.ladderTitle(count, isLoops)}</h2>
          <p>${isTooLow ? words.tooLow(offsetText(now + lowest)) : words.ladderText(offsetText(now))}</p>
        </div>
        <div class="ld">
          ${rungs.map((rung, at) =>
            rungCard({ title: partName(rung), offset: offsets[at] ?? now, delta: deltas[at] ?? 0, isOn: false }),
          )}
        </div>
        <div class="s19">
          <ui-choice
            label=${words.step}
            lead=${`${words.step}\n${unitsWords.mm}`}
            .options=${STEPS.map((size) => ({ value: String(size), label: stepSize(size) }))}
            .value=${String(this.step)}
            @change=${this.#onStep}
          ></ui-choice>
          <ui-choice
            label=${words.spread}
            lead=${words.spread}
            .options=${SPREADS.map((spread) => ({ value: spread, label: words.spreads[spread] }))}
            .value=${this.spread}
            @change=${this.#onSpread}
          ></ui-choice>
        </div>
      </section>
      <section class="acts n2">
        <a class="btn" href=${hashTo('print')}
          >${icon(mdiCloseThick)}<span>${words.noLadder}<small>${words.stays(offsetText(now))}</small></span></a
        >
        <button
          type="button"
          class="btn ${isTooLow ? 'dis' : 'pri'}"
          ?disabled=${isTooLow}
          @click=${() => void this.#onStart(desk, deltas)}
        >
          ${icon(mdiStairs)}<span
            >${words.startWith(first ? partName(first) : '')}<small>${words.steppedWhile}</small></span
          >
        </button>
      </section>
    </div>`;
  }

  #renderRunning(desk: Desk, view: LadderView): TemplateResult {
    return html`<div class="pg g19">
      ${this.#renderLaid()}
      <section class="r19">
        <div class="qt">
          <h2>${words.runningTitle}</h2>
          <p>${words.runningText(offsetText(view.base))}</p>
        </div>
        <div class="ld">
          ${view.rungs.map((rung, at) => rungCard({ ...cardOf(rung, view), isOn: at === view.present }))}
        </div>
        <div></div>
      </section>
      <section class="acts n1">
        <button type="button" class="btn" @click=${() => desk.ladder.stop()}>
          ${icon(mdiCloseThick)}<span>${words.endLadder}</span>
        </button>
      </section>
    </div>`;
  }

  #renderAsking(desk: Desk, view: LadderView): TemplateResult {
    const best = this.best === undefined ? undefined : view.rungs[this.best];
    const question = view.rungs[0]?.kind === 'quarter' ? words.whichBestPart : words.whichBest;
    const live = desk.babystep.asked.value ?? view.base;
    return html`<div class="pg g19">
      ${this.#renderLaid()}
      <section class="r19">
        <div class="qt">
          <h2>${question}</h2>
          <p>${words.bestHint}</p>
        </div>
        <div class="ld" role="radiogroup" aria-label=${question}>
          ${view.rungs.map((rung, at) =>
            rungChoice({ ...cardOf(rung, view), isOn: at === this.best }, () => this.#onChoose(at)),
          )}
        </div>
        <div></div>
      </section>
      <section class="acts n2">
        <button type="button" class="btn" @click=${() => this.#onAnswer(desk, undefined)}>
          ${icon(mdiCloseThick)}<span>${words.cannotTell}<small>${words.stays(offsetText(live))}</small></span>
        </button>
        <button
          type="button"
          class="btn ${best ? 'pri' : 'dis'}"
          ?disabled=${best === undefined}
          @click=${() => this.#onAnswer(desk, best?.offset)}
        >
          ${icon(mdiCheckBold)}<span
            >${words.use(best ? partName(best) : '')}${
              best ? html`<small>${words.useHint(offsetText(live), offsetText(best.offset))}</small>` : nothing
            }</span
          >
        </button>
      </section>
    </div>`;
  }

  #renderLaid(): TemplateResult {
    const { firstLayer } = this.house;
    const { stretches, began } = firstLayer.offsets.value;
    const nozzle = firstLayer.nozzle.value;
    return this.#renderPicture(
      html`<h2>${words.asLaid}</h2>
        <span>${words.wideIsCloser}</span>`,
      nozzle && { stretches, laidTo: nozzle },
      began,
      false,
    );
  }

  #renderPicture(
    head: TemplateResult,
    picture: Pick<NonNullable<ReturnType<Desk['ladder']['picture']>>, 'stretches' | 'laidTo'> | undefined,
    began: number,
    isPlanned = true,
  ): TemplateResult {
    const { firstLayer } = this.house;
    return html`<section class="card pc">
      <div class="ph">${head}</div>
      <skirt-plan
        .plan=${firstLayer.plan.value}
        .bed=${firstLayer.bed.value}
        .nozzle=${picture?.laidTo}
        .stretches=${picture?.stretches ?? []}
        .began=${began}
        .planned=${isPlanned}
      ></skirt-plan>
    </section>`;
  }

  #renderNone(why: string): TemplateResult {
    return html`<div class="pg none">
      <div class="card">
        <b class="h">${words.ladderNeedsSkirt}</b>
        <p>${why}</p>
      </div>
      <section class="acts n1">
        <a class="btn t1" href=${hashTo('first-layer', 'test')}>${icon(shapeFirstLayer)}<span>${words.test}</span></a>
      </section>
    </div>`;
  }

  async #onStart(desk: Desk, deltas: readonly number[]): Promise<void> {
    const lowest = Math.min(...deltas);
    const verdict = desk.verdict(lowest);
    if (verdict.kind === 'ask' && verdict.why === 'far-from-began') {
      const fromBegan = (desk.babystep.asked.peek() ?? 0) + lowest - (desk.heights.peek().began ?? 0);
      const isSure = await this.house.overlays.ask({
        title: words.farQuestion,
        text: words.farText(length(fromBegan)),
        safe: words.farSafe,
        act: words.farAct,
        tone: 'warn',
      });
      if (!isSure) return;
      desk.ledger.agree();
    }
    this.best = undefined;
    await desk.ladder.start(deltas);
  }

  #onStep(event: CustomEvent<string>): void {
    this.step = Number(event.detail);
  }

  #onSpread(event: CustomEvent<string>): void {
    this.spread = SPREADS.find((spread) => spread === event.detail) ?? 'both';
  }

  #onChoose(at: number): void {
    this.best = at;
  }

  #onAnswer(desk: Desk, offset: number | undefined): void {
    desk.ladder.answer(offset);
    location.hash = hashTo('print');
  }
}

function partName({ kind, number }: Rung): string {
  return kind === 'loop' ? words.loop(number) : words.quarter(number);
}

function cardOf(rung: LadderView['rungs'][number], view: LadderView): Parameters<typeof rungCard>[0] {
  return {
    title: partName(rung),
    offset: rung.offset,
    delta: rung.offset - view.base,
    note: noteOf(rung),
    isOn: false,
  };
}

function noteOf({ laid, offset }: LadderView['rungs'][number]): string | undefined {
  if (laid.isLate) return words.cameLate;
  if (laid.offset === undefined || Math.abs(laid.offset - offset) <= 2) return undefined;
  return words.laidOtherwise(offsetText(laid.offset));
}

declare global {
  interface HTMLElementTagNameMap {
    'ladder-page': LadderPage;
  }
}
