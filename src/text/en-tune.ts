/** Words of what may be changed while a print runs. */
export const tuneWords = {
  speed: 'Speed',
  flow: 'Flow',
  pressureAdvance: 'Pressure advance',
  seconds: 's',
  less: (title: string, amount: string) => `${title}, ${amount} less`,
  more: (title: string, amount: string) => `${title}, ${amount} more`,
  asSliced: 'As sliced',
  asSlicedOf: (title: string) => `As sliced: ${title}`,
  asked: (value: string) => `asked ${value}`,
  objects: (objects: number, leftOut: number) =>
    leftOut === 0 ? `${objects} in this print` : `${objects} in this print, ${leftOut} left out`,
  zOffset: 'Z offset',
  zText: 'Closer and Farther',
};
