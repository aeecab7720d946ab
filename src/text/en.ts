import { consoleWords } from './en-console.js';
import { chartWords } from './en-chart.js';
import { meshWords } from './en-bed-mesh.js';
import {
  appWords,
  directionWords,
  errorsWords,
  heatWords,
  menuWords,
  placesWords,
  thingWords,
  unitsWords,
} from './en-common.js';
import { guideWords } from './en-guide.js';
import { filePlaceWords, fileWords } from './en-file.js';
import { firstLayerWords } from './en-first-layer.js';
import { filesWords, folderWords } from './en-files.js';
import { presetWords, temperatureWords } from './en-heat.js';
import { homeRestWords } from './en-home-rest.js';
import { homeWords } from './en-home.js';
import { promptWords } from './en-prompt.js';
import { macroWords } from './en-macros.js';
import { moveWords } from './en-move.js';
import { outputWords } from './en-outputs.js';
import { keepWords } from './en-keep.js';
import { printWords } from './en-print.js';
import { settingsWords } from './en-settings.js';
import { tuneWords } from './en-tune.js';
import { shellWords } from './en-shell.js';
import { keyWords, noPrinterWords } from './en-state.js';
import { menuGroupWords } from './en-menu.js';

/**
 * Every word the panel says, in English. Its shape is the type that other languages must satisfy. Screens import their own
 * group, so that the words of a screen come with it and not with the first one.
 */
export const en = {
  app: appWords,
  shell: shellWords,
  chart: chartWords,
  state: noPrinterWords,
  key: keyWords,
  direction: directionWords,
  things: thingWords,
  units: unitsWords,
  places: placesWords,
  home: homeWords,
  homeRest: homeRestWords,
  files: filesWords,
  folder: folderWords,
  file: fileWords,
  filePlace: filePlaceWords,
  console: consoleWords,
  print: printWords,
  keep: keepWords,
  guide: guideWords,
  firstLayer: firstLayerWords,
  prompt: promptWords,
  settings: settingsWords,
  tune: tuneWords,
  heat: heatWords,
  temperature: temperatureWords,
  preset: presetWords,
  move: moveWords,
  bedMesh: meshWords,
  macros: macroWords,
  outputs: outputWords,
  menu: menuWords,
  menuGroups: menuGroupWords,
  errors: errorsWords,
};

/** What a language has to say. */
export type Text = typeof en;
