import type { PDFObject } from "@cantoo/pdf-lib";
import { FALL, type Face, faceOf, RISE } from "./face.ts";
import type { Mark, Placed } from "./mark.ts";
import { around, IDENTITY, type Matrix, moved, shared, times } from "./matrix.ts";
import { type Paint, type Space, spaceOf } from "./paint.ts";
import { type Box, get, isTrue, numberOf } from "./pdf-file.ts";
import { type State, startIn } from "./state.ts";
import type { Operand } from "./tokens.ts";

const UNIT: Box = { left: 0, bottom: 0, right: 1, top: 1 };
const NOWHERE: Box = { left: 0, bottom: 0, right: -1, top: -1 };

/** A page while it is drawn: tells of each mark where it falls and in what ink. */
export class Canvas {
  state: State;
  resources: PDFObject | undefined;
  isClip = false;
  readonly #visit: (mark: Mark) => void;
  readonly #saved: State[] = [];
  #text: Matrix = IDENTITY;
  #line: Matrix = IDENTITY;
  #path: Box | undefined;

  constructor(resources: PDFObject | undefined, clip: Box, visit: (mark: Mark) => void) {
    this.resources = resources;
    this.state = startIn(clip);
    this.#visit = visit;
  }

  save(): void {
    this.#saved.push({ ...this.state });
  }

  restore(): void {
    this.state = this.#saved.pop() ?? this.state;
  }

  /** What the page's resources call by the last of `operands`. */
  named(category: string, operands: readonly Operand[]): PDFObject | undefined {
    const name = operands.at(-1);
    return typeof name === "string" ? get(this.resources, category, name.slice(1)) : undefined;
  }

  space(operands: readonly Operand[]): Space {
    const name = operands[0];
    return spaceOf(typeof name === "string" ? name.slice(1) : undefined, this.resources);
  }

  /** Adds the point to the path. */
  extend(x: number, y: number): void {
    const point = moved({ left: x, bottom: y, right: x, top: y }, this.state.matrix);
    this.#path = around(this.#path, point);
  }

  endPath({ fills = false, strokes = false }: { fills?: boolean; strokes?: boolean } = {}): void {
    const { state } = this;
    const path = this.#path;
    if (path !== undefined) {
      if (fills) this.#add("fill", path, { paint: state.fill });
      if (strokes) this.#stroke(path);
      if (this.isClip) state.clip = shared(path, state.clip) ?? NOWHERE;
    }
    this.#path = undefined;
    this.isClip = false;
  }

  #stroke({ left, bottom, right, top }: Box): void {
    const { matrix, lineWidth, stroke, strokeOverprints } = this.state;
    const half = (lineWidth * Math.hypot(matrix[0], matrix[1])) / 2;
    const box = { left: left - half, bottom: bottom - half, right: right + half, top: top + half };
    this.#add("stroke", box, { paint: stroke }, strokeOverprints);
  }

  /** All that the clip leaves is painted. */
  flood(paint: Paint): void {
    this.#add("shading", this.state.clip, { paint });
  }

  beginText(matrix: Matrix = IDENTITY): void {
    this.#line = matrix;
    this.#text = matrix;
  }

  nextLine(x: number, y: number): void {
    this.beginText(times([1, 0, 0, 1, x, y], this.#line));
  }

  setFont(font: PDFObject | undefined, size: number): void {
    this.state.size = size;
    this.state.face = font === undefined ? undefined : faceOf(font);
  }

  show(operand: Operand | undefined): void {
    const { state } = this;
    const { face, size, rise, render } = state;
    if (face === undefined || operand === undefined) return;
    const advance = advanceOf(operand, face, state);
    const matrix = times(this.#text, state.matrix);
    this.#text = times([1, 0, 0, 1, advance, 0], this.#text);
    // 3 and 7 show nothing: text to be found, not seen.
    if (render === 3 || render === 7) return;
    const isStroked = render === 1 || render === 5;
    const box = { left: 0, bottom: rise - FALL * size, right: advance, top: rise + RISE * size };
    this.#add(
      "text",
      moved(box, matrix),
      {
        paint: isStroked ? state.stroke : state.fill,
        sizePt: size * Math.hypot(matrix[2], matrix[3]),
      },
      isStroked ? state.strokeOverprints : state.fillOverprints,
    );
  }

  /** An image XObject. */
  showImage(stream: PDFObject): void {
    const space = spaceOf(get(stream, "ColorSpace"), this.resources);
    const width = numberOf(get(stream, "Width")) ?? 0;
    const height = numberOf(get(stream, "Height")) ?? 0;
    this.#place({ stream, space, width, height }, isTrue(get(stream, "ImageMask")));
  }

  /** An image whose data stand in the page, its keys abbreviated (ISO 32000-1, 8.9.7). */
  showInline(entries: readonly Operand[]): void {
    const entry = (short: string, long: string) => {
      const at = entries.findIndex((key) => key === `/${short}` || key === `/${long}`);
      return at < 0 ? undefined : entries[at + 1];
    };
    const pixels = (value: Operand | undefined) => (typeof value === "number" ? value : 0);
    const image = {
      space: this.space([entry("CS", "ColorSpace") ?? "/DeviceGray"]),
      width: pixels(entry("W", "Width")),
      height: pixels(entry("H", "Height")),
    };
    this.#place(image, entry("IM", "ImageMask") === "true");
  }

  #place(image: Omit<Placed, "widthPt" | "heightPt">, isStencil: boolean): void {
    const { matrix, fill } = this.state;
    const [a, b, c, d] = matrix;
    const placed = { ...image, widthPt: Math.hypot(a, b), heightPt: Math.hypot(c, d) };
    const paint = isStencil ? { paint: fill } : {};
    this.#add("image", moved(UNIT, matrix), { image: placed, ...paint });
  }

  #add(
    kind: Mark["kind"],
    box: Box,
    more: Partial<Mark>,
    overprints = this.state.fillOverprints,
  ): void {
    const seen = shared(box, this.state.clip);
    if (seen === undefined) return;
    this.#visit({
      kind,
      box: seen,
      overprints: overprints && this.state.overprintMode === 1,
      ...more,
    });
  }
}

/** How far what TJ or Tj shows goes along, in text space (ISO 32000-1, 9.4.4). */
function advanceOf(operand: Operand, face: Face, state: State): number {
  const { size, tracking, wordSpace, scale } = state;
  let sum = 0;
  for (const item of operand instanceof Uint8Array || !Array.isArray(operand)
    ? [operand]
    : operand) {
    if (typeof item === "number") sum -= (item / 1000) * size;
    if (!(item instanceof Uint8Array)) continue;
    for (let at = 0; at < item.length; at += face.bytes) {
      const byte = item[at] ?? 0;
      const code = face.bytes === 2 ? byte * 256 + (item[at + 1] ?? 0) : byte;
      sum += face.widthOf(code) * size + tracking;
      if (face.bytes === 1 && code === 32) sum += wordSpace;
    }
  }
  return sum * scale;
}
