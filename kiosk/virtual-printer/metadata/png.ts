import { crc32 } from './crc32.js';
import { deflateSync, inflateSync } from 'node:zlib';

/** A picture as rows of red, green, blue and alpha bytes. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Bytes per pixel by PNG colour type: grey, RGB, grey with alpha, RGBA. */
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 4: 2, 6: 4 };

/** Decodes a PNG with eight bits a channel; undefined for what slicers do not make (palettes, interlacing). */
export function decodePng(file: Buffer): Picture | undefined {
  if (!file.subarray(0, 8).equals(SIGNATURE)) return undefined;
  const parts = new Map<string, Buffer[]>();
  for (let at = 8; at + 8 <= file.length;) {
    const length = file.readUInt32BE(at);
    const name = file.toString('latin1', at + 4, at + 8);
    parts.set(name, [...(parts.get(name) ?? []), file.subarray(at + 8, at + 8 + length)]);
    at += 12 + length;
  }
  const head = parts.get('IHDR')?.[0];
  const data = parts.get('IDAT');
  if (!head || head.length < 13 || !data) return undefined;
  const channels = CHANNELS[head[9]!];
  if (head[8] !== 8 || channels === undefined || head[12] !== 0) return undefined;
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  if (width * height > 16_000_000) return undefined;
  try {
    const raw = unfilter(inflateSync(Buffer.concat(data)), width, height, channels);
    return { width, height, rgba: asRgba(raw, channels) };
  } catch {
    return undefined;
  }
}

/** Every row is told as a difference to its neighbours; the kind of difference stands before it. */
function unfilter(data: Buffer, width: number, height: number, channels: number): Uint8Array {
  const stride = width * channels;
  const out = new Uint8Array(stride * height);
  for (let row = 0; row < height; row += 1) {
    const kind = data[row * (stride + 1)]!;
    for (let x = 0; x < stride; x += 1) {
      const value = data[row * (stride + 1) + 1 + x]!;
      const left = x >= channels ? out[row * stride + x - channels]! : 0;
      const up = row > 0 ? out[(row - 1) * stride + x]! : 0;
      const corner = row > 0 && x >= channels ? out[(row - 1) * stride + x - channels]! : 0;
      out[row * stride + x] = value + predicted(kind, left, up, corner);
    }
  }
  return out;
}

function predicted(kind: number, left: number, up: number, corner: number): number {
  if (kind === 1) return left;
  if (kind === 2) return up;
  if (kind === 3) return Math.floor((left + up) / 2);
  if (kind !== 4) return 0;
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}

function asRgba(raw: Uint8Array, channels: number): Uint8Array {
  const count = raw.length / channels;
  const out = new Uint8Array(count * 4);
  for (let pixel = 0; pixel < count; pixel += 1) {
    const at = pixel * channels;
    const isGrey = channels < 3;
    out[pixel * 4] = raw[at]!;
    out[pixel * 4 + 1] = raw[isGrey ? at : at + 1]!;
    out[pixel * 4 + 2] = raw[isGrey ? at : at + 2]!;
    out[pixel * 4 + 3] = channels % 2 === 0 ? raw[at + channels - 1]! : 255;
  }
  return out;
}

/** The picture made smaller, each new pixel the mean of those it covers. */
export function shrunk({ width, height, rgba }: Picture, to: number): Picture {
  const out = new Uint8Array(to * to * 4);
  for (let y = 0; y < to; y += 1) {
    for (let x = 0; x < to; x += 1) {
      const [x0, x1] = covered(x, to, width);
      const [y0, y1] = covered(y, to, height);
      for (let channel = 0; channel < 4; channel += 1) {
        let sum = 0;
        for (let v = y0; v < y1; v += 1) for (let u = x0; u < x1; u += 1) sum += rgba[(v * width + u) * 4 + channel]!;
        out[(y * to + x) * 4 + channel] = Math.round(sum / ((x1 - x0) * (y1 - y0)));
      }
    }
  }
  return { width: to, height: to, rgba: out };
}

function covered(index: number, count: number, size: number): readonly [number, number] {
  const from = Math.floor((index * size) / count);
  return [from, Math.max(from + 1, Math.floor(((index + 1) * size) / count))];
}

export function encodePng({ width, height, rgba }: Picture): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 6, 0, 0, 0], 8);
  const rows = Buffer.alloc(height * (width * 4 + 1));
  for (let row = 0; row < height; row += 1)
    rows.set(rgba.subarray(row * width * 4, (row + 1) * width * 4), row * (width * 4 + 1) + 1);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  out.set(body, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}
