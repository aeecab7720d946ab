import { until } from './wait.mjs';

/** Looks at a printer's truth until `test` holds; answers it. */
export function untilTruth(printer, what, test, { timeout } = {}) {
  let last;
  return until(
    what,
    async () => {
      last = await printer.truth();
      return test(last) ? last : undefined;
    },
    { timeout, instead: () => `The truth is ${JSON.stringify(last)}` },
  );
}
