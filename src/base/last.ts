/** The last one for which `holds`; -1 where there is none. Older Chromiums that are still in use have no `findLastIndex`. */
export function findLastIndex<T>(list: readonly T[], holds: (one: T) => boolean): number {
  let found = -1;
  for (const [at, one] of list.entries()) if (holds(one)) found = at;
  return found;
}

/** The last one for which `holds`. */
export function findLast<T>(list: readonly T[], holds: (one: T) => boolean): T | undefined {
  return list[findLastIndex(list, holds)];
}
