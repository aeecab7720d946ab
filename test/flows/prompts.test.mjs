// What a macro asks must be answered on the display: a start macro that asks must not hang.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openStage } from '../support/stage.mjs';

const MACHINES = ['v2.4', 'bed-slinger'];

const action = (words) => `RESPOND TYPE=command MSG="action:prompt_${words}"`;

for (const machine of MACHINES) {
  test(`${machine}: a macro’s question is shown with its buttons, runs what is chosen, and can be closed`, async (t) => {
    const stage = await openStage({ machine });
    t.after(() => stage.close());
    await stage.find('heading', 'Ready');
    for (const words of [
      'begin Filament change',
      'text Is the new filament in?',
      'button_group_start',
      'button Load|M117 loading|primary',
      'button Purge|M117 purging',
      'button_group_end',
      `footer_button Ready|${action('end').replaceAll('"', "'")}`,
      'show',
    ]) {
      await stage.script(action(words));
    }
    await stage.find('heading', 'Filament change');
    await stage.tap('button', 'Load');
    await stage.untilStatus('display_status', 'message', (message) => message === 'loading');
    await stage.tap('button', 'Close the question');
    await stage.until(async () => !(await stage.has('heading', 'Filament change')));
  });

  test(`${machine}: a question that waited before the page was loaded is asked again, and ends when another client answers`, async (t) => {
    const stage = await openStage({ machine });
    t.after(() => stage.close());
    await stage.find('heading', 'Ready');
    for (const words of ['begin Bed clear?', 'button Yes|M117 yes', 'show']) await stage.script(action(words));
    await stage.find('heading', 'Bed clear?');
    await stage.reload();
    await stage.find('heading', 'Bed clear?');
    assert.ok(await stage.has('button', 'Emergency stop'));
    await stage.script(action('end'));
    await stage.until(async () => !(await stage.has('heading', 'Bed clear?')));
  });

  test(`${machine}: what the printer says by itself is told and kept in the console, where a command can be sent`, async (t) => {
    const stage = await openStage({ machine });
    t.after(() => stage.close());
    await stage.find('heading', 'Ready');
    await stage.script('M117 Mind the gap');
    await stage.go('#/console');
    await stage.tap('button', 'Send a command');
    await stage.find('textbox', 'Send a command');
    await stage.type('M104 S999');
    await stage.page.keyboard.press('Enter');
    await stage.text('log', 'What the printer said', (text) => text.includes('M104 S999'));
    await stage.text('log', 'What the printer said', (text) => text.includes('out of range'));
  });
}
