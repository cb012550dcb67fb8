import type { Block, FootnoteReference } from "@printery/document";
import { expect, test } from "vitest";
import { at, documentOf, h, line, note, p, sketch } from "../test/nodes.ts";
import { divide } from "./divide.ts";

const book = (...children: Block[]) =>
  documentOf("book.txt", children, {
    title: "The Book",
    authors: [{ name: "Ida", role: "author" }],
  });

const titles = (...children: Block[]) =>
  divide(book(...children)).map(({ metadata }) => metadata.title);

test("a text is cut before each chapter and each named division", () => {
  const sections = divide(
    book(
      line("title", "The Book"),
      h(2, "Preface"),
      p("Why."),
      h(2, "PART ONE"),
      h(3, "CHAPTER I"),
      h(3, "The Spring"),
      p("It rose."),
      h(4, "A detail"),
      p("It fell."),
      h(3, "CHAPTER II: THE ROAD"),
      p("They went."),
      h(2, "Appendix: Tables"),
      p("Numbers."),
    ),
  );
  expect(
    sections.map(({ metadata: { title, subtitle }, children }) => [
      title,
      subtitle,
      sketch(children),
    ]),
  ).toEqual([
    ["Preface", undefined, ["title: The Book", "Why."]],
    ["PART ONE", undefined, []],
    ["CHAPTER I", "The Spring", ["It rose.", "#### A detail", "It fell."]],
    ["CHAPTER II: THE ROAD", undefined, ["They went."]],
    ["Appendix: Tables", undefined, ["Numbers."]],
  ]);
});

test.each([
  ["two chapters", [h(2, "Chapter 1"), p("a"), h(2, "Chapter 2"), p("b")]],
  [
    "headings that do not count",
    [h(2, "Salt"), p("a"), h(2, "Sand"), p("b"), h(2, "Soil"), p("c")],
  ],
  [
    "sentences about chapters",
    ["Chapter and verse", "Part of it", "Books I like"].map((t) => h(2, t)),
  ],
])("%s make no book", (_what, children) => {
  expect(titles(...children)).toEqual(["The Book"]);
});

const chapters = [1, 2, 3].flatMap((n) => [h(2, `Chapter ${n}`), p(`Text ${n}.`)]);

test("what stands before the first chapter is a section, if it can be read", () => {
  expect(titles(p("London, 1892."), ...chapters)[0]).toBe("The Book");
  const [first] = divide(book(line("dateline", "May 1892"), ...chapters));
  expect(sketch(first?.children ?? [])).toEqual(["dateline: May 1892", "Text 1."]);
});

test.each([
  ["By Ida", []],
  ["written by Ida", []],
  ["By Ida, who has kept the ferry", ["byline: By Ida, who has kept the ferry"]],
  ["By Ada", ["byline: By Ada"]],
])("of the byline %s the first chapter has what the title page does not say", (words, kept) => {
  const [first] = divide(book(line("byline", words), ...chapters));
  expect(sketch(first?.children ?? [])).toEqual([...kept, "Text 1."]);
});

test("what stands before the first chapter does not part it from its name", () => {
  const [first] = divide(
    book(line("dateline", "May 1892"), h(2, "Chapter 1"), h(2, "The Quay"), p("a"), ...chapters),
  );
  expect(first?.metadata).toMatchObject({ title: "Chapter 1", subtitle: "The Quay" });
  expect(sketch(first?.children ?? [])).toEqual(["dateline: May 1892", "a"]);
});

test("a note goes to the chapter that refers to it", () => {
  const reference: FootnoteReference = {
    type: "footnoteReference",
    identifier: "x",
    position: at(),
  };
  const marked: Block = { type: "paragraph", children: [reference], position: at() };
  const sections = divide(
    book(...chapters.slice(0, 2), marked, ...chapters.slice(2), note("x", p("Note."))),
  );
  expect(sections.map(({ children }) => children.map(({ type }) => type))).toEqual([
    ["paragraph", "paragraph", "footnoteDefinition"],
    ["paragraph"],
    ["paragraph"],
  ]);
});
