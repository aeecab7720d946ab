import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { mdiChevronRight, mdiCloseThick, mdiRefresh } from '../../icons.js';
import { verifyWords } from '../../text/en-verify.js';
import { VerifyPart, actKey, partStyles, renderSteps } from './verify-part.js';

const words = verifyWords.failed;

/** Why the measurement stands still, in the printer's words where it gave some, and the ways on. */
@customElement('verify-failed')
export class VerifyFailed extends VerifyPart {
  static override styles = [partStyles];

  protected override render(): TemplateResult | typeof nothing {
    const { failure } = this.memory;
    if (failure === undefined) return nothing;
    const { why, message, back } = failure;
    const again = (): void => this.verify.say({ kind: 'again' });
    const isEnd = back === 'choosing';
    const goesOn = why === 'motors-off';
    return html`<div class="pg gq">
      ${renderSteps(0)}
      <section class="card q" data-scroll role="alert">
        <h1>${words.title}</h1>
        <p>${words.why[why]}</p>
        ${message === '' ? nothing : html`<code>${message}</code>`}
      </section>
      <section class="acts ${isEnd ? 'n1' : 'n2'}" style="--c: ${isEnd ? '1fr' : '1fr 1.5fr'}">
        ${
          isEnd
            ? nothing
            : actKey({ word: verifyWords.leave, sign: mdiCloseThick, onTap: () => this.verify.say({ kind: 'leave' }) })
        }
        ${actKey({
          word: isEnd ? words.anew : goesOn ? words.goOn : words.again,
          hint: isEnd ? undefined : goesOn ? words.goOnHint : words.againHint,
          sign: goesOn ? mdiChevronRight : mdiRefresh,
          look: 'pri',
          onTap: again,
        })}
      </section>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'verify-failed': VerifyFailed;
  }
}
