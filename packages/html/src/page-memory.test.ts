import type { Publication, Section } from "@printery/publication";
import { at, specimen, specimenImages } from "@printery/testing";
import { expect, test } from "vitest";
import { type BoundPage, htmlRenderer } from "./index.ts";

const book = specimen("book", "book");
const position = at();

/** The book with its sections as `change` has them. */
function changed(change: (section: Section, index: number) => Section): Publication {
  return { ...book, sections: book.sections.map(change) };
}

/** The section that is second with `parts` in place of its own. */
const second = (parts: Partial<Section>) =>
  changed((section, index) => (index === 1 ? { ...section, ...parts } : section));

const sentence = (words: string, offset = 0) => {
  const position = {
    start: { line: 1, column: 1, offset },
    end: { line: 1, column: 9, offset: offset + 8 },
  };
  const text = { type: "text", value: words, position } as const;
  return { type: "paragraph", children: [text], position } as const;
};

const program = (language: string) =>
  ({ type: "code", language, value: "const a = 1;", position }) as const;

const link = (url: string) =>
  ({
    type: "paragraph",
    children: [
      { type: "link", url, children: [{ type: "text", value: "there", position }], position },
    ],
    position,
  }) as const;

const [first] = book.sections;
const leading = changed((section, index) =>
  index === 0
    ? { ...section, children: [...section.children, link("second.txt#the-slip")] }
    : index === 1
      ? { ...section, path: "specimen/second.txt" }
      : { ...section, path: "specimen/other.txt" },
);
const named: Publication = {
  ...leading,
  sections: leading.sections.map((section, index) =>
    index === 1
      ? { ...section, headings: [{ id: "the-slip", depth: 2, title: "The slip" }] }
      : section,
  ),
};

test.each<[string, Publication, Publication, readonly string[]]>([
  ["nothing", book, book, []],
  ["a text", book, second({ children: [sentence("It is another.")] }), ["part-one"]],
  ["the digest of a text", book, second({ digest: "f".repeat(64) }), []],
  [
    "the digest of a text that tells of what it was",
    second({ digest: "e".repeat(64), children: [sentence(`It was ${"e".repeat(64)}.`)] }),
    second({ digest: "f".repeat(64), children: [sentence(`It was ${"e".repeat(64)}.`)] }),
    [],
  ],
  [
    "how much stands above a text",
    second({ children: [sentence("It is here.", 40)] }),
    second({ children: [sentence("It is here.", 41)] }),
    [],
  ],
  [
    "a text about offsets",
    second({ children: [sentence('{"a":1,"offset":40}')] }),
    second({ children: [sentence('{"a":1,"offset":41}')] }),
    ["part-one"],
  ],
  ["a title, which all tell", book, second({ title: "Part Two" }), all()],
  ["a heading that another leads to", leading, named, ["on-specimens", "part-one"]],
  ["who wrote it", book, { ...book, metadata: { ...book.metadata, authors: [] } }, all()],
  ["whether words may be broken", book, { ...book, hyphenate: false }, all()],
  ["the house style", book, { ...book, style: "essay" }, all()],
  [
    "a letter for which pages need a font of their own",
    book,
    second({ children: [sentence("מלח")] }),
    ["part-one"],
  ],
  [
    "a language of programs",
    second({ children: [program("js")] }),
    changed((section, index) =>
      index < 2 ? section : { ...section, children: [program("python")] },
    ),
    all(),
  ],
])("where %s changes, pages are as if all were made anew", async (_what, before, after, anew) => {
  const kept = new Map<string, BoundPage>();
  const made: string[] = [];
  const memory = {
    get: (key: string) => kept.get(key),
    set(key: string, page: BoundPage) {
      // Under a key that is known, it is stamped anew and not made.
      if (!kept.has(key)) made.push(page.text);
      kept.set(key, page);
    },
  };
  const places = { of: () => "0:3-4", ofTitle: () => "0:1-1", key: () => "" };
  const render = htmlRenderer({ places, memory });
  await render(before, specimenImages());
  made.length = 0;
  const warm = await render(after, specimenImages());
  const cold = await htmlRenderer({ places })(after, specimenImages());
  expect([...warm.files.keys()]).toEqual([...cold.files.keys()]);
  for (const [path, bytes] of cold.files) {
    expect(Buffer.from(warm.files.get(path) ?? "").equals(Buffer.from(bytes)), path).toBe(true);
  }
  const pages = [...cold.files].map(([path, bytes]) => [path, Buffer.from(bytes).toString()]);
  const remade = pages.filter(([, text = ""]) => made.includes(text)).map(([path]) => path);
  expect(remade).toEqual(anew.map((id) => `${id}.html`));
});

test("marks that hang on more than the section are asked for again", async () => {
  const kept = new Map<string, BoundPage>();
  const memory = {
    get: (key: string) => kept.get(key),
    set: (key: string, page: BoundPage) => void kept.set(key, page),
  };
  const pageAt = async (place: string) => {
    const places = { of: () => place, ofTitle: () => undefined, key: () => place };
    const { files } = await htmlRenderer({ places, memory })(book, specimenImages());
    return Buffer.from(files.get(`${first?.id}.html`) ?? "").toString();
  };
  expect(await pageAt("0:3-4")).toContain('data-place="0:3-4"');
  expect(await pageAt("1:3-4")).toContain('data-place="1:3-4"');
});

test("where plugins change the markup, all pages are made anew", async () => {
  const kept = new Map<string, BoundPage>();
  const memory = {
    get: (key: string) => kept.get(key),
    set: (key: string, page: BoundPage) => void kept.set(key, page),
  };
  await htmlRenderer({ memory })(book, specimenImages(), { rehypePlugins: [() => () => {}] });
  expect(kept.size).toBe(0);
});

/** The pages of all sections. */
function all(): string[] {
  return book.sections.map(({ id }) => id);
}
