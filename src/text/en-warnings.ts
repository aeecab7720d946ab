/** Words of what Klipper and Moonraker warn of. */
export const warningWords = {
  told: (warnings: number) => `${warnings === 1 ? '1 warning' : `${warnings} warnings`} in the console`,
};
