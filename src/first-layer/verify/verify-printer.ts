import { computed, effect, signal, untracked, type ReadonlySignal } from '@preact/signals-core';
import type { FirstLayerReading } from '../../gcode/types.js';
import type { Printer } from '../../printer/printer.js';
import { settingNumber } from '../../printer/settings.js';
import type { FirstLayerWatch } from '../first-layer-watch.js';
import { printNameOf, type PrintName } from '../print-book.js';
import { isHomed, positionOf, warmthOf } from '../printer-view.js';
import type { Keep } from '../save/keep.js';
import type { VerifyFacts } from './facts.js';
import { LayerClock, type LayerView } from './layer-clock.js';
import type { VerifyPort } from './verify.js';

/** mm/s under which the toolhead counts as standing. */
const STILL = 0.001;
/** Clear of the bed's edge, mm. */
const MARGIN = 8;

/** What the port is given. */
export interface VerifyHouse {
  readonly printer: Printer;
  readonly firstLayer: FirstLayerWatch;
  readonly keep: ReadonlySignal<Keep | undefined>;
}

/** The port to the real printer. */
export function verifyPort(house: VerifyHouse, timeOfDay: () => number): VerifyPort {
  const { printer, firstLayer, keep } = house;
  const seen = signal<{ readonly frame: number; readonly layer: LayerView | undefined }>({
    frame: 0,
    layer: undefined,
  });
  let known: { readonly reading: FirstLayerReading; readonly clock: LayerClock } | undefined;
  // Whatever is printed is read by the watch: also after a reload, and again where it could not be read.
  const look = (): LayerView | undefined => {
    const followed = firstLayer.followed.peek();
    const isThis = followed !== undefined && printer.status.printStats.peek()?.filename === followed.path;
    const reading = isThis ? followed.reading : undefined;
    if (!reading?.firstLayer || printer.printState.peek() !== 'printing') {
      known?.clock.skip();
      return undefined;
    }
    if (known?.reading !== reading) known = { reading, clock: new LayerClock(reading) };
    return known.clock.take({
      filePosition: printer.status.virtualSdcard.peek()?.file_position ?? 0,
      nozzle: firstLayer.nozzle.peek(),
      speedFactor: printer.status.gcodeMove.peek()?.speed_factor ?? 1,
    });
  };
  const stops = [
    effect(() => {
      if (printer.status.frame.value) untracked(() => (seen.value = { frame: seen.peek().frame + 1, layer: look() }));
    }),
    effect(() => {
      if (!isReady(printer)) untracked(() => known?.clock.skip());
    }),
  ];
  return {
    facts: computed(() => factsOf(house, seen.value.frame, seen.value.layer)),
    option: computed(() => {
      const found = keep.value?.found.value;
      return found?.kind === 'target' ? found.target.values[0].option : '';
    }),
    stop: () => stops.forEach((stop) => stop()),
    upload: (path, text) => printer.files.upload(path, text),
    read: (path) => firstLayer.read(path),
    start: (path) => printer.job.start(path),
    cancel: () => printer.job.cancel(),
    run: (script) => printer.gcode.run(script),
    save: (plan) => keep.peek()?.routine.startNext(plan),
    timeOfDay,
  };
}

function isReady(printer: Printer): boolean {
  return printer.phase.value.kind === 'ready' && printer.age.value.kind !== 'lost';
}

function factsOf({ printer, firstLayer, keep }: VerifyHouse, frame: number, layer: LayerView | undefined): VerifyFacts {
  const { status } = printer;
  const stats = status.printStats.value;
  const speed = status.motionReport.value?.live_velocity;
  const { axes, hasRoundBed } = printer.capabilities.value;
  const found = keep.value?.found.value;
  const target = found?.kind === 'target' ? found.target.values[0] : undefined;
  return {
    frame,
    isReady: isReady(printer) && stats !== undefined,
    state: printer.printState.value,
    print: printOf(printer),
    message: stats?.message ?? '',
    stage: firstLayer.stage.value.kind,
    layer,
    people: peopleOf(firstLayer),
    isStill: speed !== undefined && Math.abs(speed) < STILL,
    isHomed: isHomed(printer),
    position: positionOf(printer),
    park: axes && !hasRoundBed ? [axes.x.least + MARGIN, axes.y.most - MARGIN] : undefined,
    top: axes?.z.most,
    bed: warmthOf(printer.heaters.value.find(({ kind }) => kind === 'bed')),
    areHeatersOn: printer.heaters.value.some(({ kind, target: wanted }) => kind !== 'fan' && (wanted ?? 0) > 0),
    save: keep.value?.routine.state.value.kind,
    value: target && settingNumber(status.configfile.value?.settings[target.section], target.option),
  };
}

/** People's part of the live offset; undefined while a file is asked whether it has changed the offset itself. */
function peopleOf({ desk }: FirstLayerWatch): number | undefined {
  const ledger = desk.value?.ledger;
  return ledger === undefined || ledger.isAsking.value ? undefined : ledger.parts.value.people;
}

function printOf(printer: Printer): PrintName | undefined {
  const { printStats, frame } = printer.status;
  return printer.isOccupied.value ? printNameOf(printStats.value, frame.value?.eventtime) : undefined;
}
