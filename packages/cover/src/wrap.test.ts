import type { Publication } from "@printery/publication";
import { formatMessage } from "@printery/task";
import { anyPress, specimen } from "@printery/testing";
import { expect, test } from "vitest";
import { frontCover } from "./cover.ts";
import type { Outline, Panel, Shape } from "./drawing.ts";
import { wrapCover } from "./wrap.ts";

const book = specimen("book", "book");
const ISBN = "978-3-16-148410-0";

/** On A5, with a spine of 20 points. */
const size = { width: 420, height: 595 };
const back = { x: 0, y: 0, ...size };
const spine = { x: 420, y: 0, width: 20, height: 595 };
const front = { x: 440, y: 0, ...size };
const plan = { width: 860, height: 595, back, spine, front };
const clear = { clear: 4.5 };

function bookWith(more: Partial<Publication["metadata"]>, blurb = ""): Publication {
  const press = { ...PRESS, ...(blurb === "" ? {} : { blurb }) };
  return { ...book, press, metadata: { ...book.metadata, identifier: ISBN, ...more } };
}

const PRESS: NonNullable<Publication["press"]> = { ...anyPress, wrap: true };

function isOn({ x, y, width, height }: Panel): (shape: Shape) => boolean {
  return (shape) => shape.x >= x && shape.x < x + width && shape.y >= y && shape.y <= y + height;
}

const isOutline = (shape: Shape): shape is Outline => shape.kind === "outline";

test("the front is the same as on its own, in the same colours", () => {
  const publication = bookWith({});
  const { drawing, messages } = wrapCover(publication, plan, clear);
  const alone = frontCover(publication, size).drawing;
  expect(messages).toEqual([]);
  expect(drawing.colours).toEqual(alone.colours);
  const glyphs = ({ shapes }: { shapes: readonly Shape[] }) =>
    shapes.filter(isOutline).map(({ d, fill, x, y }) => [d, fill, x.toFixed(3), y.toFixed(3)]);
  const moved = alone.shapes.map((shape) => ({ ...shape, x: shape.x + front.x }));
  const onFront = drawing.shapes.filter(isOn(front));
  expect(glyphs({ shapes: onFront })).toEqual(glyphs({ shapes: moved }));
});

test("one ground lies behind back, spine and front", () => {
  const { shapes } = wrapCover(bookWith({}), plan, clear).drawing;
  const ground = shapes.filter(({ fill }) => fill === "paper" || fill === "field");
  expect(ground).toEqual([
    { kind: "area", x: 0, y: 0, width: 860, height: 595, fill: "paper" },
    { kind: "area", x: 0, y: 0, width: 860, height: 595 * 0.7, fill: "field" },
  ]);
});

test.each([
  ["en", 90],
  ["de-AT", 90],
  ["fr", 270],
  ["pt-BR", 270],
  // Its front lies to the left, and the heads of its letters are towards it.
  ["he", 270],
] as const)("the spine of a book in %s is turned by %i degrees", (lang, turn) => {
  const { shapes } = wrapCover(bookWith({ lang }), plan, clear).drawing;
  const turned = shapes.filter(isOutline).filter((shape) => shape.turn !== 0);
  expect(new Set(turned.map((shape) => shape.turn))).toEqual(new Set([turn]));
  expect(turned.every(isOn(spine))).toBe(true);
  // The publisher stands on the paper.
  expect(turned.map(({ fill }) => fill)).toEqual(["onField", "onField", "text"]);
});

test.each([
  ["The Salt Road", 3],
  // Too long, but for what stands before the colon.
  [`The Salt Road: ${"A History of Its Carters ".repeat(9)}`, 3],
  // Long enough to leave no room for the author, or for its own end.
  ["A History of the Carters of the Salt Road ".repeat(9), 2],
])("of “%.42s” the spine says no more than it has room for", (title, count) => {
  const { metadata, ...rest } = bookWith({ title });
  const { subtitle: _, ...known } = metadata;
  const { shapes } = wrapCover({ ...rest, metadata: known }, plan, clear).drawing;
  const turned = shapes.filter(isOutline).filter(({ turn }) => turn !== 0);
  expect(turned).toHaveLength(count);
  expect(turned.every(({ y }) => y > 20 && y < 580)).toBe(true);
});

test("text on the spine leaves its sides clear", () => {
  const { shapes } = wrapCover(bookWith({ title: "HI" }), plan, clear).drawing;
  const title = shapes
    .filter(isOutline)
    .find(({ turn, fill }) => turn === 90 && fill === "onField");
  const capitals = (title?.scale ?? 0) * 650;
  expect(capitals).toBeGreaterThan(0);
  expect(title?.x ?? 0).toBeGreaterThan(spine.x + clear.clear);
  expect((title?.x ?? 0) + capitals).toBeLessThan(spine.x + spine.width - clear.clear);
});

const narrow = { ...plan, spine: { ...spine, width: 12.8 } };

test.each([
  [
    narrow,
    clear,
    "a spine that has room for letters of 6 points, not one of 0.178 in; the spine of the cover stays blank",
  ],
  [plan, { expected: "more pages" }, "more pages; the spine of the cover stays blank"],
])("a spine stays blank where text has no room or is not wanted", (sheet, text, expected) => {
  const { drawing, messages } = wrapCover(bookWith({}), sheet, text);
  expect(messages.map(formatMessage)).toEqual([
    `on-specimens.txt: info: Expected ${expected} (spine-blank)`,
  ]);
  expect(drawing.shapes.filter(isOutline).every(({ turn }) => turn === 0)).toBe(true);
});

test("what is stapled has no spine, and nothing to say of it", () => {
  const { spine: _, ...stapled } = plan;
  expect(wrapCover(bookWith({}), stapled, clear).messages).toEqual([]);
});

test("the barcode stands in white at the foot of the back, beside the spine", () => {
  const { shapes } = wrapCover(bookWith({}), plan, clear).drawing;
  const panel = shapes.find(({ fill }) => fill === "white");
  expect(panel).toMatchObject({ x: 420 - 18 - 144, y: 595 - 18 - 86.4, width: 144, height: 86.4 });
  const black = shapes.filter(({ fill }) => fill === "black");
  expect(black.filter(({ kind }) => kind === "area")).toHaveLength(30);
  // The ISBN, and its digits one by one.
  expect(black.filter(({ kind }) => kind === "outline")).toHaveLength(1 + 13);
});

test("where a book opens to the right, its barcode stands beside the spine, too", () => {
  const mirrored = { ...plan, back: front, front: back };
  const { shapes } = wrapCover(bookWith({ lang: "ar" }), mirrored, clear).drawing;
  expect(shapes.find(({ fill }) => fill === "white")?.x).toBe(front.x + 18);
});

test.each([
  [undefined, "none"],
  ["10.1000/182", "10.1000/182"],
])("without an ISBN there is no barcode: %s", (identifier, named) => {
  const { metadata, ...rest } = bookWith({});
  const { identifier: _, ...bare } = metadata;
  const given = { ...rest, metadata: identifier === undefined ? bare : { ...bare, identifier } };
  const { drawing, messages } = wrapCover(given, plan, clear);
  expect(drawing.shapes.filter(({ fill }) => fill === "black" || fill === "white")).toEqual([]);
  expect(messages.map(formatMessage)).toEqual([
    `on-specimens.txt: info: Expected an ISBN as identifier, not ${named}; the cover goes without a barcode (isbn-missing)`,
  ]);
});

const SENTENCE = "Five generations of salters boiled brine in iron pans. ";
const note = "Agnes Pewter cuts punches.";
const authors: Publication["metadata"]["authors"] = [
  { name: "Agnes Pewter", role: "author", note },
];

/** Lines on the field of the back. */
function linesOf(blurb: string): number {
  const { shapes } = wrapCover(bookWith({ authors }, blurb), plan, clear).drawing;
  return shapes
    .filter(isOutline)
    .filter(isOn(back))
    .filter(({ fill }) => fill === "onField").length;
}

test("the back says what the book is about, and who its author is where there is room", () => {
  expect(linesOf("Salt.")).toBe(2);
  expect(linesOf("Salt.\n\nMore salt.")).toBe(3);
  const described = bookWith({ description: "About salt." });
  const { shapes } = wrapCover(described, plan, clear).drawing;
  expect(shapes.filter(isOn(back)).filter(({ fill }) => fill === "onField")).toHaveLength(1);
});

test("a long blurb is set smaller, then without the author, and only then cut", () => {
  const messages = (count: number) =>
    wrapCover(bookWith({ authors }, SENTENCE.repeat(count)), plan, clear).messages;
  expect(messages(25)).toEqual([]);
  expect(messages(90).map(formatMessage)).toEqual([
    "on-specimens.txt: warning: Expected a blurb that the back of the cover has room for, not a longer one; it ends after “salters boiled brine in iron” (blurb-overlong)",
  ]);
  const { shapes } = wrapCover(bookWith({}, SENTENCE.repeat(90)), plan, clear).drawing;
  const text = shapes.filter(isOn(back)).filter(({ fill }) => fill === "onField");
  expect(Math.max(...text.map(({ y }) => y))).toBeLessThanOrEqual(595 * 0.7 - 420 * 0.08);
});

test("what cannot be drawn is told of once, wherever it would stand", () => {
  const messages = wrapCover(bookWith({ series: "\u{10ffff}" }), plan, clear).messages;
  expect(messages.map(({ ruleId }) => ruleId)).toEqual(["glyph-missing"]);
});

test("a front that its publisher has a picture for is left to it; back and spine are as they were", () => {
  const cover = { image: "images/front.png", path: "publication.yaml" };
  const drawn = wrapCover(bookWith({}), plan, clear).drawing.shapes;
  const left = wrapCover({ ...bookWith({}), cover }, plan, clear).drawing.shapes;
  const onFront = ({ x }: Shape) => x >= front.x;
  expect(left.filter(onFront)).toEqual([]);
  expect(left).toEqual(drawn.filter((shape) => !onFront(shape)));
});
