/** Words of the home screen. */
export const homeWords = {
  ready: 'Ready to print',
  zAsSaved: 'Z as saved',
  zLive: (offset: string) => `Z offset ${offset} mm`,
  off: 'Off',
  lastPrinted: (when: string) => `Last printed ${when}`,
  nothingYet: 'Nothing printed yet',
};
