/** One part of a multipart form. */
export interface Part {
  readonly name: string;
  readonly filename: string | undefined;
  readonly data: Buffer;
}

/** Takes a multipart/form-data body apart. */
export function readMultipart(body: Buffer, contentType: string): readonly Part[] {
  const boundary = /boundary="?([^";]+)"?/.exec(contentType)?.[1];
  if (boundary === undefined) return [];
  const mark = Buffer.from(`--${boundary}`);
  const parts: Part[] = [];
  let start = body.indexOf(mark);
  while (start >= 0) {
    const from = start + mark.length + 2;
    const next = body.indexOf(mark, from);
    if (next < 0) break;
    const part = readPart(body.subarray(from, next - 2));
    if (part) parts.push(part);
    start = next;
  }
  return parts;
}

function readPart(bytes: Buffer): Part | undefined {
  const headEnd = bytes.indexOf('\r\n\r\n');
  if (headEnd < 0) return undefined;
  const head = bytes.toString('utf8', 0, headEnd);
  const name = /[ ;]name="([^"]*)"/.exec(head)?.[1];
  if (name === undefined) return undefined;
  return { name, filename: /filename="([^"]*)"/.exec(head)?.[1], data: bytes.subarray(headEnd + 4) };
}
