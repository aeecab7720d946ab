import { expect } from '@open-wc/testing';
import { browserHttp, openBrowserSocket } from '../../src/app/browser.js';

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

describe('the socket of the page', () => {
  const RealSocket = globalThis.WebSocket;
  afterEach(() => {
    globalThis.WebSocket = RealSocket;
  });

  it('sends while it is open, and nothing any more once it closes', () => {
    const sent: string[] = [];
    let readyState: number = RealSocket.OPEN;
    class FakeSocket extends EventTarget {
      static readonly OPEN = RealSocket.OPEN;
      get readyState(): number {
        return readyState;
      }
      send(text: string): void {
        sent.push(text);
      }
    }
    globalThis.WebSocket = FakeSocket as unknown as typeof WebSocket;
    const socket = openBrowserSocket();
    socket.send('open');
    readyState = RealSocket.CLOSING;
    socket.send('closing');
    expect(sent).to.deep.equal(['open']);
  });
});
