import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { signal } from '@preact/signals-core';
import type { PrintStage } from '../../src/first-layer/print-stage.js';
import '../../src/screens/print/job-page.js';
import type { JobPage } from '../../src/screens/print/job-page.js';
import { printerHouse } from '../support/dom/printer-house.js';

/** A print of a file that nobody could read; `layer` as the file itself tells it. */
async function make(
  stage: PrintStage,
  said: { readonly layer?: number; readonly isEmpty?: boolean; readonly hasPicture?: boolean } = {},
) {
  const { house } = printerHouse({
    printState: 'printing',
    heaters: [
      ['extruder', 'extruder', { temperature: 208, target: 215 }],
      ['heater_bed', 'bed', { temperature: 31, target: 60 }],
    ],
  });
  const { printer } = house;
  Object.assign(printer.status, {
    printStats: signal({
      state: 'isPaused' in stage && stage.isPaused ? 'paused' : 'printing',
      filename: 'part.gcode',
      message: '',
      print_duration: 600,
      filament_used: 900,
      info: { current_layer: said.layer ?? null, total_layer: 50 },
    }),
    virtualSdcard: signal({ file_position: 500, progress: 0.25 }),
    displayStatus: signal({ message: null, progress: 0 }),
    gcodeMove: signal({ speed_factor: 1, extrude_factor: 1, gcode_position: [0, 0, 1.2, 0] }),
    motionReport: signal({ live_velocity: 80, live_extruder_velocity: 2 }),
    configfile: signal(undefined),
    excludeObject: signal(undefined),
    fan: signal(undefined),
  });
  Object.assign(printer, {
    files: {
      metadata: () =>
        said.hasPicture === true
          ? Promise.resolve({ thumbnails: [{ width: 300, height: 300, size: 1, relative_path: 'part.png' }] })
          : Promise.reject(new Error('no metadata')),
      thumbnailUrl: () => 'data:,',
    },
    job: { isPausedHere: signal(false) },
    devices: signal({
      ...printer.devices.value,
      filamentSensors: [{ status: signal({ enabled: true, filament_detected: said.isEmpty !== true }) }],
    }),
  });
  Object.assign(house, { firstLayer: { isCutOff: signal(false), followed: signal(undefined) } });
  const page: JobPage = await fixture(html`<job-page .house=${house} .stage=${stage}></job-page>`);
  return page.renderRoot;
}

const textOf = (root: ParentNode, selector: string): string =>
  root.querySelector(selector)?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '';

describe('The page of a print', () => {
  it('names the heater that is waited for, with its degrees', async () => {
    const root = await make({ kind: 'before', isPaused: false });
    expect(textOf(root, '.tm')).to.equal('Heating and homing Bed: 31 of 60 °C');
  });

  it('shows a print as running whose file could not be read', async () => {
    const root = await make({ kind: 'before', isPaused: false }, { layer: 12 });
    expect(textOf(root, '.pc')).to.equal('25 %');
    expect(textOf(root, '.stt2')).to.contain('12 / 50');
  });

  it('fills the picture only of a print that is whole', async () => {
    const shown = async (how: 'complete' | 'cancelled' | 'error') => {
      const root = await make({ kind: 'ended', how }, { hasPicture: true });
      await waitUntil(() => root.querySelectorAll('.th img').length === 2);
      return root.querySelectorAll<HTMLElement>('.th img')[1]?.style.clipPath;
    };
    expect(await shown('complete')).to.equal('inset(0% 0px 0px)');
    expect(await shown('cancelled')).to.equal('inset(100% 0px 0px)');
    expect(await shown('error')).to.equal('inset(100% 0px 0px)');
  });

  it('says what to do while it is paused, with the way to the filament', async () => {
    const out = await make({ kind: 'later', isPaused: true }, { isEmpty: true });
    expect(textOf(out, '.wt')).to.equal('Filament is out: put new in, then Resume');
    expect(out.querySelector('a[href="#/filament"]')).not.to.equal(null);
    const early = await make({ kind: 'before', isPaused: true });
    expect(textOf(early, '.tm')).to.equal('Paused Change filament or clear what is wrong, then Resume');
  });
});
