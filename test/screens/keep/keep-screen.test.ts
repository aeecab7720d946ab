import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';
import { signal } from '@preact/signals-core';
import { setViewport } from '@web/test-runner-commands';
import type { Keep, Verdict } from '../../../src/first-layer/save/keep.js';
import type { SaveState } from '../../../src/first-layer/save/save-state.js';
import type { House } from '../../../src/screens/house.js';
import '../../../src/screens/keep/keep-screen.js';
import '../../../src/screens/keep/keep-refusal.js';
import '../../../src/screens/keep/save-page.js';
import type { KeepRefusal } from '../../../src/screens/keep/keep-refusal.js';
import type { KeepScreen } from '../../../src/screens/keep/keep-screen.js';
import type { SavePage } from '../../../src/screens/keep/save-page.js';
import { audit } from '../../support/dom/audit.js';
import { deltaKeep } from './delta-keep.js';
import { job, offer, plan, stubKeep } from './keep-stub.js';

const place = {
  file: 'z-endstop.cfg',
  number: 12,
  text: 'position_endstop: -0.210',
  section: 'stepper_z',
  option: 'position_endstop',
  isSaved: false,
};
const included: Verdict = {
  kind: 'obstacle',
  obstacle: { why: 'included', place, next: 'position_endstop: -0.155' },
};

const states: Readonly<Record<string, SaveState>> = {
  foreign: { kind: 'foreign', job, items: [{ section: 'extruder', option: 'pid_kp', text: '22.3' }] },
  restarting: { kind: 'restarting', job, since: 1, wasAway: true, isResumed: false },
  saved: { kind: 'saved', job, backup: 'printer-20261122_200704.cfg' },
  'foreign mesh': {
    kind: 'foreign',
    job,
    items: [
      ...['version', 'points', 'x_count', 'y_count', 'mesh_x_pps', 'algo', 'tension', 'min_x', 'max_x'].map(
        (option) => ({
          section: 'bed_mesh default',
          option,
          text: option === 'points' ? Array.from({ length: 49 }, () => '0.012345').join(', ') : '1',
        }),
      ),
      { section: 'stepper_z', option: 'position_endstop', text: undefined },
    ],
  },
  failed: { kind: 'failed', failure: { why: 'refused', step: 'saving', message: 'no' }, offset: 'set-back' },
  cut: { kind: 'cut', job, at: 'applying', isKnown: true },
  'restart failed': { kind: 'restart-failed', job, message: 'Unable to connect', command: 'FIRMWARE_RESTART' },
};

interface Shown {
  readonly keep: Keep;
  readonly stub?: { readonly calls: string[] };
}

async function show({ keep, stub }: Shown): Promise<KeepScreen> {
  const firstLayer = { desk: signal({ goTo: () => stub?.calls.push('back') }), hold: signal(undefined) };
  const printer = { isOccupied: signal(false) };
  const house = { keep: signal(keep), firstLayer, printer } as unknown as House;
  const screen = await fixture<KeepScreen>(
    html`<keep-screen style="position: fixed; inset: 0" .house=${house}></keep-screen>`,
  );
  await partOf(screen)?.updateComplete;
  return screen;
}

/** The save, or why there can be none, where the screen does not show a page of its own. */
const partOf = (screen: KeepScreen) =>
  screen.shadowRoot?.querySelector<SavePage | KeepRefusal>('save-page, keep-refusal');
const pageOf = (screen: KeepScreen) => partOf(screen)?.shadowRoot ?? screen.shadowRoot;
const words = (screen: KeepScreen) => pageOf(screen)?.querySelector<HTMLElement>('.pg')?.innerText ?? '';
const press = (screen: KeepScreen, name: string) =>
  [...(pageOf(screen)?.querySelectorAll('button') ?? [])].find((one) => one.innerText.startsWith(name))?.click();

describe('the question whether a change is kept', () => {
  before(() => setViewport({ width: 1024, height: 600 }));
  after(() => {
    location.hash = '';
  });

  it('shows the sum, and does nothing before it is answered', async () => {
    const made = stubKeep();
    const screen = await show(made);
    expect(screen.shadowRoot?.querySelector('h2')?.innerText).to.equal('Keep 0.055 closer for the next prints?');
    for (const part of ['−0.210', '0.055', '−0.155']) expect(words(screen)).to.contain(part);
    expect(words(screen)).to.contain('PRINT_START sets the offset itself');
    expect(made.stub.calls).to.deep.equal([]);
    await expect(screen).to.be.accessible();
  });

  for (const [name, call] of [
    ['Not now', 'decline'],
    ['Back to 0.000', 'back'],
    ['Apply and restart', 'apply'],
  ] as const) {
    it(`has one act for "${name}"`, async () => {
      const made = stubKeep();
      press(await show(made), name);
      expect(made.stub.calls).to.deep.equal([call]);
    });
  }

  it('shows a blank for a live offset that Klipper does not tell, and no way to take it back', async () => {
    const screen = await show(stubKeep(undefined, undefined, { live: undefined }));
    expect(words(screen)).to.contain('Live Z offset –');
    expect(words(screen)).not.to.contain('Back to 0.000');
  });

  it('says on the smallest display too what a macro does to the offset', async () => {
    await setViewport({ width: 480, height: 320 });
    const screen = await show(stubKeep());
    const notes = screen.shadowRoot?.querySelector<HTMLElement>('.n21');
    expect(notes?.checkVisibility()).to.equal(true);
    expect(notes?.innerText).to.match(/^PRINT_START sets the offset itself/);
    await setViewport({ width: 1024, height: 600 });
  });

  it('subtracts what is farther', async () => {
    const made = stubKeep();
    made.stub.offer.value = { ...offer, amount: 55 };
    const screen = await show(made);
    expect(screen.shadowRoot?.querySelector('.eq .o')?.textContent).to.equal('−');
  });

  it('locks the act while a print runs', async () => {
    const made = stubKeep(undefined, undefined, { isPrinting: true });
    const screen = await show(made);
    press(screen, 'Apply and restart');
    expect(made.stub.calls).to.deep.equal([]);
    expect(words(screen)).to.contain('after this print');
  });

  it('says why it cannot be kept, with the file and the line to change by hand', async () => {
    const screen = await show(stubKeep(undefined, included));
    for (const part of ['z-endstop.cfg', 'line 12', '− position_endstop: -0.210', '+ position_endstop: -0.155']) {
      expect(words(screen)).to.contain(part);
    }
    await expect(screen).to.be.accessible();
  });

  it('remembers it for the plate and filament where it cannot be kept', async () => {
    const screen = await show(stubKeep(undefined, included));
    expect(words(screen)).to.contain('Remember for PETG on smooth plate');
  });

  it('offers to remember it only where the filament is known', async () => {
    const made = stubKeep(undefined, included);
    made.stub.place = undefined;
    const screen = await show(made);
    expect(words(screen)).to.contain('Not now').and.not.to.contain('Remember');
  });

  it('shows each section that waits once, with the options in it', async () => {
    const points = Array.from({ length: 200 }, () => '0.012345').join(', ');
    const items = ['points', 'x_count'].map((option) => ({ section: 'bed_mesh default', option, text: points }));
    const screen = await show(stubKeep({ kind: 'foreign', job, items }));
    expect(words(screen).split('[bed_mesh default]').length).to.equal(2);
    expect(words(screen)).to.contain('points: 200 numbers');
  });

  it('says what is true after a save that failed', async () => {
    const screen = await show(stubKeep(states['failed']));
    expect(words(screen)).to.contain('position_endstop −0.155 is staged; a restart drops it.');
    expect(words(screen)).to.contain('set back to −0.055');
  });

  it('leaves what is offered as it is where the save was not the offer’s', async () => {
    for (const [owner, calls] of [
      ['offer', ['decline', 'leave']],
      ['guide', ['leave']],
      ['verify', ['leave']],
    ] as const) {
      const made = stubKeep(states['failed']);
      made.stub.routine.plan.value = { ...plan, for: owner };
      press(await show(made), 'Leave');
      expect(made.stub.calls).to.deep.equal(calls);
    }
  });

  it('does not offer to try again what can only fail again: the file is another one', async () => {
    const made = stubKeep({ kind: 'failed', failure: { why: 'changed' }, offset: 'left' });
    const screen = await show(made);
    expect(words(screen)).not.to.contain('Try again');
    press(screen, 'Leave');
    expect(made.stub.calls).to.contain('leave');
    expect(words(await show(stubKeep(states['failed'])))).to.contain('Try again');
  });

  it('names the old file after a save', async () => {
    const made = stubKeep(states['saved']);
    const screen = await show(made);
    expect(words(screen)).to.contain('printer-20261122_200704.cfg');
    press(screen, 'Done');
    expect(made.stub.calls).to.deep.equal(['leave']);
  });

  it('has Klipper’s reason and its log where the restart failed', async () => {
    const { fetch } = globalThis;
    globalThis.fetch = () => {
      globalThis.fetch = fetch;
      return Promise.resolve(new Response('the newest line of the log'));
    };
    const screen = await show(stubKeep(states['restart failed']));
    expect(words(screen)).to.contain('Unable to connect');
    press(screen, 'Open log');
    const log = () => pageOf(screen)?.querySelector('log-view')?.shadowRoot?.querySelector('pre')?.textContent;
    await waitUntil(() => log() === 'the newest line of the log');
    expect(words(screen)).to.contain('Restart firmware').and.to.contain('Old file back');
    await expect(screen).to.be.accessible();
    press(screen, 'Close log');
    await partOf(screen)?.updateComplete;
    expect(words(screen)).to.contain('Unable to connect');
  });

  it('has nothing to keep where nobody changed anything', async () => {
    const made = stubKeep();
    made.stub.offer.value = undefined;
    const screen = await show(made);
    expect(screen.shadowRoot?.textContent).to.contain('Nothing to keep');
  });

  describe('on a delta, as it was recorded', () => {
    it('says what becomes of each tower, and saves all three', async () => {
      const { keep, klipper } = await deltaKeep(-55);
      const screen = await show({ keep });
      await waitUntil(() => words(screen).includes('Keep 0.055 closer'));
      for (const part of ['stepper_a position_endstop', '290.000', '290.055', 'Z_OFFSET_APPLY_ENDSTOP']) {
        expect(words(screen)).to.contain(part);
      }
      expect(words(screen)).to.contain('also stepper_b 290.000 → 290.055, stepper_c 290.000 → 290.055.');
      press(screen, 'Apply and restart');
      await waitUntil(() => {
        klipper.tick();
        return words(screen).includes('Saved and read again');
      });
      expect(words(screen)).to.contain('stepper_a 290.055, stepper_b 290.055, stepper_c 290.055');
      expect(klipper.loaded).to.deep.equal([290.055, 290.055, 290.055]);
    });

    it('says which towers are staged where the save stopped', async () => {
      const { keep, klipper } = await deltaKeep(-55);
      klipper.fault = { at: 'save', what: 'refuse' };
      const screen = await show({ keep });
      await waitUntil(() => words(screen).includes('Keep 0.055 closer'));
      press(screen, 'Apply and restart');
      await waitUntil(() => {
        klipper.tick();
        return words(screen).includes('Not saved');
      });
      for (const tower of ['a', 'b', 'c']) {
        expect(words(screen)).to.contain(`stepper_${tower} position_endstop 290.055 is staged; a restart drops it.`);
        expect(words(screen)).to.contain(`stepper_${tower} position_endstop is 290.000.`);
      }
      await expect(screen).to.be.accessible();
    });
  });

  for (const [name, state] of Object.entries(states)) {
    it(`is accessible: ${name}`, async () => {
      await expect(await show(stubKeep(state))).to.be.accessible();
    });
  }
});

describe('the question and its save on every display', function () {
  this.timeout(30_000);
  after(async () => {
    document.documentElement.dataset['theme'] = 'dark';
    await setViewport({ width: 800, height: 600 });
  });

  for (const [width, height] of [
    [1024, 600],
    [800, 480],
    [480, 320],
    [480, 800],
  ] as const) {
    for (const theme of ['dark', 'light'])
      it(`have no finding of the design’s inspection at ${width}x${height}, ${theme}`, async () => {
        await setViewport({ width, height });
        document.documentElement.dataset['theme'] = theme;
        const delta = await deltaKeep(-55);
        const pages = { question: stubKeep(), included: stubKeep(undefined, included), delta };
        const found: string[] = [];
        for (const [name, made] of [
          ...Object.entries<Shown>(pages),
          ...Object.entries(states).map(([name, state]) => [name, stubKeep(state)] as const),
        ]) {
          // The frame takes the rail and the bar of the top.
          const isTall = height > width;
          const box = isTall ? 'inset: 52px 6px 76px 6px' : 'inset: 48px 8px 8px 68px';
          const screen = await show(made);
          screen.setAttribute('style', `position: fixed; ${box}`);
          await aTimeout(30);
          found.push(...audit().map((finding) => `${name}: ${finding}`));
          screen.remove();
        }
        expect(found.join('\n')).to.equal('');
      });
  }
});
