import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as v from 'valibot';
import { schemaOf } from '../../src/moonraker/methods.js';
import { Replay } from '../support/replay.js';

for (const name of ['barebones', 'bedslinger', 'corexz', 'delta', 'idex', 'ztilt']) {
  test(`every answer of the recorded ${name} fits its schema`, async () => {
    const replay = Replay.ofPrinter(name);
    for (const method of ['server.info', 'printer.info', 'printer.objects.list', 'server.files.roots'] as const) {
      const answer = replay.answer(method, undefined);
      assert.ok('result' in answer, method);
      const read = v.safeParse(await schemaOf(method), answer.result);
      assert.ok(read.success, `${method}: ${read.issues?.[0].message}`);
    }
  });
}
