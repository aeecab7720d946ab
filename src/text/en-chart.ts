/** Words of the chart of temperatures. */
export const chartWords = {
  name: 'Temperatures over time',
  ago: (minutes: number) => `${minutes} min ago`,
  now: 'now',
};
