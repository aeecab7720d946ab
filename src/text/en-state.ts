/** What is said when there is no printer to show: what happened, what the machine did about it, what to check. */
export const noPrinterWords = {
  klipperSays: 'Klipper says',
  checkFirst: 'Check first',
  mendFirst: 'Mend first',
  lastSeen: (clock: string) => `Last seen ${clock}`,
  progress: 'Printing',
  layer: 'Layer',
  restartFirmware: 'Restart firmware',
  restartFirmwareHint: 'printer must be homed again',
  restartKlipper: 'Restart Klipper',
  restartKlipperHint: 'reads the configuration again',
  restarting: 'Restarting',
  tryNow: 'Try now',
  again: 'Trying again by itself',
  stopByHttp: 'STOP still tries to reach Klipper, and says whether it did. In danger, use the power switch.',
  connecting: { title: 'Looking for the printer', text: 'The panel connects by itself as soon as Moonraker answers.' },
  noContact: (seconds: number) => (seconds === 1 ? 'No contact for 1 second' : `No contact for ${seconds} seconds`),
  noContactMinutes: (minutes: number) => `No contact for ${minutes} minutes`,
  noMoonraker: {
    title: 'Moonraker does not answer',
    text: 'Moonraker does not answer.',
    mayPrint: 'Moonraker does not answer. The print may well be running on: leave it alone for a moment.',
    checks: [
      'Is the printer’s computer switched on?',
      'Does its network cable or Wi-Fi work?',
      'Does Moonraker run on it?',
    ],
  },
  noGateway: {
    title: 'The panel’s own server does not answer',
    text: 'The program that joins this page to the printer is gone. It is started again by itself.',
    mayPrint:
      'The program that joins this page to the printer is gone. The print may well be running on: leave it alone.',
  },
  unauthorized: {
    title: 'Moonraker wants a login',
    text: 'It does not trust this panel. Nothing can be shown or done until it does.',
    checks: [
      'Open moonraker.conf on another computer.',
      'Add this panel’s address to trusted_clients in [authorization], or enter its API key here.',
    ],
  },
  disconnected: {
    title: 'Klipper is not running',
    text: 'Moonraker answers, but the Klipper program is not there. Heaters and motors are off.',
    checks: ['Was Klipper stopped or is it being updated?', 'Does its service start on the printer’s computer?'],
  },
  starting: {
    title: 'Klipper is starting',
    text: 'It reads its configuration and reaches for its boards. This takes some seconds.',
  },
  stopped: {
    title: 'The printer stopped itself',
    text: 'Klipper has shut down. All heaters and motors are off.',
  },
  stoppedByHand: {
    title: 'The printer was stopped',
    text: 'Somebody pressed the emergency stop. All heaters and motors are off.',
    checks: ['Is the danger over?', 'Does anything block the nozzle or the bed?'],
  },
  heaterSlow: {
    text: (heater: string) => `${heater} did not warm up as it should. All heaters and motors are off.`,
    bed: 'The bed',
    nozzle: 'The nozzle',
    checks: [
      'Is its heater’s cable seated at both ends?',
      'Is its power supply or relay on?',
      'Does it show room temperature when cold?',
    ],
  },
  sensorLost: {
    text: 'A temperature sensor reads what cannot be true: its cable is broken, shorted or unplugged. All heaters and motors are off.',
    checks: ['Is each thermistor cable seated at both ends?', 'Is a wire broken where it bends?'],
  },
  boardLost: {
    text: (board: string) => `The board ${board} went silent. All heaters and motors are off.`,
    checks: ['Is its USB or CAN cable seated at both ends?', 'Is the board powered?'],
  },
  tooSlow: {
    text: 'The printer’s computer was too late with a command. All heaters and motors are off.',
    checks: ['Does something else load the printer’s computer?', 'Is its power supply strong enough?'],
  },
  notStarted: {
    title: 'Klipper did not start',
    text: 'Something in its configuration is wrong. Nothing is heated, nothing moves.',
  },
  badOption: {
    text: (option: string, section: string) =>
      `A line in its configuration is not valid: ${option} in the section ${section}. Nothing is heated, nothing moves.`,
    checks: (section: string) => [
      'Open printer.cfg on another computer.',
      `Look for the section [${section}] and mend or delete the line.`,
    ],
  },
  badSection: {
    text: (section: string) =>
      `A section of its configuration is not known: ${section}. Nothing is heated, nothing moves.`,
    checks: (section: string) => [
      'Open printer.cfg on another computer.',
      `Look for the section [${section}] and mend or delete it.`,
    ],
  },
  badConfig: { checks: ['Open printer.cfg on another computer.', 'Look for what Klipper names here and mend it.'] },
  boardUnreached: {
    text: (board: string) => `Klipper cannot reach the board ${board}. Nothing is heated, nothing moves.`,
    checks: [
      'Is its USB or CAN cable seated at both ends?',
      'Is the board powered?',
      'Does printer.cfg name the right port?',
    ],
  },
};

/** Words of Moonraker’s API key. */
export const keyWords = {
  enter: 'Enter API key',
  hint: 'kept on the printer’s computer',
  asking: 'Asking Moonraker',
  title: 'Moonraker’s API key',
  act: 'Use this key',
  unreached: 'The panel’s own server does not answer',
  refused: 'The key was not taken',
};
