import type { VirtualPrinter } from '../printer.js';
import { ControlError } from './control.js';

/** Makes something fail, for `seconds` of real time. */
export function causeFault(wish: Readonly<Record<string, unknown>>, printer: VirtualPrinter): void {
  const { kind, seconds = 0 } = wish;
  if (typeof seconds !== 'number' || !(seconds >= 0)) throw new ControlError('seconds must be a number');
  switch (kind) {
    case 'drop-sockets':
      printer.sockets.dropAll();
      return;
    case 'silence':
      printer.sockets.isSilent = true;
      setTimeout(() => (printer.sockets.isSilent = false), seconds * 1000).unref();
      return;
    default:
      throw new ControlError(`there is no fault ${JSON.stringify(kind)}`);
  }
}
