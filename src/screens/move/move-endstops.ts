import { LitElement, css, html, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { icon, mdiCheckCircle, mdiRefresh, mdiShieldCheckOutline } from '../../icons.js';
import { base } from '../../styles/base.styles.js';
import { controls } from '../../styles/controls.styles.js';
import { lists } from '../../styles/lists.styles.js';
import { page } from '../../styles/page.styles.js';
import { moveWords as words } from '../../text/en-move.js';
import { plainName } from '../../text/thing-names.js';
import { failureStrip, failureStyles } from '../../ui/failure.js';
import { Watching } from '../../ui/watching.js';
import type { House } from '../house.js';

/** The state of one switch. */
interface Switch {
  readonly name: string;
  readonly isPressed: boolean;
}

/** What each endstop and the probe say, asked when shown and on request. */
@customElement('move-endstops')
export class MoveEndstops extends Watching(LitElement) {
  static override styles = [
    base,
    page,
    controls,
    lists,
    failureStyles,
    css`
      :host {
        display: grid;
        grid-template: minmax(0, 1fr) auto / minmax(0, 1fr);
        gap: var(--gap);
        min-width: 0;
        min-height: 0;
      }
      .card {
        padding: 6px var(--in);
        overflow-y: auto;
        touch-action: pan-y;
      }
      .lst {
        min-height: 100%;
      }
      .lst .r {
        flex: 0 1 calc(10 * var(--mm));
        min-height: calc(5.5 * var(--mm));
      }
      p {
        padding: 10px 0;
        color: var(--ink-2);
        font-size: var(--f-sm);
      }
      .btn {
        background: var(--s1);
      }
    `,
  ];

  @property({ attribute: false }) house!: House;
  @state() private switches: readonly Switch[] | undefined;
  @state() private isAsking = true;
  @state() private failure = '';

  protected override firstUpdated(): void {
    void this.#ask(false);
  }

  protected override render(): TemplateResult {
    const isLocked = this.house.printer.isOccupied.value;
    return html`<section class="card" data-scroll>
        ${failureStrip(this.failure, this.#forget)}
        ${
          isLocked
            ? html`<p>${words.noEndstopsNow}</p>`
            : this.switches?.length === 0
              ? html`<p>${words.noEndstops}</p>`
              : html`<div class="lst" role="list" aria-label=${words.endstops}>
                  ${(this.switches ?? []).map(renderSwitch)}
                </div>`
        }
      </section>
      <button
        type="button"
        class="btn ${this.isAsking ? 'pend' : ''} ${isLocked ? 'dis' : ''}"
        ?disabled=${isLocked || this.isAsking}
        @click=${() => void this.#ask(true)}
      >
        ${icon(mdiRefresh)}<span>${this.isAsking ? words.checking : words.checkAgain}</span>
      </button>`;
  }

  #forget = (): void => {
    this.failure = '';
  };

  /** Asks the endstops, and with `andProbe` the probe too: that is a command, so it waits behind others. */
  async #ask(andProbe: boolean): Promise<void> {
    const { printer } = this.house;
    if (printer.isOccupied.peek()) {
      this.isAsking = false;
      return;
    }
    this.isAsking = true;
    this.failure = '';
    try {
      const states = await printer.server.call('printer.query_endstops.status');
      const switches = Object.entries(states).map(([name, state]) => ({
        name: switchName(name),
        isPressed: state.toLowerCase() === 'triggered',
      }));
      this.switches = andProbe ? [...switches, ...(await this.#askProbe())] : switches;
    } catch (error) {
      this.failure = error instanceof Error ? error.message : String(error);
    } finally {
      this.isAsking = false;
    }
  }

  async #askProbe(): Promise<readonly Switch[]> {
    const { printer } = this.house;
    if (printer.capabilities.peek().probe === undefined || !printer.capabilities.peek().commands.has('QUERY_PROBE')) {
      return [];
    }
    await printer.gcode.run('QUERY_PROBE');
    const { status } = await printer.server.call('printer.objects.query', { objects: { probe: ['last_query'] } });
    const answer = status['probe'];
    const last: unknown = typeof answer === 'object' && answer !== null ? Reflect.get(answer, 'last_query') : undefined;
    return last === undefined ? [] : [{ name: words.probe, isPressed: last === true || last === 1 }];
  }
}

/** An endstop as people call it: `X` for both `x` and `stepper_x`. */
function switchName(name: string): string {
  const short = name.replace(/^stepper_/u, '');
  return short.length === 1 ? short.toUpperCase() : plainName(short);
}

function renderSwitch({ name, isPressed }: Switch): TemplateResult {
  return html`<div class="r ${isPressed ? 'wn' : ''}" role="listitem">
    ${icon(isPressed ? mdiCheckCircle : mdiShieldCheckOutline)}<b>${name}</b>
    <span class="val">${isPressed ? words.pressed : words.open}</span>
  </div>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'move-endstops': MoveEndstops;
  }
}
