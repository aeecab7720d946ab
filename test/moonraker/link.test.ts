import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Link, type LinkEvents } from '../../src/moonraker/link.js';
import { Moonraker } from '../../src/moonraker/moonraker.js';
import { FakeClock } from '../support/fake-clock.js';
import { FakeSocket } from '../support/fake-socket.js';

function makeLink() {
  const socket = new FakeSocket();
  const told: string[] = [];
  const events: LinkEvents = {
    opened: () => told.push('opened'),
    heard: () => told.push('heard'),
    broken: () => told.push('broken'),
    notified: (method) => told.push(method),
    closed: () => told.push('closed'),
  };
  return { socket, told, link: new Link(socket, new FakeClock(), events) };
}

test('answers come to those who asked, in any order', async () => {
  const { link, socket } = makeLink();
  socket.open();
  const first = link.request('a', undefined);
  const second = link.request('b', {});
  socket.answer(2, 'two');
  socket.answer(1, 'one');
  assert.deepEqual(await Promise.all([first, second]), ['one', 'two']);
  assert.equal(link.waiting, 0);
});

test('sorts refusals: what the printer does not want, and what is not there', async () => {
  const { link, socket } = makeLink();
  socket.open();
  for (const [code, failure] of [
    [400, 'refused'],
    [403, 'refused'],
    [401, 'refused'],
    [503, 'absent'],
    [404, 'absent'],
    [-32601, 'absent'],
  ] as const) {
    const answer = link.request('a', undefined);
    socket.refuse(socket.last('a').id, code, 'words');
    await assert.rejects(answer, { name: 'RequestError', failure, code, message: 'words' });
  }
});

test('rejects all that waits when the socket closes, and tells its owner first', async () => {
  const { link, socket, told } = makeLink();
  socket.open();
  const answers = [link.request('a', undefined), link.request('b', undefined)];
  socket.drop();
  assert.deepEqual(told, ['opened', 'closed']);
  for (const answer of answers) await assert.rejects(answer, { failure: 'lost' });
  assert.equal(link.waiting, 0);
  await assert.rejects(link.request('c', undefined), { failure: 'lost' });
  assert.equal(socket.sent.length, 2, 'nothing is sent on a closed link');
});

test('tells of nothing once closed', () => {
  const { link, socket, told } = makeLink();
  socket.open();
  link.close();
  link.close();
  socket.isClosed = false;
  socket.notify('notify_klippy_ready');
  socket.drop();
  assert.deepEqual(told, ['opened', 'closed']);
});

test('a broken frame is a sign of life, and no more', () => {
  const { socket, told } = makeLink();
  socket.open();
  socket.receive('{"jsonrpc": "2.0", "meth');
  socket.answer(99, 'nobody asked');
  assert.deepEqual(told, ['opened', 'heard', 'broken', 'heard']);
});

test('an answer of the wrong shape is told as broken', async () => {
  const moonraker = new Moonraker({ request: () => Promise.resolve({ klippy_state: 7 }) });
  await assert.rejects(moonraker.call('server.info'), { failure: 'broken' });
});

test('a list leaves out what does not fit, and optional fields are forgiven', async () => {
  const jobs = [
    {
      job_id: '1',
      filename: 'a',
      status: 'completed',
      start_time: 1,
      print_duration: 2,
      total_duration: 3,
      filament_used: 4,
      end_time: 'soon',
    },
    { job_id: 2 },
    null,
  ];
  const moonraker = new Moonraker({ request: () => Promise.resolve({ count: 3, jobs }) });
  const answer = await moonraker.call('server.history.list', { limit: 3 });
  assert.equal(answer.jobs.length, 1);
  assert.equal(answer.jobs[0]?.end_time, undefined);
});
