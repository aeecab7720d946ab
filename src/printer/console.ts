import { signal, type ReadonlySignal } from '@preact/signals-core';

/** One line of the printer's console. */
export interface ConsoleLine {
  /** Grows by one with each line. */
  readonly id: number;
  readonly kind: 'command' | 'answer' | 'note' | 'error' | 'echo';
  /** Without Klipper's prefix (`// `, `!! `, `echo: `); may hold several lines. */
  readonly text: string;
  /** Unix seconds where Moonraker said when. */
  readonly time: number | undefined;
}

/** So many lines are kept: more than anybody scrolls through on a small screen. */
const mostLines = 500;

/** What the printer said, newest last, bounded. */
export class Console {
  readonly #lines = signal<readonly ConsoleLine[]>([]);
  #nextId = 1;

  get lines(): ReadonlySignal<readonly ConsoleLine[]> {
    return this.#lines;
  }

  /** Takes one `notify_gcode_response`. */
  hear(text: string): void {
    this.#add([this.#line(text, undefined)]);
  }

  /** Shows what a person sent. */
  sent(script: string): void {
    this.#add([{ id: this.#nextId++, kind: 'command', text: script, time: undefined }]);
  }

  /** Replaces all by what Moonraker kept. */
  restore(stored: readonly { readonly message: string; readonly time: number; readonly type: string }[]): void {
    this.#lines.value = [];
    this.#add(
      stored.map(({ message, time, type }) =>
        type === 'command'
          ? { id: this.#nextId++, kind: 'command' as const, text: message, time }
          : this.#line(message, time),
      ),
    );
  }

  #add(lines: readonly ConsoleLine[]): void {
    this.#lines.value = [...this.#lines.peek(), ...lines].slice(-mostLines);
  }

  #line(raw: string, time: number | undefined): ConsoleLine {
    return { id: this.#nextId++, ...readLine(raw), time };
  }
}

/** Takes Klipper's prefix off each line and tells what it meant. */
export function readLine(raw: string): Pick<ConsoleLine, 'kind' | 'text'> {
  const without = (prefix: RegExp) => raw.replace(prefix, '');
  if (raw.startsWith('!!')) return { kind: 'error', text: without(/^!! ?/gmu) };
  if (raw.startsWith('//')) return { kind: 'note', text: without(/^\/\/ ?/gmu) };
  if (raw.startsWith('echo:')) return { kind: 'echo', text: without(/^echo: ?/gmu) };
  return { kind: 'answer', text: raw };
}
