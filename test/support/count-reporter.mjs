// A reporter for node:test that writes only how many tests passed and failed, as JSON. Files and suites are not counted.
export default async function* countReporter(source) {
  const counts = { passed: 0, failed: 0 };
  for await (const event of source) {
    const isTest = event.data?.details?.type !== 'suite';
    if (event.type === 'test:pass' && isTest && event.data.nesting >= 0) counts.passed += 1;
    if (event.type === 'test:fail' && isTest) counts.failed += 1;
  }
  yield JSON.stringify(counts);
}
