// Waiting for a state instead of for a time.

/** Milliseconds between two looks. */
const pauseBetween = 50;

export function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/**
 * Looks until `look` answers something other than undefined or false; answers that.
 * Fails after `timeout` milliseconds with what was waited for and what was there instead.
 */
export async function until(what, look, { timeout = 30_000, instead = () => '' } = {}) {
  const deadline = Date.now() + timeout;
  for (;;) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
    if (Date.now() > deadline) throw new Error(`waited ${timeout / 1000} s for ${what}. ${instead()}`);
    await pause(pauseBetween);
  }
}
