import { mdiPlay } from '../../icons.js';
import { fileWords } from '../../text/en-file.js';
import { fileTitle } from '../../text/format.js';
import type { House } from '../house.js';
import { beforePrint } from '../keep/remind.js';

/** Asks whether the bed is clear, with what else is to be known before this file is printed. True once it may be. */
export async function askPrint(house: House, path: string): Promise<boolean> {
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
