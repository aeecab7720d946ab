import { html, type TemplateResult } from 'lit';
import type { FirstLayerReading } from '../../gcode/types.js';
import { fileWords } from '../../text/en-file.js';
import { duration } from '../../text/format.js';

/** How many loops of skirt a file begins with and how long they give; what is not known is said so. */
export function renderSkirtCard(reading: FirstLayerReading | undefined | 'unread'): TemplateResult {
  if (reading === 'unread') return card(fileWords.skirtUnread, fileWords.noSkirtHint, false);
  if (reading === undefined) return card(fileWords.readingSkirt, '', false);
  const loops = reading.loops.filter((loop) => loop.kind !== 'brim');
  if (loops.length === 0) {
    const isKnown = reading.firstLayer !== null;
    return card(isKnown ? fileWords.noSkirt : fileWords.skirtUnread, fileWords.noSkirtHint, false);
  }
  const seconds = loops.reduce((sum, loop) => sum + loop.seconds, 0);
  const isSure = loops.every((loop) => loop.kind === 'skirt');
  const count = isSure ? fileWords.skirtLoops(loops.length) : fileWords.brimOrSkirt(loops.length);
  return card(fileWords.aboutTime(count, duration(seconds)), fileWords.skirtHint, true);
}

function card(title: string, hint: string, isThere: boolean): TemplateResult {
  return html`<div class="skl ${isThere ? '' : 'plain'}">
    <svg viewBox="0 0 62 62" aria-hidden="true">
      <path class="ring" d="M31 4 55 17.5V44.5L31 58 7 44.5V17.5Z" />
      <path class="ring" d="M31 11 49 21V41L31 51 13 41V21Z" />
      <path class="body" d="M31 20 41 25.5V36.5L31 42 21 36.5V25.5Z" />
    </svg>
    <div><b>${title}</b><span>${hint}</span></div>
  </div>`;
}
