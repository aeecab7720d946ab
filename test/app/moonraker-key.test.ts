import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../src/app/state-page.js';
import type { StatePage } from '../../src/app/state-page.js';
import type { TextRequest } from '../../src/ui/requests.js';
import { phases, statePrinter } from '../support/dom/state-printer.js';

const realFetch = globalThis.fetch;
const token = document.createElement('meta');
token.name = 'feeler-panel';
token.content = 'own-token';

interface Asked {
  readonly sent: { url: string; method: string | undefined; token: string | null; body: string }[];
  readonly requests: TextRequest[];
  readonly starts: number[];
}

/** The page of a Moonraker that wants a login; a person types `typed`, the gateway gives `answer`. */
async function make(typed: string | undefined, answer: () => Promise<Response>): Promise<Asked & { page: StatePage }> {
  const asked: Asked = { sent: [], requests: [], starts: [] };
  globalThis.fetch = (url, options) => {
    asked.sent.push({
      url: url as string,
      method: options?.method,
      token: new Headers(options?.headers).get('x-feeler-panel'),
      body: options?.body as string,
    });
    return answer();
  };
  const overlays = {
    enterText: (request: TextRequest) => {
      asked.requests.push(request);
      return Promise.resolve(typed);
    },
  };
  const page = await fixture<StatePage>(
    html`<state-page
      style="height: 500px; width: 900px"
      .printer=${statePrinter(phases.unauthorized)}
      .overlays=${overlays}
      .startAnew=${() => asked.starts.push(1)}
    ></state-page>`,
  );
  page.shadowRoot?.querySelector<HTMLElement>('.av button')?.click();
  return { ...asked, page };
}

const words = (page: StatePage) => page.shadowRoot?.querySelector<HTMLElement>('.av button')?.innerText ?? '';

describe('the key that Moonraker wants', () => {
  before(() => document.head.append(token));
  after(() => token.remove());
  afterEach(() => {
    globalThis.fetch = realFetch;
  });

  it('is typed unseen, handed to the gateway with the page’s own token, and the page starts anew', async () => {
    const { sent, requests, starts } = await make(' secret ', () => Promise.resolve(Response.json({ kept: true })));
    await waitUntil(() => starts.length === 1);
    expect(requests[0]?.isSecret).to.equal(true);
    expect(sent).to.deep.equal([{ url: '/host/key', method: 'POST', token: 'own-token', body: '{"key":"secret"}' }]);
  });

  it('was wrong: Moonraker’s answer is on the key, and another can be typed', async () => {
    const refusal = { error: { message: 'Moonraker does not take this key' } };
    const { page, starts } = await make('wrong', () => Promise.resolve(Response.json(refusal, { status: 403 })));
    await waitUntil(() => words(page).includes('Moonraker does not take this key'));
    expect(starts.length).to.equal(0);
    expect(words(page)).to.contain('Enter API key');
    await expect(page).to.be.accessible();
  });

  it('could not be handed over: says so', async () => {
    const { page } = await make('key', () => Promise.reject(new TypeError('no network')));
    await waitUntil(() => words(page).includes('does not answer'));
  });

  it('was not typed: nothing is sent', async () => {
    const { page, sent, requests } = await make(undefined, () => Promise.resolve(new Response()));
    await waitUntil(() => requests.length === 1 && words(page).includes('Enter API key'));
    expect(sent).to.deep.equal([]);
  });
});
