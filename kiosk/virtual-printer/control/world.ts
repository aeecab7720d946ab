import type { Lifecycle } from '../lifecycle.js';
import type { KlippyLink } from '../moonraker/klippy-link.js';
import type { Sockets } from '../moonraker/sockets.js';
import type { Machine } from '../physics/machine.js';

/** What can be looked at and interfered with from outside. */
export interface World {
  readonly machine: Machine;
  readonly link: KlippyLink;
  readonly sockets: Sockets;
  readonly lifecycle: Lifecycle;
  /** Moonraker is not there: every connection is cut. */
  isDown: boolean;
}

/** A request to `/virtual/…` that makes no sense; the message says why. */
export class ControlError extends Error {}
