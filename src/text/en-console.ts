/** Words of the console: what was sent, what the printer said. */
export const consoleWords = {
  name: 'What the printer said',
  empty: 'Nothing was said yet',
  send: 'Send a command',
  act: 'Send',
};
