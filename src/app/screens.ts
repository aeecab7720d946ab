import { html } from 'lit';
import { heatWords, menuWords, placesWords } from '../text/en-common.js';
import { fileTitle } from '../text/format.js';
import type { House } from '../screens/house.js';
import type { Screen } from './router.js';

/** A screen of the panel, with what the frame around it says. */
export interface PanelScreen extends Screen {
  /** The words in the top bar. */
  title(argument: string): string;
  /** The screen that Back leads to, with its argument; none for the places of the rail. */
  back?(argument: string): { readonly name: ScreenName; readonly argument: string } | undefined;
  /** The place of the rail that is lit; the screen itself where none is named. */
  readonly place?: ScreenName;
  /** Shown as it is while Klipper is away: it tells of the restart itself. */
  outlivesKlipper?(): boolean;
  /** Its own page holds the heading: the words in the top bar are none. */
  readonly hasHeading?: true;
}

export type ScreenName =
  | 'tune'
  | 'home'
  | 'files'
  | 'file'
  | 'print'
  | 'menu'
  | 'settings'
  | 'settings-file'
  | 'heat'
  | 'presets'
  | 'move'
  | 'bed-mesh'
  | 'macros'
  | 'outputs'
  | 'filament'
  | 'objects'
  | 'console'
  | 'keep'
  | 'z-offset'
  | 'z-endstop'
  | 'verify'
  | 'first-layer';

/** All screens; their code comes when they are first shown. */
export function makeScreens(house: House): Readonly<Record<ScreenName, PanelScreen>> {
  return {
    home: {
      title: () => placesWords.home,
      load: () => import('../screens/home/home-screen.js'),
      render: () => html`<home-screen .house=${house}></home-screen>`,
    },
    files: {
      title: (folder) => (folder === '' ? placesWords.files : folderName(folder)),
      back: (folder) => (folder === '' ? undefined : { name: 'files', argument: parentOf(folder) }),
      load: () => import('../screens/files/files-screen.js'),
      render: (folder) => html`<files-screen .house=${house} .folder=${folder}></files-screen>`,
    },
    file: {
      title: (path) => fileTitle(path),
      back: (path) => ({ name: 'files', argument: parentOf(path) }),
      place: 'files',
      load: () => import('../screens/file/file-screen.js'),
      render: (path) => html`<file-screen .house=${house} .path=${path}></file-screen>`,
    },
    print: {
      title: () => {
        const path = house.printer.status.printStats.value?.filename ?? '';
        return path === '' ? placesWords.print : fileTitle(path);
      },
      load: () => import('../screens/print/print-screen.js'),
      render: () => html`<print-screen .house=${house}></print-screen>`,
    },
    keep: {
      title: () => {
        const path = house.keep.value?.offer.value?.path ?? '';
        return path === '' ? menuWords.keep : fileTitle(path);
      },
      place: 'home',
      // A save lives through its own restart; an open question waits until there is a printer again.
      outlivesKlipper: () => (house.keep.value?.routine.state.value.kind ?? 'idle') !== 'idle',
      load: () => import('../screens/keep/keep-screen.js'),
      render: () => html`<keep-screen .house=${house}></keep-screen>`,
    },
    tune: {
      title: () => placesWords.tune,
      load: () => import('../screens/tune/tune-screen.js'),
      render: () => html`<tune-screen .house=${house}></tune-screen>`,
    },
    move: {
      title: (view) => (view === '' ? placesWords.move : placesWords.position),
      back: (view) => (view === '' ? undefined : { name: 'move', argument: '' }),
      load: () => import('../screens/move/move-screen.js'),
      render: (view) => html`<move-screen .house=${house} .view=${view}></move-screen>`,
    },
    macros: {
      title: () => menuWords.macros,
      back: (name) => ({ name: name === '' ? 'menu' : 'macros', argument: '' }),
      place: 'menu',
      load: () => import('../screens/macros/macros-screen.js'),
      render: (name) => html`<macros-screen .house=${house} .name=${name}></macros-screen>`,
    },
    filament: {
      title: () => menuWords.filament,
      back: () => ({ name: house.printer.isOccupied.value ? 'print' : 'menu', argument: '' }),
      place: 'menu',
      load: () => import('../screens/filament/filament-screen.js'),
      render: () => html`<filament-screen .house=${house}></filament-screen>`,
    },
    objects: {
      title: () => menuWords.objects,
      back: () => ({ name: 'print', argument: '' }),
      place: 'print',
      load: () => import('../screens/objects/objects-screen.js'),
      render: () => html`<objects-screen .house=${house}></objects-screen>`,
    },
    outputs: {
      title: () => menuWords.outputs,
      back: () => ({ name: 'menu', argument: '' }),
      place: 'menu',
      load: () => import('../screens/outputs/outputs-screen.js'),
      render: () => html`<outputs-screen .house=${house}></outputs-screen>`,
    },
    'bed-mesh': {
      title: () => menuWords.bedMesh,
      back: (view) => ({ name: view === '' ? 'menu' : 'bed-mesh', argument: '' }),
      place: 'menu',
      load: () => import('../screens/bed-mesh/bed-mesh-screen.js'),
      render: (view) => html`<bed-mesh-screen .house=${house} .view=${view}></bed-mesh-screen>`,
    },
    heat: {
      title: () => heatWords.title,
      load: () => import('../screens/heat/heat-screen.js'),
      render: () => html`<heat-screen .house=${house}></heat-screen>`,
    },
    presets: {
      title: () => heatWords.presets,
      back: () => ({ name: 'heat', argument: '' }),
      place: 'heat',
      load: () => import('../screens/heat/presets-screen.js'),
      render: () => html`<presets-screen .house=${house}></presets-screen>`,
    },
    console: {
      title: () => menuWords.console,
      back: () => ({ name: 'menu', argument: '' }),
      place: 'menu',
      load: () => import('../screens/console/console-screen.js'),
      render: () => html`<console-screen .house=${house}></console-screen>`,
    },
    'z-offset': {
      title: () => menuWords.zOffset,
      back: () =>
        house.firstLayer.isPrinting.value ? { name: 'print', argument: '' } : { name: 'menu', argument: '' },
      place: 'menu',
      load: () => import('../screens/z-offset/z-offset-screen.js'),
      render: () => html`<z-offset-screen .house=${house}></z-offset-screen>`,
    },
    'z-endstop': {
      title: () => menuWords.zEndstop,
      back: () => ({ name: 'menu', argument: '' }),
      place: 'menu',
      outlivesKlipper: () => (house.keep.value?.routine.state.value.kind ?? 'idle') !== 'idle',
      hasHeading: true,
      load: () => import('../screens/z-endstop/z-endstop-screen.js'),
      render: () => html`<z-endstop-screen .house=${house}></z-endstop-screen>`,
    },
    verify: {
      title: (view) => (view === 'record' ? menuWords.record : menuWords.verify),
      back: (view) => ({ name: view === 'record' ? 'verify' : 'menu', argument: '' }),
      place: 'menu',
      outlivesKlipper: () => (house.keep.value?.routine.state.value.kind ?? 'idle') !== 'idle',
      hasHeading: true,
      load: () => import('../screens/verify/verify-screen.js'),
      render: (view) => html`<verify-screen .house=${house} .view=${view}></verify-screen>`,
    },
    'first-layer': {
      title: (view) => menuWords.firstLayer[view] ?? menuWords.ledger,
      back: (view) => (view === '' ? { name: 'z-offset', argument: '' } : { name: 'first-layer', argument: '' }),
      place: 'menu',
      load: () => import('../screens/first-layer/first-layer-screen.js').then(({ loadViews }) => loadViews()),
      render: (view) => html`<first-layer-screen .house=${house} .view=${view}></first-layer-screen>`,
    },
    menu: {
      title: () => menuWords.title,
      load: () => import('../screens/menu/menu-screen.js'),
      render: () => html`<menu-screen .house=${house}></menu-screen>`,
    },
    'settings-file': {
      title: () => menuWords.settingsFile,
      back: () => ({ name: 'settings', argument: '' }),
      place: 'menu',
      load: () => import('../screens/settings-file/settings-file-screen.js'),
      render: () => html`<settings-file-screen .house=${house}></settings-file-screen>`,
    },
    settings: {
      title: () => menuWords.settings,
      back: () => ({ name: 'menu', argument: '' }),
      place: 'menu',
      load: () => import('../screens/settings/settings-screen.js'),
      render: () => html`<settings-screen .house=${house}></settings-screen>`,
    },
  };
}

/** The folder that holds a file or folder; the root is an empty text. */
function parentOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
}

function folderName(folder: string): string {
  return folder.slice(folder.lastIndexOf('/') + 1);
}
