import { computed, effect, signal, untracked, type ReadonlySignal } from '@preact/signals-core';
import type { Heater } from '../../printer/heater.js';
import type { Printer } from '../../printer/printer.js';
import { settingNumber, type Settings } from '../../printer/settings.js';
import { levelledOf, micrometres } from '../hold.js';
import { isHomed, positionOf, warmthOf } from '../printer-view.js';
import type { Keep } from '../save/keep.js';
import { findTarget } from '../save/target.js';
import { pendingOf } from '../save/printer-port.js';
import type { Facts, Machine } from './facts.js';
import type { GuidePort } from './guide.js';
import { stepDistance } from './homing.js';
import { probeOver, referencePoint, startPoint } from './place.js';
import { findRoad } from './road.js';

/** mm/s under which the toolhead counts as standing. */
const STILL = 0.001;
/** mm within which it counts as being where it was sent. */
const THERE = 0.01;

/** The guide's port to the real printer. The answer's `stop` ends its counting of statuses. */
export function guidePort(
  printer: Printer,
  keep: ReadonlySignal<Keep | undefined>,
): GuidePort & { readonly stop: () => void } {
  const frames = signal(0);
  const stop = effect(() => {
    if (printer.status.frame.value) untracked(() => (frames.value += 1));
  });
  const machine = computed(() => machineOf(printer));
  return {
    facts: computed(() => factsOf(printer, machine.value, frames.value, keep.value)),
    lines: printer.console,
    stop,
    run: (script) => printer.gcode.run(script),
    save: (plan) => keep.peek()?.routine.startNext(plan),
  };
}

function machineOf(printer: Printer): Machine {
  const settings = printer.status.configfile.value?.settings ?? {};
  const capabilities = printer.capabilities.value;
  const { commands, macros, probe, levelling, mesh, extruders, objects } = capabilities;
  const road = findRoad(settings, capabilities);
  const found = findTarget({ settings, commands, macros });
  const zStep = commands.has('GET_POSITION') ? stepDistance(settings['stepper_z']) : undefined;
  const point = referencePoint(capabilities);
  return {
    road,
    point,
    startPoint: point && startPoint(road, point, capabilities),
    probePoint: point && probeOver(point, capabilities),
    target: found.kind === 'target' ? found.target : undefined,
    levelling,
    hasMesh: mesh !== undefined && commands.has('BED_MESH_CLEAR'),
    meshes: mesh?.profiles ?? [],
    canMesh: mesh !== undefined && probe !== undefined && commands.has('BED_MESH_CALIBRATE'),
    hasBed: objects.has('heater_bed'),
    nozzle: extruders[0],
    soakBy: probe !== undefined && commands.has('PROBE_ACCURACY') ? 'probe' : zStep === undefined ? 'time' : 'homing',
    zStep,
    screws: probe !== undefined && commands.has('SCREWS_TILT_CALCULATE') ? screwsOf(settings) : 0,
    idleTimeout: settingNumber(settings['idle_timeout'], 'timeout'),
  };
}

function screwsOf(settings: Settings): number {
  return Object.keys(settings['screws_tilt_adjust'] ?? {}).filter((option) => /^screw\d+$/u.test(option)).length;
}

/** Whether the toolhead stands where it was sent: a move is answered before it begins, and its speed is 0 then too. */
function isStanding({ status }: Printer): boolean {
  const report = status.motionReport.value;
  if (report === undefined) return true;
  const goal = status.toolhead.value?.position.slice(0, 3) ?? [];
  const isThere = goal.every((mm, axis) => Math.abs(mm - (report.live_position[axis] ?? mm)) < THERE);
  return isThere && Math.abs(report.live_velocity) < STILL;
}

function factsOf(printer: Printer, machine: Machine, frame: number, keep: Keep | undefined): Facts {
  const { status } = printer;
  const config = status.configfile.value;
  const head = status.toolhead.value;
  const probe = status.manualProbe.value;
  const isKnown =
    config !== undefined &&
    head !== undefined &&
    (probe !== undefined || !printer.capabilities.value.objects.has('manual_probe'));
  return {
    frame,
    now: status.frame.peek()?.eventtime ?? 0,
    isReady: printer.phase.value.kind === 'ready' && printer.age.value.kind !== 'lost' && isKnown,
    isPrinting: printer.isOccupied.value,
    isHomed: isHomed(printer),
    live: micrometres(status.gcodeMove.value?.homing_origin[2]),
    pending: config && pendingOf(config),
    mesh: status.bedMesh.value?.profile_name ?? '',
    isLevel: levelledOf(printer) ?? false,
    position: positionOf(printer),
    isStill: isStanding(printer),
    isAbsolute: status.gcodeMove.value?.absolute_coordinates ?? false,
    probe: {
      isActive: probe?.is_active ?? false,
      z: micrometres(probe?.z_position ?? undefined),
      lower: micrometres(probe?.z_position_lower ?? undefined),
      upper: micrometres(probe?.z_position_upper ?? undefined),
    },
    bed: warmthOf(heaterOf(printer, 'heater_bed')),
    nozzle: machine.nozzle === undefined ? undefined : warmthOf(heaterOf(printer, machine.nozzle)),
    idle: {
      timeout: status.idleTimeout.value?.idle_timeout,
      quiet: head === undefined ? 0 : Math.max(0, head.estimated_print_time - head.print_time),
    },
    save: keep?.routine.state.value.kind,
    files: keep?.files.value,
    machine,
  };
}

function heaterOf(printer: Printer, name: string): Heater | undefined {
  return printer.heaters.value.find((one) => one.name === name);
}
