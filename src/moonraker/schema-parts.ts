/** Parts that the schemas of answers share. */
import * as v from 'valibot';

/** JSON lets 1e999 through as infinity; no value of a printer is that. */
export const number = v.pipe(v.number(), v.finite());

/** May be missing or null, both read as undefined; so is what does not fit: it is not worth losing the rest for. */
export function maybe<Output>(schema: v.GenericSchema<unknown, Output>) {
  const orUndefined = v.pipe(
    v.nullable(schema),
    v.transform((value) => value ?? undefined),
  );
  return v.optional(v.fallback(v.optional(orUndefined), undefined));
}

/** A list that leaves out the entries that do not fit. */
export function listOf<Output>(entry: v.GenericSchema<unknown, Output>) {
  return v.pipe(
    v.array(v.unknown()),
    v.transform((items): readonly Output[] =>
      items.flatMap((item) => {
        const read = v.safeParse(entry, item);
        return read.success ? [read.output] : [];
      }),
    ),
  );
}
