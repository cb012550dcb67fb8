import { readFileSync } from "node:fs";
import { fontFile } from "@printery/design";
import * as hb from "harfbuzzjs";
import { expect, test } from "vitest";
import { subsetFont } from "./subset.ts";

const file = readFileSync(fontFile({ face: "EB Garamond", weight: 400, italic: false }));
const face = new hb.Face(new hb.Blob(file));
const whole = new hb.Font(face);
const tables = (tag: string) => face.referenceTable(tag);
const idOf = (character: string) => whole.nominalGlyph(character.codePointAt(0) ?? 0) ?? 0;

function open(bytes: Uint8Array): hb.Font {
  return new hb.Font(new hb.Face(new hb.Blob(bytes)));
}

test.each(["A", "é", "ﬁ", "1", " "])(
  "%s is drawn and measured as in the whole font",
  (character) => {
    const id = idOf(character);
    expect(id).toBeGreaterThan(0);
    const part = open(subsetFont(tables, [0, idOf("x"), id]));
    expect(part.glyphToPath(2)).toBe(whole.glyphToPath(id));
    expect(part.glyphHAdvance(2)).toBe(whole.glyphHAdvance(id));
    expect(part.glyphHAdvance(1)).toBe(whole.glyphHAdvance(idOf("x")));
  },
);

test("a glyph may be taken twice, and each stands alone", () => {
  const id = idOf("e");
  const part = open(subsetFont(tables, [0, id, id]));
  expect(part.glyphToPath(1)).toBe(whole.glyphToPath(id));
  expect(part.glyphToPath(2)).toBe(whole.glyphToPath(id));
});

test("a glyph of ours is drawn from those it is made of, at its own width", () => {
  const parts = [
    { id: idOf("e"), dx: 0, dy: 0 },
    { id: idOf("x"), dx: 500, dy: -20 },
  ];
  const part = open(subsetFont(tables, [0, { parts, advance: 900 }, { parts: [], advance: 0 }]));
  expect(part.glyphHAdvance(1)).toBe(900);
  const left = whole.glyphExtents(idOf("e"));
  const right = whole.glyphExtents(idOf("x"));
  const box = part.glyphExtents(1);
  expect(box?.xBearing).toBe(left?.xBearing);
  expect((box?.xBearing ?? 0) + (box?.width ?? 0)).toBe(
    500 + (right?.xBearing ?? 0) + (right?.width ?? 0),
  );
  expect([part.glyphToPath(2), part.glyphHAdvance(2)]).toEqual(["", 0]);
});

test("what is not taken is not there", () => {
  const bytes = subsetFont(tables, [0, idOf("A")]);
  expect(bytes.length).toBeLessThan(file.length / 10);
  expect(open(bytes).glyphToPath(idOf("B"))).toBe("");
});

test("checksums are those of the tables", () => {
  const bytes = subsetFont(tables, [0, idOf("A"), idOf("é")]);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const entry = 12 + 16 * index;
    const [start, length] = [view.getUint32(entry + 8), view.getUint32(entry + 12)];
    let sum = 0;
    for (let at = start; at < start + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
    expect(view.getUint32(entry + 4)).toBe(sum);
  }
});

test("a font without outlines is refused", () => {
  expect(() => subsetFont(() => undefined, [0])).toThrow("table glyf");
});
