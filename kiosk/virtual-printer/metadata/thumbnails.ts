import { decodePng, encodePng, shrunk } from './png.js';

/** One picture inside a G-code file. */
export interface Thumbnail {
  readonly width: number;
  readonly height: number;
  readonly png: Buffer;
}

/** The PNG pictures of a file; where none is small, a small one is made of the largest, as Moonraker does. */
export function readThumbnails(text: string): readonly Thumbnail[] {
  const found = embedded(text);
  const largest = [...found].sort((a, b) => b.width - a.width)[0];
  if (!largest || found.some(({ width, height }) => width <= SMALL && height <= SMALL)) return found;
  const picture = decodePng(largest.png);
  return picture ? [{ width: SMALL, height: SMALL, png: encodePng(shrunk(picture, SMALL)) }, ...found] : found;
}

const SMALL = 32;

/** The PNG pictures that slicers put into comments as base64. */
function embedded(text: string): readonly Thumbnail[] {
  const pattern = /^; thumbnail(?:_PNG)? begin (\d+)[x ](\d+) \d+\s*\n((?:;.*\n)*?); thumbnail(?:_PNG)? end/gm;
  return [...text.matchAll(pattern)].map(([, width, height, body]) => {
    const data = body!.replaceAll(/^; ?/gm, '').replaceAll(/\s/g, '');
    return { width: Number(width), height: Number(height), png: Buffer.from(data, 'base64') };
  });
}
