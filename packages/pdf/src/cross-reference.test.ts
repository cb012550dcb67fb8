import { styles } from "@printery/design";
import type { Flow, NodeOf } from "@printery/document";
import type { Publication, Section } from "@printery/publication";
import { at, heading, paragraph, specimen, specimenImages, text } from "@printery/testing";
import { describe, expect, test } from "vitest";
import { bind, type Sheet } from "./bind.ts";
import { fragmentsAt } from "./column.ts";
import { type Numbers, settle } from "./cross-reference.ts";
import { textOf } from "./fragment.ts";
import type { PageItem } from "./item.ts";
import { readPdf } from "./read-pdf.ts";
import { renderPdf } from "./render.ts";
import { type Run, withFonts } from "./text.ts";

const type = styles.book.scale.body;

/** A line of `runs`, at `anchor`. */
function line(runs: readonly Partial<Run>[], anchor?: string): PageItem {
  const whole = runs.map((run) => ({ text: "there", type, lang: "en", ...run }));
  const inks = { palette: styles.book.light, report: () => undefined };
  const fragments = fragmentsAt(withFonts(whole, inks), 0);
  const place = { x: 0, y: 0, ascent: 8, height: 10 };
  return {
    type: "line",
    item: { ...place, fragments, ...(anchor === undefined ? {} : { anchor }) },
  };
}

/** Pages of these items each, `front` of them with Roman numerals. */
function sheets(pages: readonly (readonly PageItem[])[], front = 0): Sheet[] {
  const gathering = { recto: false, head: "Head" };
  return bind(
    [
      {
        ...gathering,
        numbering: "roman",
        pages: () => pages.slice(0, front).map((items) => ({ items })),
      },
      {
        ...gathering,
        numbering: "arabic",
        pages: () => pages.slice(front).map((items) => ({ items })),
      },
    ],
    false,
  );
}

const link = { anchor: "gate", from: "salt/link-0" };

describe("numbers of pages are settled", () => {
  test("when they stay as they are", () => {
    const seen: Numbers[] = [];
    settle((numbers) => {
      seen.push(numbers);
      return sheets([[line([{ link }])], [line([], "gate")]], 1);
    });
    expect(seen).toEqual([
      { folios: new Map(), order: new Map(), telling: new Set() },
      {
        folios: new Map([["gate", "1"]]),
        order: new Map([
          ["i", 0],
          ["1", 1],
        ]),
        telling: new Set(["salt/link-0"]),
      },
    ]);
  });

  test.each([
    ["on its own page", [[line([{ link }]), line([], "gate")]]],
    ["nowhere", [[line([{ link }])]]],
    ["out of the book", [[line([{ link: { url: "https://example.org" } }])], [line([], "gate")]]],
  ])("where a link leads %s, without a number told", (_name, pages) => {
    let last: Numbers | undefined;
    settle((numbers) => {
      last = numbers;
      return sheets(pages);
    });
    expect(last?.telling).toEqual(new Set());
  });

  test("by printing those of the last pages, where they would change for ever", () => {
    let passes = 0;
    const found = settle(({ folios }) => {
      passes += 1;
      const number = { text: folios.get("gate") ?? "", folioOf: "gate" };
      // The page that it tells is the one that it drives the gate away from.
      const page = [line([], "gate")];
      return sheets(
        folios.get("gate") === "2"
          ? [[line([{ link }, number])], [], page]
          : [[line([{ link }, number])], page],
      );
    });
    expect(passes).toBeLessThan(10);
    const [first] = found[0]?.items ?? [];
    const number = first?.type === "line" ? first.item.fragments.at(-1) : undefined;
    const place = found.find(({ items }) => items.some(({ item }) => "anchor" in item));
    expect(number && textOf(number)).toBe(place?.label);
  });
});

const SENTENCE = "The compositor sets a line and looks at it twice before the next one. ";

function linkTo(url: string, words = "the gate"): NodeOf<"link"> {
  return { type: "link", url, children: [text(words)], position: at() };
}

/** A book of three sections, of which the second has two headings. */
function book(children: (section: 0 | 1 | 2) => Flow[]): Publication {
  const base = specimen("book", "book");
  const [first] = base.sections;
  if (first === undefined) throw new Error("The specimen has no section");
  const empty = { front: [], back: [], notes: [], headings: [] };
  const section = (index: 0 | 1 | 2, id: string): Section => ({
    ...first,
    ...empty,
    id,
    path: `book/${id}.txt`,
    title: id,
    children: children(index),
    headings: index === 1 ? [{ id: "gate", depth: 2, title: "The Gate" }] : [],
    matter: index === 0 ? "front" : "body",
  });
  return { ...base, sections: [section(0, "preface"), section(1, "pans"), section(2, "carters")] };
}

const long = Array.from({ length: 14 }, () => paragraph(SENTENCE.repeat(5)));

async function pagesOf(publication: Publication) {
  const { files } = await renderPdf(publication, specimenImages());
  return readPdf(files.get("specimen.pdf") ?? new Uint8Array());
}

describe("a link to another place of a book", () => {
  test("tells its page, in the numbers of that page", async () => {
    const many = Array.from({ length: 40 }, (_, index) => [
      paragraph(SENTENCE.repeat(2), "Look at ", linkTo("preface.txt", `preface ${index}`), ", "),
      paragraph("then at ", linkTo("carters.txt", `carters ${index}`), ". ", SENTENCE.repeat(3)),
    ]).flat();
    const { pages, labels } = await pagesOf(
      book((index) =>
        index === 0
          ? [...long, paragraph("See ", linkTo("pans.txt", "the pans"), ".")]
          : index === 1
            ? [...many, heading(2, "The Gate", "gate"), ...long, paragraph(linkTo("#gate"), ".")]
            : [paragraph("As in ", linkTo("pans.txt", "the pans"), ".")],
      ),
    );
    const told = pages.flatMap(({ text }) =>
      [
        ...text
          .replaceAll(/\s+/g, " ")
          .matchAll(/(preface|carters|gate|pans)( \d+)? \(page ([\divxlc]+)\)/g),
      ].map(([, place, , page]) => `${place} ${page}`),
    );
    const label = (title: RegExp) =>
      labels?.[pages.findIndex(({ text }, at) => at > 6 && title.test(text))];
    const [preface, pans, gate, carters] = [/^preface/, /^pans/, /^The Gate/m, /^carters/].map(
      label,
    );
    expect(preface).toMatch(/^[ivx]+$/);
    expect(Number(gate)).toBeGreaterThan(Number(pans));
    expect(told).toEqual([
      `pans ${pans}`,
      ...Array.from({ length: 40 }, () => [`preface ${preface}`, `carters ${carters}`]).flat(),
      `gate ${gate}`,
      `pans ${pans}`,
    ]);
  });

  test.each<[string, Flow[]]>([
    ["on the same page", [heading(2, "The Gate", "gate"), paragraph(linkTo("#gate"), ".")]],
    ["that names a page itself", [paragraph(linkTo("carters.txt", "page 3"), ".")]],
    ["that names pages shortly", [paragraph(linkTo("carters.txt", "see pp. 3–4"), ".")]],
    ["out of the book", [paragraph(linkTo("https://example.org"), ".")]],
    ["in a heading", [{ ...heading(2, "", "gate"), children: [linkTo("carters.txt")] }]],
  ])("says no more than that %s", async (_name, children) => {
    const { pages } = await pagesOf(book((index) => (index === 1 ? children : [])));
    expect(pages.map(({ text }) => text).join(" ")).not.toContain("(page");
  });

  test("a word that only begins as one for a page does not name one", async () => {
    const children = [paragraph(linkTo("carters.txt", "the pageant of 1931"), ".")];
    const { pages } = await pagesOf(book((index) => (index === 1 ? children : [])));
    expect(pages.map(({ text }) => text).join(" ")).toContain("the pageant of 1931 (page");
  });

  test("speaks the language of the book", async () => {
    const base = book((index) => (index === 1 ? [paragraph(linkTo("carters.txt"), ".")] : []));
    const metadata = { ...base.metadata, lang: "de" };
    const { pages } = await pagesOf({ ...base, metadata });
    const page = pages.find(({ text }) => /^pans/.test(text));
    expect(page?.text.replaceAll(/\s+/g, " ")).toContain("the gate (Seite 3).");
    const [section] = page?.elements[0]?.children ?? [];
    expect(JSON.stringify(section)).toMatch(
      /"role":"Span","children":\[" \(Seite\s3\)"\],"lang":"de"/,
    );
  });

  test("in an article, which has few pages, says no more than its text", async () => {
    const { sections, ...base } = book((index) =>
      index === 1 ? [heading(2, "The Gate", "gate"), ...long, paragraph(linkTo("#gate"), ".")] : [],
    );
    const { pages } = await pagesOf({ ...base, kind: "article", sections: sections.slice(1, 2) });
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.map(({ text }) => text).join(" ")).not.toContain("(page");
  });
});
