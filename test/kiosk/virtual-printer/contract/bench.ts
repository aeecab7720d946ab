import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { slicedCubes } from '../../../support/sliced-cubes.js';
import type { Action } from './player.js';
import { textOf, type Fields } from './recording.js';
import type { Stage } from './stage.js';

/** How the bench stood when a recording began. */
export interface Beginning {
  readonly startsKlipper?: boolean;
  /** Printer seconds in a real one, where the usual speed is too much for a client that asks often. */
  readonly speed?: number;
  /** Files that had been uploaded. */
  readonly files?: readonly string[];
  /** Scripts that had been run. */
  readonly scripts?: readonly string[];
  /** Anything else that had been done. */
  readonly prepare?: (stage: Stage) => void | Promise<void>;
  /** What was done right before a request, by its id. */
  readonly before?: Readonly<Record<number, (stage: Stage) => void | Promise<void>>>;
}

export const BEGINNINGS: Readonly<Record<string, Beginning>> = {
  errors: { scripts: ['G28'], before: { 70: ({ printer }) => void (printer.machine.losesHomingOf = 0) } },
  klippy_config_error: { before: { 6: spoilConfig, 13: mendConfig } },
  console_gcode_responses: {
    files: ['excl.gcode', 'lat.gcode', 'prc.gcode', 'skirt_print.gcode'],
    scripts: [
      'G28',
      'G0 X276 Y201 Z0.25 F9000',
      'M400',
      'SAVE_VARIABLE VARIABLE=foo VALUE=11',
      'EXCLUDE_OBJECT NAME=CUBE_1',
      'EXCLUDE_OBJECT NAME=NOPE',
    ],
  },
  qgl: {
    scripts: ['G28', 'G0 X175 Y175 Z5 F9000'],
    prepare: ({ printer }) => void (printer.machine.gantry = [0.1, 1.3, -0.8, 0.1]),
  },
  save_config_restart: {
    speed: 5,
    scripts: ['SET_GCODE_OFFSET Z=-0.26', 'Z_OFFSET_APPLY_ENDSTOP', 'SET_GCODE_OFFSET Z=0'],
  },
  print_with_babystep: {
    files: ['ops_a.gcode'],
    scripts: ['G28', 'SET_HEATER_TEMPERATURE HEATER=extruder TARGET=100'],
  },
  babystep_latency: { files: ['ops_a.gcode'], scripts: ['G28', 'QUAD_GANTRY_LEVEL'] },
  pause_resume_cancel: { files: ['prc.gcode'], scripts: ['G28', 'QUAD_GANTRY_LEVEL'] },
  print_start_while_paused: { files: ['prc.gcode'], scripts: ['G28', 'QUAD_GANTRY_LEVEL'] },
  filament_runout: {
    files: ['prc.gcode'],
    scripts: ['G28', 'QUAD_GANTRY_LEVEL'],
    before: { 8: ({ printer, sleep }) => void sleep(7.4).then(() => (printer.machine.hasFilament = true)) },
  },
  exclude_object: { files: ['ops_a.gcode'], scripts: ['G28', 'QUAD_GANTRY_LEVEL'] },
  estop_and_firmware_restart: { scripts: ['G28'] },
  never_connected: { startsKlipper: false },
  moonraker_killed: { speed: 5 },
  'real/stop-in-homing': { speed: 5 },
  connect_without_klippy: { speed: 5, prepare: ({ printer }) => printer.lifecycle.stop() },
};

/** What was done on the bench besides sending requests, by the note that tells of it. */
export const ACTIONS: ReadonlyMap<string, Action> = new Map<string, Action>([
  ['HTTP POST /server/files/upload', upload],
  ['klippy SIGKILL', ({ printer }) => printer.lifecycle.stop()],
  ['klippy started again', ({ printer }) => printer.lifecycle.start()],
  ['start klippy', ({ printer, sleep }) => void sleep(0.48).then(() => printer.lifecycle.start())],
  ['moonraker SIGKILL', killMoonraker],
  ['graceful stop (SIGTERM)', ({ printer }) => printer.restartMoonraker()],
  ['mcu fault: ADC out of range', openThermistor],
  ['mcu silent for 12s (lost communication)', silenceBoard],
  ['heater stops heating (verify_heater)', ({ printer }) => void (printer.machine.isHeaterBroken = true)],
  ['inserted event seen only when idle/ready', pullAndPushFilament],
  ['filament removed', ({ printer }) => void (printer.machine.hasFilament = false)],
  ['HTTP request', requestAgain],
]);

/** Puts the bench into the state in which a recording began. */
export async function begin(stage: Stage, { files = [], scripts = [], prepare }: Beginning): Promise<void> {
  for (const file of files) await upload(stage, { file, status: 201, body: null });
  for (const script of scripts) await stage.printer.link.script(script);
  await prepare?.(stage);
}

function killMoonraker({ printer, sleep }: Stage): void {
  printer.isDown = true;
  printer.sockets.dropAll();
  void sleep(1.3).then(() => {
    printer.link.forgetAll();
    printer.isDown = false;
  });
}

async function pullAndPushFilament({ printer, sleep }: Stage): Promise<void> {
  printer.machine.hasFilament = false;
  await sleep(4);
  printer.machine.hasFilament = true;
  await sleep(4);
}

async function openThermistor({ printer, sleep }: Stage): Promise<void> {
  await sleep(1);
  printer.machine.isThermistorOpen = true;
  void sleep(3).then(() => (printer.machine.isThermistorOpen = false));
}

/** The board says nothing for so long that Klipper gives up, and the reset after that fails. */
async function silenceBoard({ printer, sleep }: Stage): Promise<void> {
  await sleep(5);
  printer.machine.isBoardSilent = true;
  void sleep(45).then(() => (printer.machine.isBoardSilent = false));
}

const CUBES: Readonly<Record<string, readonly [objects: number, layers: number]>> = {
  'ops_a.gcode': [2, 3],
  'chk.gcode': [2, 3],
  'ünï code #1.gcode': [2, 3],
  'skirt_print.gcode': [2, 5],
  'excl.gcode': [3, 6],
};

async function upload(stage: Stage, note: Fields): Promise<void> {
  const name = textOf(note['file']);
  const form = new FormData();
  const cubes = CUBES[name] ?? [2, 30];
  const text = name.endsWith('.gcode') ? slicedCubes(...cubes) : name.endsWith('.cfg') ? '# x\n' : 'hello';
  if (name.endsWith('.cfg')) form.append('root', 'config');
  if (name.startsWith('ünï')) form.append('path', 'sub dir');
  if (name === 'chk.gcode') form.append('checksum', '0'.repeat(64));
  form.append('file', new Blob([text]), name);
  const answer = await fetch(`${stage.url}/server/files/upload`, { method: 'POST', body: form });
  stage.uploads.push({
    name,
    expected: [Number(note['status']), note['body'] as Fields],
    got: [answer.status, (await answer.json()) as Fields],
  });
}

/** What was asked by HTTP. An upload is there before it goes on; a script goes on by itself, as homing does. */
async function requestAgain({ url }: Stage, note: Fields): Promise<void> {
  const path = textOf(note['path']);
  const asked = fetch(`${url}${path}`, {
    method: textOf(note['method']),
    headers: { 'content-type': textOf(note['type']) },
    body: textOf(note['body']),
  });
  if (path.includes('upload')) await asked;
  else void asked.catch(() => {});
}

/** A line that Klipper does not know gets into printer.cfg, past Moonraker. */
export function spoilConfig({ data }: Stage): void {
  const file = join(data, 'config', 'printer.cfg');
  writeFileSync(file, readFileSync(file, 'utf8').replace('[stepper_x]\n', '[stepper_x]\nbogus_option: 1\n'));
}

export function mendConfig({ data }: Stage): void {
  const file = join(data, 'config', 'printer.cfg');
  writeFileSync(file, readFileSync(file, 'utf8').replace('bogus_option: 1\n', ''));
  appendFileSync(file, '');
}
