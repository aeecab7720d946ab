import type { Metadata } from '../../printer/files.js';

type Thumbnail = NonNullable<Metadata['thumbnails']>[number];

/** The smallest thumbnail that is at least `width` px wide, else the widest there is. */
export function thumbnailFor(thumbnails: Metadata['thumbnails'], width: number): Thumbnail | undefined {
  const bySize = (thumbnails ?? []).toSorted((one, other) => one.width - other.width);
  return bySize.find((one) => one.width >= width) ?? bySize.at(-1);
}
