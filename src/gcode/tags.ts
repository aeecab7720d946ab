/**
 * What comments say. They are witnesses only: most slicers use one word for skirt and brim, some write none at all.
 * The forms are read as forms, wherever they come from; nothing here depends on which slicer wrote the file.
 */

/** What a feature tag calls the lines that follow. `skirt` may still be a brim and `brim` a skirt. */
export type Role = 'skirt' | 'brim' | 'skirt/brim' | 'object' | 'unknown';

const LAYER_MARKS = [
  /^(?:layer_change|change_layer)$/,
  /^layer *[: #] *#?-?\d/,
  /^-* *layer \d+ \(/,
  /^(?:begin|end)_layer_object\b/,
  /^printing_time:/,
  /^move to next layer \(/,
];

const FEATURE = /^(?:type: *|feature[: ] *|segtype: *|structure: *|')(.+)$/;
/** Words that stand alone, as verbose move comments do. */
const BARE_FEATURE =
  /^(?:skirt|brim|perimeter|infill|(?:external|inner|outer|overhang|internal) perimeter|(?:solid|top solid|internal|bridge) infill|solid layer|gap fill|support(?: material)?(?: interface)?)$/;

const OBJECT_WORDS =
  /wall|perimeter|fill|skin|solid|surface|bridge|support|tower|pillar|shell|loop|hair|crown|raft|gap|iron|thin|overhang|shield/;

/** Which of the forms that mark layers the comment (lower case, trimmed) has, undefined for none. */
export function layerMarkOf(comment: string): number | undefined {
  const text = comment.replace(/^[; -]+/, '');
  const form = LAYER_MARKS.findIndex((mark) => mark.test(text));
  return form < 0 ? undefined : form;
}

/** The role a comment gives, undefined when it is no feature tag. */
export function roleOf(comment: string): Role | undefined {
  const named = FEATURE.exec(comment)?.[1] ?? BARE_FEATURE.exec(comment)?.[0];
  if (named === undefined) return undefined;
  const saysSkirt = named.includes('skirt');
  const saysBrim = named.includes('brim');
  if (saysSkirt && saysBrim) return 'skirt/brim';
  if (saysSkirt) return 'skirt';
  if (saysBrim) return 'brim';
  return OBJECT_WORDS.test(named) ? 'object' : 'unknown';
}
