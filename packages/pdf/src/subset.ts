/** A table of a font by its tag; undefined where the font has none. */
export type Tables = (tag: string) => Uint8Array | undefined;

/** A glyph that the font lacks, made of several that it has, or of none. Units of the font. */
export interface Composite {
  readonly parts: readonly { readonly id: number; readonly dx: number; readonly dy: number }[];
  readonly advance: number;
}

/** Copied as they are: the instructions that all glyphs share. */
const SHARED = ["cvt ", "fpgm", "prep"];

/**
 * A TrueType font of `glyphs` alone, numbered by their places in the list, of which the first is .notdef (ISO/IEC 14496-22,
 * 5). What composite glyphs are made of is added behind them. Only the tables that a PDF asks for (ISO 32000-1, 9.9).
 * @throws RangeError where a table is missing or cut off
 */
export function subsetFont(tables: Tables, glyphs: readonly (number | Composite)[]): Uint8Array {
  const outlines = outlinesOf(tables, glyphs);
  const count = outlines.ids.length;
  const [head, hhea, maxp] = [
    copyOf(tables, "head"),
    copyOf(tables, "hhea"),
    copyOf(tables, "maxp"),
  ];
  viewOf(head).setInt16(50, LONG_OFFSETS);
  viewOf(hhea).setUint16(34, count);
  viewOf(maxp).setUint16(4, count);
  allow(glyphs, viewOf(maxp));
  const shared = SHARED.flatMap((tag) => {
    const table = tables(tag);
    return table === undefined ? [] : [[tag, table] as const];
  });
  return assemble([
    ...shared,
    ["glyf", outlines.glyf],
    ["head", head],
    ["hhea", hhea],
    ["hmtx", metricsOf(tables, outlines)],
    ["loca", outlines.loca],
    ["maxp", maxp],
  ]);
}

/** Says in `maxp` what composites are among `glyphs` (ISO/IEC 14496-22, 5.2.5). */
function allow(glyphs: readonly (number | Composite)[], maxp: DataView): void {
  const most = glyphs.reduce<number>(
    (count, glyph) => (typeof glyph === "number" ? count : Math.max(count, glyph.parts.length)),
    0,
  );
  if (most === 0) return;
  // Points and contours of simple glyphs, then of composites.
  for (const [simple, composite] of [
    [6, 10],
    [8, 12],
  ] as const) {
    const each = Math.max(maxp.getUint16(simple), maxp.getUint16(composite));
    maxp.setUint16(composite, Math.min(0xffff, each * most));
  }
  maxp.setUint16(28, Math.max(maxp.getUint16(28), most));
  maxp.setUint16(30, maxp.getUint16(30) + 1);
}

const LONG_OFFSETS = 1;

interface Outlines {
  /** The glyph of the whole font that stands at each number, or what one of ours is made of. */
  readonly ids: readonly (number | Composite)[];
  /** Left bearings of those that are ours. */
  readonly bearings: ReadonlyMap<Composite, number>;
  readonly glyf: Uint8Array;
  readonly loca: Uint8Array;
}

function outlinesOf(tables: Tables, glyphs: readonly (number | Composite)[]): Outlines {
  const [glyf, loca] = [copyOf(tables, "glyf"), viewOf(copyOf(tables, "loca"))];
  const isLong = viewOf(copyOf(tables, "head")).getInt16(50) === LONG_OFFSETS;
  const offset = (id: number) => (isLong ? loca.getUint32(id * 4) : loca.getUint16(id * 2) * 2);
  const ids = [...glyphs];
  const numbers = new Map<number, number>();
  for (const [number, id] of ids.entries())
    if (typeof id === "number" && !numbers.has(id)) numbers.set(id, number);
  const numberOf = (id: number) => {
    const known = numbers.get(id);
    if (known !== undefined) return known;
    const number = ids.push(id) - 1;
    numbers.set(id, number);
    return number;
  };
  const bearings = new Map<Composite, number>();
  const outlineOf = (id: number) => glyf.slice(offset(id), offset(id + 1));
  const outlines: Uint8Array[] = [];
  const offsets = [0];
  // The list grows while it is gone through.
  for (let number = 0; number < ids.length; number += 1) {
    const id = ids[number] ?? 0;
    const outline =
      typeof id === "number"
        ? renumbered(outlineOf(id), numberOf)
        : composed(id, { outlineOf, numberOf });
    if (typeof id !== "number" && outline.length > 0) bearings.set(id, viewOf(outline).getInt16(2));
    outlines.push(outline);
    offsets.push((offsets[number] ?? 0) + padded(outline.length));
  }
  const whole = new Uint8Array(offsets.at(-1) ?? 0);
  for (const [number, outline] of outlines.entries()) whole.set(outline, offsets[number]);
  const places = new DataView(new ArrayBuffer(offsets.length * 4));
  for (const [number, each] of offsets.entries()) places.setUint32(number * 4, each);
  return { ids, bearings, glyf: whole, loca: new Uint8Array(places.buffer) };
}

/** Flags of a part of a composite glyph. */
const WORDS = 0x1;
const OFFSETS = 0x2;
const SCALE = 0x8;
const MORE = 0x20;
const TWO_SCALES = 0x40;
const MATRIX = 0x80;

/** `outline`, its parts by their new numbers where it is composite. */
function renumbered(outline: Uint8Array, numberOf: (id: number) => number): Uint8Array {
  if (outline.length === 0) return outline;
  const view = viewOf(outline);
  if (view.getInt16(0) >= 0) return outline;
  let at = 10;
  for (let flags = MORE; (flags & MORE) !== 0; ) {
    flags = view.getUint16(at);
    view.setUint16(at + 2, numberOf(view.getUint16(at + 2)));
    at += (flags & WORDS) === 0 ? 6 : 8;
    if ((flags & SCALE) !== 0) at += 2;
    else if ((flags & TWO_SCALES) !== 0) at += 4;
    else if ((flags & MATRIX) !== 0) at += 8;
  }
  return outline;
}

/** An outline of several, each moved (ISO/IEC 14496-22, 5.3.3). */
function composed(
  { parts }: Composite,
  {
    outlineOf,
    numberOf,
  }: { outlineOf: (id: number) => Uint8Array; numberOf: (id: number) => number },
): Uint8Array {
  if (parts.length === 0) return new Uint8Array();
  const outline = new DataView(new ArrayBuffer(10 + 8 * parts.length));
  outline.setInt16(0, -1);
  const boxes = parts.flatMap(({ id, dx, dy }) => {
    const part = outlineOf(id);
    if (part.length === 0) return [];
    const view = viewOf(part);
    return [[2, 4, 6, 8].map((at) => view.getInt16(at) + (at % 4 === 2 ? dx : dy))];
  });
  for (const [index, pick] of [Math.min, Math.min, Math.max, Math.max].entries()) {
    outline.setInt16(
      2 + 2 * index,
      boxes.length === 0 ? 0 : pick(...boxes.map((box) => box[index] ?? 0)),
    );
  }
  for (const [index, { id, dx, dy }] of parts.entries()) {
    const at = 10 + 8 * index;
    outline.setUint16(at, WORDS | OFFSETS | (index < parts.length - 1 ? MORE : 0));
    outline.setUint16(at + 2, numberOf(id));
    outline.setInt16(at + 4, dx);
    outline.setInt16(at + 6, dy);
  }
  return new Uint8Array(outline.buffer);
}

/** Advances and left bearings. */
function metricsOf(tables: Tables, { ids, bearings }: Outlines): Uint8Array {
  const whole = viewOf(copyOf(tables, "hmtx"));
  const long = viewOf(copyOf(tables, "hhea")).getUint16(34);
  const metrics = new DataView(new ArrayBuffer(ids.length * 4));
  for (const [number, id] of ids.entries()) {
    if (typeof id !== "number") {
      metrics.setUint16(number * 4, id.advance);
      metrics.setInt16(number * 4 + 2, bearings.get(id) ?? 0);
      continue;
    }
    const advance = whole.getUint16(Math.min(id, long - 1) * 4);
    const bearing = id < long ? id * 4 + 2 : long * 4 + (id - long) * 2;
    metrics.setUint16(number * 4, advance);
    metrics.setInt16(number * 4 + 2, whole.getInt16(bearing));
  }
  return new Uint8Array(metrics.buffer);
}

/** A font file of `tables`, which stand in the order of their tags. */
function assemble(tables: readonly (readonly [tag: string, data: Uint8Array])[]): Uint8Array {
  const start = 12 + 16 * tables.length;
  const length = tables.reduce((sum, [, { length: each }]) => sum + padded(each), start);
  const file = new Uint8Array(length);
  const view = viewOf(file);
  const power = 2 ** Math.floor(Math.log2(tables.length));
  view.setUint32(0, 0x00010000);
  view.setUint16(4, tables.length);
  view.setUint16(6, power * 16);
  view.setUint16(8, Math.log2(power));
  view.setUint16(10, (tables.length - power) * 16);
  let at = start;
  for (const [index, [tag, data]] of tables.entries()) {
    const entry = 12 + 16 * index;
    for (let letter = 0; letter < 4; letter += 1)
      view.setUint8(entry + letter, tag.charCodeAt(letter));
    file.set(data, at);
    view.setUint32(entry + 4, checksum(view, at, padded(data.length)));
    view.setUint32(entry + 8, at);
    view.setUint32(entry + 12, data.length);
    at += padded(data.length);
  }
  return file;
}

function checksum(view: DataView, from: number, length: number): number {
  let sum = 0;
  for (let at = from; at < from + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}

/** Tables and outlines begin at multiples of four. */
function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}

function copyOf(tables: Tables, tag: string): Uint8Array {
  const table = tables(tag);
  if (table === undefined) throw new RangeError(`Expected a font with the table ${tag}`);
  return table.slice();
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}
