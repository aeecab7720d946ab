import { mdiPlay } from '../../icons.js';
import { fileWords } from '../../text/en-file.js';
import { fileTitle } from '../../text/format.js';
import type { House } from '../house.js';
import { beforePrint } from '../keep/remind.js';

/** Whose question is being prepared or is open: what to ask may have to be read first, and a second tap comes before it. */
const asking = new WeakSet<House['overlays']>();

/**
 * Asks whether the bed is clear, with what else is to be known before this file is printed. True once it may be; false also
 * where it is being asked already.
 */
export async function askPrint(house: House, path: string): Promise<boolean> {
  const { overlays } = house;
  if (asking.has(overlays)) return false;
  asking.add(overlays);
  try {
    return await ask(house, path);
  } finally {
    asking.delete(overlays);
  }
}

async function ask(house: House, path: string): Promise<boolean> {
  const offset = await beforePrint(house, path);
  return house.overlays.ask({
    title: fileWords.clearQuestion,
    text: `${fileWords.clearText(fileTitle(path))}${cleanReminder(house)}${offset}`,
    safe: fileWords.notYet,
    act: fileWords.print,
    actIcon: mdiPlay,
    tone: 'plain',
  });
}

/** What is asked of the nozzle behind a question, unless a person switched that off. */
export function cleanReminder({ settings }: House): string {
  return settings.values.peek().remindsClean ? ` ${fileWords.cleanNozzle}` : '';
}
