/** What a chart shows, in px of the page and °C. */
export interface ChartPicture {
  readonly lines: readonly {
    readonly colour: string;
    readonly first: number;
    readonly stride: number;
    readonly values: Float32Array;
  }[];
  readonly span: number;
  readonly now: number;
  readonly size: { readonly width: number; readonly height: number };
  readonly isBare: boolean;
  readonly top: number;
  readonly grid: readonly number[];
}

/** Paints a chart anew. Colours are read from the page each time, so that a change of theme needs no word. */
export function paintChart(canvas: HTMLCanvasElement, picture: ChartPicture): void {
  const { width, height } = picture.size;
  const context = canvas.getContext('2d');
  if (!context || width === 0 || height === 0) return;
  fit(canvas, width, height);
  const density = canvas.width / width;
  context.setTransform(density, 0, 0, density, 0, 0);
  context.clearRect(0, 0, width, height);
  const style = getComputedStyle(canvas);
  const y = (celsius: number) => height - 1 - (celsius / picture.top) * (height - 2);
  context.strokeStyle = style.getPropertyValue('--line');
  context.lineWidth = 1;
  for (const level of picture.isBare ? [] : [0, ...picture.grid]) {
    context.beginPath();
    context.moveTo(0, Math.round(y(level)) - 0.5);
    context.lineTo(width, Math.round(y(level)) - 0.5);
    context.stroke();
  }
  context.lineWidth = 2.5;
  context.lineJoin = 'round';
  const x = (time: number) => width * (1 - (picture.now - time) / picture.span);
  // The last line is drawn first: the first one is the one that counts.
  for (const line of picture.lines.toReversed()) {
    const colour = style.getPropertyValue(line.colour);
    for (const piece of pieces(line, x, y)) {
      if (picture.isBare) fillBelow(context, piece, colour, height);
      context.strokeStyle = colour;
      context.stroke(pathOf(piece));
    }
  }
}

type Point = readonly [x: number, y: number];

/** The canvas has as many dots as the display. */
function fit(canvas: HTMLCanvasElement, width: number, height: number): void {
  const box = canvas.getBoundingClientRect();
  const density = (devicePixelRatio * box.width) / width || devicePixelRatio;
  const [across, along] = [Math.round(width * density), Math.round(height * density)];
  if (canvas.width === across && canvas.height === along) return;
  canvas.width = across;
  canvas.height = along;
}

/** A line without its gaps: one piece for each stretch of known values. */
function pieces(
  line: ChartPicture['lines'][number],
  x: (time: number) => number,
  y: (celsius: number) => number,
): readonly (readonly Point[])[] {
  const found: Point[][] = [];
  let piece: Point[] = [];
  for (const [index, value] of line.values.entries()) {
    if (Number.isNaN(value)) {
      piece = [];
      continue;
    }
    if (piece.length === 0) found.push(piece);
    piece.push([x(line.first + index * line.stride), y(value)]);
  }
  return found;
}

function pathOf(points: readonly Point[]): Path2D {
  const path = new Path2D();
  for (const [index, point] of points.entries()) {
    if (index === 0) path.moveTo(...point);
    else path.lineTo(...point);
  }
  return path;
}

function fillBelow(context: CanvasRenderingContext2D, points: readonly Point[], colour: string, height: number): void {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return;
  const area = pathOf(points);
  area.lineTo(last[0], height);
  area.lineTo(first[0], height);
  context.globalAlpha = 0.1;
  context.fillStyle = colour;
  context.fill(area);
  context.globalAlpha = 1;
}
