import { num } from '../config/settings.js';
import type { Heater } from './heaters.js';
import type { Printer } from './printer.js';

/** Shuts down when a heater does not get warmer as it should, or a sensor reads nonsense. */
export function watchHeaters(printer: Printer): void {
  for (const heater of printer.heaters.all) watch(printer, heater);
  printer.host.every(0.3, () => {
    if (printer.machine.isBoardSilent && printer.host.isReady) {
      printer.host.info('Klipper state: Shutdown');
      printer.host.shutdown("Lost communication with MCU 'mcu'");
    }
    if (printer.machine.isThermistorOpen && printer.host.isReady) {
      const section = printer.settings['extruder'];
      const range = `${num(section, 'min_temp', 0).toFixed(3)}:${num(section, 'max_temp', 300).toFixed(3)}`;
      printer.host.info('Klipper state: Shutdown');
      printer.host.shutdown(
        `MCU 'mcu' shutdown: ADC out of range\n\nSensor 'extruder' temperature -91.153 not in range ${range}\n\n` +
          'This generally occurs when a heater temperature exceeds\nits configured min_temp or max_temp.',
      );
    }
  });
}

function watch({ host, settings }: Printer, heater: Heater): void {
  const section = settings[`verify_heater ${heater.name}`];
  const gain = num(section, 'heating_gain', 2);
  const time = num(section, 'check_gain_time', heater.name === 'heater_bed' ? 60 : 20);
  const hysteresis = num(section, 'hysteresis', 5);
  let target = 0;
  let goal = 0;
  let deadline = Infinity;
  host.every(1, () => {
    if (!host.isReady) return;
    const { temperature } = heater;
    if (heater.target !== target) {
      target = heater.target;
      goal = temperature + gain;
      deadline = host.now() + time;
    }
    const isFar = target > 0 && temperature < target - hysteresis;
    if (!isFar || temperature >= goal) {
      goal = temperature + gain;
      deadline = host.now() + time;
    } else if (host.now() > deadline) {
      host.info('Klipper state: Shutdown');
      host.shutdown(
        `Heater ${heater.name} not heating at expected rate\nSee the 'verify_heater' section in docs/Config_Reference.md\n` +
          'for the parameters that control this check.\n',
      );
    }
  });
}
