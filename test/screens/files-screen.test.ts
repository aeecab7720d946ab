import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { signal } from '@preact/signals-core';
import type { Directory, FileEntry } from '../../src/printer/files.js';
import type { House } from '../../src/screens/house.js';
import type { FilesScreen } from '../../src/screens/files/files-screen.js';
import '../../src/screens/files/files-screen.js';
import { defaults, type Values } from '../../src/settings/schema.js';

const now = Date.now() / 1000;

function file(filename: string, more: Partial<FileEntry> = {}): FileEntry {
  return { filename, modified: now - 60, size: 1000, estimated_time: 3600, ...more };
}

/** A house with these files; what was done is in `done`, and a text typed is `typed`. */
function makeHouse(files: FileEntry[], roots: readonly string[] = ['gcodes'], typed?: string) {
  const done: string[] = [];
  const listed: Directory = { dirs: [{ dirname: 'Workshop', modified: now }], files };
  const changed = signal(0);
  const settings = signal<Values>(defaults);
  const verb =
    (name: string) =>
    (...words: readonly unknown[]): Promise<void> =>
      Promise.resolve(void done.push([name, ...words.map(String)].join(' ')));
  const house = {
    printer: {
      phase: signal({ kind: 'ready' }),
      files: {
        changed,
        list: (path: string, root: string) => {
          done.push(`list ${root}/${path}`);
          return Promise.resolve({ ...listed, files: [...files] });
        },
        thumbnailUrl: () => 'data:image/gif;base64,R0lGODlhAQABAAAAACw=',
        makeFolder: verb('make'),
        copy: verb('copy'),
        move: verb('move'),
      },
      history: {
        changed: signal(0),
        list: () => Promise.resolve([{ filename: 'done.gcode', status: 'completed' }]),
      },
      server: { call: () => Promise.resolve(roots.map((name) => ({ name, permissions: 'rw' }))) },
    },
    settings: {
      values: settings,
      change: (part: Partial<Values>) => Promise.resolve(void (settings.value = { ...settings.peek(), ...part })),
    },
    overlays: {
      ask: ({ title }: { title: string }) => Promise.resolve(done.push(`asked ${title}`) > 0),
      enterText: () => Promise.resolve(typed),
    },
  } as unknown as House;
  return { house, done, changed, files, settings };
}

async function make(house: House, folder = ''): Promise<FilesScreen> {
  const screen = await fixture<FilesScreen>(
    html`<files-screen style="height: 416px; width: 720px" .house=${house} .folder=${folder}></files-screen>`,
  );
  await waitUntil(() => cards(screen).length > 0, 'cards are drawn');
  return screen;
}

const cards = (screen: FilesScreen) => [...(screen.shadowRoot?.querySelectorAll<HTMLElement>('.fc') ?? [])];
const titles = (screen: FilesScreen) => cards(screen).map((card) => card.querySelector('b')?.textContent);
const key = (screen: FilesScreen, name: string) =>
  [...(screen.shadowRoot?.querySelectorAll<HTMLElement>('button, a') ?? [])].find((one) =>
    (one.getAttribute('aria-label') ?? one.textContent.trim()).startsWith(name),
  );

describe('the list of files', () => {
  it('links odd names so that they come back whole', async () => {
    const screen = await make(makeHouse([file('50% größer #3 🚀 a?b.gcode')]).house);
    const link = cards(screen)[1];
    expect(link?.textContent.trim()).to.match(/^50% größer #3 🚀 a\?b/u);
    const argument = decodeURIComponent(link?.getAttribute('href')?.replace('#/file/', '') ?? '');
    expect(argument).to.equal('50% größer #3 🚀 a?b.gcode');
  });

  it('says how the last print ended, what is new, and is accessible', async () => {
    const screen = await make(makeHouse([file('done.gcode'), file('fresh.gcode')]).house);
    await waitUntil(() => screen.shadowRoot?.querySelector('.mk9.ok'), 'the mark is there');
    expect(screen.shadowRoot?.querySelectorAll('.new').length).to.equal(1);
    expect(screen.shadowRoot?.querySelectorAll('.mk9').length).to.equal(1);
    await expect(screen).to.be.accessible();
  });

  /** Scrolls from end to end: how many cards there were at most, and the usual time of a step, ms. */
  async function scrollThrough(count: number): Promise<{ readonly most: number; readonly usual: number }> {
    const many = Array.from({ length: count }, (_, index) => file(`part ${index}.gcode`));
    const screen = await make(makeHouse(many).house);
    const rows = screen.shadowRoot?.querySelector('ui-rows');
    if (!rows) throw new Error('no rows');
    await waitUntil(() => cards(screen).length > 5);
    const steps: number[] = [];
    let most = 0;
    for (let top = 0; top < rows.scrollHeight; top += rows.scrollHeight / 60) {
      const began = performance.now();
      rows.scrollTop = top;
      await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
      steps.push(performance.now() - began);
      most = Math.max(most, cards(screen).length);
    }
    rows.scrollTop = rows.scrollHeight;
    await waitUntil(() => cards(screen).some((card) => card.textContent.includes(`part ${count - 1}`)));
    return { most, usual: steps.toSorted((one, other) => one - other)[steps.length >> 1] ?? 0 };
  }

  it('keeps no more than 40 cards of 2000 files, also while scrolled through, as quickly as 100', async () => {
    const reference = await scrollThrough(100);
    const { most, usual } = await scrollThrough(2000);
    expect(most).to.be.within(6, 40);
    expect(usual / reference.usual).to.be.below(1.5);
  });

  it('has a file that came in the meantime, as soon as the printer says so', async () => {
    const { house, changed, files } = makeHouse([file('first.gcode')]);
    const screen = await make(house);
    files.push(file('second.gcode', { modified: now }));
    changed.value += 1;
    await waitUntil(() => titles(screen).includes('second'));
    expect(titles(screen)).to.deep.equal(['Workshop', 'second', 'first']);
  });

  it('says that the list may be old when it could not be read anew, until it was', async () => {
    const { house, changed } = makeHouse([file('first.gcode')]);
    const screen = await make(house);
    const { files } = house.printer;
    const { list } = files;
    files.list = () => Promise.reject(new Error('disk is slow'));
    changed.value += 1;
    const said = () => screen.shadowRoot?.querySelector('[role=alert]')?.textContent;
    await waitUntil(() => said() === 'This list may be old: disk is slow');
    expect(titles(screen)).to.include('first');
    files.list = list;
    changed.value += 1;
    await waitUntil(() => said() === undefined);
  });

  it('finds by a part of the name, says how many, and shows all again', async () => {
    const { house } = makeHouse([file('pump.gcode'), file('gear.gcode')], ['gcodes'], 'PUM');
    const screen = await make(house);
    key(screen, 'Search 2 files')?.click();
    await waitUntil(() => titles(screen).join() === 'pump');
    expect(key(screen, '“PUM”: 1')).to.not.equal(undefined);
    key(screen, 'Clear search')?.click();
    await waitUntil(() => titles(screen).length === 3);
  });

  it('keeps whether it is shown as a list', async () => {
    const { house, settings } = makeHouse([file('a.gcode')]);
    const screen = await make(house);
    key(screen, 'Show as a list')?.click();
    await waitUntil(() => screen.shadowRoot?.querySelector('ui-rows.list'));
    expect(settings.value.filesAs).to.equal('list');
  });

  it('has a key for each drive, and a file there is copied to be printed', async () => {
    const { house, done } = makeHouse([file('a.gcode')], ['gcodes', 'config', 'logs', 'usb']);
    const screen = await make(house);
    expect(key(screen, 'Drive')?.getAttribute('href')).to.equal('#/files//usb');
    const drive = await make(house, '/usb/parts');
    expect(done).to.include('list usb/parts');
    cards(drive)[1]?.click();
    await waitUntil(() => done.some((line) => line === 'copy parts/a.gcode a.gcode usb gcodes'));
    expect(done).to.include('asked Replace the copy on the printer?');
    location.hash = '';
  });
});

describe('the page of a folder', () => {
  it('makes a folder with the name typed, in the folder shown, and goes there', async () => {
    const { house, done } = makeHouse([file('a.gcode')], ['gcodes'], ' 50% #2 ');
    const screen = await make(house, 'Workshop');
    key(screen, 'More for this folder')?.click();
    await waitUntil(() => screen.shadowRoot?.querySelector('folder-page')?.shadowRoot?.querySelector('.keys button'));
    const page = screen.shadowRoot?.querySelector('folder-page');
    const make1 = [...(page?.shadowRoot?.querySelectorAll('button') ?? [])].find((one) =>
      one.textContent.includes('New folder'),
    );
    await expect(page).to.be.accessible();
    make1?.click();
    await waitUntil(() => done.includes('make Workshop/50% #2 gcodes'));
    await waitUntil(() => decodeURIComponent(location.hash) === '#/files/Workshop/50% #2');
    location.hash = '';
  });

  it('does not take the name of another folder, which would swallow it', async () => {
    const { house, done } = makeHouse([file('a.gcode')], ['gcodes'], 'Workshop');
    const screen = await make(house, 'parts');
    key(screen, 'More for this folder')?.click();
    await waitUntil(() => screen.shadowRoot?.querySelector('folder-page')?.shadowRoot?.querySelector('.keys button'));
    const page = screen.shadowRoot?.querySelector('folder-page')?.shadowRoot;
    [...(page?.querySelectorAll('button') ?? [])].find((one) => one.textContent.includes('Rename'))?.click();
    await waitUntil(() => page?.querySelector('[role=alert]'));
    expect(page?.querySelector('[role=alert]')?.textContent).to.equal('This name is taken there');
    expect(done.filter((line) => line.startsWith('move'))).to.deep.equal([]);
  });
});
