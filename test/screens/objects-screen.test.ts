import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { signal } from '@preact/signals-core';
import type { House } from '../../src/screens/house.js';
import '../../src/screens/objects/objects-screen.js';
import type { ObjectsScreen } from '../../src/screens/objects/objects-screen.js';
import { printerHouse } from '../support/dom/printer-house.js';

const square = (x: number, y: number) => [[x, y], [x + 20, y], [x + 20, y + 20], [x, y + 20]]; // prettier-ignore
const OBJECTS = [
  { name: 'CUBE_STL_ID_0_COPY_0', center: [60, 60], polygon: square(50, 50) },
  { name: 'DISC', center: [110, 60], polygon: square(100, 50) },
];

/** A print of two objects, of which the first is being laid; every question is answered with yes. */
function makeHouse(leftOut: readonly string[] = [], refusal = '') {
  const { house, done, asked } = printerHouse({ printState: 'printing' });
  const excludeObject = signal({ objects: OBJECTS, excluded_objects: leftOut, current_object: OBJECTS[0]?.name });
  const frame = signal<object>({});
  const answer = () => (refusal === '' ? Promise.resolve() : Promise.reject(new Error(refusal)));
  Object.assign(house.printer.status, { excludeObject, frame });
  Object.assign(house.printer, {
    gcode: { run: (script: string) => (done.push(script), answer()) },
    job: { cancel: () => (done.push('cancel'), answer()) },
  });
  return { house, done, asked, excludeObject, frame };
}

const make = (house: House): Promise<ObjectsScreen> =>
  fixture(html`<objects-screen style="height: 416px; width: 720px" .house=${house}></objects-screen>`);
const rows = (screen: ObjectsScreen) => [...screen.renderRoot.querySelectorAll<HTMLButtonElement>('.list button')];
const words = (element: Element | null | undefined) => element?.textContent?.trim().replaceAll(/\s+/g, ' ');

describe('the objects of a print', () => {
  it('are left out once that was asked for, and shown so only when the printer says it', async () => {
    const { house, done, asked, excludeObject, frame } = makeHouse();
    const screen = await make(house);
    expect(rows(screen).map(words)).to.deep.equal(['1 CUBE_STL_ID_0_COPY_0 being printed', '2 DISC']);
    await expect(screen).to.be.accessible();
    rows(screen)[1]?.click();
    await aTimeout(0);
    await screen.updateComplete;
    expect([asked, done]).to.deep.equal([['Leave out object 2?'], ['EXCLUDE_OBJECT NAME=DISC']]);
    expect(words(rows(screen)[1])).to.equal('DISC asked');
    excludeObject.value = { ...excludeObject.peek(), excluded_objects: ['DISC'] };
    frame.value = {};
    await screen.updateComplete;
    expect(words(rows(screen)[1])).to.equal('2 DISC left out');
    expect(rows(screen)[1]?.disabled).to.equal(true);
  });

  it('can be touched on the bed too', async () => {
    const { house, done } = makeHouse();
    const screen = await make(house);
    const cube = screen.renderRoot.querySelector('.ob.now polygon')!.getBoundingClientRect();
    const touched = screen.shadowRoot?.elementFromPoint(cube.left + cube.width / 4, cube.top + cube.height / 4);
    touched?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    await aTimeout(0);
    expect(done).to.deep.equal(['EXCLUDE_OBJECT NAME=CUBE_STL_ID_0_COPY_0']);
    expect(cube.width).to.be.above(40);
  });

  it('end with a cancelled print where it is the last one', async () => {
    const { house, done, asked } = makeHouse(['CUBE_STL_ID_0_COPY_0']);
    const screen = await make(house);
    rows(screen)[1]?.click();
    await aTimeout(0);
    expect([asked, done]).to.deep.equal([['Cancel this print?'], ['cancel']]);
  });

  it('say in place what the printer refuses', async () => {
    const { house } = makeHouse([], 'There is no current object to cancel');
    const screen = await make(house);
    rows(screen)[1]?.click();
    await aTimeout(0);
    await screen.updateComplete;
    expect(words(screen.renderRoot.querySelector('[role=alert]'))).to.equal('There is no current object to cancel');
  });

  it('are none where the file names none', async () => {
    const { house, excludeObject } = makeHouse();
    excludeObject.value = { ...excludeObject.peek(), objects: [] };
    expect(words((await make(house)).renderRoot.querySelector('.h'))).to.equal('This print names no objects');
  });
});
