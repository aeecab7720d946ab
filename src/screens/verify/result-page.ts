import { html, nothing, svg, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { hashTo } from '../../base/hash.js';
import type { Verdict } from '../../first-layer/save/keep.js';
import { judgeLayer, type Judgement } from '../../first-layer/verify/judge.js';
import { keepingOf, type Keeping } from '../../first-layer/verify/laid.js';
import { icon, mdiAlert, mdiCheckBold, mdiChevronRight, mdiCloseThick, mdiPlay, mdiUndoVariant } from '../../icons.js';
import { pictures } from '../../styles/pictures.styles.js';
import { verifyWords } from '../../text/en-verify.js';
import { fixed, length } from '../../text/format.js';
import { firstOf, height, obstacleWords, optionName } from '../keep/keep-words.js';
import { mapStyles } from './measure.styles.js';
import { pieceMap, thickness } from './piece-map.js';
import { resultStyles } from './result.styles.js';
import { VerifyPart, actKey, partStyles, renderSteps } from './verify-part.js';

const words = verifyWords.result;
/** So much closer at once is asked about, µm. */
const MUCH = 100;

/** What the measured heights say, and what follows from it: the one new value, as a sum. */
@customElement('verify-result')
export class VerifyResult extends VerifyPart {
  static override styles = [partStyles, pictures, mapStyles, resultStyles];

  @state() private verdict: Verdict = { kind: 'unknown' };
  #judgedFor = '';

  protected override willUpdate(): void {
    const keep = this.house.keep.value;
    const amount = this.#amount();
    // The files may have been put right meanwhile: each new configuration is judged anew.
    const key = `${amount} ${keep !== undefined} ${this.facts.value}`;
    if (keep === undefined || key === this.#judgedFor) return;
    this.#judgedFor = key;
    if (amount !== undefined) void keep.judgeAmount(amount).then((verdict) => (this.verdict = verdict));
  }

  protected override render(): TemplateResult {
    const judgement = this.#judgement();
    if (!judgement) return html`<div class="pg"></div>`;
    const { measured } = this.memory;
    const isEven = judgement.kind !== 'uneven';
    const shown = measured.part.every((one) => one !== undefined) ? 'part' : 'skirt';
    return html`<div class="pg vr">
      ${renderSteps(3)}
      <section class="card m">
        ${pieceMap(shown, (at) => html`<span class="pin"><b class="v">${thickness(measured[shown][at] ?? 0)}</b></span>`)}
        <div class="ft">
          <span>${words.mean}<b>${fixed(judgement.mean / 1000, 3)}</b></span>
          <span>${words.spread}<b>${thickness(judgement.spread)}</b></span>
          <span class=${isEven ? 'ev' : 'un'}
            >${icon(isEven ? mdiCheckBold : mdiAlert)}${isEven ? words.even : words.uneven}</span
          >
        </div>
      </section>
      <section class="rs">${this.#renderVerdict(judgement)} ${this.#renderSum(judgement)}</section>
      <section class="acts n3" style="--c: 1fr 1fr 1.7fr">${this.#renderActs(judgement)}</section>
    </div>`;
  }

  #judgement(): Judgement | undefined {
    const { measured, piece } = this.memory;
    return piece && judgeLayer(measured, piece.wanted);
  }

  #keeping(): Keeping {
    const judgement = this.#judgement();
    return judgement ? keepingOf(this.memory, judgement, this.facts.value) : { kind: 'unseen' };
  }

  #amount(): number | undefined {
    const keeping = this.#keeping();
    return keeping.kind === 'amount' ? keeping.amount : undefined;
  }

  #renderVerdict(judgement: Judgement): TemplateResult {
    const { mean, error, kind, spread } = judgement;
    const wanted = mean - error;
    if (kind === 'uneven') {
      return html`<div class="card vd">
        <div>
          <span class="k">${words.differs}</span>
          <h1>
            <em class="v">${thickness(spread)}<span class="u">mm</span></em
            >${words.level}
          </h1>
        </div>
      </div>`;
    }
    const verdict = error === 0 ? words.fine : error > 0 ? words.thick : words.thin;
    return html`<div class="card vd with">
      <div>
        <span class="k">${words.is}</span>
        <h1>
          ${error === 0 ? nothing : html`<em class="v">${thickness(Math.abs(error))}<span class="u">mm</span></em>`}${verdict}
        </h1>
        ${kind === 'fine' ? html`<span class="tag good">${icon(mdiCheckBold)}${words.within}</span>` : nothing}
      </div>
      ${layerPicture(mean, wanted)}
    </div>`;
  }

  #renderSum({ kind, error }: Judgement): TemplateResult | typeof nothing {
    if (kind === 'uneven') return html`<div class="card tell"><p>${words.levelText}</p></div>`;
    if (kind === 'fine') return nothing;
    const keeping = this.#keeping();
    if (keeping.kind !== 'amount') {
      const [head, text] = words.no[keeping.kind];
      return html`<div class="card tell warn">
        <b>${head}</b>
        <p>${text}</p>
      </div>`;
    }
    const { verdict } = this;
    if (keeping.amount === 0) return html`<div class="card tell warn"><p>${words.onlyLive}</p></div>`;
    switch (verdict.kind) {
      case 'unknown':
        return html`<div class="card tell"><p>${words.notKnown}</p></div>`;
      case 'obstacle':
        return html`<div class="card tell warn"><p>${obstacleWords(verdict.obstacle)}</p></div>`;
      case 'plan': {
        const value = firstOf(verdict.plan.values);
        const people = this.memory.people?.most ?? 0;
        return html`<div class="card flow">
          <div>
            <span class="k">${words.so}</span>
            <b class="v ${error > 0 ? 'c-clo' : 'c-far'}"
              >${(error > 0 ? words.closer : words.farther)(thickness(Math.abs(error)))}</b
            >${people === 0 ? nothing : html`<span class="k">${words.more(`${people > 0 ? '+' : '−'}${length(people)}`)}</span>`}
          </div>
          ${icon(mdiChevronRight)}
          <div>
            <span class="k">${optionName(value)}</span>
            <b class="v"><span class="old">${height(value.old)} →</span> ${height(value.next)}</b>
          </div>
        </div>`;
      }
    }
  }

  #renderActs({ kind, error }: Judgement): readonly TemplateResult[] {
    const again = actKey({
      word: words.again,
      sign: mdiUndoVariant,
      onTap: () => this.verify.say({ kind: 'measure-again' }),
    });
    const print = (look?: 'pri'): TemplateResult =>
      actKey({
        word: words.print,
        hint: words.printHint,
        sign: mdiPlay,
        ...(look ? { look } : {}),
        onTap: () => this.verify.say({ kind: 'leave' }),
      });
    if (kind === 'fine') {
      return [
        again,
        print(),
        actKey({
          word: words.done,
          hint: words.doneHint,
          sign: mdiCheckBold,
          look: 'pri',
          onTap: () => this.#onDone(),
        }),
      ];
    }
    if (kind === 'uneven') {
      const hasMesh = this.house.printer.capabilities.value.mesh !== undefined;
      return [
        again,
        print(),
        html`<a class="btn pri" href=${hashTo(hasMesh ? 'bed-mesh' : 'move')}
          ><span>${hasMesh ? words.mesh : words.move}</span></a
        >`,
      ];
    }
    const { verdict } = this;
    if (!this.#amount() || verdict.kind !== 'plan') return [again, this.#leaveKey(), print('pri')];
    return [
      again,
      this.#leaveKey(),
      actKey({
        word: words.apply,
        hint: words.applyHint,
        sign: mdiCheckBold,
        look: this.facts.print === undefined ? 'pri' : 'dis',
        onTap: () => void this.#onApply(error, verdict),
      }),
    ];
  }

  #leaveKey(): TemplateResult {
    return actKey({ word: words.asIs, sign: mdiCloseThick, onTap: () => this.#onDone() });
  }

  #onDone(): void {
    this.verify.say({ kind: 'leave' });
    location.hash = hashTo('verify', 'record');
  }

  async #onApply(error: number, { plan }: Extract<Verdict, { kind: 'plan' }>): Promise<void> {
    const isMuch = error > MUCH;
    if (isMuch) {
      const isSure = await this.house.overlays.ask({
        title: words.farQuestion(thickness(error)),
        text: words.farText,
        safe: words.farSafe,
        act: words.apply,
        tone: 'warn',
      });
      if (!isSure) return;
    }
    this.verify.save(plan);
  }
}

/** The layer beside the height that is meant, on the bed; drawn larger than life. µm */
function layerPicture(mean: number, wanted: number): TemplateResult {
  const bed = 130;
  const unit = 64 / wanted;
  const top = (micrometres: number): number => bed - Math.min(118, micrometres * unit);
  const is = top(mean);
  const meant = top(wanted);
  const upper = Math.min(is, meant);
  return html`<svg viewBox="0 0 262 168" role="img" aria-label=${words.picture}>
    ${svg`<rect x="0" y=${bed} width="262" height="34" rx="4" class="x-bed" />
      <rect x="0" y=${bed} width="262" height="3" class="x-bed2" />
      <rect x="6" y=${is} width="68" height=${bed - is} rx=${Math.min(22, (bed - is) / 2)} class="t-level x-bead" />
      <path class="x-want" d="M0 ${meant}H262" />
      <text class="x-t b" x="262" y=${upper - 12} text-anchor="end">${words.measured(thickness(mean))}</text>
      <text class="x-t w" x="262" y=${Math.max(is, meant) + 28} text-anchor="end">${words.wanted(thickness(wanted))}</text>`}
  </svg>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'verify-result': VerifyResult;
  }
}
