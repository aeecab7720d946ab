// What the flows must prove, clause by clause, and by which flow. A flow that is not here, or no longer there, is a failure.

/** Flow names by what they prove together. */
export const promised = {
  'connect in each state of Klipper': ['connect', 'connect-starting', 'connect-shutdown', 'connect-without-klipper'],
  'home, level': ['home', 'level'],
  'first print with babysteps in the skirt, at the time the panel says': ['first-print', 'at-nozzle-in-time'],
  '20 taps in 2 s': ['twenty-taps'],
  'keep and save': ['keep-and-save'],
  'the whole guide by switch, hot and cold, and by probe': ['guide-switch-cold', 'guide-switch-hot', 'guide-probe'],
  'pause with taps, resume, cancel': ['pause-resume-cancel'],
  runout: ['runout'],
  prompts: ['prompts'],
  'emergency stop in G28 and in the skirt, then firmware restart': ['stop-in-homing', 'stop-in-skirt'],
  'board lost': ['board-lost'],
  'thermistor fault': ['thermistor-fault'],
  'host killed': ['host-killed'],
  'Moonraker killed and restarted': ['moonraker-killed'],
  'configuration error and the way back': ['configuration-error'],
  'uploads, folders, delete while printing': ['uploads-and-folders', 'delete-while-printing'],
  'bed-slinger, delta, IDEX and no-bed machines': [
    'machine-bedslinger',
    'machine-bltouch',
    'machine-delta',
    'machine-idex',
    'machine-barebones',
  ],
};

/** The flows that CI runs on every change. */
export const smoke = ['connect', 'home', 'level', 'first-print', 'keep-and-save', 'stop-in-homing'];

/** The flows that only the real stack can show, since the virtual printer has no such machine or state. */
export const realOnly = [
  'connect-starting',
  'home',
  'machine-bedslinger',
  'machine-delta',
  'machine-idex',
  'machine-barebones',
];

/** The flows that a host cannot play, by the host; on any other they must pass. */
export const impossible = { klipper: ['machine-idex'] };

/** Holds flows against what is promised; answers one line for each that is missing, new, twice, or marked otherwise. */
export function brokenPromises(flows) {
  const names = flows.map(({ name }) => name);
  const marked = (mark) => flows.filter((flow) => flow[mark]).map(({ name }) => name);
  return [
    ...names.filter((name, at) => names.indexOf(name) < at).map((name) => `${name} is there twice`),
    ...differences('flow', Object.values(promised).flat(), names),
    ...differences('smoke flow', smoke, marked('isSmoke')),
    ...differences('flow for the real stack only', realOnly, marked('isRealOnly')),
    ...differences('flow left out on a host', leftOut(), flows.filter(isImpossible).map(onHost)),
  ];
}

const isImpossible = ({ isImpossibleOn }) => isImpossibleOn !== undefined;
const onHost = ({ name, isImpossibleOn }) => `${name} (${isImpossibleOn})`;

function leftOut() {
  return Object.entries(impossible).flatMap(([host, names]) => names.map((name) => `${name} (${host})`));
}

function differences(what, wanted, there) {
  return [
    ...wanted.filter((name) => !there.includes(name)).map((name) => `the ${what} ${name} is promised, but not there`),
    ...there.filter((name) => !wanted.includes(name)).map((name) => `the ${what} ${name} is there, but not promised`),
  ];
}
