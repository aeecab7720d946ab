import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Heater } from '../../printer/heater.js';
import type { Printer } from '../../printer/printer.js';

/** What became of the last wish for a heater. */
export type HeatRequest =
  | { readonly kind: 'none' }
  | { readonly kind: 'asked'; readonly celsius: number }
  | { readonly kind: 'failed'; readonly why: string };

const NONE: HeatRequest = { kind: 'none' };

/** Asks for temperatures, and remembers for each heater what is on its way or why it was refused. */
export class HeatRequests implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #printer: () => Printer;
  readonly #requests = new Map<string, HeatRequest>();

  constructor(host: ReactiveControllerHost, printer: () => Printer) {
    this.#host = host;
    this.#printer = printer;
    host.addController(this);
  }

  hostConnected(): void {
    this.#requests.clear();
  }

  of(name: string): HeatRequest {
    return this.#requests.get(name) ?? NONE;
  }

  /** The newest failure, for a screen reader. */
  get failure(): string {
    const failed = [...this.#requests.values()].filter((request) => request.kind === 'failed');
    return failed.at(-1)?.why ?? '';
  }

  /** Asks for °C, 0 to switch off. Never rejects: why it failed is kept until the next wish. */
  async ask(heater: Heater, celsius: number): Promise<void> {
    const asked: HeatRequest = { kind: 'asked', celsius };
    this.#set(heater.name, asked);
    try {
      await this.#printer().heat.setTarget(heater.name, celsius);
      if (this.#requests.get(heater.name) === asked) this.#set(heater.name, NONE);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      if (this.#requests.get(heater.name) === asked) this.#set(heater.name, { kind: 'failed', why });
    }
  }

  #set(name: string, request: HeatRequest): void {
    this.#requests.set(name, request);
    this.#host.requestUpdate();
  }
}
