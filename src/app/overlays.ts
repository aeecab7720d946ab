import { computed, signal, type ReadonlySignal } from '@preact/signals-core';
import type { KeyboardLanguage } from '../ui/keyboard-layouts.js';
import type { NumberRequest, Question, TextRequest } from '../ui/requests.js';

export type Overlay = { readonly id: number } & (
  | { readonly kind: 'question'; readonly request: Question; readonly answer: (yes: boolean) => void }
  | { readonly kind: 'number'; readonly request: NumberRequest; readonly answer: (value?: number) => void }
  | { readonly kind: 'text'; readonly request: TextRequest; readonly answer: (value?: string) => void }
);

/** The language whose letters the keyboard has, and where a chosen one is kept. */
export interface KeyboardChoice {
  readonly language: ReadonlySignal<KeyboardLanguage>;
  choose(language: KeyboardLanguage): void;
}

/** What lies over the content: questions, the number pad, the keyboard. The newest is on top. */
export class Overlays {
  readonly #stack = signal<readonly Overlay[]>([]);
  #lastId = 0;

  /** All that is open, the one on top last. */
  readonly stack = computed(() => this.#stack.value);
  /** Whether the content is covered. */
  readonly isOpen = computed(() => this.#stack.value.length > 0);

  readonly keyboard: KeyboardChoice;

  constructor(keyboard: KeyboardChoice) {
    this.keyboard = keyboard;
  }

  /** Asks; true once the doing answer was given, false for the safe one. */
  ask(request: Question): Promise<boolean> {
    return new Promise((resolve) =>
      this.#open((id, close) => ({ id, kind: 'question', request, answer: close(resolve) })),
    );
  }

  /** Lets a number be typed; undefined when it was left. */
  enterNumber(request: NumberRequest): Promise<number | undefined> {
    return new Promise((resolve) =>
      this.#open((id, close) => ({ id, kind: 'number', request, answer: close(resolve) })),
    );
  }

  /** Lets a line be typed; undefined when it was left. */
  enterText(request: TextRequest): Promise<string | undefined> {
    return new Promise((resolve) => this.#open((id, close) => ({ id, kind: 'text', request, answer: close(resolve) })));
  }

  /** Closes all that is open with the safe answer, as when the link to the printer has gone. */
  closeAll(): void {
    for (const overlay of [...this.#stack.peek()].reverse()) leave(overlay);
  }

  #open(make: (id: number, close: <T>(resolve: (value: T) => void) => (value: T) => void) => Overlay): void {
    this.#lastId += 1;
    const id = this.#lastId;
    const overlay = make(id, (resolve) => (value) => {
      this.#stack.value = this.#stack.peek().filter((open) => open.id !== id);
      resolve(value);
    });
    this.#stack.value = [...this.#stack.peek(), overlay];
  }
}

/** Gives the answer that changes nothing. */
export function leave(overlay: Overlay): void {
  if (overlay.kind === 'question') overlay.answer(false);
  else overlay.answer(undefined);
}
