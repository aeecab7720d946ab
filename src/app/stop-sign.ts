import { html, nothing, type TemplateResult } from 'lit';
import { shellWords } from '../text/en-shell.js';

/** The octagon, and around it the ring that fills while the key is held. */
export function stopSign(hasRing: boolean): TemplateResult {
  return html`<svg class="sign" viewBox="0 0 200 200" aria-hidden="true">
    ${hasRing ? ring() : nothing}
    <path class="octagon" d="M74 37H126L163 74V126L126 163H74L37 126V74Z" />
    <text x="100" y="101">${shellWords.stop.key}</text>
  </svg>`;
}

function ring(): TemplateResult {
  return html`<svg viewBox="0 0 200 200">
    <circle class="track" cx="100" cy="100" r="88" />
    <circle class="held" cx="100" cy="100" r="88" pathLength="100" transform="rotate(-90 100 100)" />
  </svg>`;
}
