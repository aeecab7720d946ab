/** Words of the question before a target that spoils the print. */
export const heatLossWords = {
  off: (name: string) => `Switch ${name.charAt(0).toLowerCase()}${name.slice(1)} off in a print?`,
  cold: (name: string, celsius: string) =>
    `Set ${name.charAt(0).toLowerCase()}${name.slice(1)} to ${celsius}° in a print?`,
  nozzle: 'The print fails: Klipper stops when a cold nozzle has to extrude.',
  bed: 'The part comes loose when the bed gets cold.',
  warmth: 'The print goes on without it.',
  allOff: 'Switch all heaters off in a print?',
  keepHeating: 'Keep heating',
  keep: 'Keep as it is',
  switchOff: 'Switch off',
  set: (celsius: string) => `Set ${celsius}°`,
};
