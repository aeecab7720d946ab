// Everything a flow plays on: the real stack, the built panel in a browser, and the truth.
import { Panel } from '../../support/page-panel.mjs';
import { closeAtEnd } from './clean-up.mjs';
import { startGateway } from './gateway.mjs';
import { Moonraker } from './moonraker.mjs';
import { startRelay } from './relay.mjs';
import { startStand, usualPace } from './stand.mjs';

/**
 * Starts stand, gateway and page. Options are those of `startStand`, size and hash of the page, and a file for a
 * `recording` of all that passes between the panel and Moonraker. All are closed again when one of them does not
 * come up.
 */
export async function openStage(browser, options = {}) {
  const stage = new Stage(options.pace ?? usualPace);
  const close = closeAtEnd(stage);
  try {
    await stage.open(browser, options);
  } catch (error) {
    await close();
    throw error;
  }
  return { stage, close };
}

class Stage {
  /** The real Moonraker, Klipper host and board, and the true state behind them. */
  stand;
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

  async open(browser, { width, height, hash, recording, ...options }) {
    this.stand = this.#add(await startStand(options));
    this.moonraker = new Moonraker(this.stand.moonraker);
    const upstream = recording ? this.#add(await startRelay(this.stand, recording)) : this.stand;
    this.gateway = this.#add(await startGateway(upstream.moonraker));
    this.panel = this.#add(await Panel.open(browser, this.gateway.address, { width, height, hash }));
  }

  #add(part) {
    this.#parts.push(part);
    return part;
  }

  async close() {
    for (const part of this.#parts.splice(0).toReversed()) await part.close();
  }
}
