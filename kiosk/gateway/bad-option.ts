/** An option that cannot be meant, or a port that cannot be had; the message is one line for the person who typed it. */
export class BadOption extends Error {}

/** One line for what keeps a program from starting, and the exit code that goes with it. */
export function explain(error: unknown): { readonly line: string; readonly code: number } {
  if (error instanceof BadOption) return { line: `${error.message} (--help lists the options)`, code: 2 };
  return { line: error instanceof Error ? error.message : String(error), code: 1 };
}
