import { num, text, type Section } from '../config/settings.js';
import { numberParam, textParam } from '../gcode/command.js';
import { notValid } from './devices.js';
import { runTemplate } from './macros.js';
import type { PauseResume } from './pause-resume.js';
import type { Printer } from './printer.js';

/** `[filament_switch_sensor]`: pauses a print that runs out, and says when filament is put in. */
export function installFilamentSensors(printer: Printer, pause: PauseResume): void {
  const sensors = new Map<string, FilamentSensor>();
  for (const [name, section] of Object.entries(printer.settings)) {
    const [kind, own = ''] = name.split(' ');
    if (kind !== 'filament_switch_sensor') continue;
    const sensor = new FilamentSensor(printer, section, pause);
    sensors.set(own, sensor);
    printer.status.add(name, () => ({ filament_detected: sensor.isDetected, enabled: sensor.isEnabled }));
  }
  if (sensors.size === 0) return;
  const find = (name: string): FilamentSensor => {
    const sensor = sensors.get(name);
    if (!sensor) throw notValid(name, 'SENSOR', sensors.keys());
    return sensor;
  };
  const { gcode, host } = printer;
  gcode.register(
    'QUERY_FILAMENT_SENSOR',
    (command) => {
      const name = textParam(command, 'SENSOR');
      host.info(`Filament Sensor ${name}: filament ${find(name).isDetected ? '' : 'not '}detected`);
    },
    'Query the status of the Filament Sensor',
  );
  gcode.register(
    'SET_FILAMENT_SENSOR',
    (command) => void (find(textParam(command, 'SENSOR')).isEnabled = numberParam(command, 'ENABLE', 1) !== 0),
    'Sets the filament sensor on/off',
  );
}

class FilamentSensor {
  isDetected: boolean;
  isEnabled = true;
  /** No event before this time. */
  #quietUntil: number;
  readonly #printer: Printer;
  readonly #section: Section;
  readonly #pause: PauseResume;

  constructor(printer: Printer, section: Section, pause: PauseResume) {
    this.#printer = printer;
    this.#section = section;
    this.#pause = pause;
    this.isDetected = printer.machine.hasFilament;
    this.#quietUntil = printer.host.now() + 2;
    printer.host.every(0.1, () => this.#look());
  }

  #look(): void {
    const { machine, host, status } = this.#printer;
    if (machine.hasFilament === this.isDetected) return;
    this.isDetected = machine.hasFilament;
    const now = host.now();
    if (!this.isEnabled || !host.isReady || now < this.#quietUntil) return;
    const isPrinting = status.read('print_stats')?.['state'] === 'printing';
    const isIdle = status.read('idle_timeout')?.['state'] !== 'Printing';
    if (this.isDetected ? !isIdle || isPrinting : !isPrinting) return;
    this.#quietUntil = Infinity;
    void this.#event(this.isDetected ? 'insert_gcode' : 'runout_gcode').finally(() => {
      this.#quietUntil = host.now() + num(this.#section, 'event_delay', 3);
    });
  }

  async #event(option: string): Promise<void> {
    const { gcode, host } = this.#printer;
    try {
      const isPausing = option === 'runout_gcode' && this.#section['pause_on_runout'] !== false;
      if (isPausing) {
        await this.#pause.sendPause();
        await host.sleep(num(this.#section, 'pause_delay', 0.5));
      }
      const source = text(this.#section, option);
      await gcode.exclusive(async () => {
        if (isPausing) await gcode.lines('PAUSE');
        await runTemplate(this.#printer, source);
      });
    } catch {
      // what was wrong has been said on the console
    }
  }
}
