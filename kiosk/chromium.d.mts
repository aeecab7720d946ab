/** The path of a Chromium or Chrome, or undefined where there is none. */
export function findChromium(): string | undefined;
/** The same, installed from Debian's packages where that may be done; throws with `CI=true` when there is none. */
export function ensureChromium(): Promise<string | undefined>;
