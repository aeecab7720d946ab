/** How far into a file its objects are named, bytes: behind the pictures, before the first line that moves. */
export const OBJECTS_WITHIN = 256 * 1024;

/**
 * How many objects a file's beginning names (`EXCLUDE_OBJECT_DEFINE NAME=…`, Klipper docs/Exclude_Object.md), each counted
 * once; 0 where it names none.
 */
export function countObjects(text: string): number {
  const names = new Set<string>();
  for (const [, name = ''] of text.matchAll(/^EXCLUDE_OBJECT_DEFINE\b[^\n]*\bNAME=(\S+)/gimu)) names.add(name);
  return names.size;
}
