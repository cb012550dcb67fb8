import { plainText, walk } from "@printery/document";
import {
  at,
  description,
  heading,
  item,
  note,
  paragraph,
  reference,
  row,
  specimen,
  term,
  text,
  verse,
} from "@printery/testing";
import { expect, test } from "vitest";
import { plainEdition } from "./plain-text.ts";

type Section = ReturnType<typeof specimen>["sections"][number];

/** An article that has `children` and nothing else. */
function edition(children: Section["children"], notes: Section["notes"] = []): string {
  const plain = specimen("article", "essay");
  const metadata = { ...plain.metadata, title: "T", authors: [] };
  const { date: _, ...undated } = metadata;
  const sections = plain.sections.map((section) => ({
    ...section,
    title: "T",
    front: [],
    back: [],
    children,
    notes,
  }));
  return plainEdition({ ...plain, metadata: undated, sections });
}

test.each(["article", "book"] as const)("every word of an %s is there", (kind) => {
  const publication = specimen(kind, "book");
  const words = (said: string) => said.match(/[\p{L}\p{N}]+/gu) ?? [];
  const found = new Set(words(plainEdition(publication)));
  const wanted = publication.sections.flatMap(({ title, front, children, back, notes }) => [
    title,
    ...walk([...front, ...children, ...back, ...notes]).map((node) =>
      "value" in node ? plainText([node]) : "",
    ),
  ]);
  expect(words(wanted.join(" ")).filter((word) => !found.has(word))).toEqual([]);
});

test("paragraphs, headings, and notes by their numbers", () => {
  const children = [
    paragraph("One", reference(1), "."),
    heading(2, "Two", "two"),
    paragraph("Three."),
  ];
  expect(edition(children, [note(1, paragraph("A note."), paragraph("More of it."))])).toBe(
    "T\n\nOne[1].\n\n\nTwo\n\nThree.\n\n\nNotes\n\n[1] A note.\n\n    More of it.\n",
  );
});

test.each<[string, Section["children"][number], string]>([
  [
    "a list by Roman numerals, with a list in it",
    {
      type: "list",
      ordered: true,
      style: "I",
      start: 4,
      spread: false,
      children: [
        item("four", {
          type: "list",
          ordered: false,
          spread: false,
          children: [item("bullet")],
          position: at(),
        }),
        item("five"),
      ],
      position: at(),
    },
    "IV. four\n\n    - bullet\nV. five",
  ],
  [
    "a list by letters beyond the last",
    {
      type: "list",
      ordered: true,
      style: "a",
      start: 26,
      spread: true,
      children: [item("one"), item("two")],
      position: at(),
    },
    "z. one\n\naa. two",
  ],
  [
    "a quotation",
    { type: "blockquote", children: [paragraph("One."), paragraph("Two.")], position: at() },
    "    One.\n\n    Two.",
  ],
  ["verse", verse([0, "One"], [1, "two"]), "One\n  two"],
  [
    "a program",
    { type: "code", value: "a {\n\n  b\n}", position: at() },
    "    a {\n\n      b\n    }",
  ],
  [
    "a table",
    {
      type: "table",
      align: [],
      caption: [text("Sorts")],
      children: [row("a", "b"), row("1", "2")],
      position: at(),
    },
    "Sorts\n\na\tb\n1\t2",
  ],
  [
    "terms",
    {
      type: "definitionList",
      children: [term("Quoin"), description("A wedge.")],
      position: at(),
    },
    "Quoin\n    A wedge.",
  ],
  [
    "links, of which one says where it leads",
    paragraph(
      { type: "link", url: "https://example.org/", children: [text("there")], position: at() },
      " or ",
      {
        type: "link",
        url: "https://example.org/",
        children: [text("https://example.org/")],
        position: at(),
      },
    ),
    "there <https://example.org/> or https://example.org/",
  ],
  [
    "a reading above a word, a picture and a break",
    paragraph(
      { type: "ruby", text: "かんじ", children: [text("漢字")], position: at() },
      { type: "break", position: at() },
      { type: "image", url: "images/square.png", alt: "square", position: at() },
      { type: "image", url: "images/square.png", alt: "", position: at() },
    ),
    "漢字(かんじ)\n[square]",
  ],
])("%s", (_, node, expected) => {
  expect(edition([node])).toBe(`T\n\n${expected}\n`);
});

test("what is known stands where the text says nothing, and once", () => {
  const plain = specimen("article", "essay");
  const [section] = plain.sections;
  if (section === undefined) throw new Error("Expected a section");
  expect(plainEdition(plain).match(/By Agnes Pewter/g)).toHaveLength(1);
  const sections = [{ ...section, front: [] }];
  expect(plainEdition({ ...plain, sections })).toMatch(
    /^On Specimens\n\nBy Agnes Pewter\n\n1 May 2024\n\n/,
  );
});
