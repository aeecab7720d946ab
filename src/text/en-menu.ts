/** Words of the menu’s own. */
export const menuGroupWords = {
  calibrate: 'Calibrate',
  machine: 'Machine',
  system: 'System',
  zEndstopHint: 'nozzle height',
  firstLayer: 'First layer',
  firstLayerHint: 'offsets and prints',
};
