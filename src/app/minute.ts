import { signal, type ReadonlySignal } from '@preact/signals-core';

/** The time of day, new with every minute that begins; `stop` ends it. */
export function watchMinutes(): { readonly now: ReadonlySignal<Date>; stop(): void } {
  const now = signal(new Date());
  let timer: ReturnType<typeof setTimeout>;
  const wait = (): void => {
    timer = setTimeout(
      () => {
        now.value = new Date();
        wait();
      },
      60_000 - (Date.now() % 60_000),
    );
  };
  wait();
  return { now, stop: () => clearTimeout(timer) };
}
