/** Words of what Klipper and Moonraker warn of. */
export const warningWords = {
  count: (warnings: number) => (warnings === 1 ? '1 warning' : `${warnings} warnings`),
  close: 'Close',
  seeAll: 'See the console',
};
