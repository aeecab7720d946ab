import { computed } from '@preact/signals-core';
import type { Printer } from '../../printer/printer.js';
import type { Store } from '../store.js';
import { Keep, type KeptLedger } from './keep.js';
import { printerPort } from './printer-port.js';

const ROOT = 'config';

/** Keeps what people change on a real printer. */
export async function keepOn(printer: Printer, store: Store, ledger: KeptLedger): Promise<Keep> {
  const keep = new Keep({
    port: printerPort(printer),
    store,
    ledger,
    reader: {
      text: (path) => printer.files.text(path, ROOT),
      list: async (folder) => (await printer.files.list(folder, ROOT)).files.map(({ filename }) => filename),
    },
    sources: computed(() => {
      const settings = printer.status.configfile.value?.settings;
      if (settings === undefined) return undefined;
      const { commands, macros } = printer.capabilities.value;
      return { settings, commands, macros };
    }),
  });
  await keep.start();
  return keep;
}
