/** Text of a file from one byte to another, one character for each byte; shorter where the file ends. */
export async function readTextOf(url: string, from: number, to: number): Promise<string> {
  const answer = await fetch(url, { headers: { range: `bytes=${from}-${to - 1}` } });
  if (answer.status === 416) return '';
  if (!answer.ok) throw new Error(`The file could not be fetched (${answer.status}).`);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  return new TextDecoder('latin1').decode(answer.status === 200 ? bytes.subarray(from, to) : bytes);
}
