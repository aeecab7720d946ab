import { described } from './moonraker/file-methods.js';
import type { FileStore } from './moonraker/file-store.js';
import type { PrinterFiles } from './klipper/printer.js';

/** The files Klipper works with; what it changes is told to all, as Moonraker's observer does. */
export function printerFiles(
  store: FileStore,
  notify: (method: string, params: readonly unknown[]) => void,
  wall: () => number,
): PrinterFiles {
  const told = (action: string, path: string, from?: string): void => {
    const item = described('config', store.stat('config', path)!);
    notify('notify_filelist_changed', [
      from === undefined ? { action, item } : { action, item, source_item: { path: from, root: 'config' } },
    ]);
  };
  return {
    readGcode: (name) => store.read('gcodes', name),
    listGcodes: () => store.list('gcodes'),
    readConfig: (name) => store.read('config', name)?.toString('utf8'),
    writeConfig: (name, text) => {
      const isNew = !store.stat('config', name);
      store.write('config', name, text);
      told(isNew ? 'create_file' : 'modify_file', name);
    },
    replaceConfig: (text) => {
      const backup = backupName(store, wall());
      store.copy({ root: 'config', relative: 'printer.cfg' }, { root: 'config', relative: backup });
      store.write('config', 'printer.cfg', text);
      told('move_file', backup, 'printer.cfg');
      told('move_file', 'printer.cfg', 'printer_autosave.cfg');
    },
  };
}

/** `printer-YYYYMMDD_HHMMSS.cfg`, one that is not taken. */
function backupName(store: FileStore, time: number): string {
  for (let second = Math.floor(time); ; second += 1) {
    const stamp = new Date(second * 1000).toISOString().replaceAll(/[-:]/g, '').replace('T', '_').slice(0, 15);
    const name = `printer-${stamp}.cfg`;
    if (!store.stat('config', name)) return name;
  }
}
