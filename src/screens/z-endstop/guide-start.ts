import type { TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { renderClean, renderDone, renderFailure, renderJoin, renderPin, renderPinMissed } from './asking-pages.js';
import { renderChoose } from './choose-page.js';
import { chooseStyles } from './choose.styles.js';
import { renderRepeat } from './repeat-page.js';
import { renderExplained, renderPreflight } from './start-pages.js';
import { startStyles } from './start.styles.js';
import { screwStyles } from './screws.styles.js';
import { GuidePart, partStyles } from './guide-part.js';
import { questionStyles } from './question.styles.js';

/** The first pages: what sets the height, what was found, hot or cold. */
@customElement('guide-start')
export class GuideStart extends GuidePart {
  static override styles = [partStyles, startStyles, chooseStyles, questionStyles, screwStyles];

  @state() private zSwitch: 'pressed' | 'open' | undefined;
  @state() private wasPressed = false;

  protected override render(): TemplateResult {
    const { page } = this;
    switch (page.memory.phase) {
      case 'preflight':
      case 'zero-offset':
        return renderPreflight(page, {
          now: this.zSwitch,
          wasPressed: this.wasPressed,
          ask: () => void this.#askSwitch(),
        });
      case 'pin-shown':
        return renderPin(page);
      case 'pin-missed':
        return renderPinMissed(page);
      case 'choosing':
        return renderChoose(page);
      case 'cleaning':
        return renderClean(page);
      case 'repeat':
      case 'repeat-first':
      case 'repeat-home':
      case 'repeat-read':
        return renderRepeat(page);
      case 'joining':
        return renderJoin(page);
      case 'failed':
        return renderFailure(page);
      case 'done':
        return renderDone(page);
      default:
        return renderExplained(page);
    }
  }

  /** Whether what is measured can be saved is told by the files. */
  protected override updated(): void {
    this.readFiles(this.page.memory.phase === 'preflight');
  }

  /** Asks the switch as it is now; a person presses it meanwhile. */
  async #askSwitch(): Promise<void> {
    const { server } = this.page.house.printer;
    const states = await server.call('printer.query_endstops.status').catch(() => undefined);
    const found = states && Object.entries(states).find(([name]) => name === 'z' || name === 'stepper_z')?.[1];
    if (found === undefined) return;
    this.zSwitch = found.toLowerCase() === 'triggered' ? 'pressed' : 'open';
    if (this.zSwitch === 'pressed') this.wasPressed = true;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'guide-start': GuideStart;
  }
}
