import type { UseStore } from 'idb-keyval';

/**
 * An IndexedDB object store for idb-keyval whose every transaction is *strict*: the browser reports success only when the
 * data is on the disk. Chromium's default since version 121 is *relaxed*, where a power cut loses up to 40 seconds of writes.
 *
 * A database that does not open is tried once more, for a disk may be busy. One that is broken for good is deleted and made
 * anew, which `onMadeAnew` is told: the panel must come up on a corrupt profile too.
 */
export function strictStore(database: string, store: string, onMadeAnew?: () => void): UseStore {
  let opened: Promise<IDBDatabase> | undefined;

  const open = async (): Promise<IDBDatabase> => {
    const db = await openTwice(database, store).catch(async (error: unknown) => {
      if (!isForGood(error)) throw error;
      await deleteDatabase(database);
      const made = await openDatabase(database, store);
      onMadeAnew?.();
      return made;
    });
    const forget = (): void => void (opened = undefined);
    db.addEventListener('close', forget, { once: true });
    db.addEventListener(
      'versionchange',
      () => {
        forget();
        db.close();
      },
      { once: true },
    );
    return db;
  };

  const transact = async (mode: IDBTransactionMode): Promise<IDBObjectStore> => {
    opened ??= open();
    const db = await opened.catch((error: unknown) => {
      opened = undefined;
      throw error;
    });
    return db.transaction(store, mode, { durability: 'strict' }).objectStore(store);
  };

  return async (mode, use) => {
    const objects = await transact(mode).catch(() => {
      // The connection died under us (database deleted, browser closed it): one fresh one.
      opened = undefined;
      return transact(mode);
    });
    return use(objects);
  };
}

/** Between two tries to open, ms. */
const PAUSE = 200;

async function openTwice(name: string, store: string): Promise<IDBDatabase> {
  try {
    return await openDatabase(name, store);
  } catch {
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    return openDatabase(name, store);
  }
}

/** Whether opening will not do at any later time: the files are corrupt, or the database is not ours. */
function isForGood(error: unknown): boolean {
  return error instanceof DOMException && ['UnknownError', 'VersionError', 'NotFoundError'].includes(error.name);
}

function openDatabase(name: string, store: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    request.addEventListener('upgradeneeded', () => {
      if (!request.result.objectStoreNames.contains(store)) request.result.createObjectStore(store);
    });
    request.addEventListener('success', () => {
      if (request.result.objectStoreNames.contains(store)) return resolve(request.result);
      request.result.close();
      return reject(new DOMException(`database ${name} has no store ${store}`, 'NotFoundError'));
    });
    request.addEventListener('error', () => reject(request.error ?? new Error(`database ${name} does not open`)));
    request.addEventListener('blocked', () => reject(new Error(`database ${name} is blocked`)));
  });
}

function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.addEventListener('success', () => resolve());
    request.addEventListener('error', () => reject(request.error ?? new Error(`database ${name} cannot be deleted`)));
  });
}
