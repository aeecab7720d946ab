/** Words around a macro's own question, and of what the printer says. */
export const promptWords = {
  close: 'Close the question',
  sure: 'Run it during the print?',
  leave: 'Leave it',
  runIt: 'Run it',
};
