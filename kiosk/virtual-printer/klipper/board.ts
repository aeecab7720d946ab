import { num } from '../config/settings.js';
import { textParam } from '../gcode/command.js';
import { notValid } from './devices.js';
import { endstopPosition } from './homing.js';
import type { Printer } from './printer.js';

/** What belongs to the micro-controller: its statistics, the stepper drivers, the endstop switches, its inputs. */
export function installBoard(printer: Printer): void {
  installStatistics(printer);
  installDrivers(printer);
  installEndstops(printer);
  printer.gcode.register(
    'QUERY_ADC',
    () => {
      const sensors = Object.keys(printer.settings).filter(
        (name) => name.startsWith('temperature_sensor') && !name.endsWith('host'),
      );
      const names = ['extruder', 'heater_bed', ...sensors].map((name) => `"${name}"`);
      printer.host.info(`Available ADC objects: ${names.join(', ')}`);
    },
    'Report the last value of an analog pin',
  );
}

function installStatistics({ status, host }: Printer): void {
  const started = host.now();
  status.add('mcu', () => {
    const seconds = Math.floor(host.now() - started);
    return {
      mcu_version: 'virtual-mcu-1',
      mcu_build_versions: 'python 3.11.2',
      mcu_constants: CONSTANTS,
      last_stats: {
        ...STATS,
        bytes_write: 3588 + seconds * 20,
        bytes_read: 5263 + seconds * 110,
        send_seq: 250 + seconds,
        receive_seq: 250 + seconds,
      },
    };
  });
  status.add('system_stats', () => ({
    sysload: 0.4,
    cputime: Math.floor(host.now() - started) * 0.02,
    memavail: 1_463_296,
  }));
}

const CONSTANTS = {
  MCU: 'rp2040',
  CLOCK_FREQ: 50_000_000,
  STATS_SUMSQ_BASE: 256,
  ADC_MAX: 4095,
  PWM_MAX: 255,
  STEPPER_BOTH_EDGE: 1,
};

const STATS = {
  mcu_awake: 0,
  mcu_task_avg: 0,
  mcu_task_stddev: 0,
  bytes_write: 0,
  bytes_read: 0,
  bytes_retransmit: 0,
  bytes_invalid: 0,
  send_seq: 0,
  receive_seq: 0,
  retransmit_seq: 0,
  srtt: 0,
  rttvar: 0,
  rto: 0.025,
  ready_bytes: 0,
  upcoming_bytes: 0,
  freq: 50_000_000,
};

function installDrivers({ gcode, status, settings, host, toolhead }: Printer): void {
  const names = Object.keys(settings).filter((name) => name.startsWith('tmc2209 '));
  for (const name of names) {
    const current = driverCurrent(num(settings[name], 'run_current', 0.8), num(settings[name], 'sense_resistor', 0.11));
    status.add(name, () => ({
      mcu_phase_offset: toolhead.homedAxes === '' ? null : 0,
      phase_offset_position: toolhead.homedAxes === '' ? null : 0,
      run_current: current,
      hold_current: current,
      drv_status: toolhead.homedAxes === '' ? null : { cs_actual: 25, stst: 1 },
      temperature: null,
    }));
  }
  if (names.length === 0) return;
  const steppers = names.map((name) => name.slice('tmc2209 '.length));
  gcode.register(
    'DUMP_TMC',
    async (command) => {
      const stepper = textParam(command, 'STEPPER');
      if (!steppers.includes(stepper)) throw notValid(stepper, 'STEPPER', steppers);
      for (const line of REGISTERS) host.info(line);
      await host.sleep(0.5);
    },
    'Read and display TMC stepper driver registers',
  );
}

/** A, in the 32 steps that a TMC2209 knows: `(step + 1) / 32 · 0.18 V / (√2 · (sense resistor + 0.02 Ω))`. */
function driverCurrent(wanted: number, senseResistor: number): number {
  const perStep = 0.18 / (32 * Math.SQRT2 * (senseResistor + 0.02));
  return Math.floor(wanted / perStep + 0.5) * perStep;
}

const REGISTERS = [
  '========== Write-only registers ==========',
  'SLAVECONF:  00000200 senddelay=2',
  'IHOLD_IRUN: 00081919 ihold=25 irun=25 iholddelay=8',
  'TPWMTHRS:   000fffff tpwmthrs=1048575',
  'TCOOLTHRS:  00000000',
  'COOLCONF:   00000000',
  'TPOWERDOWN: 00000014 tpowerdown=20',
  'SGTHRS:     00000000',
  '========== Queried registers ==========',
  'GCONF:      000001c4 en_spreadcycle=1 pdn_disable=1 mstep_reg_select=1 multistep_filt=1',
  'GSTAT:      00000000',
  'IFCNT:      0000002b ifcnt=43',
  'OTP_READ:   00000000',
  'IOIN:       21000041 enn=1 pdn_uart=1 version=0x21',
  'FACTORY_CONF: 0000000f fclktrim=15',
  'TSTEP:      00000000',
  'MSCNT:      00000000',
  'MSCURACT:   00000000',
  'CHOPCONF:   34030053 toff=3 hstrt=5 tbl=2 vsense=1 mres=4(16usteps) intpol=1 dedge=1',
  'DRV_STATUS: 80190000 cs_actual=25 stst=1',
  'PWMCONF:    c80d0e24 pwm_ofs=36 pwm_grad=14 pwm_freq=1 pwm_autoscale=1 pwm_autograd=1 pwm_reg=8 pwm_lim=12',
  'PWM_SCALE:  00000000',
  'PWM_AUTO:   00000000',
  'SG_RESULT:  00000000',
];

function installEndstops(printer: Printer): void {
  const { gcode, status, host } = printer;
  let last: Record<string, number> = {};
  const query = async (): Promise<Record<string, string>> => {
    await printer.toolhead.standstill();
    await host.sleep(0.25);
    const states = endstopStates(printer);
    last = Object.fromEntries(Object.entries(states).map(([name, isPressed]) => [name, isPressed ? 1 : 0]));
    return Object.fromEntries(
      Object.entries(states).map(([name, isPressed]) => [name, isPressed ? 'TRIGGERED' : 'open']),
    );
  };
  const say = async (): Promise<void> => {
    const states = await query();
    host.respond(
      Object.entries(states)
        .map(([name, state]) => `${name}:${state}`)
        .join(' '),
    );
  };
  gcode.register('QUERY_ENDSTOPS', say, 'Report on the status of each endstop');
  gcode.register('M119', say);
  printer.queries.set('endstops', query);
  status.add('query_endstops', () => ({ last_query: last }));
}

function endstopStates(printer: Printer): Record<string, boolean> {
  const { toolhead, machine } = printer;
  const [x, y, z] = toolhead.physical();
  const states = [x, y, z].map((place, axis): [string, boolean] => {
    const name = `stepper_${'xyz'[axis]!}`;
    if (axis === 2) return [name, z <= machine.homingHeight(x, y, false)];
    const end = endstopPosition(printer, axis);
    const isFar = printer.settings[name]?.['homing_positive_dir'] === true;
    return [name, isFar ? place >= end - 1e-6 : place <= end + 1e-6];
  });
  return Object.fromEntries(states);
}
