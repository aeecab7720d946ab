/** Words of what Klipper and Moonraker warn of. */
export const warningWords = {
  /** No digit first: the number pad’s keys are found by theirs. */
  told: (warnings: number) => `Warnings in console: ${warnings}`,
};
