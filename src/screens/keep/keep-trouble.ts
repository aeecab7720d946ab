import { LitElement, css, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { hashTo } from '../../base/hash.js';
import type { Keep } from '../../first-layer/save/keep.js';
import { base } from '../../styles/base.styles.js';
import { controls } from '../../styles/controls.styles.js';
import { lists } from '../../styles/lists.styles.js';
import { page } from '../../styles/page.styles.js';
import { keepWords } from '../../text/en-keep.js';
import { Watching } from '../../ui/watching.js';
import type { House } from '../house.js';
import { renderFailed, type FailedActs } from './keep-failed.js';
import { keepFailedStyles } from './keep-failed.styles.js';
import { renderForeign } from './keep-foreign.js';
import { renderRefused, type RefusedActs } from './keep-refused.js';
import { keepRefusedStyles } from './keep-refused.styles.js';
import { placeOf } from './remind.js';

/** Where keeping does not go straight on: it cannot be kept, something else waits, or the save did not come about. */
@customElement('keep-trouble')
export class KeepTrouble extends Watching(LitElement) {
  static override styles = [
    base,
    page,
    controls,
    lists,
    keepRefusedStyles,
    keepFailedStyles,
    css`
      :host {
        display: grid;
        min-width: 0;
        min-height: 0;
      }
    `,
  ];

  @property({ attribute: false }) house!: House;

  protected override render(): TemplateResult | typeof nothing {
    const keep = this.house.keep.value;
    if (keep === undefined) return nothing;
    const state = keep.routine.state.value;
    const plan = keep.routine.plan.value;
    if (plan !== undefined && state.kind === 'foreign') {
      return renderForeign(
        state.items,
        () => keep.routine.answer({ kind: 'agree' }),
        () => keep.routine.answer({ kind: 'leave' }),
      );
    }
    const isBad = state.kind === 'failed' || state.kind === 'cut' || state.kind === 'restart-failed';
    if (plan !== undefined && (isBad || state.kind === 'taken-back')) {
      return renderFailed(state, plan, keep.view.value, this.#failedActs(keep));
    }
    const offer = keep.offer.value;
    const verdict = keep.verdict.value;
    if (offer === undefined || verdict.kind !== 'obstacle') return nothing;
    return renderRefused(verdict.obstacle, offer, this.#refusedActs(keep));
  }

  #refusedActs(keep: Keep): RefusedActs {
    const { place } = keep;
    return {
      notNow: () => this.#notNow(keep),
      place: place && placeOf(place),
      remember: () => void this.#remember(keep),
    };
  }

  /** Asks for the plate's name; an empty one means any plate. */
  async #remember(keep: Keep): Promise<void> {
    const value = keep.place?.plate ?? '';
    const plate = await this.house.overlays.enterText({
      title: keepWords.whichPlate,
      value,
      act: keepWords.rememberAct,
    });
    if (plate === undefined) return;
    keep.remember(plate.trim());
    this.#goHome();
  }

  #failedActs(keep: Keep): FailedActs {
    return {
      again: () => {
        const plan = keep.routine.plan.peek();
        if (plan) keep.routine.start(plan);
      },
      leave: () => this.#leave(keep),
      setBack: () => keep.routine.answer({ kind: 'set-back' }),
      recover: (how) => keep.routine.answer({ kind: 'recover', how }),
    };
  }

  #notNow(keep: Keep): void {
    keep.decline();
    this.#goHome();
  }

  /** Leaves a save that did not come about; what it was to keep stays offered for later. */
  #leave(keep: Keep): void {
    keep.decline();
    keep.routine.answer({ kind: 'leave' });
    this.#goHome();
  }

  #goHome(): void {
    location.hash = hashTo(this.house.printer.isOccupied.peek() ? 'print' : 'home');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'keep-trouble': KeepTrouble;
  }
}
