import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import '../../src/app/prompt-dialog.js';
import type { PromptDialog } from '../../src/app/prompt-dialog.js';
import type { Prompt } from '../../src/printer/prompt.js';

const button = (label: string) => ({ label, script: label.toUpperCase(), style: undefined });
const ask = (...labels: string[]): Prompt => ({ title: 'Runout', parts: [], footer: labels.map(button) });

describe('the question of a macro', () => {
  it('runs a button’s script once while that is under way, and can be closed', async () => {
    const ran: string[] = [];
    const fails: ((why: Error) => void)[] = [];
    const printer = { gcode: { run: (script: string) => (ran.push(script), new Promise((_, no) => fails.push(no))) } };
    const dialog = await fixture<PromptDialog>(
      html`<prompt-dialog .prompt=${ask('Resume', 'Purge')} .printer=${printer}></prompt-dialog>`,
    );
    const keys = () => [...dialog.renderRoot.querySelectorAll<HTMLButtonElement>('.foot button')];
    keys()[1]?.click();
    keys()[1]?.click();
    await dialog.updateComplete;
    expect(keys().map((key) => key.disabled)).to.deep.equal([true, true]);
    expect(keys().map((key) => key.classList.contains('pend'))).to.deep.equal([false, true]);
    dialog.renderRoot.querySelector<HTMLButtonElement>('.close')?.click();
    expect(ran).to.deep.equal(['PURGE', 'RESPOND TYPE=command MSG="action:prompt_end"']);
    fails[0]?.(new Error('Not now'));
    await aTimeout(0);
    await dialog.updateComplete;
    expect(dialog.renderRoot.querySelector('.why')?.textContent).to.equal('Not now');
    expect(keys().map((key) => key.disabled)).to.deep.equal([false, false]);
    dialog.prompt = ask('Resume');
    await dialog.updateComplete;
    expect(dialog.renderRoot.querySelector('.why')).to.equal(null);
  });
});
