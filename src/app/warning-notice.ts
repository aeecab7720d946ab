import { effect, untracked } from '@preact/signals-core';
import type { Printer } from '../printer/printer.js';
import { warningWords as words } from '../text/en-warnings.js';
import type { Notices } from './notices.js';

/**
 * Says for a moment that Klipper or Moonraker has warnings, at the start and when others come: a warning may stand for years,
 * and the console shows all of them. The answer ends it.
 */
export function tellWarnings(printer: Pick<Printer, 'warnings'>, notices: Notices): () => void {
  let told = '[]';
  let takeBack = (): void => undefined;
  return effect(() => {
    const warnings = printer.warnings.value;
    const now = JSON.stringify(warnings);
    // While Klipper restarts it says nothing: what comes back is no news.
    if (warnings.length === 0 || now === told) return;
    told = now;
    untracked(() => {
      takeBack();
      takeBack = notices.show({ kind: 'wrong', text: words.told(warnings.length) });
    });
  });
}
