/** Words of the menu’s own. */
export const menuGroupWords = {
  calibrate: 'Calibrate',
  machine: 'Machine',
  system: 'System',
  zEndstopHint: 'nozzle height',
  verify: 'Measure first layer',
  firstLayer: 'First layer',
  firstLayerHint: 'offsets and prints',
};
