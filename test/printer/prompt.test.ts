import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Prompts } from '../../src/printer/prompt.js';
import { makeReadyBench } from './connected.js';

function hear(prompts: Prompts, ...lines: readonly string[]): void {
  for (const line of lines) prompts.hear(`// action:prompt_${line}`);
}

test('puts a prompt together and shows it only when told to', () => {
  const prompts = new Prompts();
  hear(prompts, 'begin Load filament?', 'text Which one?', 'button_group_start', 'button PLA|LOAD S=210|primary');
  hear(
    prompts,
    'button PETG|LOAD S=240|sparkling',
    'button_group_end',
    'button Other',
    'footer_button Cancel|M117 no|error',
  );
  assert.equal(prompts.shown.value, undefined);
  hear(prompts, 'show');
  assert.deepEqual(prompts.shown.value, {
    title: 'Load filament?',
    parts: [
      { kind: 'text', text: 'Which one?' },
      {
        kind: 'buttons',
        buttons: [
          { label: 'PLA', script: 'LOAD S=210', style: 'primary' },
          { label: 'PETG', script: 'LOAD S=240', style: undefined },
        ],
      },
      { kind: 'buttons', buttons: [{ label: 'Other', script: 'Other', style: undefined }] },
    ],
    footer: [{ label: 'Cancel', script: 'M117 no', style: 'error' }],
  });
  hear(prompts, 'end');
  assert.equal(prompts.shown.value, undefined);
});

test('parts without a beginning are nobody’s prompt', () => {
  const prompts = new Prompts();
  hear(prompts, 'text stray', 'button stray', 'show');
  prompts.hear('// just a note');
  prompts.hear('echo: // action:prompt_begin no');
  assert.equal(prompts.shown.value, undefined);
});

test('a prompt goes with the Klipper whose macro asked it', async () => {
  const { printer, upstream } = await makeReadyBench();
  for (const line of ['begin Really?', 'show']) {
    upstream.open[0]!.notify('notify_gcode_response', `// action:prompt_${line}`);
  }
  assert.equal(printer.prompt.value?.title, 'Really?');
  upstream.restart('ready', 1000);
  assert.equal(printer.prompt.value, undefined);
  printer.close();
});

test('a prompt that waited before the link was lost waits still', async () => {
  const { printer, upstream, clock } = await makeReadyBench();
  upstream.gcodeStore = ['// action:prompt_begin Really?', '// action:prompt_show'];
  upstream.kill();
  await clock.wind(3000);
  assert.equal(printer.prompt.value?.title, 'Really?');
  printer.close();
});

test('a prompt that nobody could answer does not lie over what helps', async () => {
  const { printer, upstream, clock } = await makeReadyBench();
  const title = () => printer.prompt.value?.title;
  const ask = () => {
    for (const line of ['begin Really?', 'show']) {
      upstream.open[0]!.notify('notify_gcode_response', `// action:prompt_${line}`);
    }
    assert.equal(title(), 'Really?');
  };
  ask();
  upstream.isSilent = true;
  await clock.wind(6000);
  assert.equal(title(), undefined);
  upstream.endSilence();
  await clock.wind(1000);
  assert.equal(title(), 'Really?');
  upstream.shutdown();
  await clock.wind(500);
  assert.equal(printer.phase.value.kind, 'klipper-shutdown');
  assert.equal(title(), undefined);
  printer.close();
});

test('what was asked before Klipper last went is not asked again with a new link', async () => {
  for (const state of ['Disconnect', 'Shutdown']) {
    const { printer, upstream, clock } = await makeReadyBench();
    const asked = ['// action:prompt_begin Really?', '// action:prompt_show'];
    upstream.gcodeStore = [...asked, `// Klipper state: ${state}`, '// ready'];
    upstream.kill();
    await clock.wind(3000);
    assert.equal(printer.phase.value.kind, 'ready');
    assert.equal(printer.prompt.value, undefined, state);
    printer.close();
  }
});
