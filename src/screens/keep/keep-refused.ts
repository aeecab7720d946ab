import { html, nothing, type TemplateResult } from 'lit';
import type { Offer } from '../../first-layer/save/keep.js';
import type { AmountObstacle, Obstacle } from '../../first-layer/save/target.js';
import { icon, mdiAlbum, mdiCloseThick, mdiLockOutline } from '../../icons.js';
import { length, offset as offsetText } from '../../text/format.js';
import { keepWords } from '../../text/en-keep.js';
import { obstacleWords, wayOf } from './keep-words.js';

export interface RefusedActs {
  notNow(): void;
  /** The filament, and its plate, that it can be remembered for; undefined where the filament is not known. */
  readonly place: string | undefined;
  remember(): void;
}

/** Why it cannot be kept on this printer, and what a person can do by hand. Nothing was sent. */
export function renderRefused(
  obstacle: Obstacle | AmountObstacle,
  { amount }: Offer,
  acts: RefusedActs,
): TemplateResult {
  return html`<div class="pg er21">
    <section class="card l" data-scroll>
      <span class="sg">${icon(mdiLockOutline)}</span>
      <h2>${keepWords.cannot(length(amount), wayOf(amount))}</h2>
      <p>${obstacleWords(obstacle)}</p>
      ${
        obstacle.why === 'included'
          ? html`<div class="kl">
              ${keepWords.klipperWouldSay}<code
                >${keepWords.conflict(obstacle.place.section, obstacle.place.option)}</code
              >
            </div>`
          : nothing
      }
    </section>
    ${renderByHand(obstacle, amount)} ${renderAnswers(acts)}
  </div>`;
}

function renderAnswers({ notNow, place, remember }: RefusedActs): TemplateResult {
  return html`<section class="acts ${place === undefined ? 'n1' : 'n2'}">
    <button type="button" class="btn" @click=${notNow}>
      ${icon(mdiCloseThick)}<span>${keepWords.notNow}<small>${keepWords.staysLive}</small></span>
    </button>
    ${
      place === undefined
        ? nothing
        : html`<button type="button" class="btn pri" @click=${remember}>
            ${icon(mdiAlbum)}<span>${keepWords.remember(place)}<small>${keepWords.rememberHint}</small></span>
          </button>`
    }
  </section>`;
}

function renderByHand(obstacle: Obstacle | AmountObstacle, amount: number): TemplateResult {
  const live = html`<p>${keepWords.nothingSent}</p>`;
  switch (obstacle.why) {
    case 'included': {
      const { place, next } = obstacle;
      return html`<section class="card hd21" aria-label=${keepWords.byHand(place.file)} data-scroll>
        <h3>${keepWords.byHand(place.file)}</h3>
        ${renderLines(`[${place.section}]`, place.number, place.text, next)}
        <p>${keepWords.orMove}</p>
        ${live}
      </section>`;
    }
    case 'out-of-range': {
      const { place, bound, wanted } = obstacle;
      // A millimetre of room, so that the next small step does not need another change.
      const limit = bound === 'position_min' ? Math.floor(wanted - 1) : Math.ceil(wanted + 1);
      return html`<section class="card hd21" data-scroll>
        <h3>${keepWords.byHand(place?.file ?? 'printer.cfg')}</h3>
        ${renderLines(`[${obstacle.section}]`, place?.number, place?.text, `${bound}: ${limit}`)}
        <p>${place ? keepWords.limitByHand : keepWords.limitMissing(obstacle.section)}</p>
        ${live}
      </section>`;
    }
    case 'unknown':
    case 'only-probe':
    case 'no-command':
    case 'sets-itself':
    case 'persisted':
      return html`<section class="card hd21">
        <h3>${offsetText(amount)} ${keepWords.staysLive}</h3>
        ${live}
      </section>`;
  }
}

function renderLines(
  header: string,
  line: number | undefined,
  before: string | undefined,
  after: string,
): TemplateResult {
  return html`<div class="df">
    <span class="hh">${header}${line === undefined ? nothing : ` ${keepWords.line(line)}`}</span>
    ${before === undefined ? nothing : html`<span class="m">− ${before.trim()}</span>`}<span class="p"
      >+ ${after.trim()}</span
    >
  </div>`;
}
