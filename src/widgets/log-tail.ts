/** As much of the end of a log as is worth scrolling through, bytes. */
const TAIL = 64 * 1024;

/**
 * The last lines of the log at `url`. A server that does not know ranges sends it whole; then its end is kept.
 * Rejects when there is none.
 */
export async function logTail(url: string): Promise<string> {
  const answer = await fetch(url, { headers: { range: `bytes=-${TAIL}` }, cache: 'no-store' });
  if (!answer.ok) throw new Error(`${answer.status} ${answer.statusText}`.trim());
  const text = await answer.text();
  if (answer.status !== 206 && text.length <= TAIL) return text;
  const tail = text.slice(-TAIL);
  // The first line is most likely only the rest of one.
  return tail.slice(tail.indexOf('\n') + 1);
}
