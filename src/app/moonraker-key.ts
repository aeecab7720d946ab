import * as v from 'valibot';
import type { Asking } from '../screens/house.js';
import { keyWords } from '../text/en-state.js';

/** What became of asking for a key. */
export type KeyAnswer =
  | { readonly kind: 'kept' }
  /** Nothing was typed. */
  | { readonly kind: 'left' }
  | { readonly kind: 'failed'; readonly reason: string };

const Failure = v.object({ error: v.object({ message: v.string() }) });

/**
 * Lets a person type Moonraker's API key and hands it to the gateway, which keeps it only when Moonraker takes it. The key
 * stays nowhere on the page.
 */
export async function askForKey(overlays: Pick<Asking, 'enterText'>): Promise<KeyAnswer> {
  const typed = await overlays.enterText({ title: keyWords.title, act: keyWords.act, isSecret: true });
  const key = typed?.trim() ?? '';
  if (key === '') return { kind: 'left' };
  try {
    const answer = await fetch('/host/key', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-feeler-panel': panelToken() },
      body: JSON.stringify({ key }),
    });
    if (answer.ok) return { kind: 'kept' };
    return { kind: 'failed', reason: reasonIn(await answer.text()) };
  } catch {
    return { kind: 'failed', reason: keyWords.unreached };
  }
}

/** Proves to the gateway that its own page asks (a foreign page cannot read it). */
function panelToken(): string {
  return document.querySelector<HTMLMetaElement>('meta[name=feeler-panel]')?.content ?? '';
}

function reasonIn(text: string): string {
  try {
    return v.parse(Failure, JSON.parse(text)).error.message;
  } catch {
    return keyWords.refused;
  }
}
