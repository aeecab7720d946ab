import { num, text } from '../config/settings.js';
import { numberParam, textParam } from '../gcode/command.js';
import { GcodeError } from '../gcode/errors.js';
import type { Printer } from './printer.js';

/** Fans, pins and lights. Speeds and brightness 0…1. */
export function installDevices(printer: Printer): void {
  installPartFan(printer);
  installOtherFans(printer);
  installPins(printer);
  installLeds(printer);
}

function installPartFan(printer: Printer): void {
  if (!printer.settings['fan']) return;
  let speed = 0;
  const { gcode, status } = printer;
  const set = (value: number): void => {
    const off = num(printer.settings['fan'], 'off_below', 0);
    speed = value < off ? 0 : Math.min(1, Math.max(0, value));
  };
  gcode.register('M106', (command) => set(numberParam(command, 'S', 255, { min: 0 }) / 255));
  gcode.register('M107', () => set(0));
  const hasRpm = printer.settings['fan']['tachometer_pin'] !== undefined;
  status.add('fan', () => ({ speed, rpm: hasRpm ? Math.round(speed * 4800) : null }));
}

function installOtherFans(printer: Printer): void {
  const { settings, status, heaters, toolhead } = printer;
  const generic = new Map<string, number>();
  for (const [name, section] of Object.entries(settings)) {
    const [kind, own = ''] = name.split(' ');
    const hasRpm = section['tachometer_pin'] !== undefined;
    const rpm = (speed: number): number | null => (hasRpm ? Math.round(speed * 4800) : null);
    if (kind === 'heater_fan') {
      const hot = num(section, 'heater_temp', 50);
      status.add(name, () => {
        const { target, temperature } = heaters.extruder;
        const speed = target > 0 || temperature > hot ? num(section, 'fan_speed', 1) : 0;
        return { speed, rpm: rpm(speed) };
      });
    } else if (kind === 'controller_fan') {
      status.add(name, () => {
        const isOn = (heaters.bed?.target ?? 0) > 0 || toolhead.homedAxes !== '';
        return { speed: isOn ? 1 : 0, rpm: null };
      });
    } else if (kind === 'fan_generic') {
      generic.set(own, 0);
      status.add(name, () => ({ speed: generic.get(own) ?? 0, rpm: rpm(generic.get(own) ?? 0) }));
    }
  }
  if (generic.size === 0) return;
  const set = (name: string, speed: number): void => {
    if (!generic.has(name)) throw notValid(name, 'FAN', generic.keys());
    generic.set(name, speed);
  };
  printer.gcode.register(
    'SET_FAN_SPEED',
    (command) => set(textParam(command, 'FAN'), numberParam(command, 'SPEED', 0, { min: 0, max: 1 })),
    'Sets the speed of a fan',
  );
}

function installPins(printer: Printer): void {
  const pins = new Map<string, number>();
  for (const [name, section] of Object.entries(printer.settings)) {
    const [kind, own = ''] = name.split(' ');
    if (kind !== 'output_pin') continue;
    pins.set(own, num(section, 'value', 0));
    printer.status.add(name, () => ({ value: pins.get(own) ?? 0 }));
  }
  if (pins.size === 0) return;
  printer.gcode.register(
    'SET_PIN',
    (command) => {
      const name = textParam(command, 'PIN');
      if (!pins.has(name)) throw notValid(name, 'PIN', pins.keys());
      pins.set(name, numberParam(command, 'VALUE', undefined, { min: 0, max: 1 }));
    },
    'Set the value of an output pin',
  );
}

function installLeds(printer: Printer): void {
  const leds = new Map<string, (readonly number[])[]>();
  for (const [name, section] of Object.entries(printer.settings)) {
    const [kind, own = ''] = name.split(' ');
    if (kind !== 'neopixel') continue;
    const colour = ['red', 'green', 'blue', 'white'].map((part) => num(section, `initial_${part}`, 0));
    leds.set(
      own,
      Array.from({ length: num(section, 'chain_count', 1) }, () => colour),
    );
    printer.status.add(name, () => ({ color_data: leds.get(own) }));
  }
  if (leds.size === 0) return;
  printer.gcode.register('SET_LED_TEMPLATE', () => {}, 'Assign a display_template to an LED');
  printer.gcode.register(
    'SET_LED',
    (command) => {
      const name = textParam(command, 'LED');
      const chain = leds.get(name);
      if (!chain) throw notValid(name, 'LED', leds.keys());
      const colour = ['RED', 'GREEN', 'BLUE', 'WHITE'].map((part) => numberParam(command, part, 0, { min: 0, max: 1 }));
      const index = numberParam(command, 'INDEX', 0, { min: 0, max: chain.length });
      leds.set(
        name,
        chain.map((old, at) => (index === 0 || at === index - 1 ? colour : old)),
      );
    },
    'Set the color of an LED',
  );
}

/** What Klipper says about a name it does not know. */
export function notValid(value: string, key: string, options: Iterable<string>): GcodeError {
  const names = [...options].map((name) => `'${name}'`).join(', ');
  return new GcodeError(`The value '${value}' is not valid for ${key}. Options: ${names}`);
}

/** Sensors that only measure. */
export function installSensors(printer: Printer): void {
  const { machine, status, settings, host } = printer;
  for (const [name, section] of Object.entries(settings)) {
    if (!name.startsWith('temperature_sensor ')) continue;
    const kind = text(section, 'sensor_type');
    let [least, most] = [99999999, 0];
    let measured = 0;
    const read = (): number => {
      if (kind === 'temperature_host') return 45.12;
      if (kind === 'temperature_mcu') return 38 + machine.noise(0.4);
      return machine.chamber.temperature + machine.noise(0.04);
    };
    host.every(1, () => {
      measured = Math.round(read() * 100) / 100;
      least = Math.min(least, measured);
      most = Math.max(most, measured);
    });
    if (kind === 'temperature_host')
      status.add(name.replace('temperature_sensor', 'temperature_host'), () => ({ temperature: 45.12 }));
    status.add(name, () => ({ temperature: measured, measured_min_temp: least, measured_max_temp: most }));
  }
}
