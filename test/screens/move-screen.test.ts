import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import '../../src/screens/move/move-screen.js';
import type { MoveScreen } from '../../src/screens/move/move-screen.js';
import { printerHouse, type Said } from '../support/dom/printer-house.js';

async function draw(said: Said, view = '') {
  const at = printerHouse(said);
  const frame = await fixture<HTMLElement>(
    html`<div style="width:720px;height:416px;display:grid">
      <move-screen .house=${at.house} .view=${view}></move-screen>
    </div>`,
  );
  const screen = frame.querySelector<MoveScreen>('move-screen')!;
  await screen.updateComplete;
  return { ...at, screen };
}

const words = (node: Element | null | undefined) => node?.textContent?.trim().replaceAll(/\s+/g, ' ') ?? '';
const key = (screen: MoveScreen, word: string) =>
  [...screen.renderRoot.querySelectorAll('button')].find(
    (one) => words(one).startsWith(word) && !one.classList.contains('mini'),
  )!;

describe('Move', () => {
  it('moves once for each tap, by the distance that the key says', async () => {
    const { screen, done } = await draw({});
    expect(words(key(screen, 'Back'))).to.equal('Back Y +10');
    key(screen, 'Back').click();
    key(screen, 'Closer').click();
    await aTimeout(0);
    expect(done).to.deep.equal(['jog y 10 100', 'jog z -10 10']);
    await expect(screen).to.be.accessible();
  });

  it('locks axes without a home with the reason, and offers to home', async () => {
    const { screen, done, asked } = await draw({ homedAxes: 'xy' });
    expect(words(key(screen, 'Farther'))).to.equal('Farther not homed');
    expect(words(key(screen, 'Left'))).to.equal('Left X −10');
    key(screen, 'Farther').click();
    await aTimeout(0);
    expect(asked).to.deep.equal(['Home first?']);
    expect(done).to.deep.equal(['home']);
  });

  it('is locked in a print, with the reason on each key', async () => {
    const { screen, done } = await draw({ printState: 'printing' });
    for (const word of ['Left', 'Closer', 'Home all', 'Motors off']) {
      expect(words(key(screen, word)), word).to.include('a print is on');
      key(screen, word).click();
    }
    await aTimeout(0);
    expect(done).to.deep.equal([]);
  });

  it('neither moves, homes nor levels nor lets the motors go while a calibration is open', async () => {
    const { screen, done } = await draw({ isCalibrating: true, capabilities: { levelling: 'QUAD_GANTRY_LEVEL' } });
    for (const word of ['Left', 'Closer', 'Home all', 'Level', 'Motors off']) {
      expect(words(key(screen, word)), word).to.include('a calibration is open');
      key(screen, word).click();
    }
    screen.renderRoot.querySelector<HTMLElement>('.co button')?.click();
    await aTimeout(0);
    expect(done).to.deep.equal([]);
  });

  it('does not go to a typed place when a calibration was opened elsewhere meanwhile', async () => {
    const { house, screen, done } = await draw({});
    Object.assign(house.overlays, {
      enterNumber: () => {
        Object.assign(house.printer.status.manualProbe, { value: { is_active: true } });
        return Promise.resolve(50);
      },
    });
    screen.renderRoot.querySelector<HTMLElement>('.co button')!.click();
    await aTimeout(0);
    expect(done).to.deep.equal([]);
  });

  it('says why a move was refused, in the printer’s words, until it is touched', async () => {
    const refusal = 'Move out of range: 360.000 50.000 10.000 [0.000]';
    const { screen } = await draw({ refusal });
    key(screen, 'Right').click();
    await aTimeout(0);
    await screen.updateComplete;
    expect(words(screen.renderRoot.querySelector('[role=alert]'))).to.equal(refusal);
    screen.renderRoot.querySelector<HTMLElement>('.why')?.click();
    await screen.updateComplete;
    expect(screen.renderRoot.querySelector('[role=alert]')).to.equal(null);
  });

  it('has what the printer has: levelling, single axes, a round bed', async () => {
    const voron = await draw({ capabilities: { levelling: 'QUAD_GANTRY_LEVEL' } });
    expect(key(voron.screen, 'Level')).to.be.ok;
    expect(voron.screen.renderRoot.querySelectorAll('.hm .btn')).to.have.length(5);
    const delta = await draw({ capabilities: { hasRoundBed: true } });
    expect(words(delta.screen.renderRoot.querySelector('.hm'))).to.equal('Home all');
    expect(delta.screen.renderRoot.querySelector('circle.bed')).to.be.ok;
  });

  it('tells which endstops are pressed', async () => {
    const { screen } = await draw({}, 'position');
    await aTimeout(10);
    const list = screen.renderRoot.querySelector('move-endstops')?.shadowRoot;
    expect([...(list?.querySelectorAll('.r') ?? [])].map(words)).to.deep.equal(['X open', 'Y pressed', 'Z open']);
    await expect(screen).to.be.accessible();
  });
});
