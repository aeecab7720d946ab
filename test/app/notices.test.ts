import { expect } from '@open-wc/testing';
import type { Clock } from '../../src/base/clock.js';
import { Notices, TOLD_FOR, type Notice } from '../../src/app/notices.js';

/** A clock that is wound by hand. */
class HandClock implements Clock {
  #now = 0;
  readonly #timers = new Set<{ readonly at: number; readonly ring: () => void }>();

  now(): number {
    return this.#now;
  }

  after(ms: number, then: () => void): () => void {
    const timer = { at: this.#now + ms, ring: then };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  }

  wind(ms: number): void {
    this.#now += ms;
    for (const timer of this.#timers) {
      if (timer.at > this.#now) continue;
      this.#timers.delete(timer);
      timer.ring();
    }
  }
}

const told = (text: string): Notice => ({ kind: 'told', text });

function make() {
  const clock = new HandClock();
  const notices = new Notices(clock);
  return { clock, notices, text: () => notices.current.value?.text };
}

describe('notices', () => {
  it('go by themselves after 6 s when they only tell something', () => {
    const { clock, notices, text } = make();
    notices.show(told('Heating'));
    clock.wind(TOLD_FOR - 1);
    expect(text()).to.equal('Heating');
    clock.wind(1);
    expect(text()).to.equal(undefined);
  });

  it('come one at a time, each for its 6 s', () => {
    const { clock, notices, text } = make();
    notices.show(told('one'));
    notices.show(told('two'));
    expect(text()).to.equal('one');
    clock.wind(TOLD_FOR);
    expect(text()).to.equal('two');
    clock.wind(TOLD_FOR - 1);
    expect(text()).to.equal('two');
    clock.wind(1);
    expect(text()).to.equal(undefined);
  });

  it('give way to the next where they are taken back or tapped away', () => {
    const { clock, notices, text } = make();
    const takeBack = notices.show(told('one'));
    notices.show(told('two'));
    clock.wind(TOLD_FOR / 2);
    takeBack();
    expect(text()).to.equal('two');
    clock.wind(TOLD_FOR - 1);
    expect(text()).to.equal('two');
    clock.wind(1);
    expect(text()).to.equal(undefined);
  });
});
