import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { ApiKey } from '../../../kiosk/gateway/key.js';
import { readyLine } from '../../../kiosk/gateway/ready.js';
import { Upstream } from '../../../kiosk/gateway/upstream.js';

const url = 'http://127.0.0.1:7150/';

test('a virtual printer that is still busy is waited for, a Moonraker that does not answer is not', async (t) => {
  let asked = 0;
  const server = createServer((request, response) => {
    asked += 1;
    if (asked <= 2) request.socket.destroy();
    else response.end('{"nozzle":{},"gap":1}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => server.close());
  const at = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  const key = new ApiKey(join(tmpdir(), 'feeler-no-key'));
  assert.equal(
    await readyLine({ url, upstream: new Upstream(at, key) }),
    `Feeler is ready: ${url} (Moonraker ${at.origin}, not answering)`,
  );
  assert.equal(
    await readyLine({ url, upstream: new Upstream(at, key, 'virtual') }),
    `Feeler is ready: ${url} (virtual printer ${at.origin})`,
  );
  assert.equal(asked, 3);
});
