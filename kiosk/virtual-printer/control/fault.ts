import { ControlError, type World } from './world.js';

/** Ends a fault after its real seconds; `least` where it must last to be seen. */
type Later = (run: () => void, least?: number) => void;
type Fault = (printer: World, later: Later, seconds: number) => void;

/** When each fault that is there ends. */
const endings = new WeakMap<World, Map<string, NodeJS.Timeout>>();

/** Makes something fail, for `seconds` of real time; one that is there already then ends with the newer one. */
export function causeFault(wish: Readonly<Record<string, unknown>>, printer: World): void {
  const { kind, seconds = 0, ...rest } = wish;
  if (typeof seconds !== 'number' || !Number.isFinite(seconds) || seconds < 0)
    throw new ControlError('seconds must be a number, 0 or more');
  if (Object.keys(rest).length > 0) throw new ControlError(`there is no ${Object.keys(rest).join(', ')} in a fault`);
  const fault = typeof kind === 'string' && Object.hasOwn(FAULTS, kind) ? FAULTS[kind] : undefined;
  if (typeof kind !== 'string' || !fault)
    throw new ControlError(`there is no fault ${JSON.stringify(kind)}; there are ${Object.keys(FAULTS).join(', ')}`);
  const ends = endings.get(printer) ?? new Map<string, NodeJS.Timeout>();
  endings.set(printer, ends);
  clearTimeout(ends.get(kind));
  const later: Later = (run, least = 0) =>
    ends.set(kind, setTimeout(run, Math.min(Math.max(seconds, least) * 1000, LONGEST)).unref());
  fault(printer, later, seconds);
}

/** The longest that Node can wait, in ms. */
const LONGEST = 2 ** 31 - 1;

const FAULTS: Readonly<Record<string, Fault>> = {
  /** Sockets are cut in the middle of a frame, and none is let in meanwhile. */
  'drop-sockets': ({ sockets }, later, seconds) => {
    sockets.isRefusing = seconds > 0;
    sockets.dropAll();
    later(() => (sockets.isRefusing = false));
  },
  /** Nothing goes through the open sockets, in either direction; afterwards all of it arrives late. */
  silence: ({ sockets }, later) => {
    sockets.hold();
    later(() => sockets.release());
  },
  'moonraker-down': (printer, later) => {
    printer.isDown = true;
    printer.sockets.dropAll();
    later(() => {
      printer.link.forgetAll();
      printer.isDown = false;
    });
  },
  'klippy-disconnected': ({ lifecycle }, later) => {
    lifecycle.stop();
    later(() => lifecycle.start());
  },
  'klippy-shutdown': ({ link }) => {
    const host = link.klipper?.host;
    if (!host || host.state === 'shutdown') return;
    host.info('Klipper state: Shutdown');
    host.shutdown(
      "MCU 'mcu' shutdown: Timer too close\nThis often indicates the host computer is overloaded. Check\nfor other processes consuming excessive CPU time, high swap\nusage, disk errors, overheating, unstable voltage, or\nsimilar system problems on the host computer.",
    );
  },
  /** Klipper starts anew and finds an option it does not know; `seconds` later a RESTART helps. */
  'klippy-error': ({ lifecycle }, later) => {
    lifecycle.plantedError = "Option 'bogus_option' is not valid in section 'stepper_x'";
    lifecycle.stop();
    lifecycle.start();
    later(() => (lifecycle.plantedError = undefined), MENDED);
  },
  thermistor: ({ machine }, later) => {
    machine.isThermistorOpen = true;
    later(() => (machine.isThermistorOpen = false), NOTICED);
  },
  /** Without `seconds` the filament stays out until the next fault of this kind puts it back. */
  'filament-out': ({ machine }, later, seconds) => {
    machine.hasFilament = false;
    if (seconds > 0) later(() => (machine.hasFilament = true));
  },
  /** Every answer and notification comes late, in order. */
  slow: ({ sockets }, later) => {
    sockets.delay = LATE;
    later(() => (sockets.delay = 0));
  },
};

/** Seconds by which a slow Moonraker is late. */
const LATE = 1.5;
/** Least seconds of a fault that Klipper must notice in its own time. */
const NOTICED = 1;
const MENDED = 4;
