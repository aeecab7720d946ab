/** Words of the settings. */
export const settingsWords = {
  title: 'Settings',
  babystep: 'Closer and Farther',
  allInMm: 'all in mm',
  look: 'Look',
  step: 'Step',
  stepText: 'How far one tap on Closer or Farther moves',
  open: 'Open by itself at the skirt',
  openText: 'The babystep keys come up when the skirt begins',
  theme: 'Theme',
  dark: 'Dark',
  light: 'Light',
  clock: 'Clock',
  clock24: '24 h',
  clock12: '12 h',
  broken: 'Some stored settings could not be read; the defaults are in force for them',
  notKept: 'This setting could not be stored; it lasts until the next restart',
};
