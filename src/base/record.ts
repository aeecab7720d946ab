/** An object whose fields are not known yet. */
export type Unknowns = Readonly<Record<string, unknown>>;

/** Tells whether a parsed JSON value is an object with fields: neither null nor a list. */
export function isRecord(value: unknown): value is Unknowns {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
