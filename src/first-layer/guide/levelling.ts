/** One try of levelling, as Klipper tells it. mm */
export interface LevelTry {
  readonly retry: number;
  readonly retries: number;
  readonly range: number;
  readonly tolerance: number;
}

/** Klipper's line after each round of probing (retry_helper.py). */
const line = /Retries: (\d+)\/(\d+) Probed points range: ([\d.]+) tolerance: ([\d.]+)/u;

/** The tries of the last levelling among lines of the console, oldest first. */
export function lastTries(lines: readonly string[]): readonly LevelTry[] {
  const tries: LevelTry[] = [];
  for (const text of lines) {
    const found = line.exec(text);
    if (!found) continue;
    const [retry = 0, retries = 0, range = 0, tolerance = 0] = found.slice(1).map(Number);
    if (retry === 0) tries.length = 0;
    tries.push({ retry, retries, range, tolerance });
  }
  return tries;
}
