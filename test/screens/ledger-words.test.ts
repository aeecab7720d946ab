import { expect } from '@open-wc/testing';
import {
  comparedWords,
  deltaWords,
  keptWords,
  pendingWords,
  placeWords,
  savedHeight,
} from '../../src/screens/first-layer/ledger-words.js';
import type { PrintRecord } from '../../src/first-layer/ledger-record.js';
import type { Capabilities } from '../../src/printer/capabilities.js';

const print: PrintRecord = {
  path: 'part.gcode',
  startedAt: 0,
  at: 0,
  how: 'complete',
  began: 0,
  last: -20,
  offered: -20,
  isChanged: true,
  isKept: false,
  hasAgreed: false,
  filament: 'PETG',
  plate: undefined,
};
const capable = (zEndstop: Capabilities['zEndstop']) => ({ zEndstop }) as Capabilities;

describe('the ledger in words', () => {
  it('says direction in words, never by sign alone', () => {
    expect(deltaWords(-10)).to.equal('0.010 closer');
    expect(deltaWords(5)).to.equal('0.005 farther');
    expect(comparedWords(-30, 0)).to.equal('0.030 closer than it began');
    expect(comparedWords(50, 50)).to.equal('as it began');
    expect(comparedWords(20, undefined)).to.equal('0.020 farther than saved');
  });

  it('names places and what became of a print', () => {
    expect(placeWords({ kind: 'skirt', loop: 2, loops: 3 })).to.equal('Skirt loop 2');
    expect(placeWords({ kind: 'layer', layer: 3 })).to.equal('Layer 3');
    expect(placeWords({ kind: 'layer', layer: undefined })).to.equal('Later layers');
    expect(keptWords(print)).to.equal('not kept');
    expect(keptWords({ ...print, isKept: true })).to.equal('kept');
    expect(keptWords({ ...print, isChanged: false, offered: 0 })).to.equal('not changed');
  });

  it('names the value that gives Z its zero, and what waits to be written', () => {
    expect(savedHeight(capable({ kind: 'pin', positionEndstop: -0.155, positionMin: -5, positionMax: 300 }))).to.equal(
      'position_endstop −0.155',
    );
    expect(savedHeight(capable({ kind: 'probe', section: 'bltouch', zOffset: 1.5 }))).to.equal(
      'bltouch z_offset 1.500',
    );
    expect(savedHeight(capable({ kind: 'towers' }))).to.equal('');
    const config = { settings: {}, save_config_pending: true };
    expect(pendingWords(undefined).value).to.equal('none');
    expect(
      pendingWords({ ...config, save_config_pending_items: { stepper_z: { position_endstop: '-0.455' } } }).value,
    ).to.equal('−0.455');
    expect(pendingWords({ ...config, save_config_pending_items: { a: { x: '1', y: '2' }, b: null } }).value).to.equal(
      '2 changes',
    );
  });
});
