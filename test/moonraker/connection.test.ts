import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Connection } from '../../src/moonraker/connection.js';
import { knockDelay } from '../../src/moonraker/link-times.js';
import { FakeClock } from '../support/fake-clock.js';
import { FakeSocket } from '../support/fake-socket.js';

function makeConnection() {
  const clock = new FakeClock();
  const sockets: FakeSocket[] = [];
  const told: string[] = [];
  const door = { isOpen: true };
  const openSocket = () => {
    if (!door.isOpen) throw new Error('refused');
    const socket = new FakeSocket();
    sockets.push(socket);
    return socket;
  };
  const greeting = { method: 'hello', params: {} };
  const connection = new Connection(
    { openSocket, clock, random: () => 0.5, greeting, ping: 'ping' },
    {
      up: () => told.push('up'),
      down: () => told.push('down'),
      failed: () => told.push('failed'),
      broken: () => told.push('broken'),
      notified: (method) => told.push(method),
    },
  );
  return { clock, sockets, told, door, connection };
}

/** A connection whose first socket has become the link. */
async function makeLinked() {
  const bench = makeConnection();
  bench.connection.start();
  const link = bench.sockets[0]!;
  link.open();
  link.answer(link.last('hello').id, {});
  await bench.clock.wind(0);
  assert.deepEqual(bench.told, ['up']);
  return { ...bench, link };
}

test('the first socket that answers becomes the link, the others are closed', async () => {
  const { clock, sockets, told, connection } = makeConnection();
  connection.start();
  await clock.wind(3000);
  assert.ok(sockets.length > 2, 'more knocked while none answered');
  const [early, late] = sockets.slice(-2) as [FakeSocket, FakeSocket];
  late.open();
  early.open();
  late.answer(late.last('hello').id, {});
  await clock.wind(0);
  assert.deepEqual(
    told.filter((event) => event !== 'failed'),
    ['up'],
  );
  assert.deepEqual(
    sockets.filter(({ isClosed }) => !isClosed),
    [late],
  );
  connection.stop();
});

test('a refused greeting is an answer too: the link is there', async () => {
  const { clock, sockets, told, connection } = makeConnection();
  connection.start();
  sockets[0]!.open();
  sockets[0]!.refuse(1, 400, 'Connection already identified');
  await clock.wind(0);
  assert.deepEqual(told, ['up']);
  connection.stop();
});

test('no more than three sockets knock at a time', async () => {
  const { clock, sockets, connection } = makeConnection();
  connection.start();
  for (let i = 0; i < 100; i++) {
    await clock.wind(500);
    assert.ok(sockets.filter(({ isClosed }) => !isClosed).length <= 3);
  }
  connection.stop();
  assert.ok(sockets.every(({ isClosed }) => isClosed));
  assert.equal(clock.waiting, 0);
});

test('what is told to a socket that is not the link reaches nobody', async () => {
  const { clock, sockets, told, connection, link } = await makeLinked();
  await clock.wind(2000);
  const rival = sockets.at(-1)!;
  assert.notEqual(rival, link);
  rival.open();
  rival.notify('notify_klippy_ready');
  link.notify('notify_klippy_shutdown');
  assert.deepEqual(told, ['up', 'notify_klippy_shutdown']);
  connection.stop();
});

test('a silent link is given up once a new one answers and it still says nothing', async () => {
  const { clock, sockets, told, connection, link } = await makeLinked();
  const waiting = assert.rejects(connection.request('slow'), { failure: 'lost' });
  await clock.wind(2000);
  const rival = sockets.at(-1)!;
  rival.open();
  rival.answer(rival.last('hello').id, {});
  await clock.wind(200);
  assert.deepEqual(told, ['up'], 'a moment is left to the old one');
  await clock.wind(200);
  assert.deepEqual(told, ['up', 'down', 'up']);
  await waiting;
  assert.ok(link.isClosed);
  connection.stop();
});

test('a silent link is kept while nobody else answers, however long', async () => {
  const { clock, told, connection, link } = await makeLinked();
  const waiting = connection.request('slow');
  await clock.wind(3_600_000);
  link.answer(link.last('slow').id, 'done');
  assert.equal(await waiting, 'done');
  assert.deepEqual(
    told.filter((event) => event !== 'failed'),
    ['up'],
  );
  connection.stop();
});

test('a link that has been silent for 5 s is gone when new ones are turned away', async () => {
  const { clock, told, door, connection } = await makeLinked();
  const waiting = assert.rejects(connection.request('slow'), { failure: 'lost' });
  door.isOpen = false;
  await clock.wind(4900);
  assert.ok(!told.includes('down'));
  await clock.wind(2200);
  assert.ok(told.includes('down'));
  await waiting;
  connection.stop();
});

test('attempts come further apart, by chance, up to 2 s', () => {
  const longest = Array.from({ length: 12 }, (_, attempt) => knockDelay(attempt, () => 0.999));
  assert.deepEqual(longest.map(Math.round), [250, 500, 1000, 1999, 1999, 1999, 1999, 1999, 1999, 1999, 1999, 1999]);
  for (let attempt = 0; attempt < 2000; attempt += 97) {
    assert.ok(knockDelay(attempt, () => 0) >= 125 && knockDelay(attempt, () => 0.999) <= 2000);
  }
});
