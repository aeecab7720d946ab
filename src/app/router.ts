import { signal, type ReadonlySignal } from '@preact/signals-core';
import type { TemplateResult } from 'lit';
import { hashTo } from '../base/hash.js';

/** One screen of the table: how its code is fetched, and how it is drawn once it is there. */
export interface Screen {
  /** Fetches the code; loaded once, kept for ever. */
  load(): Promise<unknown>;
  render(argument: string): TemplateResult;
}

/** What the content area shows. */
export type Shown<Name extends string> =
  | { readonly kind: 'screen'; readonly name: Name; readonly argument: string }
  /** The code of a screen could not be loaded, twice. */
  | { readonly kind: 'lost'; readonly name: Name; readonly argument: string }
  | { readonly kind: 'nothing' };

/** The part of the browser that the router needs; `location` and `window` in the page. */
export interface Place {
  /** Hash with its `#`, or an empty text. */
  read(): string;
  write(hash: string): void;
  onChange(then: () => void): () => void;
}

/**
 * Screens by hash: `#/name/argument`, the argument percent-encoded. An unknown name is the home screen. A slow chunk that is
 * overtaken by a newer tap is dropped; a chunk that does not load is tried twice, then `lost` is shown and `again` retries.
 */
export class Router<Name extends string> {
  readonly #screens: Readonly<Record<Name, Screen>>;
  readonly #home: NoInfer<Name>;
  readonly #place: Place;
  readonly #shown = signal<Shown<Name>>({ kind: 'nothing' });
  readonly #loaded = new Set<Name>();
  #ticket = 0;
  #stop: (() => void) | undefined;

  constructor(screens: Readonly<Record<Name, Screen>>, home: NoInfer<Name>, place: Place) {
    this.#screens = screens;
    this.#home = home;
    this.#place = place;
  }

  get shown(): ReadonlySignal<Shown<Name>> {
    return this.#shown;
  }

  start(): void {
    this.#stop ??= this.#place.onChange(() => void this.#show());
    void this.#show();
  }

  stop(): void {
    this.#stop?.();
    this.#stop = undefined;
  }

  /** Goes to a screen, as a link to its hash would. */
  go(name: Name, argument = ''): void {
    const hash = hashTo(name, argument);
    if (this.#place.read() === hash) void this.#show();
    else this.#place.write(hash);
  }

  /** Tries once more to load what could not be loaded. */
  again(): void {
    void this.#show();
  }

  /** Fetches all screens ahead, so that a disk that dies later cannot take a screen away. */
  async preload(): Promise<void> {
    for (const name in this.#screens) await this.#load(name).catch(() => undefined);
  }

  async #show(): Promise<void> {
    this.#ticket += 1;
    const ticket = this.#ticket;
    const { name, argument } = this.#parse(this.#place.read());
    if (!this.#loaded.has(name)) {
      const isThere = await this.#load(name).then(
        () => true,
        () => false,
      );
      if (ticket !== this.#ticket) return;
      if (!isThere) {
        this.#shown.value = { kind: 'lost', name, argument };
        return;
      }
    }
    this.#shown.value = { kind: 'screen', name, argument };
  }

  async #load(name: Name): Promise<void> {
    if (this.#loaded.has(name)) return;
    const screen = this.#screens[name];
    await screen.load().catch(() => screen.load());
    this.#loaded.add(name);
  }

  #parse(hash: string): { name: Name; argument: string } {
    const [, wanted = '', ...rest] = hash.split('/');
    for (const name in this.#screens) {
      if (name === wanted) return { name, argument: decode(rest.join('/')) };
    }
    return { name: this.#home, argument: '' };
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
