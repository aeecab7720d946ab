import { computed, effect, signal, untracked } from '@preact/signals-core';
import { isRecord } from '../../base/record.js';
import type { ConfigfileStatus } from '../../moonraker/types.js';
import type { Printer } from '../../printer/printer.js';
import { settingNumber } from '../../printer/settings.js';
import { micrometres } from '../hold.js';
import type { PendingItem } from './plan.js';
import type { SavePort } from './save-port.js';
import type { SaveView } from './save-state.js';

const MAIN = 'printer.cfg';
const ROOT = 'config';
/** Klipper names a backup after the file and the time it was made. */
const backupName = /^printer-\d{8}_\d{6}\.cfg$/u;

/** The save's port to the real printer. The answer's `stop` ends its counting of statuses. */
export function printerPort(printer: Printer): SavePort & { readonly stop: () => void } {
  const frames = signal(0);
  const stop = effect(() => {
    if (printer.status.frame.value) untracked(() => (frames.value += 1));
  });
  const backups = async (): Promise<readonly string[]> => {
    const { files } = await printer.files.list('', ROOT);
    return files.map(({ filename }) => filename).filter((name) => backupName.test(name));
  };
  return {
    view: computed(() => viewOf(printer, frames.value)),
    stop,
    backups,
    survey: async () => {
      const [isPrinting, names] = await Promise.all([askIfPrinting(printer), backups()]);
      return { isPrinting, backups: names };
    },
    setOffset: (offset) => printer.offset.set(offset),
    apply: (command) => printer.gcode.run(command),
    saveConfig: () => printer.saveConfig(),
    restore: (backup) => printer.files.copy(backup, MAIN, ROOT),
    restart: (command) => (command === 'RESTART' ? printer.restart() : printer.firmwareRestart()),
  };
}

async function askIfPrinting(printer: Printer): Promise<boolean> {
  if (!printer.capabilities.peek().objects.has('print_stats')) return false;
  const { status } = await printer.server.call('printer.objects.query', { objects: { print_stats: ['state'] } });
  const stats = status['print_stats'];
  // Without an answer nothing is sent.
  return !isRecord(stats) || stats['state'] === 'printing' || stats['state'] === 'paused';
}

function viewOf(printer: Printer, frame: number): SaveView {
  const config = printer.status.configfile.value;
  return {
    klipper: klipperOf(printer),
    isPrinting: printer.isOccupied.value,
    live: micrometres(printer.status.gcodeMove.value?.homing_origin[2]),
    pending: config && pendingOf(config),
    valueOf: (section, option) => settingNumber(config?.settings[section], option),
    frame,
  };
}

function klipperOf(printer: Printer): SaveView['klipper'] {
  const phase = printer.phase.value;
  switch (phase.kind) {
    case 'ready':
      return { kind: printer.age.value.kind === 'lost' ? 'unknown' : 'ready' };
    case 'klipper-error':
      return { kind: 'error', message: phase.message };
    case 'klipper-shutdown':
      return { kind: 'shutdown', message: phase.message };
    case 'klipper-disconnected':
    case 'klipper-starting':
      return { kind: 'away' };
    case 'connecting':
    case 'no-gateway':
    case 'no-moonraker':
    case 'unauthorized':
      return { kind: 'unknown' };
  }
}

/** What waits, one item for each option; undefined where this Klipper does not tell. */
export function pendingOf(config: ConfigfileStatus): readonly PendingItem[] | undefined {
  const items = config.save_config_pending_items;
  if (items === undefined) return config.save_config_pending ? undefined : [];
  return Object.entries(items).flatMap(([section, options]): readonly PendingItem[] => {
    if (options === null) return [{ section, option: '*', text: undefined }];
    return Object.entries(options).map(([option, text]) => ({ section, option, text: text ?? undefined }));
  });
}
