// Everything a flow plays on: a printer, the built panel in a browser, and the truth.
import { Panel } from '../../support/page-panel.mjs';
import { closeAtEnd, closeEach } from './clean-up.mjs';
import { startGateway } from './gateway.mjs';
import { Moonraker } from './moonraker.mjs';
import { startRelay } from './relay.mjs';
import { startRealPrinter } from './real-printer.mjs';
import { usualPace } from './stand.mjs';
import { startVirtualPrinter } from './virtual-printer.mjs';

/**
 * Starts printer, gateway and page. Options are `pace`, `printer`, size and hash of the page, `isVirtual` (play on the
 * virtual printer instead), and a file for a `recording` of all that passes between the panel and Moonraker. All are
 * closed again when one of them does not come up.
 */
export async function openStage(browser, options = {}) {
  const stage = new Stage(options.pace ?? usualPace);
  const close = closeAtEnd(stage);
  try {
    await stage.open(browser, options);
  } catch (error) {
    await close().catch((another) => console.error(String(another)));
    throw error;
  }
  return { stage, close };
}

class Stage {
  /** What the panel stands before: the real stack, or the virtual printer; its truth, and its accidents. */
  printer;
  /** The built gateway. */
  gateway;
  /** Moonraker itself, to prepare and to look. */
  moonraker;
  /** The panel as a person has it. */
  panel;
  /** How many times as fast as life the printer's time runs. */
  pace;
  #parts = [];

  constructor(pace) {
    this.pace = pace;
  }

  async open(browser, { isVirtual, recording, printer, host, width, height, hash }) {
    const start = isVirtual ? startVirtualPrinter : startRealPrinter;
    this.printer = this.#add(await start({ pace: this.pace, printer, host }));
    const relay = recording && this.#add(await startRelay(this.printer, recording));
    if (relay) this.printer = noting(this.printer, relay);
    const upstream = relay ?? this.printer;
    this.moonraker = new Moonraker(upstream.moonraker);
    this.gateway = this.#add(await startGateway(upstream.moonraker));
    this.panel = this.#add(await Panel.open(browser, this.gateway.address, { width, height, hash }));
  }

  #add(part) {
    this.#parts.push(part);
    return part;
  }

  close() {
    return closeEach(this.#parts.splice(0));
  }
}

/** What only looks, or is the stage's own: everything else that is done to a printer is an accident or a setting. */
const onlyLooks = /^(?:truth|until|close|level)/;

/** The printer, with everything that is done to it written down by the relay. */
function noting(printer, relay) {
  return new Proxy(printer, {
    get: (target, name) => {
      const value = target[name];
      if (typeof value !== 'function') return value;
      return (...args) => {
        const isTold = typeof name === 'string' && !onlyLooks.test(name);
        if (isTold) relay.note(`printer ${name}`, { args: args.filter((one) => typeof one === 'number') });
        return value.apply(target, args);
      };
    },
  });
}
