import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';
import { signal } from '@preact/signals-core';
import { logTail } from '../../src/widgets/log-tail.js';
import '../../src/app/state-page.js';
import type { StatePage } from '../../src/app/state-page.js';
import { stateWords } from '../../src/app/state-words.js';
import type { Age } from '../../src/printer/age.js';
import type { Phase } from '../../src/printer/phase.js';
import type { Printer } from '../../src/printer/printer.js';
import { phases, statePrinter } from '../support/dom/state-printer.js';

function make(phase: Phase, verbs: Partial<Printer> = {}): Promise<StatePage> {
  return fixture(
    html`<state-page style="height: 500px; width: 900px" .printer=${statePrinter(phase, verbs)}></state-page>`,
  );
}

const words = (page: StatePage, selector: string) =>
  page.shadowRoot?.querySelector<HTMLElement>(selector)?.innerText.trim().replaceAll(/\s+/g, ' ');
const buttons = (page: StatePage) => [...(page.shadowRoot?.querySelectorAll('button') ?? [])];

const realFetch = globalThis.fetch;

/** Answers for the server; what was asked is in the list it returns. */
function stubFetch(answer: () => Response): string[] {
  const asked: string[] = [];
  globalThis.fetch = (url, options) => {
    asked.push(`${url as string} ${new Headers(options?.headers).get('range')}`);
    return Promise.resolve(answer());
  };
  return asked;
}

describe('the page without a printer', () => {
  afterEach(() => {
    globalThis.fetch = realFetch;
  });

  const said: readonly (readonly [keyof typeof phases, string, string | undefined])[] = [
    ['shutdown', 'The printer stopped itself', 'Restart firmware'],
    ['error', 'Klipper did not start', 'Restart Klipper'],
    ['starting', 'Klipper is starting', undefined],
    ['connecting', 'Looking for the printer', 'Try now'],
    ['noMoonraker', 'Moonraker does not answer', 'Try now'],
    ['noGateway', 'The panel’s own server does not answer', 'Try now'],
    ['unauthorized', 'Moonraker wants a login', 'Enter API key'],
    ['disconnected', 'Klipper is not running', undefined],
  ];
  for (const [name, title, command] of said) {
    it(`says "${title}" and offers ${command ?? 'no command'}`, async () => {
      const page = await make(phases[name]);
      expect(words(page, 'h2')).to.equal(title);
      const commands = buttons(page).filter((button) => !button.innerText.includes('log'));
      expect(commands.length).to.equal(command === undefined ? 0 : 1);
      if (command !== undefined) expect(commands[0]?.innerText).to.contain(command);
      await expect(page).to.be.accessible();
    });
  }

  it('has Klipper’s own words as they came', async () => {
    const page = await make(phases.shutdown);
    expect(page.shadowRoot?.querySelector('.raw b')?.textContent).to.equal(phases.shutdown.message);
  });

  it('names the line that is wrong', async () => {
    const page = await make(phases.error);
    expect(words(page, 'p')).to.contain('homing_sped in the section stepper_x');
  });

  it('shows what was last seen, and where to turn in danger, while there is no link', async () => {
    const page = await make(phases.noMoonraker);
    expect(words(page, '.kv2')).to.equal('Printing 64 % Layer 142 / 220 Nozzle 240° Bed 80°');
    expect(words(page, '.safe')).to.contain('power switch');
    await waitUntil(() => words(page, 'h2')?.startsWith('No contact for'), 'the seconds are counted', {
      timeout: 3000,
    });
  });

  it('counts the silence from the moment it began, not from when the page came', async () => {
    const phase = signal<Phase>(phases.shutdown);
    const page = await make(phases.shutdown, { phase, age: signal<Age>({ kind: 'stopped' }) });
    await aTimeout(2500);
    phase.value = phases.noMoonraker;
    await waitUntil(() => words(page, 'h2')?.startsWith('No contact'), 'the seconds are counted', { timeout: 3000 });
    expect(words(page, 'h2')).to.equal('No contact for 1 second');
  });

  it('restarts once, however often it is tapped, and says when that failed', async () => {
    let restarts = 0;
    let fail: (error: Error) => void = () => undefined;
    const page = await make(phases.shutdown, {
      firmwareRestart: () => {
        restarts += 1;
        return new Promise((_, reject) => (fail = reject));
      },
    });
    buttons(page)[0]?.click();
    await page.updateComplete;
    buttons(page)[0]?.click();
    expect(restarts).to.equal(1);
    expect(words(page, 'button')).to.contain('Restarting');
    fail(new Error('Klippy Host not connected'));
    await waitUntil(() => words(page, 'button')?.includes('Klippy Host not connected'));
  });

  it('shows the end of the log in place of the words, and the words again', async () => {
    const page = await make(phases.shutdown);
    const fetched = stubFetch(() => new Response('half a line\nnewest line', { status: 206 }));
    buttons(page)[1]?.click();
    const log = () => page.shadowRoot?.querySelector('log-view')?.shadowRoot?.querySelector('pre')?.textContent;
    await waitUntil(() => log() === 'newest line');
    expect(fetched).to.deep.equal(['/server/files/klippy.log bytes=-65536']);
    await expect(page).to.be.accessible();
    buttons(page)[1]?.click();
    await page.updateComplete;
    expect(words(page, 'h2')).to.equal('The printer stopped itself');
  });

  it('says so when there is no log', async () => {
    const page = await make(phases.error);
    stubFetch(() => new Response('', { status: 404, statusText: 'Not Found' }));
    buttons(page)[1]?.click();
    const log = () => page.shadowRoot?.querySelector('log-view')?.shadowRoot?.querySelector('pre')?.textContent;
    await waitUntil(() => log() === 'The log could not be read: 404 Not Found');
  });

  it('looks for a link at once when asked', async () => {
    let wakes = 0;
    const page = await make(phases.noMoonraker, { wake: () => (wakes += 1) });
    buttons(page)[0]?.click();
    expect(wakes).to.equal(1);
  });
});

describe('the end of a log', () => {
  afterEach(() => {
    globalThis.fetch = realFetch;
  });

  it('is the whole of a short one, from a server that knows no ranges', async () => {
    stubFetch(() => new Response('first\nlast'));
    expect(await logTail('/log')).to.equal('first\nlast');
  });

  it('is cut at a line where it is long', async () => {
    stubFetch(() => new Response(`${'x'.repeat(70_000)}\nlast but one\nlast`));
    expect(await logTail('/log')).to.equal('last but one\nlast');
  });
});

describe('the words of a stop', () => {
  const stopped = (message: string) => stateWords({ kind: 'klipper-shutdown', message }, false);

  it('tell a stop by hand from one of the machine', () => {
    expect(stopped('Shutdown due to webhooks request').title).to.equal('The printer was stopped');
    expect(stopped('Timer too close').title).to.equal('The printer stopped itself');
  });

  it('name the board that went silent', () => {
    expect(stopped("Lost communication with MCU 'EBBCan'").text).to.contain('EBBCan');
  });

  it('offer the command that Klipper names', () => {
    const error = (message: string) => stateWords({ kind: 'klipper-error', message }, false).remedy;
    expect(error('mcu \'mcu\': Unable to connect\nuse the "FIRMWARE_RESTART" command')).to.equal('firmware-restart');
    expect(error('use the "RESTART"\ncommand')).to.equal('restart');
    expect(error('')).to.equal('restart');
    expect(stopped('').remedy).to.equal('firmware-restart');
  });
});
