import { PrinterError } from '../printer/errors.js';
import type { RunOptions } from '../printer/gcode.js';
import { promptWords } from '../text/en-prompt.js';
import type { House } from './house.js';

/**
 * Runs a script that a person chose. What the gate wants to be sure of is asked first; not agreed is no failure.
 * Tells whether it was run. Rejects with the printer's PrinterError.
 */
export async function runScript(
  { printer, overlays }: Pick<House, 'printer' | 'overlays'>,
  script: string,
  options: RunOptions = {},
): Promise<boolean> {
  try {
    await printer.gcode.run(script, options);
    return true;
  } catch (error) {
    if (!(error instanceof PrinterError) || error.kind !== 'ask') throw error;
    const isSure = await overlays.ask({
      title: promptWords.sure,
      text: error.message,
      safe: promptWords.leave,
      act: promptWords.runIt,
      tone: 'warn',
    });
    if (isSure) await printer.gcode.run(script, { ...options, agreed: true });
    return isSure;
  }
}
