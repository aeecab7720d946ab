// A reporter for node:test that writes only how many tests passed and failed, as JSON. Suites and skipped tests are not counted.
import { resolve } from 'node:path';

export default async function* countReporter(source) {
  const counts = { passed: 0, failed: 0 };
  for await (const { type, data } of source) {
    if (data?.details?.type === 'suite' || data?.skip !== undefined) continue;
    if (type === 'test:fail') counts.failed += 1;
    // Node reports a file in which no test ran as one that passed.
    if (type === 'test:pass') counts[data.file && resolve(data.name) === data.file ? 'failed' : 'passed'] += 1;
  }
  yield JSON.stringify(counts);
}
