/** Words of the macros. */
export const macroWords = {
  list: 'Macros',
  none: 'This printer has no macros',
  noneText: 'Macros are written in the configuration, as [gcode_macro NAME].',
  gone: 'There is no such macro any more',
  noText: 'No description in the configuration',
  preset: (value: string) => (value === '' ? 'not given' : value),
  take: 'Take',
  run: (name: string) => `Run ${name}`,
  running: 'Running',
  done: 'Done',
  waiting: 'the printer works on it',
};
