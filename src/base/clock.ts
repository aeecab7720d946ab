/** Time as the house sees it; tests hand in one that they wind by hand. */
export interface Clock {
  /** Milliseconds that only ever grow. */
  now(): number;
  /** Runs `then` once after `ms`; the answer calls it off. */
  after(ms: number, then: () => void): () => void;
}
