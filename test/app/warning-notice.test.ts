import { aTimeout, expect } from '@open-wc/testing';
import { signal } from '@preact/signals-core';
import { Notices } from '../../src/app/notices.js';
import { tellWarnings } from '../../src/app/warning-notice.js';

/** A panel that comes up with these warnings, and what its store holds. */
async function make(warnings: readonly string[], kept = new Map<string, unknown>()) {
  const notices = new Notices({ now: () => 0, after: () => () => undefined });
  const told = signal(warnings);
  let opened = 0;
  const store = {
    get: (key: string) => Promise.resolve(kept.get(key)),
    set: (key: string, value: unknown) => Promise.resolve(void kept.set(key, value)),
    delete: (key: string) => Promise.resolve(void kept.delete(key)),
  };
  await tellWarnings({ printer: { warnings: told }, notices, store, open: () => (opened += 1) });
  const shown = () => {
    const notice = notices.current.value;
    return notice?.kind === 'needs' ? notice : undefined;
  };
  return { told, kept, shown, notices, opened: () => opened };
}

describe('the notice of warnings', () => {
  it('stands until somebody has looked, and is no news at the next start', async () => {
    const first = await make(['pin is deprecated', 'Bad path']);
    expect(first.shown()?.text).to.equal('2 warnings');
    expect(first.shown()?.question.text).to.equal('pin is deprecated');
    first.shown()?.act();
    await aTimeout(0);
    expect([first.shown(), first.opened()]).to.deep.equal([undefined, 1]);
    expect((await make(['pin is deprecated', 'Bad path'], first.kept)).shown()).to.equal(undefined);
    expect((await make(['Another'], first.kept)).shown()?.text).to.equal('1 warning');
  });

  it('goes with what it warns of, and comes back with another', async () => {
    const { told, shown } = await make(['pin is deprecated']);
    told.value = [];
    expect(shown()).to.equal(undefined);
    told.value = ['Bad path'];
    expect(shown()?.text).to.equal('1 warning');
    shown()?.leave?.();
    expect(shown()).to.equal(undefined);
  });

  it('lets what the printer tells meanwhile be seen first', async () => {
    const { shown, notices } = await make(['pin is deprecated']);
    const takeBack = notices.show({ kind: 'told', text: 'Must home axis first' });
    expect(notices.current.value?.text).to.equal('Must home axis first');
    takeBack();
    expect(shown()?.text).to.equal('1 warning');
  });
});
