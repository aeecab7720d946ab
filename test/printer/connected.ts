// What checks rarer answers is fetched when it is first wanted; the fake clock does not wait for a file.
import '../../src/moonraker/later-results.js';
import { Printer } from '../../src/printer/printer.js';
import { FakeClock } from '../support/fake-clock.js';
import { SimulatedUpstream } from './simulated-upstream.js';

/** A printer on a fake clock with a simulated upstream behind it. */
export interface Bench {
  readonly clock: FakeClock;
  readonly upstream: SimulatedUpstream;
  readonly printer: Printer;
}

/** A printer that has not started yet. */
export function makeBench(random: () => number = () => 0.5): Bench {
  const clock = new FakeClock();
  const upstream = new SimulatedUpstream(clock);
  const { openSocket } = upstream;
  const printer = new Printer({ openSocket, http: upstream, clock, random, version: '0' });
  return { clock, upstream, printer };
}

/** A printer that is ready. */
export async function makeReadyBench(prepare?: (upstream: SimulatedUpstream) => void): Promise<Bench> {
  const bench = makeBench();
  prepare?.(bench.upstream);
  bench.printer.start();
  await bench.clock.wind(1000);
  if (bench.printer.phase.peek().kind !== 'ready') throw new Error(`not ready: ${bench.printer.phase.peek().kind}`);
  return bench;
}
