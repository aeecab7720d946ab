import { expect } from '@open-wc/testing';
import { signal } from '@preact/signals-core';
import { nozzleOf, pillsOf } from '../../src/app/glance.js';
import { printerHouse } from '../support/dom/printer-house.js';

describe('the temperatures of the top bar', () => {
  it('show the nozzle that is in use, and the first one where Klipper names none', () => {
    const { printer } = printerHouse({
      heaters: [
        ['extruder', 'extruder', { temperature: 30, target: 0 }],
        ['extruder1', 'extruder', { temperature: 201, target: 200 }],
      ],
    }).house;
    const toolhead = signal({ extruder: 'extruder1' });
    Object.assign(printer.status, { toolhead });
    expect(nozzleOf(printer)?.name).to.equal('extruder1');
    expect(pillsOf(printer).map(({ current }) => current)).to.deep.equal([201]);
    toolhead.value = { extruder: '' };
    expect(nozzleOf(printer)?.name).to.equal('extruder');
  });
});
