import { html, nothing, svg, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { coolingOf, sinceHighest, type Cooling, type Sample } from '../../first-layer/verify/cooling.js';
import { COOL } from '../../first-layer/verify/transition.js';
import { icon, mdiCheckBold, shapeCalipers } from '../../icons.js';
import { temperaturesOf } from '../../printer/temperature-watch.js';
import { plots } from '../../styles/plots.styles.js';
import { verifyWords } from '../../text/en-verify.js';
import { degrees, fixed } from '../../text/format.js';
import { coolStyles } from './cool.styles.js';
import { VerifyPart, actKey, partStyles, renderSteps } from './verify-part.js';

const words = verifyWords.cool;
/** So much of the past is drawn, s, in so many points. */
const PAST = 1800;
const POINTS = 180;
/** What a room has where no sensor tells less, °C. */
const ROOM = 22;

/** The bed cools down until the piece comes off: how far it is, and how long it takes. */
@customElement('verify-cool')
export class VerifyCool extends VerifyPart {
  static override styles = [partStyles, plots, coolStyles];

  protected override render(): TemplateResult {
    const { bed } = this.facts;
    const samples = this.#samples();
    const cooling = coolingOf(samples, COOL, this.#room());
    const isCool = bed === undefined || bed.now <= COOL;
    return html`<div class="pg g26b">
      ${renderSteps(1)}
      <section class="card p26">
        <div class="hd"><h1>${words.title}</h1></div>
        ${renderPlot(sinceHighest(samples), cooling)}
      </section>
      <section class="card h2b" role="status">
        ${isCool ? html`<span class="tag good">${icon(mdiCheckBold)}${degrees(bed?.now)}</span>` : nothing}
        ${
          isCool
            ? html`<h2>${words.ready}</h2>
                <p>${words.readyText}</p>`
            : cooling
              ? html`<span class="k">${words.in}</span
                  ><b class="v"
                    >${fixed(Math.max(1, Math.round(cooling.seconds / 60)), 0)}<span class="u">${words.min}</span></b
                  >`
              : html`<h2>${words.notYet}</h2>`
        }
        <p class="nx3">${words.text}</p>
      </section>
      <section class="acts n2" style="--c: 1fr 1.4fr">
        ${
          isCool
            ? actKey({ word: verifyWords.leave, onTap: () => this.verify.say({ kind: 'leave' }) })
            : actKey({
                word: words.anyway,
                sign: shapeCalipers,
                onTap: () => this.verify.say({ kind: 'measure' }),
              })
        }
        ${actKey({
          word: words.measure,
          hint: isCool ? undefined : words.measureHint(degrees(bed.now)),
          sign: shapeCalipers,
          look: isCool ? 'pri' : 'dis',
          onTap: () => this.verify.say({ kind: 'measure' }),
        })}
      </section>
    </div>`;
  }

  #samples(): readonly Sample[] {
    const { printer } = this.house;
    const bed = printer.heaters.value.find(({ kind }) => kind === 'bed');
    if (bed === undefined) return [];
    const history = temperaturesOf(printer);
    // Redrawn with each second of the printer's clock.
    void history.newest.value;
    const { first, stride, values } = history.read(bed.name, PAST, POINTS);
    return [...values].flatMap((celsius, at) => (Number.isNaN(celsius) ? [] : [{ at: first + at * stride, celsius }]));
  }

  /** What it cools towards: as cool as anything on this printer, or a usual room. */
  #room(): number {
    const { heaters, sensors } = this.house.printer;
    const known = [
      ...heaters.value.map(({ temperature }) => temperature),
      ...sensors.value.map(({ status }) => status.value?.temperature),
    ].filter((celsius) => celsius !== undefined && celsius > 5);
    return Math.min(ROOM, ...known.filter((celsius) => celsius !== undefined));
  }
}

/** The bed since it was hottest, and what is to come, until it is cool enough. */
function renderPlot(past: readonly Sample[], cooling: Cooling | undefined): TemplateResult {
  const first = past[0];
  const last = past.at(-1);
  if (!first || !last) return html`<div class="plot"></div>`;
  const gone = last.at - first.at;
  const span = Math.max(300, (gone + (cooling?.seconds ?? 0)) * 1.1);
  // Room for the words above the first point.
  const top = Math.max(COOL + 10, Math.ceil(first.celsius / 10) * 10 + 10);
  const bottom = COOL - 10;
  const x = (at: number): number => ((at - first.at) / span) * 100;
  const y = (celsius: number): number => ((top - celsius) / (top - bottom)) * 100;
  const ticks = Array.from({ length: Math.floor((top - COOL) / 20) + 1 }, (_, index) => top - index * 20);
  const line = (points: readonly Sample[]): string =>
    points
      .map(({ at, celsius }, index) => `${index === 0 ? 'M' : 'L'}${x(at).toFixed(2)} ${y(celsius).toFixed(2)}`)
      .join('');
  const rest = span - gone;
  const future = cooling
    ? Array.from({ length: 25 }, (_, index) => ({
        at: last.at + (rest * index) / 24,
        celsius: cooling.celsiusIn((rest * index) / 24),
      }))
    : [];
  const end = cooling && { x: x(last.at + cooling.seconds), y: y(COOL) };
  return html`<div class="plot" role="img" aria-label=${words.plot}>
    <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
      ${ticks.map((celsius) => svg`<path class="pl-g" d="M0 ${y(celsius)}H100" />`)}
      <rect class="pl-band" x="0" y=${y(COOL)} width="100" height=${100 - y(COOL)} />
      <path class="pl-edge" d="M0 ${y(COOL)}H100" />
      <path class="hb2" d=${line(past)} />
      <path class="hb3" d=${line(future)} />
    </svg>
    ${ticks.map((celsius) => html`<span class="yl" style="top: ${y(celsius)}%">${degrees(celsius)}</span>`)}
    <span class="lm" style="top: ${y(COOL)}%">${words.below(COOL)}<span class="nx3">${words.comesOff}</span></span>
    <span class="at" style="left: ${x(last.at)}%; top: ${y(last.celsius)}%">${words.now(degrees(last.celsius))}</span>
    <i style="left: ${x(last.at)}%; top: ${y(last.celsius)}%"></i>
    ${end && end.x > x(last.at) + 3 ? html`<i class="fin" style="left: ${end.x}%; top: ${end.y}%"></i>` : nothing}
  </div>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'verify-cool': VerifyCool;
  }
}
