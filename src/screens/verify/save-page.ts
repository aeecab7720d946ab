import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { hashTo } from '../../base/hash.js';
import type { Keep } from '../../first-layer/save/keep.js';
import { mdiCheckBold, mdiPlay } from '../../icons.js';
import { verifyWords } from '../../text/en-verify.js';
import { length } from '../../text/format.js';
import { height } from '../keep/keep-words.js';
import '../keep/save-page.js';
import { VerifyPart, actKey, partStyles, renderSteps } from './verify-part.js';

const words = verifyWords.saved;

/** The save as the routine draws itself, and its good end: print it once more. */
@customElement('verify-save')
export class VerifySave extends VerifyPart {
  static override styles = partStyles;

  protected override render(): TemplateResult {
    const keep = this.house.keep.value;
    return this.memory.phase === 'saved' ? this.#renderSaved(keep) : this.#renderRoutine(keep);
  }

  #renderRoutine(keep: Keep | undefined): TemplateResult {
    if (keep === undefined) return html`<div class="pg"><div class="card"></div></div>`;
    if (keep.routine.plan.value === undefined || keep.routine.state.value.kind === 'idle')
      return this.#renderNotSaved();
    const notSaved = (): void => {
      keep.routine.answer({ kind: 'leave' });
      this.verify.say({ kind: 'not-saved' });
    };
    return html`<save-page .keep=${keep} .leave=${notSaved}></save-page>`;
  }

  #renderNotSaved(): TemplateResult {
    return this.#renderPage(words.notSaved, html`<p>${words.notSavedText}</p>`, [
      actKey({ word: words.back, look: 'pri', onTap: () => this.verify.say({ kind: 'not-saved' }) }),
    ]);
  }

  #renderSaved(keep: Keep | undefined): TemplateResult {
    const { next, at } = this.memory;
    const old = this.verify.book.entries.value.find((entry) => entry.at === at)?.old;
    const by = next === undefined || old === undefined ? undefined : Math.round((next - old) * 1000);
    const leave = (): void => {
      keep?.routine.answer({ kind: 'leave' });
      this.verify.say({ kind: 'leave' });
    };
    return this.#renderPage(
      words.title,
      html`<b class="v">${next === undefined ? '–' : height(next)}<span class="u">mm</span></b>
        ${by === undefined ? '' : html`<p>${words.text(length(by), by > 0 ? words.closer : words.farther)}</p>`}
        <p>${words.again}</p>`,
      [
        actKey({
          word: words.done,
          hint: words.doneHint,
          sign: mdiCheckBold,
          onTap: () => {
            leave();
            location.hash = hashTo('verify', 'record');
          },
        }),
        actKey({ word: words.print, hint: words.printHint, sign: mdiPlay, look: 'pri', onTap: leave }),
      ],
    );
  }

  #renderPage(title: string, text: TemplateResult, acts: readonly TemplateResult[]): TemplateResult {
    return html`<div class="pg gq">
      ${renderSteps(3)}
      <section class="card q" data-scroll>
        <h1>${title}</h1>
        ${text}
      </section>
      <section class="acts n${acts.length}" style="--c: ${acts.length > 1 ? '1fr 1.5fr' : '1fr'}">${acts}</section>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'verify-save': VerifySave;
  }
}
