import { expect } from '@open-wc/testing';
import { indexedDbKeeper } from '../../src/settings/keeper.js';
import { defaults } from '../../src/settings/schema.js';
import { Settings, type Keeper } from '../../src/settings/settings.js';

/** Remembers the durability of every transaction that writes. */
function watchTransactions(): { durabilities: string[]; stop: () => void } {
  const durabilities: string[] = [];
  // eslint-disable-next-line typescript/unbound-method -- put back as it was
  const original = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function transaction(...args) {
    const made = original.apply(this, args);
    if (made.mode === 'readwrite') durabilities.push(made.durability);
    return made;
  };
  return {
    durabilities,
    stop: () => {
      IDBDatabase.prototype.transaction = original;
    },
  };
}

const deleteDatabase = () =>
  new Promise<void>((resolve) => {
    const request = indexedDB.deleteDatabase('feeler');
    request.addEventListener('success', () => resolve());
  });

function memoryKeeper(kept: Record<string, unknown> = {}): Keeper & { kept: Record<string, unknown> } {
  return {
    kept,
    get: (key) => Promise.resolve(kept[key]),
    set: (key, value) => Promise.resolve(void (kept[key] = value)),
    delete: (key) => Promise.resolve(void delete kept[key]),
  };
}

describe('Settings', () => {
  it('starts with the defaults', async () => {
    const settings = new Settings(memoryKeeper());
    await settings.load();
    expect(settings.values.value).to.deep.equal(defaults);
    expect(settings.trouble.value).to.equal(undefined);
  });

  it('comes back as it was left', async () => {
    const keeper = memoryKeeper();
    const first = new Settings(keeper);
    await first.load();
    await first.change({ step: 5, theme: 'light' });
    const second = new Settings(keeper);
    await second.load();
    expect(second.values.value).to.include({ step: 5, theme: 'light', clock24h: true });
    expect(keeper.kept['settings']).to.include({ version: 1, step: 5 });
  });

  it('keeps the limits of babysteps, each with a default of its own', async () => {
    const keeper = memoryKeeper({ settings: { version: 1, burstLimit: 'much', askAgainLimit: 60 } });
    const settings = new Settings(keeper);
    await settings.load();
    expect(settings.values.value).to.include({ burstLimit: 100, askAgainLimit: 60 });
  });

  it('falls back for a broken field alone, says so, and sets what was stored aside', async () => {
    const stored = { version: 1, step: 'far', theme: 'light', steps: [5] };
    const keeper = memoryKeeper({ settings: stored });
    const settings = new Settings(keeper);
    await settings.load();
    expect(settings.values.value).to.include({ step: defaults.step, theme: 'light' });
    expect(settings.values.value.steps).to.deep.equal(defaults.steps);
    expect(settings.trouble.value).to.equal('unreadable');
    expect(keeper.kept['settings-unreadable']).to.equal(stored);
  });

  it('keeps presets per material, and takes them all back to the defaults when one is broken', async () => {
    const keeper = memoryKeeper();
    const settings = new Settings(keeper);
    await settings.load();
    await settings.change({ presets: [{ name: 'ASA', nozzle: 255, bed: 105 }] });
    const again = new Settings(keeper);
    await again.load();
    expect(again.values.value.presets).to.deep.equal([{ name: 'ASA', nozzle: 255, bed: 105 }]);
    const broken = new Settings(memoryKeeper({ settings: { presets: [{ name: 'ASA', nozzle: 9999, bed: 105 }] } }));
    await broken.load();
    expect(broken.values.value.presets).to.deep.equal(defaults.presets);
    expect(broken.trouble.value).to.equal('unreadable');
  });

  it('writes fields it does not know back untouched', async () => {
    const keeper = memoryKeeper({ settings: { version: 7, plate: 'PEI' } });
    const settings = new Settings(keeper);
    await settings.load();
    await settings.change({ step: 25 });
    expect(keeper.kept['settings']).to.include({ plate: 'PEI', step: 25 });
  });

  it('reads what a newer Feeler stored as far as it can, says so, and keeps it aside before it writes', async () => {
    const stored = { version: 2, theme: 'light', step: { micrometres: 5 } };
    const keeper = memoryKeeper({ settings: stored });
    const settings = new Settings(keeper);
    await settings.load();
    expect(settings.values.value).to.include({ theme: 'light', step: defaults.step });
    expect(settings.trouble.value).to.equal('newer');
    await settings.change({ clock24h: false });
    expect(keeper.kept['settings-newer']).to.equal(stored);
    expect(keeper.kept['settings']).to.include({ version: 1, theme: 'light', clock24h: false });
  });

  for (const nonsense of [null, 7, 'x', [1, 2]]) {
    it(`survives ${JSON.stringify(nonsense)} in its place`, async () => {
      const settings = new Settings(memoryKeeper({ settings: nonsense }));
      await settings.load();
      expect(settings.values.value).to.deep.equal(defaults);
      expect(settings.trouble.value).to.equal('unreadable');
    });
  }

  it('works on without a store, and says that nothing is kept', async () => {
    const settings = new Settings({
      get: () => Promise.reject(new Error('no disk')),
      set: () => Promise.reject(new Error('no disk')),
      delete: () => Promise.reject(new Error('no disk')),
    });
    await settings.load();
    await settings.change({ step: 50 });
    expect(settings.values.value.step).to.equal(50);
    expect(settings.trouble.value).to.equal('not-kept');
  });
});

describe('IndexedDB keeper', () => {
  beforeEach(deleteDatabase);

  it('opens every writing transaction as strict', async () => {
    const watch = watchTransactions();
    try {
      const settings = new Settings(indexedDbKeeper());
      await settings.load();
      await settings.change({ step: 5 });
      await settings.change({ step: 10 });
      expect(watch.durabilities).to.deep.equal(['strict', 'strict']);
    } finally {
      watch.stop();
    }
  });

  it('keeps database, store and key as other programs know them', async () => {
    const settings = new Settings(indexedDbKeeper());
    await settings.change({ step: 25 });
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('feeler');
      request.addEventListener('success', () => resolve(request.result));
    });
    const stored = await new Promise<unknown>((resolve) => {
      const request: IDBRequest<unknown> = database.transaction('settings').objectStore('settings').get('settings');
      request.addEventListener('success', () => resolve(request.result));
    });
    database.close();
    expect(stored).to.include({ version: 1, step: 25 });
  });

  it('opens again when the database is deleted under it', async () => {
    const keeper = indexedDbKeeper();
    await keeper.set('a', 1);
    await deleteDatabase();
    await keeper.set('a', 2);
    expect(await keeper.get('a')).to.equal(2);
    await keeper.delete('a');
    expect(await keeper.get('a')).to.equal(undefined);
  });

  it('makes the database anew when it is not ours to read', async () => {
    const foreign = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('feeler', 3);
      request.addEventListener('success', () => resolve(request.result));
    });
    foreign.close();
    const keeper = indexedDbKeeper();
    await keeper.set('a', 3);
    expect(await keeper.get('a')).to.equal(3);
  });

  /** Has the next tries to open fail under these names. */
  function failToOpen(...names: string[]): () => void {
    // eslint-disable-next-line typescript/unbound-method -- put back as it was
    const original = IDBFactory.prototype.open;
    IDBFactory.prototype.open = function open(...args) {
      const name = names.shift();
      if (name === undefined) return original.apply(this, args);
      const request = new EventTarget();
      Object.assign(request, { error: new DOMException('does not open', name) });
      queueMicrotask(() => request.dispatchEvent(new Event('error')));
      // eslint-disable-next-line typescript/no-unsafe-type-assertion -- a request that only fails
      return request as IDBOpenDBRequest;
    };
    return () => {
      IDBFactory.prototype.open = original;
    };
  }

  for (const failures of [['UnknownError'], ['AbortError', 'AbortError']]) {
    it(`keeps everything through a trouble that passes: ${failures.join(', ')}`, async () => {
      await new Settings(indexedDbKeeper()).change({ step: 25 });
      const putBack = failToOpen(...failures);
      try {
        const settings = new Settings(indexedDbKeeper());
        await settings.load();
        expect(settings.values.value.step).to.equal(25);
        expect(settings.trouble.value).to.equal(undefined);
      } finally {
        putBack();
      }
    });
  }

  it('begins anew where the database is broken for good, and says so', async () => {
    await new Settings(indexedDbKeeper()).change({ step: 25 });
    const putBack = failToOpen('UnknownError', 'UnknownError');
    try {
      const settings = new Settings(indexedDbKeeper());
      await settings.load();
      expect(settings.values.value.step).to.equal(defaults.step);
      expect(settings.trouble.value).to.equal('unreadable');
    } finally {
      putBack();
    }
  });
});
