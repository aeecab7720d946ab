import { isRecord } from '../base/record.js';
import type { Console } from './console.js';
import type { Files } from './files.js';
import type { History } from './history.js';
import type { Prompts } from './prompt.js';
import type { Server } from './server.js';
import type { Session } from './session.js';
import type { Status } from './status.js';

export interface Hearers {
  readonly session: Session;
  readonly status: Status;
  readonly console: Console;
  readonly prompts: Prompts;
  readonly files: Files;
  readonly history: History;
  readonly server: Server;
}

/** Klipper's console says so before anything else does, and before the "ok" of what its shutdown cut off. */
const shutdownLine = '// Klipper state: Shutdown';

/** Brings one notification of Moonraker to whom it concerns; what is unknown or broken concerns nobody. */
export function distribute(method: string, params: readonly unknown[], to: Hearers): void {
  const [first, second] = params;
  switch (method) {
    case 'notify_status_update': {
      to.status.update(first, second);
      return to.session.statusChanged();
    }
    case 'notify_gcode_response': {
      if (typeof first !== 'string') return to.status.countBroken();
      to.console.hear(first);
      to.prompts.hear(first);
      return first === shutdownLine ? to.session.klipperShutdown() : undefined;
    }
    case 'notify_klippy_ready':
      return to.session.klipperReady();
    case 'notify_klippy_shutdown':
      return to.session.klipperShutdown();
    case 'notify_klippy_disconnected':
      to.prompts.clear();
      return to.session.klipperDisconnected();
    case 'notify_filelist_changed':
      return isOwnWork(first) ? undefined : to.files.noteChange();
    case 'notify_metadata_update':
      // A new file is listed before Moonraker has read its time and its picture.
      return to.files.noteChange();
    case 'notify_history_changed':
      return to.history.noteChange();
    default:
      return to.server.hear(method, params);
  }
}

/** Moonraker's own thumbnails come and go with each file; nobody has to look for them. */
function isOwnWork(change: unknown): boolean {
  const item = isRecord(change) ? change['item'] : undefined;
  const path = isRecord(item) ? item['path'] : undefined;
  return typeof path === 'string' && path.split('/').includes('.thumbs');
}
