import { hashTo } from '../../base/hash.js';
import {
  mdiCogOutline,
  mdiConsole,
  mdiContentSaveOutline,
  mdiCursorMove,
  mdiFan,
  mdiFire,
  mdiPrinter3dNozzleOutline,
  mdiScriptTextOutline,
  mdiTuneVariant,
  shapeCalipers,
  shapeFirstLayer,
  shapeGap,
  shapeMesh,
  shapePaper,
} from '../../icons.js';
import { heatWords, menuWords, placesWords } from '../../text/en-common.js';
import { menuGroupWords } from '../../text/en-menu.js';
import type { House } from '../house.js';

/** One place of the menu. */
export interface Tile {
  readonly href: string;
  readonly icon: string;
  readonly name: string;
  /** Words below the name; a tile with such is twice as wide. */
  readonly hint?: string;
  /** Only where the rail has no room for it. */
  readonly isSpare?: boolean;
}

export interface TileGroup {
  readonly name: string;
  readonly tiles: readonly Tile[];
}

/** What this printer has, in its groups: what it lacks is not there. A printer that is not known yet lacks its own things. */
export function menuGroups(house: House): readonly TileGroup[] {
  const groups = [
    { name: menuGroupWords.calibrate, tiles: calibrateTiles(house) },
    { name: menuGroupWords.machine, tiles: machineTiles(house) },
    { name: menuGroupWords.system, tiles: systemTiles },
  ];
  return groups.filter(({ tiles }) => tiles.length > 0);
}

function calibrateTiles({ printer }: House): readonly Tile[] {
  const words = menuWords;
  return [
    { href: hashTo('z-endstop'), icon: shapePaper, name: words.zEndstop, hint: menuGroupWords.zEndstopHint },
    {
      href: hashTo('first-layer'),
      icon: shapeFirstLayer,
      name: menuGroupWords.firstLayer,
      hint: menuGroupWords.firstLayerHint,
    },
    { href: hashTo('verify'), icon: shapeCalipers, name: menuGroupWords.verify },
    ...when(printer.capabilities.value.mesh !== undefined, {
      href: hashTo('bed-mesh'),
      icon: shapeMesh,
      name: words.bedMesh,
    }),
    { href: hashTo('z-offset'), icon: shapeGap, name: words.zOffset },
    { href: hashTo('first-layer', 'test'), icon: shapeFirstLayer, name: words.firstLayer['test'] ?? '' },
  ];
}

function machineTiles(house: House): readonly Tile[] {
  const { capabilities, isOccupied } = house.printer;
  const words = menuWords;
  return [
    isOccupied.value
      ? { href: hashTo('tune'), icon: mdiTuneVariant, name: placesWords.tune, isSpare: true }
      : { href: hashTo('move'), icon: mdiCursorMove, name: placesWords.move, isSpare: true },
    ...when(capabilities.value.extruders.length > 0, {
      href: hashTo('filament'),
      icon: mdiPrinter3dNozzleOutline,
      name: words.filament,
    }),
    ...when(
      capabilities.value.macros.some(({ isHidden }) => !isHidden),
      { href: hashTo('macros'), icon: mdiScriptTextOutline, name: words.macros },
    ),
    ...when(hasOutputs(house), { href: hashTo('outputs'), icon: mdiFan, name: words.outputs }),
    { href: hashTo('presets'), icon: mdiFire, name: heatWords.presets },
    { href: hashTo('console'), icon: mdiConsole, name: words.console },
  ];
}

const systemTiles: readonly Tile[] = [
  { href: hashTo('settings'), icon: mdiCogOutline, name: menuWords.settings },
  { href: hashTo('settings-file'), icon: mdiContentSaveOutline, name: menuWords.settingsFile },
];

function hasOutputs({ printer }: House): boolean {
  const { fans, lights, outputs, filamentSensors } = printer.devices.value;
  return [fans, lights, outputs, filamentSensors].some((things) => things.length > 0);
}

function when(isThere: boolean, tile: Tile): readonly Tile[] {
  return isThere ? [tile] : [];
}
