/** A table of a font by its tag; undefined where the font has none. */
export type Tables = (tag: string) => Uint8Array | undefined;

/** Copied as they are: the instructions that all glyphs share. */
const SHARED = ["cvt ", "fpgm", "prep"];

/**
 * A TrueType font of `glyphs` alone, numbered by their places in the list, of which the first is .notdef (ISO/IEC 14496-22,
 * 5). What composite glyphs are made of is added behind them. Only the tables that a PDF asks for (ISO 32000-1, 9.9).
 * @throws RangeError where a table is missing or cut off
 */
export function subsetFont(tables: Tables, glyphs: readonly number[]): Uint8Array {
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
  const shared = SHARED.flatMap((tag) => {
    const table = tables(tag);
    return table === undefined ? [] : [[tag, table] as const];
  });
  return assemble([
    ...shared,
    ["glyf", outlines.glyf],
    ["head", head],
    ["hhea", hhea],
    ["hmtx", metricsOf(tables, outlines.ids)],
    ["loca", outlines.loca],
    ["maxp", maxp],
  ]);
}

const LONG_OFFSETS = 1;

interface Outlines {
  /** The glyph of the whole font that stands at each number. */
  readonly ids: readonly number[];
  readonly glyf: Uint8Array;
  readonly loca: Uint8Array;
}

function outlinesOf(tables: Tables, glyphs: readonly number[]): Outlines {
  const [glyf, loca] = [copyOf(tables, "glyf"), viewOf(copyOf(tables, "loca"))];
  const isLong = viewOf(copyOf(tables, "head")).getInt16(50) === LONG_OFFSETS;
  const offset = (id: number) => (isLong ? loca.getUint32(id * 4) : loca.getUint16(id * 2) * 2);
  const ids = [...glyphs];
  const numbers = new Map<number, number>();
  for (const [number, id] of ids.entries()) if (!numbers.has(id)) numbers.set(id, number);
  const numberOf = (id: number) => {
    const known = numbers.get(id);
    if (known !== undefined) return known;
    const number = ids.push(id) - 1;
    numbers.set(id, number);
    return number;
  };
  const outlines: Uint8Array[] = [];
  const offsets = [0];
  // The list grows while it is gone through.
  for (let number = 0; number < ids.length; number += 1) {
    const id = ids[number] ?? 0;
    const outline = renumbered(glyf.slice(offset(id), offset(id + 1)), numberOf);
    outlines.push(outline);
    offsets.push((offsets[number] ?? 0) + padded(outline.length));
  }
  const whole = new Uint8Array(offsets.at(-1) ?? 0);
  for (const [number, outline] of outlines.entries()) whole.set(outline, offsets[number]);
  const places = new DataView(new ArrayBuffer(offsets.length * 4));
  for (const [number, each] of offsets.entries()) places.setUint32(number * 4, each);
  return { ids, glyf: whole, loca: new Uint8Array(places.buffer) };
}

/** Flags of a part of a composite glyph. */
const WORDS = 0x1;
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

/** Advances and left bearings. */
function metricsOf(tables: Tables, ids: readonly number[]): Uint8Array {
  const whole = viewOf(copyOf(tables, "hmtx"));
  const long = viewOf(copyOf(tables, "hhea")).getUint16(34);
  const metrics = new DataView(new ArrayBuffer(ids.length * 4));
  for (const [number, id] of ids.entries()) {
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
