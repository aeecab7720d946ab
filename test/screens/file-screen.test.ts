import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { signal } from '@preact/signals-core';
import type { FirstLayerReading, Loop } from '../../src/gcode/types.js';
import type { Metadata } from '../../src/printer/files.js';
import { Heater } from '../../src/printer/heater.js';
import type { House } from '../../src/screens/house.js';
import type { FileScreen } from '../../src/screens/file/file-screen.js';
import '../../src/screens/file/file-screen.js';
import { countObjects } from '../../src/screens/file/object-count.js';
import { defaults } from '../../src/settings/schema.js';

const loop = (kind: Loop['kind'], seconds: number): Loop => ({ start: 0, end: 1, lengthMm: 100, seconds, kind });

interface Said {
  readonly metadata?: Partial<Metadata>;
  readonly loops?: readonly Loop[];
  readonly isUnread?: boolean;
  readonly isOccupied?: boolean;
  readonly refusal?: string;
  readonly head?: string;
  readonly typed?: string;
}

function makeHouse(said: Said = {}) {
  const done: string[] = [];
  const verb =
    (name: string) =>
    (...words: readonly unknown[]): Promise<void> => {
      done.push([name, ...words.map(String)].join(' '));
      return said.refusal === undefined ? Promise.resolve() : Promise.reject(new Error(said.refusal));
    };
  const heater = (name: string, kind: Heater['kind']) =>
    new Heater(name, kind, { least: 0, most: 300 }, signal({ temperature: 24, target: 0 }));
  const reading = {
    firstLayer: { start: 0, end: 9, height: 0.2 },
    loops: said.loops ?? [],
    path: {},
  } as unknown as FirstLayerReading;
  const house = {
    printer: {
      phase: signal({ kind: 'ready' }),
      isOccupied: signal(said.isOccupied === true),
      heaters: signal([
        heater('extruder', 'extruder'),
        heater('heater_bed', 'bed'),
        heater('heater_generic chamber', 'generic'),
      ]),
      status: { toolhead: signal({ extruder: 'extruder' }) },
      heat: { setTarget: verb('target') },
      job: { start: verb('start') },
      files: {
        changed: signal(0),
        metadata: () => Promise.resolve({ estimated_time: 3600, ...said.metadata }),
        list: (folder: string) =>
          Promise.resolve({
            dirs: folder === '' ? [{ dirname: 'old', modified: 1 }] : [],
            files: folder === 'in' ? [{ filename: 'other.gcode' }] : [],
          }),
        remove: verb('remove'),
        move: verb('move'),
      },
    },
    firstLayer: {
      readText: () => Promise.resolve(said.head ?? ''),
      read: () => (said.isUnread === true ? Promise.reject(new Error('cut off')) : Promise.resolve(reading)),
    },
    settings: { values: signal(defaults) },
    overlays: { ask: () => Promise.resolve(true), enterText: () => Promise.resolve(said.typed) },
    keep: signal(undefined),
  } as unknown as House;
  return { house, done };
}

async function make(house: House, path = 'a #1.gcode'): Promise<FileScreen> {
  const screen = await fixture<FileScreen>(
    html`<file-screen style="height: 416px; width: 720px" .house=${house} .path=${path}></file-screen>`,
  );
  await waitUntil(() => screen.shadowRoot?.querySelector('.skl b') && keys(screen).length > 0, 'the file is drawn');
  return screen;
}

const skirt = (screen: FileScreen) => screen.shadowRoot?.querySelector('.skl b')?.textContent;
const inside = (screen: FileScreen, tag: string) => screen.shadowRoot?.querySelector(tag)?.shadowRoot;
const keys = (screen: FileScreen) => [...(inside(screen, 'file-keys')?.querySelectorAll('button') ?? [])];
const key = (screen: FileScreen, word: string) => keys(screen).find((one) => one.textContent.trim().startsWith(word));
const tile = (screen: FileScreen, name: string) =>
  [...(screen.shadowRoot?.querySelectorAll('.stt2') ?? [])]
    .find((one) => one.textContent.includes(name))
    ?.textContent.trim()
    .replaceAll(/\s+/g, ' ');

describe('the page of a file', () => {
  afterEach(() => {
    location.hash = '';
  });

  const lines: readonly (readonly [Said, string])[] = [
    [{ loops: [loop('skirt', 60), loop('skirt', 50)] }, 'Skirt: 2 loops, about 1:50'],
    [{ loops: [loop('skirt', 60)] }, 'Skirt: 1 loop, about 1:00'],
    [{ loops: [loop('skirt/brim', 60)] }, 'Skirt or brim: 1 loop, about 1:00'],
    [{ loops: [loop('brim', 60)] }, 'No skirt'],
    [{}, 'No skirt'],
    [{ isUnread: true }, 'Skirt not known'],
  ];
  for (const [said, line] of lines) {
    it(`says "${line}" of ${said.loops?.map(({ kind }) => kind).join() ?? 'no loops'}`, async () => {
      const screen = await make(makeHouse(said).house);
      await waitUntil(() => skirt(screen) === line, `"${line}", not "${skirt(screen)}"`);
    });
  }

  it('says when it would be done, what is in it and who sliced it, and is accessible', async () => {
    const { house } = makeHouse({
      metadata: { slicer: 'PrusaSlicer', first_layer_height: 0.2, first_layer_bed_temp: 80, chamber_temp: 45 },
      head: 'EXCLUDE_OBJECT_DEFINE NAME=cube_1 CENTER=1,2\nEXCLUDE_OBJECT_DEFINE NAME=cube_2\n',
    });
    const screen = await make(house);
    await waitUntil(() => tile(screen, 'First layer')?.includes('2 objects'));
    expect(tile(screen, 'Time')).to.match(/^Time 1:00 h done at \d\d:\d\d$/u);
    expect(tile(screen, 'Bed')).to.equal('Bed 80 °C chamber 45°');
    expect(screen.shadowRoot?.querySelector('.hd p')?.textContent).to.contain('PrusaSlicer');
    await expect(screen).to.be.accessible();
  });

  it('heats nozzle, bed and chamber as the file wants them, and nothing that it does not name', async () => {
    const whole = makeHouse({ metadata: { first_layer_extr_temp: 240, first_layer_bed_temp: 80, chamber_temp: 45 } });
    const screen = await make(whole.house);
    key(screen, 'Preheat')?.click();
    await waitUntil(() => whole.done.length === 3);
    expect(whole.done).to.deep.equal([
      'target extruder 240',
      'target heater_bed 80',
      'target heater_generic chamber 45',
    ]);
    const bare = await make(makeHouse().house);
    expect(key(bare, 'Preheat')).to.equal(undefined);
  });

  it('neither prints nor heats during a print, and says why', async () => {
    const { house } = makeHouse({ isOccupied: true, metadata: { first_layer_extr_temp: 240 } });
    const screen = await make(house);
    expect(key(screen, 'Print')?.disabled).to.equal(true);
    expect(key(screen, 'Preheat')?.disabled).to.equal(true);
    expect(key(screen, 'Print')?.textContent).to.contain('Printing');
  });

  it('shows in place why it was not deleted', async () => {
    const { house, done } = makeHouse({ refusal: 'File currently in use' });
    const screen = await make(house);
    key(screen, 'Delete')?.click();
    await waitUntil(() => inside(screen, 'file-keys')?.querySelector('[role=alert]'));
    expect(inside(screen, 'file-keys')?.querySelector('[role=alert]')?.textContent).to.equal('File currently in use');
    expect(done).to.deep.equal(['remove a #1.gcode']);
    expect(location.hash).to.equal('');
  });

  it('keeps its ending when it gets another name, and can go to another folder', async () => {
    const { house, done } = makeHouse({ typed: 'größer 50%' });
    const screen = await make(house, 'in/a.gcode');
    screen.shadowRoot?.querySelector<HTMLElement>('.m .btn')?.click();
    await waitUntil(() => inside(screen, 'file-place')?.textContent.includes('To old'));
    await expect(screen).to.be.accessible();
    const place = [...(inside(screen, 'file-place')?.querySelectorAll('button') ?? [])];
    place.find((one) => one.textContent.includes('Rename'))?.click();
    await waitUntil(() => done.includes('move in/a.gcode in/größer 50%.gcode gcodes'));
    place.find((one) => one.textContent.includes('To old'))?.click();
    await waitUntil(() => done.includes('move in/a.gcode old/a.gcode gcodes'));
  });

  it('does not take the name of another file, which would be gone', async () => {
    const { house, done } = makeHouse({ typed: 'other' });
    const screen = await make(house, 'in/a.gcode');
    screen.shadowRoot?.querySelector<HTMLElement>('.m .btn')?.click();
    await waitUntil(() => inside(screen, 'file-place')?.textContent.includes('Rename'));
    const place = [...(inside(screen, 'file-place')?.querySelectorAll('button') ?? [])];
    place.find((one) => one.textContent.includes('Rename'))?.click();
    await waitUntil(() => inside(screen, 'file-place')?.querySelector('[role=alert]'));
    expect(inside(screen, 'file-place')?.querySelector('[role=alert]')?.textContent).to.equal(
      'This name is taken there',
    );
    expect(done).to.deep.equal([]);
  });
});

describe('countObjects', () => {
  it('counts each name once, and none where there is none', () => {
    expect(countObjects('; text\nEXCLUDE_OBJECT_DEFINE NAME=a\nEXCLUDE_OBJECT_DEFINE NAME=a\n')).to.equal(1);
    expect(countObjects('G1 X1\n; EXCLUDE_OBJECT_DEFINE NAME=a\n')).to.equal(0);
  });
});
