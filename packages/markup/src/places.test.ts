import type { Flow, Position, Text } from "@printery/document";
import type { Section } from "@printery/publication";
import rehypeStringify from "rehype-stringify";
import { unified } from "unified";
import { expect, test } from "vitest";
import type { Places } from "./places.ts";
import { sectionMarkup } from "./section-markup.ts";

const lines = (first: number, last = first): Position => ({
  start: { line: first, column: 1, offset: first * 10 },
  end: { line: last, column: 9, offset: last * 10 + 9 },
});
const text = (value: string, position: Position): Text => ({ type: "text", value, position });
const paragraph = (words: string, position: Position): Flow => ({
  type: "paragraph",
  position,
  children: [text(words, position), { type: "emphasis", position, children: [] }],
});
const item = (words: string, at: number) =>
  ({ type: "listItem", position: lines(at), children: [paragraph(words, lines(at))] }) as const;
const nowhere: Position = {
  start: { line: 1, column: 1, offset: 0 },
  end: { line: 1, column: 1, offset: 0 },
};

const section: Section = {
  ...{ id: "one", path: "a/1.txt", digest: "", role: "chapter", matter: "body", depth: 1 },
  ...{ lang: "en", title: "One", authors: [], headings: [], back: [] },
  front: [{ type: "byline", position: nowhere, children: [text("Ada", nowhere)] }],
  children: [
    paragraph("Tides.", lines(3, 5)),
    {
      ...{ type: "list", ordered: false, spread: false, position: lines(7, 8) },
      children: [item("ebb", 7), item("flow", 8)],
    },
  ],
  notes: [
    {
      type: "footnoteDefinition",
      identifier: "1",
      position: lines(10),
      children: [paragraph("A note.", lines(10))],
    },
  ],
};

const places: Places = {
  of: (path, { start, end }) =>
    start.offset === end.offset ? undefined : `${path} ${start.line}-${end.line}`,
  ofTitle: () => undefined,
  key: () => "",
};

function marked(options: { readonly places?: Places }): string {
  const means = { imageUrl: () => "", imageSize: () => undefined, ...options };
  const { front, body, notes } = sectionMarkup(section, means);
  const children = [...front, ...body, ...notes.flatMap((note) => note.children)];
  const html = unified().use(rehypeStringify).stringify({ type: "root", children });
  return html.replaceAll("\n", "");
}

test("blocks, items and notes are marked with their lines; phrases and what comes from no text are not", () => {
  expect(marked({ places })).toBe(
    [
      '<p class="byline">Ada</p>',
      '<p data-place="a/1.txt 3-5">Tides.<em></em></p>',
      '<ul data-place="a/1.txt 7-8"><li data-place="a/1.txt 7-7">ebb<em></em></li>',
      '<li data-place="a/1.txt 8-8">flow<em></em></li></ul>',
      '<p data-place="a/1.txt 10-10">A note.<em></em></p>',
    ].join(""),
  );
});

test("what is published has no marks", () => {
  expect(marked({})).not.toContain("data-place");
});
