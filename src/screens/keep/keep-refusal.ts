import { LitElement, css, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Keep } from '../../first-layer/save/keep.js';
import { base } from '../../styles/base.styles.js';
import { controls } from '../../styles/controls.styles.js';
import { lists } from '../../styles/lists.styles.js';
import { page } from '../../styles/page.styles.js';
import { keepWords } from '../../text/en-keep.js';
import { Watching } from '../../ui/watching.js';
import type { House } from '../house.js';
import { renderRefused, type RefusedActs } from './keep-refused.js';
import { keepRefusedStyles } from './keep-refused.styles.js';
import { placeOf } from './remind.js';

/** Why an offer cannot be kept on this printer; it can be remembered for a plate and a filament instead. */
@customElement('keep-refusal')
export class KeepRefusal extends Watching(LitElement) {
  static override styles = [
    base,
    page,
    controls,
    lists,
    keepRefusedStyles,
    css`
      :host {
        display: grid;
        min-width: 0;
        min-height: 0;
      }
    `,
  ];

  @property({ attribute: false }) house!: House;
  /** Called when the person has answered. */
  @property({ attribute: false }) leave!: () => void;

  protected override render(): TemplateResult | typeof nothing {
    const keep = this.house.keep.value;
    const offer = keep?.offer.value;
    const verdict = keep?.verdict.value;
    if (keep === undefined || offer === undefined || verdict?.kind !== 'obstacle') return nothing;
    return renderRefused(verdict.obstacle, offer, this.#acts(keep));
  }

  #acts(keep: Keep): RefusedActs {
    const { place } = keep;
    return {
      notNow: () => {
        keep.decline();
        this.leave();
      },
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
    this.leave();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'keep-refusal': KeepRefusal;
  }
}
