import { LitElement, css, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Keep } from '../../first-layer/save/keep.js';
import type { SaveState } from '../../first-layer/save/save-state.js';
import { base } from '../../styles/base.styles.js';
import { controls } from '../../styles/controls.styles.js';
import { guide } from '../../styles/guide.styles.js';
import { lists } from '../../styles/lists.styles.js';
import { page } from '../../styles/page.styles.js';
import { trouble } from '../../styles/trouble.styles.js';
import { isThere } from '../../ui/is-there.js';
import { Watching } from '../../ui/watching.js';
import { renderFailed, type FailedActs } from './keep-failed.js';
import { keepFailedStyles } from './keep-failed.styles.js';
import { renderForeign } from './keep-foreign.js';
import { renderProgress } from './keep-progress.js';
import { keepProgressStyles } from './keep-progress.styles.js';
import { keepRefusedStyles } from './keep-refused.styles.js';

/** One save, from its question about what else waits to what came of it: the same after a print and at the end of the guide. */
@customElement('save-page')
export class SavePage extends Watching(LitElement) {
  static override styles = [
    base,
    page,
    controls,
    guide,
    lists,
    trouble,
    keepRefusedStyles,
    keepProgressStyles,
    keepFailedStyles,
    css`
      :host {
        display: grid;
        min-width: 0;
        min-height: 0;
      }
    `,
  ];

  @property({ attribute: false }) keep!: Keep;
  /** Called when a person leaves it, with where it then was. */
  @property({ attribute: false }) leave!: (from: SaveState['kind']) => void;
  @state() private isLogOpen = false;

  protected override render(): TemplateResult | typeof nothing {
    const { routine, view } = this.keep;
    const state = routine.state.value;
    const plan = routine.plan.value;
    if (plan === undefined) return nothing;
    const leave = (): void => this.leave(state.kind);
    switch (state.kind) {
      case 'idle':
        return nothing;
      case 'foreign':
        return renderForeign(state.items, () => routine.answer({ kind: 'agree' }), leave);
      case 'failed':
      case 'cut':
      case 'restart-failed':
      case 'taken-back':
        return renderFailed(state, plan, view.value, this.#failedActs(leave));
      case 'checking':
      case 'setting':
      case 'seeing':
      case 'applying':
      case 'staging':
      case 'guarding':
      case 'saving':
      case 'restarting':
      case 'reading':
      case 'backing-out':
      case 'recovering':
      case 'saved':
        return renderProgress(state, plan, leave);
    }
  }

  #failedActs(leave: () => void): FailedActs {
    const { routine } = this.keep;
    const isLogOpen = this.isLogOpen && isThere(this, 'log-view', () => import('../../widgets/log-view.js'));
    return {
      again: () => {
        const plan = routine.plan.peek();
        if (plan) routine.start(plan);
      },
      leave,
      setBack: () => routine.answer({ kind: 'set-back' }),
      recover: (how) => {
        this.isLogOpen = false;
        routine.answer({ kind: 'recover', how });
      },
      isLogOpen,
      turnLog: () => {
        this.isLogOpen = !isLogOpen;
        // Its code may have failed to come: it is fetched once more.
        this.requestUpdate();
      },
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'save-page': SavePage;
  }
}
