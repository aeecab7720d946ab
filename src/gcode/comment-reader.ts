import { layerMarkOf, type Role, roleOf } from './tags.js';
import { commentText } from './words.js';

export interface Comment {
  /** Lower case, trimmed, cut after 120 characters. */
  readonly text: string;
  readonly role: Role | undefined;
  /** Which form of layer mark it is. */
  readonly layerMark: number | undefined;
}

const LONGEST = 120;

/** Reads comments; one that repeats the last one, as move comments do by the thousand, costs a comparison. */
export class CommentReader {
  readonly #bytes = new Uint8Array(LONGEST);
  #length = -1;
  #last: Comment = { text: '', role: undefined, layerMark: undefined };

  read(bytes: Uint8Array, from: number, to: number): Comment {
    const length = Math.min(to - from, LONGEST);
    if (!this.#isSame(bytes, from, length)) {
      for (let at = 0; at < length; at++) this.#bytes[at] = bytes[from + at] ?? 0;
      this.#length = length;
      const text = commentText(bytes, from, from + length);
      this.#last = { text, role: roleOf(text), layerMark: layerMarkOf(text) };
    }
    return this.#last;
  }

  #isSame(bytes: Uint8Array, from: number, length: number): boolean {
    if (length !== this.#length) return false;
    for (let at = 0; at < length; at++) if (this.#bytes[at] !== bytes[from + at]) return false;
    return true;
  }
}
