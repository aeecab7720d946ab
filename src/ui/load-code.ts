/** Before each further try, ms: longer each time, and then no more. */
const PAUSES = [0, 300, 2000, 8000];

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Fetches code; a disk or gateway that is busy for a moment must not take it away. Rejects when it does not come. */
export async function loadCode<T>(load: () => Promise<T>, pauses = PAUSES, pause = sleep): Promise<T> {
  for (const ms of pauses) {
    try {
      return await load();
    } catch {
      await pause(ms);
    }
  }
  return load();
}

/** Has the panel say that code of an element did not come (`lost-code`). */
export function tellLost(host: HTMLElement): void {
  host.dispatchEvent(new CustomEvent('lost-code', { bubbles: true, composed: true }));
}
