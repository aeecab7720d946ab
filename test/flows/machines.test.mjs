// Each recorded machine on the whole panel: what it has is shown, what it lacks is not, and nothing is cut. One of them trusts nobody.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FONTS, bringFonts, useFont } from '../support/own-fonts.mjs';
import { auditPage } from '../support/page-audit.mjs';
import { MACHINES, startRecordedPrinter } from '../support/recorded-printer.mjs';
import { LOST_LINK, openStage, pause } from '../support/stage.mjs';

/** What a person must find on a screen of one machine, and must not: role and the beginning of the name. */
const expected = {
  barebones: {
    home: [['button Set nozzle'], ['button Set bed', 'button Level', 'button Load']],
    move: [['button Home X', 'button Home all'], ['button Level']],
    menu: [['link Filament'], ['link Bed mesh', 'link Macros', 'link Fans and outputs']],
    filament: [['button Extrude'], ['radio T0', 'button Load', 'button Unload']],
    'z-endstop': [['heading What sets the first layer', 'button Next'], []],
  },
  bedslinger: {
    home: [
      ['button Set nozzle', 'button Set bed'],
      ['button Level', 'button Load'],
    ],
    move: [['button Home X'], ['button Level']],
    menu: [['link Bed mesh', 'link Macros', 'link Fans and outputs'], []],
    filament: [['button Extrude'], ['radio T0']],
  },
  corexz: {
    home: [['button Set nozzle', 'button Set bed'], ['button Level']],
    move: [['button Home X'], ['button Level']],
    menu: [['link Fans and outputs'], ['link Bed mesh', 'link Macros']],
    filament: [['button Extrude'], ['radio T0']],
  },
  delta: {
    home: [['button Set nozzle', 'button Set bed'], ['button Level']],
    move: [['button Home all'], ['button Home X', 'button Level']],
    menu: [['link Bed mesh', 'link Macros'], []],
    'z-endstop': [
      ['heading This printer has no such step', 'link Z offset', 'link Measure first layer'],
      ['button Next', 'button By hand'],
    ],
    filament: [['button Extrude'], ['radio T0']],
  },
  idex: {
    home: [['button Set nozzle 1', 'button Set nozzle 2', 'button Set bed'], ['button Level']],
    move: [['button Home X'], ['button Level']],
    menu: [['link Macros', 'link Fans and outputs'], ['link Bed mesh']],
    filament: [['radio T0', 'radio T1', 'button Extrude'], []],
  },
  ztilt: {
    home: [['button Set nozzle', 'button Set bed', 'button Set chamber', 'button Level'], []],
    move: [['button Home X', 'button Level'], []],
    menu: [['link Bed mesh', 'link Macros', 'link Fans and outputs'], []],
    filament: [['button Extrude'], ['radio T0']],
  },
};

const split = (thing) => [thing.slice(0, thing.indexOf(' ')), thing.slice(thing.indexOf(' ') + 1)];

/** Looks at every screen of a machine in both fonts; answers what is wrong with it. */
async function lookAt(stage, machine, found) {
  for (const [screen, [has, lacks]] of Object.entries({ ...expected[machine], heat: [['button PLA'], []] })) {
    await stage.go(`#/${screen}`);
    for (const thing of has) await stage.find(...split(thing));
    for (const thing of lacks) if (await stage.has(...split(thing))) found.push(`${screen}: there is a ${thing}`);
    for (const [index, [width, height]] of [
      [480, 320],
      [800, 480],
    ].entries()) {
      await stage.page.setViewport({ width, height, hasTouch: true });
      await useFont(stage.page, FONTS[1 - index]);
      await pause(150);
      found.push(...(await auditPage(stage.page)).map((finding) => `${screen} ${width}x${height}: ${finding}`));
    }
  }
}

for (const machine of MACHINES) {
  test(`the recorded ${machine} shows what it has and nothing else`, async (t) => {
    const printer = await startRecordedPrinter(machine);
    t.after(() => printer.close());
    const stage = await openStage({ args: ['--moonraker', printer.url], allow: [/status of 404/] });
    t.after(() => stage.close());
    await bringFonts(stage.page);
    await stage.find('button', 'Warnings in console: 2');
    const found = [];
    await lookAt(stage, machine, found);
    if (machine === 'barebones') {
      await stage.go('#/z-endstop');
      await stage.untilWords(/A switch on the frame tells Klipper/);
    }
    assert.equal(found.join('\n'), '');
  });
}

test('a Moonraker that trusts nobody is given its key on the panel, and a wrong one is refused in place', async (t) => {
  const key = '0123456789abcdef0123456789abcdef';
  const printer = await startRecordedPrinter('corexz', { key });
  t.after(() => printer.close());
  const allow = [...LOST_LINK, /status of 40[0134]/];
  const stage = await openStage({ args: ['--moonraker', printer.url], allow });
  t.after(() => stage.close());
  const enter = async (typed) => {
    await stage.tap('button', 'Enter API key');
    await stage.find('button', 'Use this key');
    await stage.type(typed);
    await stage.tap('button', 'Use this key');
  };
  await enter('not-the-key');
  await stage.untilWords(/not.*key|key.*not|Unauthorized/i);
  assert.ok(await stage.has('button', 'Enter API key'));
  const anew = stage.page.waitForNavigation();
  await enter(key);
  await anew;
  await stage.find('button', 'Set nozzle');
  assert.ok(!(await stage.words()).includes(key));
  await stage.reload();
  await stage.go('#/console');
  await stage.untilWords(/Make sure that the path exists/);
});
