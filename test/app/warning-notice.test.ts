import { expect } from '@open-wc/testing';
import { signal } from '@preact/signals-core';
import { Notices } from '../../src/app/notices.js';
import { tellWarnings } from '../../src/app/warning-notice.js';

function make(warnings: readonly string[]) {
  const notices = new Notices({ now: () => 0, after: () => () => undefined });
  const told = signal(warnings);
  tellWarnings({ warnings: told }, notices);
  const text = () => {
    const shown = notices.current.value;
    if (shown) notices.dismiss(shown);
    return shown?.text;
  };
  return { told, text };
}

describe('the notice of warnings', () => {
  it('comes at the start and with other warnings, and not again for those that stand', () => {
    const { told, text } = make(['pin is deprecated', 'Bad path']);
    expect(text()).to.equal('Warnings in console: 2');
    told.value = ['pin is deprecated', 'Bad path'];
    expect(text()).to.equal(undefined);
    told.value = [];
    told.value = ['pin is deprecated', 'Bad path'];
    expect(text(), 'after a restart of Klipper').to.equal(undefined);
    told.value = ['Another'];
    expect(text()).to.equal('Warnings in console: 1');
  });

  it('does not come where nothing is warned of', () => {
    expect(make([]).text()).to.equal(undefined);
  });
});
