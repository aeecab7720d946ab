/** The tokens a picture on a canvas is painted with, as the page resolves them now. */
export interface PlanColours {
  readonly ground: string;
  readonly grid: string;
  readonly object: string;
  readonly edge: string;
  readonly card: string;
  readonly page: string;
  readonly ink: string;
  readonly level: string;
  readonly closer: string;
  readonly farther: string;
  readonly live: string;
  readonly brass: string;
  readonly font: string;
  readonly fontSize: number;
}

/** Reads the tokens off an element; again after a change of theme. */
export function readColours(element: Element): PlanColours {
  const style = getComputedStyle(element);
  const token = (name: string): string => style.getPropertyValue(name).trim();
  return {
    ground: token('--s2'),
    grid: token('--line'),
    object: token('--s3'),
    edge: token('--edge'),
    card: token('--s1'),
    page: token('--bg'),
    ink: token('--ink'),
    level: token('--level'),
    closer: token('--closer'),
    farther: token('--farther'),
    live: token('--live'),
    brass: token('--brass'),
    font: token('--font'),
    fontSize: Number.parseFloat(token('--f-xs')),
  };
}

/** Offset against the beginning at which a line has its full colour, µm; half of that and less is half the colour. */
const FULL_COLOUR = 20;

/** The colour of a laid line by its offset against where the print began, µm: warm is closer, blue is farther. */
export function colourOf(colours: PlanColours, delta: number): string {
  if (delta === 0) return colours.level;
  const hue = delta < 0 ? colours.closer : colours.farther;
  return Math.abs(delta) >= FULL_COLOUR ? hue : mix(hue, colours.level, 0.48);
}

/** Width of a laid line in the drawing: a nozzle that is closer squeezes the bead wider. px at a width of `base`. */
export function widthOf(base: number, delta: number): number {
  return base * Math.min(1.45, Math.max(0.6, 1 - delta * 0.019));
}

/** A share of one `#rrggbb` in another. */
function mix(one: string, other: string, share: number): string {
  const channel = (at: number): number => {
    const a = Number.parseInt(one.slice(at, at + 2), 16);
    const b = Number.parseInt(other.slice(at, at + 2), 16);
    return Math.round(a * share + b * (1 - share));
  };
  return `rgb(${channel(1)}, ${channel(3)}, ${channel(5)})`;
}
