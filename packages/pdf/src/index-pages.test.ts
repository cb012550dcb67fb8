import type { Flow, NodeOf } from "@printery/document";
import type { IndexGroup, Publication } from "@printery/publication";
import { at, paragraph, specimen, specimenImages, text } from "@printery/testing";
import { describe, expect, test } from "vitest";
import { type ReadElement, readPdf } from "./read-pdf.ts";
import { renderPdf } from "./render.ts";

const SENTENCE = "The compositor sets a line and looks at it twice before the next one. ";

function term(id: number, value: string): NodeOf<"indexTerm"> {
  return { type: "indexTerm", id: `Term-${id}`, children: [text(value)], position: at() };
}

/** A book of a preface and a chapter, with this index of terms of the chapter. */
function book(preface: Flow[], chapter: Flow[], index: IndexGroup[]): Publication {
  const base = specimen("book", "book");
  const [first] = base.sections;
  if (first === undefined) throw new Error("The specimen has no section");
  const empty = { ...first, front: [], back: [], notes: [], headings: [] };
  const sections = [
    { ...empty, id: "preface", title: "Preface", matter: "front" as const, children: preface },
    { ...empty, id: "pans", title: "The Pans", children: chapter },
  ];
  return { ...base, lists: false, sections, index };
}

function entry(word: string, ids: readonly number[], see: string[] = [], section = "pans") {
  return { term: word, places: ids.map((id) => ({ section, id: `Term-${id}` })), see };
}

async function read(publication: Publication) {
  const { files } = await renderPdf(publication, specimenImages());
  return readPdf(files.get("specimen.pdf") ?? new Uint8Array());
}

/** A page and a half of text with `children` at its start. */
function passage(...children: Parameters<typeof paragraph>): Flow[] {
  return [
    paragraph(...children),
    ...Array.from({ length: 9 }, () => paragraph(SENTENCE.repeat(5))),
  ];
}

describe("the index of a book", () => {
  const chapter = [
    ...passage(term(1, "salt1"), " and ", term(2, "pan2")),
    ...passage(term(3, "salt3")),
    ...passage(term(4, "salt4")),
    ...passage(term(5, "salt5")),
    ...passage(term(6, "pan6"), " ", term(7, "pan7")),
  ];
  const publication = book(passage(term(1, "salt0")), chapter, [
    { letter: "P", entries: [entry("pans, salt", [2, 6, 7])] },
    {
      letter: "S",
      entries: [
        {
          ...entry("salt", [1, 3, 4, 5], ["pans, salt"]),
          places: [{ section: "preface", id: "Term-1" }, ...entry("", [1, 3, 4, 5]).places],
        },
        entry("sea salt", [], ["salt", "nothing"]),
      ],
    },
  ]);

  test("tells the pages that its terms are on, each once, and leads there", async () => {
    const { pages, labels } = await read(publication);
    const page = pages.findIndex((each) => each.text.startsWith("Index"));
    const pageOf = (word: string) => pages.findIndex((each) => each.text.includes(word));
    const folio = (word: string) => labels?.[pageOf(word)];
    const [one, ...others] = ["salt1", "salt3", "salt4", "salt5"].map(pageOf);
    const isRun = others.every((each, index) => each === (one ?? 0) + index + 1);
    const range = isRun
      ? `${folio("salt1")}–${folio("salt5")}`
      : ["salt1", "salt3", "salt4", "salt5"].map(folio).join(", ");
    const lines = pages[page]?.text.replaceAll(/(?<=[\d,–]) ?\n(?=\d)/g, " ").split("\n") ?? [];
    expect(lines).toContain(`pans, salt, ${folio("pan2")}, ${folio("pan6")}`);
    expect(lines.join(" ")).toContain(`salt, ${folio("salt0")}, ${range}, see also pans, salt`);
    expect(folio("salt0")).toMatch(/^[ivx]+$/);
    expect(new Set(pages[page]?.links)).toEqual(
      new Set([
        ...["salt0", "salt1", "pan2", "pan6"].map(pageOf),
        ...(isRun ? [] : [one, ...others]),
        page,
      ]),
    );
  });

  test("merges three pages in a row, and leaves two as they are", async () => {
    const page = (id: number) => [
      paragraph(term(id, `salt${id}`), ` ${SENTENCE.repeat(5)}`),
      ...Array.from({ length: 5 }, () => paragraph(SENTENCE.repeat(5))),
    ];
    const { pages, labels } = await read(
      book([], [1, 2, 3].flatMap(page), [
        { letter: "A", entries: [entry("all", [1, 2, 3])] },
        { letter: "T", entries: [entry("two", [1, 2])] },
      ]),
    );
    const [one, two, three] = [1, 2, 3].map((id) =>
      Number(labels?.[pages.findIndex(({ text }) => text.includes(`salt${id}`))]),
    );
    expect([one, two, three]).toEqual([1, 2, 3]);
    const index = pages.find(({ text }) => text.startsWith("Index"))?.text;
    expect(index).toContain("all, 1–3");
    expect(index).toContain("two, 1, 2");
  });

  test("does not take the last Roman page and the first of the text for a row", async () => {
    const { pages } = await read(
      book(
        [paragraph(term(1, "a"))],
        [paragraph(term(1, "b")), paragraph("end")],
        [
          {
            letter: "S",
            entries: [
              {
                term: "salt",
                places: [
                  { section: "preface", id: "Term-1" },
                  { section: "pans", id: "Term-1" },
                ],
                see: [],
              },
            ],
          },
        ],
      ),
    );
    expect(pages.find((each) => each.text.startsWith("Index"))?.text).toMatch(/salt, vii, 1$/m);
  });

  test("is heard as a list for each letter", async () => {
    const { pages } = await read(publication);
    const page = pages.find((each) => each.text.startsWith("Index"));
    const roles = (element: ReadElement, depth = 0): string[] => [
      `${"  ".repeat(depth)}${element.role}`,
      ...element.children.flatMap((child) =>
        typeof child === "string" ? [] : roles(child, depth + 1),
      ),
    ];
    const all = page?.elements.flatMap((element) => roles(element)) ?? [];
    expect(all.slice(0, 14)).toEqual([
      "Document",
      "  Sect",
      "    Index",
      "      H1",
      "      H2",
      "      L",
      "        LI",
      "          LBody",
      "            Reference",
      "              Link",
      "            Reference",
      "              Link",
      "      H2",
      "      L",
    ]);
  });

  test("stands in the contents, before a colophon of the book's own", async () => {
    const [preface, pans] = publication.sections;
    if (preface === undefined || pans === undefined) throw new Error("A section is missing");
    const own = { ...preface, id: "own", title: "How It Was Set", children: [] };
    const colophon = { ...own, role: "colophon" as const, matter: "back" as const };
    const base = { ...publication, sections: [preface, pans, colophon] };
    const { pages, outline, labels } = await read(base);
    expect(outline.map(({ title }) => title)).toEqual([
      "Contents",
      "Preface",
      "The Pans",
      "Index",
      "How It Was Set",
    ]);
    const contents = pages.find((each) => each.text.startsWith("Contents"))?.text;
    const page = pages.findIndex((each) => each.text.startsWith("Index"));
    expect(contents).toMatch(new RegExp(`The Pans 1\nIndex ${labels?.[page]}\nHow It Was Set`));
  });

  test("is none where there are no terms", async () => {
    const { pages } = await read({ ...publication, index: [] });
    expect(pages.map((page) => page.text).join("")).not.toContain("Index");
  });
});
