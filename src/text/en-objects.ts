/** Words of leaving out parts of a print. */
export const objectWords = {
  list: 'Objects of this print',
  plan: (objects: number) => `Bed from above with ${objects} objects`,
  none: 'This print names no objects',
  noneText: 'Slicers name them when “label objects” is on for Klipper.',
  now: 'being printed',
  leftOut: 'left out',
  asked: 'asked',
  question: (number: number) => `Leave out object ${number}?`,
  text: (name: string) => `${name}: the print goes on without it. It cannot be taken back in this print.`,
  safe: 'Keep it',
  act: 'Leave it out',
  lastQuestion: 'Cancel this print?',
  lastText: (name: string) => `${name} is the last object: without it nothing is left to print.`,
  lastSafe: 'Keep printing',
  lastAct: 'Cancel print',
};
