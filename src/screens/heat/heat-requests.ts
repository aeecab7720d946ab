import { signal } from '@preact/signals-core';
import type { Heater } from '../../printer/heater.js';
import type { Printer } from '../../printer/printer.js';
import { Wishes } from '../../printer/wishes.js';

/** What became of the last wish for a heater. */
export type HeatRequest =
  | { readonly kind: 'none' }
  | { readonly kind: 'asked'; readonly celsius: number }
  | { readonly kind: 'failed'; readonly why: string };

/** Asks for temperatures, and remembers for each heater what is on its way or why it was refused. */
export class HeatRequests {
  readonly #printer: Printer;
  readonly #wishes: Wishes<number>;
  /** Why the last wish for a heater failed, by its name; the newest one last. */
  readonly #failures = signal<ReadonlyMap<string, string>>(new Map());

  constructor(printer: Printer) {
    this.#printer = printer;
    this.#wishes = new Wishes(printer.status.frame);
  }

  of(name: string): HeatRequest {
    const celsius = this.#wishes.of(name);
    if (celsius !== undefined) return { kind: 'asked', celsius };
    const why = this.#failures.value.get(name);
    return why === undefined ? { kind: 'none' } : { kind: 'failed', why };
  }

  /** The newest failure, for a screen reader. */
  get failure(): string {
    return [...this.#failures.value.values()].at(-1) ?? '';
  }

  /** Asks for °C, 0 to switch off. Never rejects: why it failed is kept until the next wish. */
  async ask({ name }: Heater, celsius: number): Promise<void> {
    this.#fail(name, undefined);
    try {
      await this.#wishes.ask(name, celsius, () => this.#printer.heat.setTarget(name, celsius));
    } catch (error) {
      // A newer wish counts more than why this one failed.
      if (this.#wishes.of(name) === undefined) this.#fail(name, error instanceof Error ? error.message : String(error));
    }
  }

  #fail(name: string, why: string | undefined): void {
    const failures = new Map(this.#failures.peek());
    failures.delete(name);
    if (why !== undefined) failures.set(name, why);
    this.#failures.value = failures;
  }
}
