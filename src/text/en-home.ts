/** Words of the home screen's first paint. */
export const homeWords = {
  ready: 'Ready to print',
  printing: 'Printing',
  paused: 'The print is paused',
  seePrint: 'Look at the print',
  calibrating: 'A Z calibration is open',
  calibratingText: 'Accept or abort it before printing',
  noFilament: 'No filament',
  noFilamentText: 'The filament sensor sees none',
  zAsSaved: 'Z as saved',
  zLive: (offset: string) => `Z offset ${offset} mm`,
  off: 'Off',
  heater: (name: string, now: string, target: string) => `Set ${name.toLowerCase()}: ${now}, ${target}`,
};
