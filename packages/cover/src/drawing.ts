/**
 * What a shape is filled with, by its part in the design, so that a press can print one in an ink of its own.
 * `onField` is what is printed on the field of colour, `text` what is printed on the paper.
 */
export type Fill = "field" | "onField" | "paper" | "text" | "black" | "white";

/** A rectangle. */
export interface Area {
  readonly kind: "area";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fill: Fill;
}

/** Glyphs of one line. */
export interface Outline {
  readonly kind: "outline";
  /** SVG path data in units of the font, downwards and to the right of the start of the base line. */
  readonly d: string;
  /** Where the base line starts. */
  readonly x: number;
  readonly y: number;
  /** Units of the drawing in one of the font. */
  readonly scale: number;
  /** Degrees that the line is turned by about its start, clockwise. */
  readonly turn: 0 | 90 | 270;
  readonly fill: Fill;
}

export type Shape = Area | Outline;

/** Shapes, each over those before it, from the top left: no font, no picture. Its unit is the maker's: pixels, points. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** CSS hex. */
  readonly colours: Readonly<Record<Fill, string>>;
  readonly shapes: readonly Shape[];
}

/** A rectangle of a drawing that something is set in. */
export interface Panel {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** `drawing` as an SVG image. */
export function svgOf({ width, height, colours, shapes }: Drawing): string {
  const box = `viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`;
  const parts = shapes.map((shape) => element(shape, colours[shape.fill]));
  return `<svg xmlns="http://www.w3.org/2000/svg" ${box}>${parts.join("")}</svg>`;
}

function element(shape: Shape, fill: string): string {
  const [x, y] = [short(shape.x), short(shape.y)];
  if (shape.kind === "area") {
    const [width, height] = [short(shape.width), short(shape.height)];
    return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}"/>`;
  }
  const turn = shape.turn === 0 ? "" : ` rotate(${shape.turn})`;
  const transform = `translate(${x} ${y})${turn} scale(${Number(shape.scale.toFixed(5))})`;
  return `<path fill="${fill}" transform="${transform}" d="${shape.d}"/>`;
}

function short(value: number): number {
  return Number(value.toFixed(2));
}
