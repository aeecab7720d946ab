import { effect, untracked } from '@preact/signals-core';
import type { Store } from '../first-layer/store.js';
import { mdiConsole } from '../icons.js';
import type { Printer } from '../printer/printer.js';
import { warningWords as words } from '../text/en-warnings.js';
import type { Notices } from './notices.js';

const KEY = 'warnings-seen';
/** So much of the first warning fits a question on the smallest display, letters. */
const ROOM = 180;

export interface WarningParts {
  readonly printer: Pick<Printer, 'warnings'>;
  readonly notices: Notices;
  /** Where is kept which warnings were seen. */
  readonly store: Store;
  /** Shows all of them. */
  readonly open: () => void;
}

/**
 * Says that Klipper or Moonraker has warnings, until somebody has looked: a warning stands for years, and is news only once.
 * All of them stay in the console. The answer ends it.
 */
export async function tellWarnings({ printer, notices, store, open }: WarningParts): Promise<() => void> {
  let seen = await store.get(KEY).catch(() => undefined);
  let takeBack = (): void => undefined;
  const note = (text: string): void => {
    seen = text;
    takeBack();
    void store.set(KEY, text).catch(() => undefined);
  };
  return effect(() => {
    const warnings = printer.warnings.value;
    const text = JSON.stringify(warnings);
    untracked(() => {
      takeBack();
      takeBack = () => undefined;
      const [first] = warnings;
      if (first === undefined || text === seen) return;
      takeBack = notices.show({
        kind: 'needs',
        text: words.count(warnings.length),
        question: {
          title: words.count(warnings.length),
          text: first.length > ROOM ? `${first.slice(0, ROOM)} …` : first,
          safe: words.close,
          act: words.seeAll,
          actIcon: mdiConsole,
          tone: 'warn',
        },
        act: () => {
          note(text);
          open();
        },
        leave: () => note(text),
      });
    });
  });
}
