import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { mdiSelectionRemove, mdiStop } from '../../icons.js';
import { printObjects, type PrintObject } from '../../printer/print-objects.js';
import { Tuning } from '../../printer/tuning.js';
import { Wishes } from '../../printer/wishes.js';
import { base } from '../../styles/base.styles.js';
import { controls } from '../../styles/controls.styles.js';
import { page } from '../../styles/page.styles.js';
import { objectWords as words } from '../../text/en-objects.js';
import { breakable } from '../../ui/breakable.js';
import { failureStrip, failureStyles } from '../../ui/failure.js';
import { Watching } from '../../ui/watching.js';
import type { House } from '../house.js';
import { objectsPlan } from './objects-plan.js';
import { objectsStyles } from './objects-screen.styles.js';

/** The objects of the print that runs, as a list and from above; one that fails can be left out while the others go on. */
@customElement('objects-screen')
export class ObjectsScreen extends Watching(LitElement) {
  static override styles = [base, page, controls, failureStyles, objectsStyles];

  @property({ attribute: false }) house!: House;
  @state() private failure = '';
  /** What was asked to be left out, by name. */
  #wishes!: Wishes<true>;

  protected override willUpdate(): void {
    this.#wishes ??= new Wishes(this.house.printer.status.frame);
  }

  protected override render(): TemplateResult {
    const { printer } = this.house;
    const objects = printObjects(printer);
    if (objects.length === 0) return renderNone();
    const { axes, hasRoundBed } = printer.capabilities.value;
    return html`<div class="pg ob9">
      <section class="list" aria-label=${words.list} data-scroll>
        ${objects.map((object) => this.#renderObject(object))}
      </section>
      ${
        axes === undefined
          ? nothing
          : html`<section class="card plan">
              ${objectsPlan({ objects, axes, isRound: hasRoundBed, onTap: this.#onTap })}
            </section>`
      }
      <div class="fl">${failureStrip(this.failure, this.#forget)}</div>
    </div>`;
  }

  #renderObject(object: PrintObject): TemplateResult {
    const { name, number, isLeftOut, isCurrent } = object;
    const isAsked = !isLeftOut && this.#wishes.of(name) === true;
    const state = isLeftOut ? words.leftOut : isAsked ? words.asked : isCurrent ? words.now : '';
    return html`<button
      type="button"
      class="btn ${isLeftOut ? 'dis' : isAsked ? 'pend' : isCurrent ? 'now' : ''}"
      ?disabled=${isLeftOut || isAsked}
      @click=${() => this.#onTap(object)}
    >
      ${isAsked ? html`<span class="spin"></span>` : html`<span class="n num">${number}</span>`}
      <span class="nm">${breakable(name)}</span>
      ${state === '' ? nothing : html`<span class="st2">${state}</span>`}
    </button>`;
  }

  #forget = (): void => {
    this.failure = '';
  };

  #onTap = (object: PrintObject): void => {
    if (!object.isLeftOut && this.#wishes.of(object.name) === undefined) void this.#leaveOut(object);
  };

  /** Without its last object the print would run on with nothing to lay: that one is a cancel. */
  async #leaveOut({ name, number }: PrintObject): Promise<void> {
    const { printer, overlays } = this.house;
    const others = () => printObjects(printer).filter((one) => !one.isLeftOut && one.name !== name);
    const isLast = others().length === 0;
    const isSure = await overlays.ask(
      isLast
        ? {
            title: words.lastQuestion,
            text: words.lastText(name),
            safe: words.lastSafe,
            act: words.lastAct,
            actIcon: mdiStop,
            tone: 'danger',
          }
        : {
            title: words.question(number),
            text: words.text(name),
            safe: words.safe,
            act: words.act,
            actIcon: mdiSelectionRemove,
            tone: 'danger',
          },
    );
    // Meanwhile the print may have ended, or the one before the last been left out elsewhere: then it was another question.
    const isStillSo = printObjects(printer).some((one) => one.name === name && !one.isLeftOut);
    if (!isSure || !isStillSo || isLast !== (others().length === 0)) return;
    this.failure = '';
    try {
      await this.#wishes.ask(name, true, () =>
        isLast ? printer.job.cancel() : new Tuning(printer.gcode).excludeObject(name),
      );
    } catch (error) {
      this.failure = error instanceof Error ? error.message : String(error);
    }
  }
}

function renderNone(): TemplateResult {
  return html`<div class="pg">
    <div class="card none">
      <b class="h">${words.none}</b>
      <p>${words.noneText}</p>
    </div>
  </div>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'objects-screen': ObjectsScreen;
  }
}
