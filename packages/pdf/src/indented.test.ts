import type { Flow, Paragraph } from "@printery/document";
import { at, item, paragraph } from "@printery/testing";
import { describe, expect, test } from "vitest";
import { article, read } from "./read-article.ts";

const strong = (value: string): Paragraph => ({
  ...paragraph(),
  children: [{ type: "strong", children: [...paragraph(value).children], position: at() }],
});
const quote = (...children: Flow[]): Flow => ({ type: "blockquote", children, position: at() });
const list = (spread: boolean, ...children: Flow[]): Flow => ({
  type: "list",
  ordered: true,
  spread,
  children: [{ ...item(), children }, item("Third.")],
  position: at(),
});

/** Where what begins with each of `words` stands: points from the left, and from the one above. */
async function places(nodes: Flow[], words: readonly string[], lang = "en-GB") {
  const { pages } = await read(article(nodes, { lang }));
  const pieces = pages.flatMap((page) => page.pieces);
  const found = words.map((word) => {
    const piece = pieces.find(({ text }) => text.trim().startsWith(word));
    if (piece === undefined) throw new Error(`No line begins with ${word}`);
    return piece;
  });
  return found.map(({ x, y }, index) => ({ x, down: (found[index - 1]?.y ?? y) - y }));
}

describe("a quotation in a style of indents", () => {
  const lines = [paragraph("First."), paragraph("Second."), paragraph("Third.")];

  test("has no space between its paragraphs, which are indented", async () => {
    const [first, second, third] = await places([quote(...lines)], ["First", "Second", "Third"]);
    expect(second?.x).toBeGreaterThan((first?.x ?? 0) + 5);
    const [, below] = await places(lines, ["First", "Second"]);
    expect(second?.down).toBeCloseTo(below?.down ?? 0, 1);
    expect(third?.down).toBeCloseTo(below?.down ?? 0, 1);
  });

  test("keeps its space from the text around it", async () => {
    const around = [paragraph("Above."), quote(...lines), paragraph("Below.")];
    const [, first, , , below] = await places(around, [
      "Above",
      "First",
      "Second",
      "Third",
      "Below",
    ]);
    const [, inside] = await places(lines, ["First", "Second"]);
    expect(first?.down).toBeGreaterThan((inside?.down ?? 0) + 3);
    expect(below?.down).toBeGreaterThan((inside?.down ?? 0) + 3);
  });
});

test("the source of an epigraph stands flush, and apart", async () => {
  const epigraph: Flow = {
    type: "epigraph",
    children: [paragraph("First."), paragraph("Anon.")],
    position: at(),
  };
  const [motto, source] = await places([epigraph], ["First", "Anon"]);
  expect(source?.x).toBeCloseTo(motto?.x ?? 0, 1);
  const [, inside] = await places([paragraph("First."), paragraph("Second.")], ["First", "Second"]);
  expect(source?.down).toBeGreaterThan((inside?.down ?? 0) + 3);
});

test.each([
  ["begins flush below its title", strong("Note"), 0],
  ["is indented below what is no title", paragraph("Note"), 5],
])("the text of a note %s", async (_name, title, atLeast) => {
  const [head, text] = await places([quote(title, paragraph("Mind."))], ["Note", "Mind"]);
  const indent = (text?.x ?? 0) - (head?.x ?? 0);
  if (atLeast === 0) expect(indent).toBeCloseTo(0, 1);
  else expect(indent).toBeGreaterThan(atLeast);
});

test("a second paragraph of an item, which space tells apart, is flush with the first", async () => {
  const node = list(true, paragraph("First."), paragraph("Second."));
  const [first, second] = await places([node], ["First", "Second"]);
  expect(second?.x).toBeCloseTo(first?.x ?? 0, 1);
});

test("Japanese begins right behind the number of an item or a note, and further in as a paragraph", async () => {
  const nodes = [paragraph("灯台守。"), list(false, paragraph("点灯。"))];
  const [plain] = await places(nodes, ["灯"], "ja");
  const [english] = await places([paragraph("Lamps."), list(false, paragraph("Oil."))], ["Lamps"]);
  expect(plain?.x).toBeGreaterThan((english?.x ?? 0) + 5);
  const [inItem] = await places(nodes, ["点"], "ja");
  const [oil] = await places([list(false, paragraph("Oil."))], ["Oil"]);
  expect(inItem?.x).toBeLessThan((oil?.x ?? 0) + 5);
});
