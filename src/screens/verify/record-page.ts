import { html, nothing, svg, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { hashTo } from '../../base/hash.js';
import { tableOf, type Verified } from '../../first-layer/verify/book.js';
import { FINE } from '../../first-layer/verify/judge.js';
import { icon, mdiAlert, mdiCheckBold, mdiCheckCircle, mdiUpload, shapeFirstLayer } from '../../icons.js';
import { lists } from '../../styles/lists.styles.js';
import { plots } from '../../styles/plots.styles.js';
import { verifyWords } from '../../text/en-verify.js';
import { clock, day } from '../../text/format.js';
import { failureStrip, failureStyles } from '../../ui/failure.js';
import { height } from '../keep/keep-words.js';
import { thickness } from './piece-map.js';
import { recordStyles } from './record.styles.js';
import { VerifyPart, actKey, partStyles } from './verify-part.js';

const words = verifyWords.record;
/** Points of the plot: more would lie over each other. */
const MOST = 12;
/** The plot shows at least so much to either side, µm. */
const LEAST_RANGE = 40;

/** All first layers that were measured: the last one, the errors over time, and the list with what followed. */
@customElement('verify-record')
export class VerifyRecordPage extends VerifyPart {
  static override styles = [partStyles, plots, lists, failureStyles, recordStyles];

  @state() private said = '';
  @state() private failure = '';

  protected override render(): TemplateResult {
    const entries = this.verify.book.entries.value;
    const [last] = entries;
    if (last === undefined) {
      return html`<div class="pg gq">
        <section class="card q">
          <h1>${words.none}</h1>
          <p>${words.noneText}</p>
        </section>
        <section class="acts n1" style="--c: 1fr">${this.#againKey(words.first)}</section>
      </div>`;
    }
    return html`<div class="pg g27">
      <section class="card h27">${this.#renderLast(last)}</section>
      <section class="card p27">${renderPlot(entries.slice(0, MOST).toReversed(), (at) => this.#day(at))}</section>
      <section class="card l27" aria-label=${words.list} tabindex="0" data-scroll>
        <div class="lst" role="list">${entries.map((entry) => this.#renderEntry(entry))}</div>
      </section>
      <section class="acts n2" style="--c: 1fr 1.7fr">
        ${
          this.failure === ''
            ? actKey({
                word: this.said === '' ? words.exportAct : words.exported,
                hint: this.said || words.exportHint,
                sign: mdiUpload,
                onTap: () => void this.#onExport(),
              })
            : failureStrip(this.failure, () => this.#clear())
        }
        ${this.#againKey(words.again)}
      </section>
    </div>`;
  }

  #againKey(word: string): TemplateResult {
    return html`<a class="btn pri" href=${hashTo('verify')}
      >${icon(shapeFirstLayer)}<span>${word}<small>${words.againHint}</small></span></a
    >`;
  }

  #renderLast(entry: Verified): TemplateResult {
    const error = entry.mean - entry.wanted;
    const isUneven = entry.kind === 'uneven';
    const isGood = entry.kind === 'fine';
    return html`<span class="k">${words.last(this.#when(entry.at))}</span>
      <b class="v">${thickness(Math.abs(error))}<span class="u">mm</span></b>
      <h1>${error === 0 ? words.exact : error > 0 ? words.thick : words.thin}</h1>
      <span class="tag ${isGood ? 'good' : 'warn'}"
        >${icon(isGood ? mdiCheckBold : mdiAlert)}<span
          >${isUneven ? words.uneven : isGood ? html`${words.within}<span class="nx3">${words.leave}</span>` : words.outside}</span
        ></span
      >`;
  }

  #renderEntry(entry: Verified): TemplateResult {
    const { at, mean, wanted, spread, kind, old, next } = entry;
    const isGood = kind === 'fine';
    const what = words.entry(thickness(mean), thickness(wanted), thickness(spread));
    return html`<div class="r ${isGood ? 'ok' : 'wn'}" role="listitem">
      ${icon(isGood ? mdiCheckCircle : mdiAlert)}
      <span class="dt">${this.#day(at)}<span class="h27x">, ${this.#clock(at)}</span></span>
      <span class="wt"><b>${words.name}</b> <span>${what}</span></span>
      <span class="vl"
        >${
          old === undefined
            ? nothing
            : next === undefined
              ? words.stays(height(old))
              : html`<span class="o">${words.from(height(old))}</span> ${height(next)}`
        }</span
      >
      <span class="er">${signed(mean - wanted)}</span>
    </div>`;
  }

  #day(at: number): string {
    return dayOf.format(new Date(at));
  }

  #clock(at: number): string {
    return clock(new Date(at), this.house.settings.values.value.clock24h);
  }

  #when(at: number): string {
    const date = new Date(at);
    const today = new Date();
    const name = date.toDateString() === today.toDateString() ? words.today : day(date, today, true);
    return `${name}, ${this.#clock(at)}`;
  }

  async #onExport(): Promise<void> {
    const name = `feeler-z-record-${new Date().toISOString().slice(0, 10)}.csv`;
    try {
      await this.house.printer.files.upload(name, tableOf(this.verify.book.entries.peek()), 'config');
      this.said = name;
    } catch (error) {
      this.failure = error instanceof Error ? error.message : String(error);
    }
  }

  #clear(): void {
    this.failure = '';
  }
}

const dayOf = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short' });

/** An error with its sign, mm, from µm. */
function signed(micrometres: number): string {
  return micrometres > 0 ? `+${thickness(micrometres)}` : thickness(micrometres);
}

/** The errors over time, and the band in which a layer is as it is meant to be. */
function renderPlot(entries: readonly Verified[], dayAt: (at: number) => string): TemplateResult {
  const errors = entries.map(({ mean, wanted }) => mean - wanted);
  const most = Math.max(LEAST_RANGE, ...errors) + 10;
  const least = Math.min(-LEAST_RANGE, ...errors) - 10;
  const y = (error: number): number => ((most - error) / (most - least)) * 100;
  const x = (index: number): number => (entries.length === 1 ? 50 : 6 + (index / (entries.length - 1)) * 86);
  const step = Math.max(FINE, Math.ceil((most - least) / 6 / FINE) * FINE);
  const ticks: number[] = [];
  for (let tick = Math.ceil(least / step) * step; tick <= most; tick += step) ticks.push(tick);
  const days = entries.map(({ at }) => dayAt(at));
  return html`<div class="plot" role="img" aria-label=${words.plot}>
    <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
      <rect class="pl-band" x="0" y=${y(FINE)} width="100" height=${y(-FINE) - y(FINE)} />
      <path class="pl-edge" d="M0 ${y(FINE)}H100M0 ${y(-FINE)}H100" />
      ${ticks.map((tick) => svg`<path class="pl-g" d="M0 ${y(tick)}H100" />`)}
      <path class="zero" d="M0 ${y(0)}H100" />
      <path
        class="pl-l"
        d=${errors.map((error, index) => `${index === 0 ? 'M' : 'L'}${x(index).toFixed(2)} ${y(error).toFixed(2)}`).join('')}
      />
    </svg>
    ${ticks.map((tick) => html`<span class="yl" style="top: ${y(tick)}%">${signed(tick)}</span>`)}
    ${days.map((name, index) =>
      name === days[index - 1]
        ? nothing
        : html`<span class="xl ${index % 2 === 0 ? '' : 'x2'}" style="left: ${x(index)}%">${name}</span>`,
    )}
    ${entries.map(({ kind }, index) => {
      const isLast = index === entries.length - 1;
      const look = `${kind === 'fine' ? 'g' : 'w'} ${isLast ? 'on' : ''}`;
      return html`<i class=${look} style="left: ${x(index)}%; top: ${y(errors[index] ?? 0)}%"></i>`;
    })}
    <span class="bn" style="top: ${y(-FINE)}%">${words.good}</span>
  </div>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'verify-record': VerifyRecordPage;
  }
}
