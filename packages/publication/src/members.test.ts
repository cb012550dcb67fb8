import type { Contributor, Document } from "@printery/document";
import { formatMessage } from "@printery/task";
import { expect, test } from "vitest";
import { documentOf, figure, h, p, png } from "../test/nodes.ts";
import { composeStage } from "./stage.ts";

const ida: Contributor = { name: "Ida Marsh", role: "author" };
const ole: Contributor = { name: "Ole Brand", role: "author" };

const preface = documentOf("year/preface.md", [p("Words.")], { title: "Preface" });
const afterword = documentOf("year/afterword.md", [p("Words.")], { title: "Afterword" });
const salt = documentOf("salt.txt", [p("Salt.")], { title: "Salt", authors: [ole], date: "2023" });
const lamps = [
  documentOf("lamps/1.txt", [p("Oil.")], { title: "Preface", authors: [ida] }),
  documentOf("lamps/2.txt", [figure("map.png", "A map")], { title: "Oil" }),
  documentOf("lamps/3.txt", [p("Gas.")], { title: "Gas", authors: [ole] }),
];

/** The publication of the folder year, whose publication.yaml says `yaml`. */
async function composed(
  documents: readonly Document[],
  yaml: string,
  files: Record<string, string | Uint8Array> = {},
) {
  const inputs = new Map<string, Uint8Array>([
    ...documents.map((text) => [`${text.path}.json`, Buffer.from(JSON.stringify(text))] as const),
    ["year/publication.yaml", Buffer.from(yaml)],
    ...Object.entries(files).map(([path, content]) => [path, Buffer.from(content)] as const),
  ]);
  const result = await composeStage()("year", inputs);
  const json = result.files.get("publication.json") ?? new Uint8Array();
  const messages = result.messages.map(formatMessage);
  return {
    publication: messages.length > 0 ? undefined : JSON.parse(Buffer.from(json).toString("utf8")),
    paths: [...result.files.keys()],
    messages,
  };
}

const LAMPS = {
  "lamps/publication.yaml": "title: Lamps\nauthors: [Ida Marsh]\nlang: en-GB\ndate: 2021",
  "lamps/map.png": png,
};

interface Shown {
  readonly id: string;
  readonly role: string;
  readonly matter: string;
  readonly depth: number;
}

/** A line for each section: its page, role, matter and depth. */
const outline = (publication: { readonly sections: readonly Shown[] } | undefined) =>
  publication?.sections.map(({ id, role, matter, depth }) => `${depth} ${matter} ${role} ${id}`);

test("one text is a chapter, several are a part, in the order of the collection", async () => {
  const texts = [afterword, salt, preface, ...lamps];
  const { publication, paths, messages } = await composed(
    texts,
    "title: Year\ncollection: [lamps, salt]",
    LAMPS,
  );
  expect(messages).toEqual([]);
  expect(outline(publication)).toEqual([
    "1 front preface preface",
    "1 body part lamps",
    "2 body preface 1",
    "2 body chapter 2",
    "2 body chapter 3",
    "1 body chapter salt",
    "1 back afterword afterword",
  ]);
  expect(publication).toMatchObject({ id: "year", kind: "book", modified: "2023-01-01T00:00:00Z" });
  expect(paths).toContain("images/map.png");
});

test("authors stay with their texts, those of a part stand for its texts, and all are the book's", async () => {
  const swedish = { ...salt, metadata: { ...salt.metadata, lang: "sv" } };
  const { publication } = await composed(
    [swedish, ...lamps],
    "title: Year\ncollection: [lamps, salt]",
    LAMPS,
  );
  const names = (people: readonly Contributor[]) => people.map(({ name }) => name).join();
  const { metadata, sections } = publication;
  expect(sections.map(({ authors }: { authors: Contributor[] }) => names(authors))).toEqual([
    "Ida Marsh",
    "",
    "",
    "Ole Brand",
    "Ole Brand",
  ]);
  expect(names(metadata.authors)).toBe("Ida Marsh,Ole Brand");
  expect(sections.map(({ lang }: { lang: string }) => lang)).toEqual([
    ...["en-GB", "en-GB", "en-GB", "en-GB"],
    "sv",
  ]);
  // Nor is what one of them says of its date the book's.
  expect(metadata.date).toBeUndefined();
});

test("an editor who writes a preface is no author of the book", async () => {
  const signed = { ...preface, metadata: { ...preface.metadata, authors: [ida] } };
  const yaml = "title: Year\ncollection: [salt]\ncontributors: [{ name: Ida Marsh, role: editor }]";
  const { publication } = await composed([signed, salt], yaml);
  expect(publication.metadata.authors).toEqual([ole]);
  expect(publication.sections[0].authors).toEqual([ida]);
});

test("`order` and `sections` name texts and publications; those of a member hold for its texts", async () => {
  const yaml = `title: Year
collection: [lamps, salt]
order: [afterword.md, salt.txt]
sections:
  lamps: { title: Of Lamps, role: chapter }
  salt.txt: { title: Of Salt }
  preface.md: { role: foreword }`;
  // A name may be with its extension in one place and without in another.
  const listed = yaml.replace("collection: [lamps, salt]", "collection: [lamps, salt.txt]");
  const own = `${LAMPS["lamps/publication.yaml"]}
order: [3.txt, 1.txt]
sections:
  3.txt: { title: Of Gas, role: introduction }`;
  const { publication, messages } = await composed([preface, afterword, salt, ...lamps], listed, {
    ...LAMPS,
    "lamps/publication.yaml": own,
    "lamps/2.yaml": "title: Of Oil",
    "salt.yaml": "title: Salt, Corrected\nstyle: essay",
  });
  expect(messages).toEqual([]);
  expect(publication.sections.map(({ title }: { title: string }) => title)).toEqual([
    ...["Afterword", "Of Salt", "Preface", "Of Lamps", "Of Gas", "Preface", "Of Oil"],
  ]);
  expect(outline(publication)?.slice(2, 5)).toEqual([
    "1 body foreword preface",
    "1 body part lamps",
    "2 body introduction 3",
  ]);
});

test("a text that is a whole book is a part, a folder with one text a chapter", async () => {
  const chapters = [1, 2, 3].flatMap((n) => [h(2, `Chapter ${n}`), p("Words.")]);
  const novel = documentOf("novel.txt", chapters, { title: "The Novel" });
  const poem = documentOf("poem/text.txt", [p("Lines.")]);
  const { publication } = await composed([novel, poem], "title: Year\ncollection: [novel, poem]", {
    "poem/publication.yaml": "subtitle: A poem",
  });
  expect(outline(publication)).toEqual([
    "1 body part novel",
    "2 body chapter chapter-1",
    "2 body chapter chapter-2",
    "2 body chapter chapter-3",
    "1 body chapter text",
  ]);
  expect(publication.sections[4]).toMatchObject({ title: "Poem", subtitle: "A poem" });
});

test("a folder of which nothing is said is called by its whole name", async () => {
  const texts = ["1", "2"].map((n) => documentOf(`2024-lamps/${n}.txt`, [p("Oil.")]));
  const { publication } = await composed(texts, "title: Year\ncollection: [2024-lamps]");
  expect(outline(publication)).toEqual([
    "1 body part 2024-lamps",
    "2 body chapter 1",
    "2 body chapter 2",
  ]);
  expect(publication.sections[0].title).toBe("2024 lamps");
});

test("a collection may be a single folder, whose publication.yaml is not the book's", async () => {
  const { publication } = await composed(lamps, "title: Again\ncollection: [lamps]", LAMPS);
  expect(publication.metadata.title).toBe("Again");
  expect(outline(publication)?.[0]).toBe("1 body part lamps");
});

test("a collection of one text is an article, of which all is said", async () => {
  const { publication } = await composed([salt], "title: Again\ncollection: [salt]");
  expect(publication).toMatchObject({ kind: "article", metadata: { title: "Again" } });
  expect(outline(publication)).toEqual(["1 body article salt"]);
});

test("the terms of all are in one index, and each entry may send the reader on", async () => {
  const yaml = "title: Year\ncollection: [lamps, salt]\nindex: [{ term: Light, see: [oil] }]";
  const { publication } = await composed(
    [documentOf("lamps/1.txt", [p("We burnt oil.")]), salt],
    yaml,
    {
      "lamps/publication.yaml": "title: Lamps\nindex: [oil, { term: Light, see: [salt] }]",
      "salt.yaml": "index: [salt]",
    },
  );
  const terms = publication.index.flatMap(
    ({ entries }: { entries: { term: string }[] }) => entries,
  );
  expect(terms).toMatchObject([
    { term: "Light", see: ["oil", "salt"] },
    { term: "oil", places: [{ section: "1" }] },
    { term: "salt", places: [{ section: "salt" }] },
  ]);
});

test("an archive keeps every text and what is said of it by its content path", async () => {
  const { paths } = await composed(
    [preface, salt],
    "title: Year\ncollection: [salt]\narchive: true",
    { "year/preface.md": "Words.", "salt.txt": "Salt.", "salt.yaml": "title: Salt" },
  );
  expect(paths.slice(1)).toEqual([
    "press.json",
    "sources/salt.txt",
    "sources/salt.yaml",
    "sources/year/preface.md",
    "sources/year/publication.yaml",
  ]);
});

test("mistakes are told by the files they are in", async () => {
  const yaml = "title: Year\ncollection: [lamps, salt]\norder: [slat]";
  const { messages } = await composed([salt, ...lamps], yaml, {
    ...LAMPS,
    "lamps/publication.yaml": "title: Lamps\norder: [4.txt]",
    "lamps/map.png": "no image",
    "salt.yaml": "style: roman",
  });
  expect(messages).toEqual([
    "year/publication.yaml:3:9: error: Expected salt, not slat; this publication is not built (order-unknown)",
    "lamps/publication.yaml:2:9: error: Expected 1.txt, not 4.txt; this publication is not built (order-unknown)",
    "salt.yaml:1:8: error: Expected one of book, briefing, essay, not “roman”; this publication is not built (publication-invalid)",
    "lamps/2.txt:1:1: error: Expected a PNG, JPEG, GIF, WebP or SVG image in lamps/map.png, not bytes that are none; this publication is not built (image-unreadable)",
  ]);
});

test("a text beside which a collection is listed", async () => {
  const inputs = new Map([
    ["salt.txt.json", Buffer.from(JSON.stringify(salt))],
    ["salt.yaml", Buffer.from("title: Salt\ncollection: [lamps]")],
  ]);
  const { messages } = await composeStage()("salt", inputs);
  expect(messages.map(formatMessage)).toEqual([
    "salt.yaml:2:1: error: Expected a folder for what is collected, whose publication.yaml lists it, not a text; this publication is not built (collection-invalid)",
  ]);
});
