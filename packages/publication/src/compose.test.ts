import type { Contributor, Document } from "@printery/document";
import { formatMessage } from "@printery/task";
import { describe, expect, test } from "vitest";
import { at, DIGEST, documentOf, figure, h, line, note, p, png, sketch } from "../test/nodes.ts";
import { type ComposeInput, compose } from "./compose.ts";
import type { Publication } from "./publication.ts";

const ida: Contributor = { name: "Ida Marsh", role: "author" };
const ole: Contributor = { name: "Ole Brand", role: "author" };

/** What comes of `documents` and the rest, with messages as a user sees them. */
function composed(documents: readonly Document[], rest: Partial<ComposeInput> = {}) {
  const input = { id: "salt", documents, sidecars: new Map(), files: new Map(), ...rest };
  const { publication, images, messages } = compose(input);
  return { publication, images: [...images.keys()], messages: messages.map(formatMessage) };
}

function yaml(text: string, path = "salt/publication.yaml") {
  return { path, text };
}

/** The Publication of `documents`, which must be without a mistake; something else may stand in for what they say. */
function published(documents: readonly Document[], rest: Partial<ComposeInput> = {}): Publication {
  const { publication, messages } = composed(documents, rest);
  expect(messages.filter((message) => !message.endsWith("(left-out)"))).toEqual([]);
  if (publication === undefined) throw new Error("Expected a publication");
  return publication;
}

test("an article, whole", () => {
  const text = documentOf(
    "tides.txt",
    [
      line("title", "Tides"),
      line("standfirst", "Twice a day."),
      h(3, "Ebb"),
      p("It falls [a]."),
      note("a", p("Slowly.")),
      line("disclaimer", "Views are hers."),
    ],
    { title: "Tides", subtitle: "A note", authors: [ida], date: "2021-03", keywords: ["sea"] },
  );
  expect(composed([text], { id: "tides" })).toEqual({
    publication: {
      version: 1,
      id: "tides",
      kind: "article",
      metadata: { ...text.metadata, title: "Tides" },
      catalogue: {},
      style: "essay",
      trim: "A5",
      formats: ["html", "pdf", "epub"],
      offprints: false,
      dropCaps: false,
      embedFonts: true,
      hyphenate: true,
      leaders: false,
      lists: false,
      notes: "foot",
      columns: 1,
      press: {
        target: "generic",
        marks: [],
        inkLimit: 300,
        richBlack: false,
        spots: {},
        sheets: 4,
        paper: "white",
        binding: "perfect",
        wrap: false,
      },
      modified: "2021-03-01T00:00:00Z",
      sections: [
        {
          id: "tides",
          path: "tides.txt",
          digest: DIGEST,
          role: "article",
          matter: "body",
          depth: 1,
          lang: "en",
          title: "Tides",
          subtitle: "A note",
          authors: [],
          date: "2021-03",
          front: [line("standfirst", "Twice a day.")],
          children: [{ ...h(2, "Ebb"), id: "ebb" }, p("It falls [1].")],
          back: [line("disclaimer", "Views are hers.")],
          notes: [note("1", p("Slowly."))],
          headings: [{ id: "ebb", depth: 2, title: "Ebb" }],
        },
      ],
      index: [],
      images: [],
      sources: [],
    },
    images: [],
    messages: [],
  });
});

describe("style and trim", () => {
  const text = documentOf("a.txt", [p("Text")], { title: "A" });
  const signed = documentOf("a.txt", [p("Text"), line("contributorNote", "She digs.")], {
    title: "A",
  });
  const byIda = documentOf("a.txt", [p("Text")], { title: "A", authors: [ida] });
  const one = documentOf("salt/1.txt", [p("One")], { title: "One" });
  const two = documentOf("salt/2.txt", [p("Two")], { title: "Two" });
  const titled = { folder: "salt", config: yaml("title: Salt") };

  test.each([
    ["a text by nobody", [text], {}, ["article", "briefing", "A4"]],
    ["a text by somebody", [byIda], {}, ["article", "essay", "A5"]],
    ["a text with a contributor's note", [signed], {}, ["article", "essay", "A5"]],
    ["several texts", [one, two], titled, ["book", "book", "A5"]],
    [
      "the author's word",
      [text],
      { config: yaml("style: book\ntrim: Demy") },
      ["article", "book", "Demy"],
    ],
    [
      "the author's style, its own trim",
      [byIda],
      { config: yaml("style: briefing") },
      ["article", "briefing", "A4"],
    ],
  ] as const)("%s", (_, documents, rest, wanted) => {
    const { kind, style, trim } = published(documents, rest);
    expect([kind, style, trim]).toEqual(wanted);
  });
});

describe("two columns", () => {
  const one = documentOf("salt/1.txt", [p("One")], { title: "One" });
  const two = documentOf("salt/2.txt", [p("Two")], { title: "Two" });
  const unfit = (expected: string) => [
    `salt/publication.yaml:2:10: warning: Expected ${expected}, for text in two columns; it is set in one (columns-unfit)`,
  ];

  test.each([
    ["of an article on A4", [one], "trim: A4\ncolumns: 2", 2, []],
    ["of an article on Letter", [one], "trim: Letter\ncolumns: 2", 2, []],
    ["where one is asked for", [one], "trim: A5\ncolumns: 1", 1, []],
    [
      "on a narrow trim",
      [one],
      "trim: A5\ncolumns: 2",
      1,
      unfit("a trim such as A4 or Letter, not A5"),
    ],
    ["of a book", [one, two], "trim: A4\ncolumns: 2", 1, unfit("an article, not a book")],
  ] as const)("%s", (_, documents, config, columns, messages) => {
    const result = composed(documents, { folder: "salt", config: yaml(`${config}\ntitle: Salt`) });
    expect(result.publication?.columns).toBe(columns);
    expect(result.messages).toEqual(messages);
  });
});

test("an ISBN that is none is told of where it stands", () => {
  const config = yaml("title: Salt\nidentifier: ISBN 3-16-148410-1\n");
  const expected = "an ISBN that ends in X (ISO 2108:2017, annex C), if its other digits are right";
  expect(
    composed([documentOf("salt/a.txt", [p("A.")])], { folder: "salt", config }).messages,
  ).toEqual([
    `salt/publication.yaml:2:13: warning: Expected ${expected}, not ISBN 3-16-148410-1; the cover goes without a barcode (isbn-invalid)`,
  ]);
});

test("a book: order, roles, matter, parts, names", () => {
  const titles = {
    "salt/00-preface.txt": "Why Salt?",
    "salt/1-part-one.txt": "Part One",
    "salt/2-spring.txt": "The Spring",
    "salt/10-cover.txt": "The Cover of Night",
    "salt/11-Spring.txt": "Spring",
    "salt/99-appendix.txt": "Appendix",
  };
  const documents = Object.entries(titles).map(([path, title]) =>
    documentOf(path, [p(title)], { title }),
  );
  const { sections } = published(documents.toReversed(), {
    folder: "salt",
    config: yaml(
      "title: Salt\nsections: { 11-Spring.txt: { title: Another Spring, role: epilogue } }",
    ),
  });
  expect(
    sections.map(({ id, role, matter, depth, title }) => [id, role, matter, depth, title]),
  ).toEqual([
    ["preface", "preface", "front", 1, "Why Salt?"],
    ["part-one", "part", "body", 1, "Part One"],
    ["spring", "chapter", "body", 2, "The Spring"],
    ["cover-2", "chapter", "body", 2, "The Cover of Night"],
    ["spring-2", "epilogue", "body", 1, "Another Spring"],
    ["appendix", "appendix", "back", 1, "Appendix"],
  ]);
});

test("a book's metadata: what is said of it, then what its texts say", () => {
  const documents = [
    documentOf("salt/1.txt", [p("Eins")], {
      title: "Eins",
      subtitle: "Ein Anfang",
      lang: "de",
      authors: [ida],
      date: "2020",
      rights: "© I. M.",
      source: "https://example.org/1",
    }),
    documentOf("salt/2.txt", [p("Two")], { title: "Two", lang: "en", authors: [ole, ida] }),
    documentOf("salt/3.txt", [p("Three")], { title: "Three", lang: "en", authors: [] }),
  ];
  const { metadata, sections, modified } = published(documents, {
    folder: "salt",
    config: yaml("title: Salt\nlang: en-GB\nrights: All of us"),
  });
  expect(metadata).toEqual({
    title: "Salt",
    authors: [ida, ole],
    contributors: [],
    date: "2020",
    lang: "en-GB",
    rights: "All of us",
    keywords: [],
    attachments: [],
    related: [],
  });
  expect(modified).toBe("2020-01-01T00:00:00Z");
  expect(sections.map(({ lang, authors, subtitle }) => [lang, authors, subtitle])).toEqual([
    ["de", [ida], "Ein Anfang"],
    ["en-GB", [], undefined],
    ["en-GB", [], undefined],
  ]);
});

test("without a word of it, most texts' language is the book's, its folder's name its title", () => {
  const documents = ["de", "en", "en", "de"].map((lang, index) =>
    documentOf(`the-salt/${index}.txt`, [p("Text")], { title: "T", lang }),
  );
  const { publication, messages } = composed(documents, { folder: "the-salt" });
  expect([publication?.metadata.lang, publication?.metadata.title]).toEqual(["de", "The salt"]);
  expect(messages).toEqual([
    "the-salt: info: Expected a title in publication.yaml, not none; the name stands in: The salt (title-missing)",
  ]);
});

test("of a title that can't be read, as nothing can in that publication.yaml, it is not said that there is none", () => {
  const documents = ["1", "2"].map((n) => documentOf(`salt/${n}.txt`, [p("Text")], { title: n }));
  const { messages } = composed(documents, {
    folder: "salt",
    config: yaml("title: Salt\nautors: Ida"),
  });
  expect(messages).toEqual([
    expect.stringMatching(
      /: error: Expected the key authors, not autors; .*\(publication-invalid\)$/,
    ),
  ]);
});

test("a side-car corrects one text, publication.yaml a publication of one text", () => {
  const one = documentOf("salt/1.txt", [line("standfirst", "Old."), p("One")], {
    title: "On",
    standfirst: "Old.",
  });
  const two = documentOf("salt/2.txt", [p("Two")], { title: "Two" });
  const sidecars = new Map([["salt/1.txt", yaml("title: One\nstandfirst: New.", "salt/1.yaml")]]);
  const book = published([one, two], { folder: "salt", config: yaml("title: Salt"), sidecars });
  expect(book.sections[0]?.title).toBe("One");
  expect(sketch(book.sections[0]?.front ?? [])).toEqual(["standfirst: New."]);

  const article = published([one], {
    folder: "salt",
    config: yaml("title: One\nlang: en-GB\nstandfirst: New."),
  });
  const [section] = article.sections;
  expect([article.metadata.title, section?.title, section?.lang]).toEqual(["One", "One", "en-GB"]);
  expect(sketch(section?.front ?? [])).toEqual(["standfirst: New."]);
});

test("formats: the command's, else the author's, else all", () => {
  const text = documentOf("a.txt", [p("Text")], { title: "A" });
  const config = yaml("formats: [epub, html]");
  expect(published([text], { config, formats: ["pdf"] }).formats).toEqual(["pdf"]);
  expect(published([text], { config }).formats).toEqual(["epub", "html"]);
});

test("what is said for shops and libraries is the publication's, and no text's", () => {
  const text = documentOf("a.txt", [p("Text")], { title: "A" });
  const config = yaml(
    "volume: 2\nthema: NHTB\nbisac: [HIS015000, ART060000]\naccessibility: { level: AA, certifiedBy: Ida Marsh }",
  );
  const { catalogue, metadata } = published([text], { config });
  expect(catalogue).toEqual({
    volume: 2,
    thema: ["NHTB"],
    bisac: ["HIS015000", "ART060000"],
    accessibility: { level: "AA", certifiedBy: "Ida Marsh" },
  });
  expect(metadata).not.toHaveProperty("volume");
});

test.each([
  ["volume: 0", "1:9: error: Expected a whole number from 1, not the number 0"],
  ["bisac: History", "Expected a BISAC code such as HIS015000, not “History”"],
  ["thema: [NHTB, 12]", "Expected a Thema code such as NHTB"],
  ["accessibility: { level: AA }", "Expected certifiedBy, who has looked at it, not nothing"],
  ["accessibility: { level: B, certifiedBy: I }", "Expected one of A, AA, AAA, not “B”"],
])("what no catalogue takes: %s", (said, message) => {
  const text = documentOf("a.txt", [p("Text")], { title: "A" });
  expect(composed([text], { config: yaml(said) }).messages.join()).toContain(message);
});

test("images travel with the publication", () => {
  const text = documentOf("salt/1.txt", [figure("map.png", "A map", "The road")], { title: "A" });
  const files = new Map([["salt/map.png", png]]);
  const { publication, images } = composed([text], { folder: "salt", files });
  expect(publication?.images).toEqual([
    { name: "images/map.png", mediaType: "image/png", width: 3, height: 2 },
  ]);
  expect(publication?.sections[0]?.children).toEqual([
    figure("images/map.png", "A map", "The road"),
  ]);
  expect(images).toEqual(["images/map.png"]);
});

describe("mistakes", () => {
  const one = documentOf("salt/1-one.txt", [p("see [1]"), figure("map.png", "A map")], {
    title: "One",
  });
  const two = documentOf("salt/2-two.txt", [p("Two")], { title: "Two" });

  test("every mistake is told, and nothing is built", () => {
    const config = yaml("title: Salt\norder: [1-on.txt, 2-two]\nsections: { 1-oen: {}, 3.md: {} }");
    const sidecars = new Map([[two.path, yaml("titel: Two", "salt/2-two.yaml")]]);
    expect(composed([one, two], { folder: "salt", config, sidecars })).toEqual({
      publication: undefined,
      images: [],
      messages: [
        "salt/publication.yaml:2:9: error: Expected 1-one.txt, not 1-on.txt; this publication is not built (order-unknown)",
        "salt/publication.yaml:2:19: error: Expected 2-two.txt, not 2-two; this publication is not built (order-unknown)",
        "salt/publication.yaml:3:13: error: Expected 1-one.txt, not 1-oen; this publication is not built (order-unknown)",
        "salt/publication.yaml:3:24: error: Expected the name of a text in the folder, not 3.md; this publication is not built (order-unknown)",
        "salt/2-two.yaml:1:1: error: Expected the key title, not titel; this publication is not built (publication-invalid)",
        "salt/1-one.txt:1:1: warning: Expected a note 1, not a reference without one; it stays in the text as it is (reference-undefined)",
        "salt/1-one.txt:1:1: error: Expected an image at salt/map.png, not nothing; this publication is not built (image-missing)",
      ],
    });
  });

  test("titles alone are a warning", () => {
    const { publication, messages } = composed([
      documentOf(
        "a.txt",
        [line("title", "A"), { type: "boilerplate", children: [p("Share")], position: at() }],
        { title: "A" },
      ),
    ]);
    expect(publication?.sections[0]?.children).toEqual([]);
    expect(messages).toEqual([
      "a.txt: warning: Expected a text, not titles alone; they are published by themselves (publication-empty)",
      "a.txt:1:1: info: Expected what is published, not line 1, “Share”; leaving it out (left-out)",
    ]);
  });

  test("without texts there is nothing to say", () => {
    expect(composed([])).toEqual({ publication: undefined, images: [], messages: [] });
  });
});

test("who edited a book and wrote its preface is no author of it, and is of the preface", () => {
  const documents = [
    documentOf("salt/1.txt", [p("Why.")], { title: "Preface", authors: [ole] }),
    documentOf("salt/2.txt", [p("Two")], { title: "Two", authors: [ida] }),
  ];
  const config = "title: Salt\ncontributors: [{name: Ole Brand, role: editor}]\n";
  const edited = published(documents, { folder: "salt", config: yaml(config) });
  expect(edited.metadata.authors).toEqual([ida]);
  expect(edited.sections.map(({ authors }) => authors)).toEqual([[ole], []]);
  const written = published(documents, { folder: "salt", config: yaml("title: Salt\n") });
  expect(written.metadata.authors).toEqual([ole, ida]);
});
