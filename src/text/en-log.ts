/** Words of Klipper's log. */
export const logWords = {
  name: 'Log of Klipper',
  open: 'Open log',
  close: 'Close log',
  reading: 'Reading the log',
  unread: 'The log could not be read',
};
