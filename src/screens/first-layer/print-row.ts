import { html, type TemplateResult } from 'lit';
import type { PrintRecord } from '../../first-layer/ledger-record.js';
import { fileTitle, offset as offsetText } from '../../text/format.js';
import { keptWords } from './ledger-words.js';

/** One print of the past: file, filament and plate, what people made of its offset, whether it was kept. */
export function printRow(print: PrintRecord, when = ''): TemplateResult {
  const facts = [when, print.filament, print.plate].filter((fact) => fact !== undefined && fact !== '');
  return html`<div class="r">
    <span><b class="el" data-cut="1">${fileTitle(print.path)}</b><small>${facts.join(', ')}</small></span>
    <span class="vv"
      ><b>${offsetText(print.offered)}</b><small class=${print.isKept ? 'kp' : ''}>${keptWords(print)}</small></span
    >
  </div>`;
}
