/** One picture inside a G-code file. */
export interface Thumbnail {
  readonly width: number;
  readonly height: number;
  readonly png: Buffer;
}

/** The PNG pictures that slicers put into comments as base64. */
export function readThumbnails(text: string): readonly Thumbnail[] {
  const pattern = /^; thumbnail(?:_PNG)? begin (\d+)[x ](\d+) \d+\s*\n((?:;.*\n)*?); thumbnail(?:_PNG)? end/gm;
  return [...text.matchAll(pattern)].map(([, width, height, body]) => {
    const data = body!.replaceAll(/^; ?/gm, '').replaceAll(/\s/g, '');
    return { width: Number(width), height: Number(height), png: Buffer.from(data, 'base64') };
  });
}
