import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { signal } from '@preact/signals-core';
import { Heater } from '../../src/printer/heater.js';
import type { House } from '../../src/screens/house.js';
import '../../src/screens/tune/tune-screen.js';
import type { TuneScreen } from '../../src/screens/tune/tune-screen.js';

/** A house with two nozzles, the second one in use; scripts wait for `answer`, and `show` is the next status. */
function makeHouse() {
  const sent: string[] = [];
  const waiting: { readonly resolve: () => void; readonly reject: (error: Error) => void }[] = [];
  const frame = signal<object>({});
  const gcodeMove = signal({ speed_factor: 1, extrude_factor: 1 });
  const excludeObject = signal({ objects: [{ name: 'A' }], excluded_objects: ['A'], current_object: null });
  const nozzle = (name: string, pressure_advance: number) =>
    new Heater(name, 'extruder', { least: 0, most: 300 }, signal({ temperature: 200, target: 200, pressure_advance }));
  const house = {
    printer: {
      status: { frame, gcodeMove, toolhead: signal({ extruder: 'extruder1' }), excludeObject },
      isOccupied: signal(true),
      devices: signal({ fans: [] }),
      heaters: signal([nozzle('extruder', 0.04), nozzle('extruder1', 0.06)]),
      gcode: {
        run: (script: string) => {
          sent.push(script);
          return new Promise<void>((resolve, reject) => waiting.push({ resolve, reject }));
        },
      },
    },
    firstLayer: { accepted: signal(undefined) },
  } as unknown as House;
  const show = (speed: number) => {
    gcodeMove.value = { speed_factor: speed, extrude_factor: 1 };
    frame.value = {};
  };
  return { house, sent, waiting, show, excludeObject };
}

const make = (house: House): Promise<TuneScreen> =>
  fixture(html`<tune-screen style="height: 416px; width: 720px" .house=${house}></tune-screen>`);

const key = (screen: TuneScreen, name: string) =>
  [...screen.renderRoot.querySelectorAll<HTMLElement>('button')].find((one) =>
    one.getAttribute('aria-label')?.startsWith(name),
  );
const value = (screen: TuneScreen, name: string) => key(screen, name)?.textContent.trim().replaceAll(/\s+/g, ' ');

describe('Tune', () => {
  it('goes one step further with each tap, also with those that come before the printer shows the last', async () => {
    const { house, sent, waiting, show } = makeHouse();
    const screen = await make(house);
    key(screen, 'Speed, 5 % more')?.click();
    key(screen, 'Speed, 5 % more')?.click();
    await screen.updateComplete;
    expect(sent).to.deep.equal(['M220 S105', 'M220 S110']);
    expect(value(screen, 'Speed 100 %, asked 110 %')).to.equal('100 % → 110 %');
    for (const { resolve } of waiting) resolve();
    await aTimeout(0);
    show(1.1);
    await screen.updateComplete;
    expect(value(screen, 'Speed 110')).to.equal('110 %');
    await expect(screen).to.be.accessible();
  });

  it('goes on from what the printer says, not from what it refused or what somebody else changed', async () => {
    const { house, sent, waiting, show } = makeHouse();
    const screen = await make(house);
    key(screen, 'Speed, 5 % more')?.click();
    waiting[0]?.reject(new Error('no'));
    await aTimeout(0);
    key(screen, 'Speed, 5 % less')?.click();
    waiting[1]?.resolve();
    await aTimeout(0);
    show(1.5);
    await screen.updateComplete;
    key(screen, 'Speed, 5 % more')?.click();
    expect(sent).to.deep.equal(['M220 S105', 'M220 S95', 'M220 S155']);
  });

  it('sets the pressure advance of the nozzle in use', async () => {
    const { house, sent } = makeHouse();
    const screen = await make(house);
    key(screen, 'Pressure advance, 0.005 s more')?.click();
    expect(sent).to.deep.equal(['SET_PRESSURE_ADVANCE EXTRUDER=extruder1 ADVANCE=0.065']);
  });

  it('leads to the objects where the print has several', async () => {
    const { house, excludeObject } = makeHouse();
    const screen = await make(house);
    const link = () => screen.renderRoot.querySelector('a[href="#/objects"] .lab')?.textContent;
    expect(link()).to.equal(undefined);
    excludeObject.value = { ...excludeObject.peek(), objects: [{ name: 'A' }, { name: 'B' }] };
    await screen.updateComplete;
    expect(link()).to.equal('2 in this print, 1 left out');
  });

  it('keeps each value and its unit in one line on the smallest display', async () => {
    await setViewport({ width: 480, height: 320 });
    try {
      const { house } = makeHouse();
      const screen = await fixture<TuneScreen>(
        html`<tune-screen style="height: 268px; width: 411px" .house=${house}></tune-screen>`,
      );
      const values = [...screen.renderRoot.querySelectorAll('.value')];
      expect(values.map((one) => one.textContent.trim().replaceAll(/\s+/g, ' '))).to.include('0.060 s');
      for (const one of values) {
        const tops = [...one.querySelectorAll('b, .u')].map((part) => part.getClientRects().length);
        expect(tops).to.deep.equal([1, 1]);
        expect(one.querySelector('.v')!.getBoundingClientRect().width).to.be.at.most(one.clientWidth);
      }
    } finally {
      await setViewport({ width: 800, height: 600 });
    }
  });
});
