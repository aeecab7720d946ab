import { computed, signal } from '@preact/signals-core';
import { findLastIndex } from '../base/last.js';
import type { Macro } from '../printer/macros.js';
import { hasExtrusion, ownChange, type OwnChange } from './own-lines.js';

/** Text of a file from one byte to another; shorter where the file ends. */
export type ReadText = (path: string, from: number, to: number) => Promise<string>;

/** `file_position` of the last status without a change, and of the first one with it. */
export interface Span {
  readonly before: number;
  readonly after: number;
}

/** Bytes looked through for lines that change the offset, and behind them for more to print. */
const LONGEST_READ = 1 << 18;
const LOOK_BEHIND = 1 << 16;

/** How a file itself changed the offset. */
export interface FileChange {
  readonly how: OwnChange;
  /** Nothing is laid after it. */
  readonly isAfterLast: boolean;
  /** Only the line under way at the later status does so: it may not have come to that yet. */
  readonly isUnderWay: boolean;
}

/** Whether the file itself changed the offset between two statuses: in the lines between them, or in the one under way. */
export async function askFile(
  readText: ReadText,
  path: string,
  span: Span,
  macros: readonly Macro[],
): Promise<FileChange | undefined> {
  // At its end Klipper lets a file go, and the position with it.
  const isOver = span.after < span.before;
  const from = isOver ? span.before : Math.max(span.before, span.after - LONGEST_READ);
  const to = isOver ? span.before + LOOK_BEHIND : span.after;
  const text = await readText(path, from, to + LOOK_BEHIND).catch(() => '');
  const lineEnd = text.indexOf('\n', to - from);
  const lines = (lineEnd < 0 ? text : text.slice(0, lineEnd)).split('\n');
  const last = findLastIndex(lines, (line) => ownChange(line, macros) !== undefined);
  if (last < 0) return undefined;
  const behind = text.slice(lines.slice(0, last + 1).join('\n').length);
  const how = ownChange(lines.join('\n'), macros);
  const isUnderWay = !isOver && ownChange(text.slice(0, to - from), macros) === undefined;
  return how && { how, isAfterLast: !hasExtrusion(behind), isUnderWay };
}

/** Asks files who changed the offset, and says while an answer is still to come. */
export class FileWitness {
  readonly #readText: ReadText;
  readonly #macros: () => readonly Macro[];
  readonly #open = signal(0);
  /** Grows when what was asked is not of interest any more. */
  #turn = 0;

  /** Whose a change is may still turn out otherwise. */
  readonly isAsking = computed(() => this.#open.value > 0);

  constructor(readText: ReadText, macros: () => readonly Macro[]) {
    this.#readText = readText;
    this.#macros = macros;
  }

  /** Takes the answer in before it says that none is to come any more. */
  async ask(path: string, span: Span, take: (own: FileChange | undefined) => void): Promise<void> {
    const turn = this.#turn;
    this.#open.value += 1;
    try {
      const own = await askFile(this.#readText, path, span, this.#macros());
      if (turn === this.#turn) take(own);
    } finally {
      if (turn === this.#turn) this.#open.value -= 1;
    }
  }

  /** What is still open is neither waited for nor taken in any more. */
  forget(): void {
    this.#turn += 1;
    this.#open.value = 0;
  }
}
