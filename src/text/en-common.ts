export const appWords = {
  name: 'Feeler',
};

/** The words of direction, the same wherever a nozzle moves against a bed. */
export const directionWords = {
  closer: 'Closer',
  farther: 'Farther',
  closerHint: 'if lines look round',
  fartherHint: 'if lines look ridged',
};

/** The printer's things and what many screens do with them. */
export const thingWords = {
  nozzle: 'Nozzle',
  nozzleNumber: (n: number) => `Nozzle ${n}`,
  bed: 'Bed',
  partFan: 'Part fan',
  printAgain: 'Print again',
  chooseFile: 'Choose a file',
};

export const unitsWords = {
  mm: 'mm',
  celsius: '°C',
  percent: '%',
};

export const placesWords = {
  home: 'Home',
  files: 'Files',
  move: 'Move',
  position: 'Position',
  heat: 'Heat',
  menu: 'Menu',
  print: 'Print',
  tune: 'Tune',
};

export const errorsWords = {
  lostChunk: 'This page could not be loaded',
  lostChunkHint: 'The panel’s own files may be damaged or gone',
  again: 'Try again',
};

export const menuWords = {
  title: 'Menu',
  bedMesh: 'Bed mesh',
  macros: 'Macros',
  filament: 'Filament',
  objects: 'Objects',
  outputs: 'Fans and outputs',
  settings: 'Settings',
  settingsFile: 'Settings as a file',
  console: 'Console',
  zOffset: 'Z offset',
  zEndstop: 'Z endstop',
  verify: 'First layer',
  record: 'Z record',
  ledger: 'Z ledger',
  keep: 'Keep',
  firstLayer: {
    prints: 'All prints',
    ladder: 'Skirt ladder',
    test: 'First-layer test',
  } as Readonly<Record<string, string>>,
};

export const heatWords = {
  title: 'Temperature',
  presets: 'Presets',
  now: (celsius: string) => `now ${celsius} °C`,
  off: 'Switch off',
  set: (celsius: string) => `Set ${celsius} °C`,
};
