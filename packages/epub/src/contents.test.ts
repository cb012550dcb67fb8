import { specimen } from "@printery/testing";
import { expect, test } from "vitest";
import { contentsNcx, contentsOf, contentsPage } from "./contents.ts";
import { pageXhtml } from "./page.ts";

const book = specimen("book", "book");

test("parts hold their chapters, sections their main headings", () => {
  expect(contentsOf(book)).toEqual([
    {
      title: "On Specimens",
      href: "on-specimens.xhtml",
      children: [
        { title: "Lists and Tables", href: "on-specimens.xhtml#lists-and-tables", children: [] },
      ],
    },
    {
      title: "Part One",
      href: "part-one.xhtml",
      children: [
        {
          title: "A Second Chapter",
          href: "a-second-chapter.xhtml",
          children: [
            {
              title: "A Heading Four Levels Deep",
              href: "a-second-chapter.xhtml#deep",
              children: [],
            },
          ],
        },
      ],
    },
    { title: "Afterword", href: "afterword.xhtml", children: [] },
    { title: "Index", href: "index.xhtml", children: [] },
  ]);
});

test.each([
  ["海", "section-1.xhtml"],
  ["toc", "section-1.xhtml"],
  ["cover", "section-1.xhtml"],
  ["section-2", "section-1.xhtml"],
  ["section", "section.xhtml"],
  ["01-covers", "01-covers.xhtml"],
])("the section %s is the file %s", (id, href) => {
  const sections = book.sections.slice(0, 1).map((section) => ({ ...section, id }));
  const [first] = contentsOf({ ...book, sections });
  expect(first?.href).toBe(href);
});

test("a heading without words is not in the contents", () => {
  const [opener] = specimen("article", "essay").sections;
  if (opener === undefined) throw new Error("The specimen has a section");
  const sections = [{ ...opener, headings: [{ id: "picture", depth: 2 as const, title: "" }] }];
  expect(contentsOf({ ...book, sections })[0]?.children).toEqual([]);
});

test("the landmarks name each place once, and the contents of a book among them", () => {
  const body = () => [];
  const cover = { href: "cover.xhtml", title: "Cover", lang: "en", matter: "front" as const, body };
  const pages = [
    { ...cover, landmark: "cover" as const },
    { ...cover, href: "one.xhtml", title: "One", landmark: "bodymatter" as const },
    { ...cover, href: "two.xhtml", title: "Two" },
  ];
  const landmarks = (kind: "book" | "article") =>
    [...pageXhtml(contentsPage({ ...book, kind }, pages)).matchAll(/<a epub:type[^>]*>[^<]*/g)].map(
      ([link]) => link,
    );
  expect(landmarks("article")).toEqual([
    '<a epub:type="cover" href="cover.xhtml">Cover',
    '<a epub:type="bodymatter" href="one.xhtml">Start of content',
  ]);
  expect(landmarks("book")).toEqual([
    ...landmarks("article"),
    '<a epub:type="toc" href="toc.xhtml">Contents',
  ]);
});

test("the NCX numbers its points in reading order and nests them two levels deep", () => {
  const ncx = contentsNcx(book, (href) => href);
  expect([...ncx.matchAll(/playOrder="(\d+)"/g)].map(([, order]) => order)).toEqual([
    "1",
    "2",
    "3",
    "4",
    "5",
    "6",
  ]);
  // A chapter of a part, whose own headings would be a third level.
  expect(ncx).toContain(
    '<navPoint id="point-4" playOrder="4"><navLabel><text>A Second Chapter</text></navLabel><content src="a-second-chapter.xhtml"/></navPoint>',
  );
});
