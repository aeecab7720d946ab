import { ControlError, type World } from './world.js';

type Fault = (printer: World, seconds: number) => void;

/** Makes something fail, for `seconds` of real time. */
export function causeFault(wish: Readonly<Record<string, unknown>>, printer: World): void {
  const { kind, seconds = 0, ...rest } = wish;
  if (typeof seconds !== 'number' || !Number.isFinite(seconds) || seconds < 0)
    throw new ControlError('seconds must be a number, 0 or more');
  if (Object.keys(rest).length > 0) throw new ControlError(`there is no ${Object.keys(rest).join(', ')} in a fault`);
  const fault = typeof kind === 'string' && Object.hasOwn(FAULTS, kind) ? FAULTS[kind] : undefined;
  if (!fault)
    throw new ControlError(`there is no fault ${JSON.stringify(kind)}; there are ${Object.keys(FAULTS).join(', ')}`);
  fault(printer, seconds);
}

const FAULTS: Readonly<Record<string, Fault>> = {
  /** Sockets are cut in the middle of a frame, and none is let in meanwhile. */
  'drop-sockets': ({ sockets }, seconds) => {
    sockets.isRefusing = seconds > 0;
    sockets.dropAll();
    later(seconds, () => (sockets.isRefusing = false));
  },
  /** Nothing goes through the open sockets, in either direction; afterwards all of it arrives late. */
  silence: ({ sockets }, seconds) => {
    sockets.hold();
    later(seconds, () => sockets.release());
  },
  'moonraker-down': (printer, seconds) => {
    printer.isDown = true;
    printer.sockets.dropAll();
    later(seconds, () => {
      printer.link.forgetAll();
      printer.isDown = false;
    });
  },
  'klippy-disconnected': ({ lifecycle }, seconds) => {
    lifecycle.stop();
    later(seconds, () => lifecycle.start());
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
  'klippy-error': ({ lifecycle }, seconds) => {
    lifecycle.plantedError = "Option 'bogus_option' is not valid in section 'stepper_x'";
    lifecycle.stop();
    lifecycle.start();
    later(seconds, () => (lifecycle.plantedError = undefined), MENDED);
  },
  thermistor: ({ machine }, seconds) => {
    machine.isThermistorOpen = true;
    later(seconds, () => (machine.isThermistorOpen = false), NOTICED);
  },
  /** Without `seconds` the filament stays out until the next fault of this kind puts it back. */
  'filament-out': ({ machine }, seconds) => {
    machine.hasFilament = false;
    if (seconds > 0) later(seconds, () => (machine.hasFilament = true));
  },
  /** Every answer and notification comes late, in order. */
  slow: ({ sockets }, seconds) => {
    sockets.delay = LATE;
    later(seconds, () => (sockets.delay = 0));
  },
};

/** After real seconds; `least` where a fault must last to be seen. */
function later(seconds: number, run: () => void, least = 0): void {
  setTimeout(run, Math.max(seconds, least) * 1000).unref();
}

/** Seconds by which a slow Moonraker is late. */
const LATE = 1.5;
/** Least seconds of a fault that Klipper must notice in its own time. */
const NOTICED = 1;
const MENDED = 4;
