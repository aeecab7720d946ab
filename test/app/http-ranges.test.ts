import { expect } from '@open-wc/testing';
import { HttpRanges } from '../../src/app/http-ranges.js';

const file = Uint8Array.from({ length: 1_000_000 }, (_, index) => index % 251);

/** A server of `file`; notes what it was asked for. */
function server(knowsRanges: boolean): { readonly asked: string[]; readonly get: typeof fetch } {
  const asked: string[] = [];
  const get: typeof fetch = async (_url, init) => {
    const range = new Headers(init?.headers).get('range') ?? '';
    asked.push(range);
    const [from = 0, to = 0] = range.slice('bytes='.length).split('-').map(Number);
    if (!knowsRanges) return new Response(file);
    if (from >= file.length) return new Response('', { status: 416 });
    const end = Math.min(to + 1, file.length);
    const headers = { 'content-range': `bytes ${from}-${end - 1}/${file.length}` };
    return new Response(file.slice(from, end), { status: 206, headers });
  };
  return { asked, get };
}

async function joined(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const bytes: number[] = [];
  for await (const chunk of chunks) for (const byte of chunk) bytes.push(byte);
  return Uint8Array.from(bytes);
}

describe('a file read by HTTP ranges', () => {
  it('comes whole and in order', async () => {
    for (const knowsRanges of [true, false]) {
      const bytes = await joined(new HttpRanges('/file', server(knowsRanges).get).chunks());
      expect(bytes.length).to.equal(file.length);
      expect(bytes.every((byte, index) => byte === file[index])).to.equal(true);
    }
  });

  it('is fetched no farther than it is read', async () => {
    const { asked, get } = server(true);
    for await (const chunk of new HttpRanges('/file', get).chunks()) if (chunk.length > 0) break;
    expect(asked.length).to.equal(1);
  });

  it('gives its last bytes once its size is known', async () => {
    const { asked, get } = server(true);
    const ranges = new HttpRanges('/file', get);
    expect((await ranges.tail()).length).to.equal(0);
    for await (const chunk of ranges.chunks()) if (chunk.length > 0) break;
    const tail = await ranges.tail();
    expect(asked.length).to.equal(2);
    expect(tail.at(-1)).to.equal(file.at(-1));
    expect(tail.length).to.be.lessThan(100_000);
  });

  it('says why when it cannot be fetched', async () => {
    const get: typeof fetch = async () => new Response('', { status: 404 });
    let why = '';
    await joined(new HttpRanges('/file', get).chunks()).catch((error: unknown) => (why = String(error)));
    expect(why).to.contain('404');
  });
});
