import { numberParam, textParam, type Command } from '../gcode/command.js';
import type { Heater } from './heaters.js';
import type { Printer } from './printer.js';

/** Heating: M104, M109, M140, M190 and the rest. */
export function installHeaterCommands(printer: Printer): void {
  const { gcode, heaters, host } = printer;
  const wait = async (heater: Heater): Promise<void> => {
    printer.toolhead.flush();
    await heaters.settled(heater, () => host.respond(temperatures(printer)));
  };
  const set =
    (heater: Heater | undefined, isWaiting: boolean) =>
    async (command: Command): Promise<void> => {
      if (!heater) return;
      heater.set(numberParam(command, 'S', 0));
      if (isWaiting && heater.target > 0) await wait(heater);
    };
  gcode.register('M104', set(heaters.extruder, false));
  gcode.register('M109', set(heaters.extruder, true));
  gcode.register('M140', set(heaters.bed, false));
  gcode.register('M190', set(heaters.bed, true));
  gcode.registerAlways('M105', () => host.respond(host.state === 'error' ? 'T:0' : temperatures(printer)));
  gcode.register('TURN_OFF_HEATERS', () => heaters.off(), 'Turn off all heaters');
  gcode.register(
    'SET_HEATER_TEMPERATURE',
    (command) => heaters.find(textParam(command, 'HEATER')).set(numberParam(command, 'TARGET', 0)),
    'Sets a heater temperature',
  );
  gcode.register(
    'TEMPERATURE_WAIT',
    (command) => waitForSensor(printer, command),
    'Wait for a temperature on a sensor',
  );
  installStatus(printer);
}

function temperatures(printer: Printer): string {
  const bed = printer.heaters.bed;
  const parts = bed ? [`B:${bed.temperature.toFixed(1)} /${bed.target.toFixed(1)}`] : [];
  if (printer.machine.shape.hasChamber) parts.push(`C:${printer.machine.chamber.temperature.toFixed(1)} /0.0`);
  const { temperature, target } = printer.heaters.extruder;
  return [...parts, `T0:${temperature.toFixed(1)} /${target.toFixed(1)}`].join(' ');
}

async function waitForSensor(printer: Printer, command: Command): Promise<void> {
  const heater = printer.heaters.find(textParam(command, 'SENSOR'));
  const least = numberParam(command, 'MINIMUM', -Infinity);
  const most = numberParam(command, 'MAXIMUM', Infinity);
  while (heater.temperature < least || heater.temperature > most) {
    printer.host.respond(temperatures(printer));
    await printer.host.sleep(1);
  }
}

function installStatus(printer: Printer): void {
  const { status, heaters, settings } = printer;
  const sensors = Object.keys(settings).filter((name) => name.startsWith('temperature_sensor '));
  const names = heaters.all.map((heater) => heater.name);
  status.add('heaters', () => ({
    available_heaters: names,
    available_sensors: heaters.bed ? ['heater_bed', ...sensors, 'extruder'] : [...sensors, 'extruder'],
    available_monitors: [],
  }));
  const { bed, extruder } = heaters;
  if (bed) status.add('heater_bed', () => bed.status());
  const { pressure } = printer;
  status.add('extruder', () => ({
    ...extruder.status(),
    can_extrude: extruder.canExtrude,
    pressure_advance: pressure.advance,
    smooth_time: pressure.smoothTime,
    motion_queue: null,
  }));
}
