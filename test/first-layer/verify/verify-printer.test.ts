import assert from 'node:assert/strict';
import { test } from 'node:test';
import { signal } from '@preact/signals-core';
import type { FirstLayerReading } from '../../../src/gcode/types.js';
import { verifyPort, type VerifyHouse } from '../../../src/first-layer/verify/verify-printer.js';
import { loadSample, read } from '../../support/gcode-samples.js';

/** A printer that prints, as far as the port looks at it. */
function makeHouse() {
  const followed = signal<{ path: string; reading: FirstLayerReading | undefined } | undefined>(undefined);
  const virtualSdcard = signal({ file_position: 0 });
  const isAsking = signal(false);
  const parts = signal({ people: 0, printer: 0 });
  const motionReport = signal<{ live_velocity: number } | undefined>({ live_velocity: 80 });
  const frame = signal({ eventtime: 100 });
  const house = {
    printer: {
      status: {
        frame,
        printStats: signal({ filename: 'Cube.gcode', total_duration: 40, message: '' }),
        virtualSdcard,
        gcodeMove: signal({ gcode_position: [0, 0, 0.2, 0], speed_factor: 1 }),
        motionReport,
        toolhead: signal({ homed_axes: 'xyz' }),
        configfile: signal({ settings: {} }),
      },
      capabilities: signal({ axes: undefined, hasRoundBed: false }),
      phase: signal({ kind: 'ready' }),
      age: signal({ kind: 'live' }),
      printState: signal('printing'),
      isOccupied: signal(true),
      heaters: signal([]),
    },
    firstLayer: {
      stage: signal({ kind: 'object' }),
      nozzle: signal(undefined),
      followed,
      desk: signal({ ledger: { isAsking, parts } }),
    },
    keep: signal(undefined),
  };
  const port = verifyPort(house as unknown as VerifyHouse, () => 0);
  const look = (): void => {
    frame.value = { eventtime: frame.peek().eventtime + 0.25 };
  };
  return { port, look, followed, virtualSdcard, isAsking, parts, motionReport };
}

test('people’s part is not known while a file is asked whether it has changed the offset itself', () => {
  const { port, isAsking, parts } = makeHouse();
  assert.equal(port.facts.value.people, 0);
  isAsking.value = true;
  parts.value = { people: 50, printer: 0 };
  assert.equal(port.facts.value.people, undefined);
  parts.value = { people: 0, printer: 50 };
  isAsking.value = false;
  assert.equal(port.facts.value.people, 0);
});

test('a nozzle whose pace is not known does not stand', () => {
  const { port, motionReport } = makeHouse();
  motionReport.value = { live_velocity: 0 };
  assert.equal(port.facts.value.isStill, true);
  motionReport.value = undefined;
  assert.equal(port.facts.value.isStill, false);
});

test('a print is stopped by what the watch reads of it, however late that comes, and never by another file', async () => {
  const { port, look, followed, virtualSdcard } = makeHouse();
  const layer = () => port.facts.value.layer;
  const { bytes, truth } = loadSample('ps-cube30-skirt3-abs');
  const reading = await read(bytes);
  virtualSdcard.value = { file_position: truth.first_layer.last_extrusion_end };
  look();
  assert.equal(layer(), undefined, 'nothing is read yet');
  followed.value = { path: 'Other.gcode', reading };
  look();
  assert.equal(layer(), undefined, 'that is another file');
  followed.value = { path: 'Cube.gcode', reading: { ...reading, firstLayer: null } };
  look();
  assert.equal(layer(), undefined, 'nobody knows where its first layer ends');
  followed.value = { path: 'Cube.gcode', reading };
  look();
  assert.equal(layer()?.isDue, true);
  port.stop();
  followed.value = undefined;
  look();
  assert.equal(layer()?.isDue, true, 'nothing is followed any more');
});
