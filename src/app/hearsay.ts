import { effect, untracked } from '@preact/signals-core';
import type { Printer } from '../printer/printer.js';
import type { Notices } from './notices.js';

/**
 * Passes on what the printer says by itself: errors of its console and the text of `M117`. A flood shows its newest line
 * only; all of it is kept in the console. The answer ends it.
 */
export function passOnHearsay(printer: Printer, notices: Notices): () => void {
  // What was said before the panel came up is not news.
  let heard = printer.console.peek().at(-1)?.id ?? 0;
  let message = '';
  let takeBack = (): void => undefined;
  const tell = (kind: 'told' | 'wrong', text: string): void => {
    takeBack();
    takeBack = notices.show({ kind, text });
  };
  const stopErrors = effect(() => {
    const newest = printer.console.value.at(-1);
    if (newest === undefined) return;
    // Nor is what Moonraker kept and tells anew with each link: those lines say when they were said.
    const isNews = newest.id > heard && newest.time === undefined;
    heard = newest.id;
    if (isNews && newest.kind === 'error') untracked(() => tell('wrong', firstLine(newest.text)));
  });
  const stopMessage = effect(() => {
    const text = printer.status.displayStatus.value?.message ?? '';
    const isNews = text !== '' && text !== message;
    message = text;
    if (isNews) untracked(() => tell('told', text));
  });
  return () => {
    stopErrors();
    stopMessage();
  };
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}
