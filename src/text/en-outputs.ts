/** Words of fans, lights, outputs and filament sensors. */
export const outputWords = {
  none: 'This printer has no fans, lights or outputs to set',
  fans: 'Fans',
  partFan: 'Part fan',
  lights: 'Lights',
  outputs: 'Outputs',
  sensors: 'Filament sensors',
  auto: 'by itself',
  off: 'Off',
  percent: (value: string) => `${value} %`,
  rpm: (value: string) => `${value} rpm`,
  set: (value: string) => `Set ${value} %`,
  switchOff: 'Switch off',
  fanText: 'share of full speed',
  outputText: 'share of full power',
  seen: 'filament seen',
  empty: 'no filament',
};
