import { BadOption } from './options.js';

/** One line for what keeps the gateway from starting, and the exit code that goes with it. */
export function explain(error: unknown): { readonly line: string; readonly code: number } {
  if (error instanceof BadOption) return { line: `${error.message} (--help lists the options)`, code: 2 };
  const { code, port, message } = error as NodeJS.ErrnoException & { port?: number };
  if (code === 'EADDRINUSE') return { line: `Port ${port} is taken: choose another with --port`, code: 2 };
  if (code === 'EACCES' && port !== undefined)
    return { line: `Port ${port} may not be used: choose another with --port`, code: 2 };
  return { line: message ?? String(error), code: 1 };
}
