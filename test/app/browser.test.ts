import { expect } from '@open-wc/testing';
import { browserHttp } from '../../src/app/browser.js';

describe('requests of the page', () => {
  const realFetch = globalThis.fetch;
  afterEach(() => {
    globalThis.fetch = realFetch;
  });

  it('are given up when nobody answers, but not what carries a file: Moonraker reads it first', async () => {
    const signals: (AbortSignal | null | undefined)[] = [];
    globalThis.fetch = (_, options) => {
      signals.push(options?.signal);
      return Promise.resolve(new Response('ok'));
    };
    await browserHttp.send({ method: 'POST', path: '/printer/emergency_stop' });
    await browserHttp.send({ method: 'POST', path: '/server/files/upload', body: 'G28' });
    expect(signals.map((signal) => signal instanceof AbortSignal)).to.deep.equal([true, false]);
  });
});
