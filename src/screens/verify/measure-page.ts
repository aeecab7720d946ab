import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { isMeasured, nextPlace, PLACES, summaryOf, type Group } from '../../first-layer/verify/judge.js';
import { icon, mdiChevronRight } from '../../icons.js';
import { verifyWords } from '../../text/en-verify.js';
import { fixed } from '../../text/format.js';
import '../../ui/choice.js';
import '../../ui/number-pad.js';
import { measureStyles } from './measure.styles.js';
import { pieceMap, thickness } from './piece-map.js';
import { VerifyPart, partStyles, renderSteps } from './verify-part.js';

const words = verifyWords.measure;
/** What calipers can say of a first layer, mm. */
const LIMITS = { least: 0.01, most: 2, decimals: 3 };

const groups = (['part', 'skirt'] as const).map((value) => ({ value, label: words[value] }));

/** Five places of the part and of the skirt, typed one after the other. */
@customElement('verify-measure')
export class VerifyMeasure extends VerifyPart {
  static override styles = [partStyles, measureStyles];

  @state() private group: Group = 'part';
  @state() private index = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    // After a reload it goes on where nothing was measured yet.
    const { measured } = this.memory;
    const next = nextPlace(measured, 'skirt', PLACES - 1);
    if (next) this.#goTo(next.group, next.index);
  }

  protected override render(): TemplateResult {
    const { measured, piece } = this.memory;
    const { group, index } = this;
    const value = measured[group][index];
    const summary = summaryOf([...measured.part, ...measured.skirt]);
    const name = words.placeOf(index + 1, words.places[group][index] ?? '');
    const last = group === 'skirt' || index > 0 ? measured[group][index - 1] : undefined;
    return html`<div class="pg ve ${isMeasured(measured) ? 'all' : ''}">
      ${renderSteps(2)}
      <section class="card vm">
        <div class="hd">
          <h1>${words.title}</h1>
          <ui-choice
            small
            .label=${words.group}
            .options=${groups}
            .value=${group}
            @change=${(event: CustomEvent<Group>) => this.#onGroup(event.detail)}
          ></ui-choice>
        </div>
        ${pieceMap(group, (at) => this.#renderPin(at))}
        <div class="ft">
          <span>${words.wanted}<b>${piece ? thickness(piece.wanted) : '–'}</b></span>
          <span>${words.mean}<b>${summary ? fixed(summary.mean / 1000, 3) : '–'}</b></span>
          <span>${words.spread}<b>${summary ? thickness(summary.spread) : '–'}</b></span>
        </div>
        ${
          isMeasured(measured)
            ? html`<button type="button" class="btn pri done" @click=${() => this.verify.say({ kind: 'judge' })}>
                ${icon(mdiChevronRight)}<span>${words.toResult}</span>
              </button>`
            : nothing
        }
      </section>
      <section class="card vk" aria-label=${name}>
        <div class="q">
          <b>${name}</b>${last === undefined ? nothing : html`<span>${words.last(thickness(last))}</span>`}
        </div>
        ${keyed(
          `${group} ${index}`,
          html`<ui-number-pad
            side
            quiet
            .label=${`${words.thickness}, ${name}`}
            .unit=${'mm'}
            .limits=${LIMITS}
            .value=${value === undefined ? undefined : value / 1000}
            .act=${() => words.next}
            .leave=${words.previous}
            @enter=${(event: CustomEvent<number>) => this.#onEnter(event.detail)}
            @leave=${() => this.#onPrevious()}
          ></ui-number-pad>`,
        )}
      </section>
    </div>`;
  }

  #renderPin(at: number): TemplateResult {
    const { group, index } = this;
    const height = this.memory.measured[group][at];
    return html`<button
      type="button"
      class="pin ${at === index ? 'on' : ''} ${height === undefined ? 'todo' : ''}"
      aria-pressed=${at === index ? 'true' : 'false'}
      @click=${() => this.#goTo(group, at)}
    >
      <span class="heard">${words.place}</span><span class="pn">${at + 1}</span
      ><span class="heard">, ${words.places[group][at]}, </span
      ><b class="v">${height === undefined ? words.todo : thickness(height)}</b>
    </button>`;
  }

  #onGroup(group: Group): void {
    const empty = this.memory.measured[group].findIndex((height) => height === undefined);
    this.#goTo(group, Math.max(0, empty));
  }

  #onPrevious(): void {
    if (this.index > 0) this.#goTo(this.group, this.index - 1);
    else this.#goTo(this.group === 'part' ? 'skirt' : 'part', PLACES - 1);
  }

  #onEnter(millimetres: number): void {
    const { group, index, verify } = this;
    verify.say({ kind: 'height', group, index, height: Math.round(millimetres * 1000) });
    const next = nextPlace(this.memory.measured, group, index);
    if (next) this.#goTo(next.group, next.index);
    else verify.say({ kind: 'judge' });
  }

  #goTo(group: Group, index: number): void {
    this.group = group;
    this.index = index;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'verify-measure': VerifyMeasure;
  }
}
