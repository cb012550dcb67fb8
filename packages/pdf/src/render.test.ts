import { createHash } from "node:crypto";
import type { Flow } from "@printery/document";
import type { StyleName } from "@printery/publication";
import { formatMessage } from "@printery/task";
import {
  at,
  heading,
  note,
  paragraph,
  reference,
  rendererContract,
  row,
  specimen,
  specimenImages,
  text,
  verse,
} from "@printery/testing";
import { describe, expect, test } from "vitest";
import { article, bytesOf, messagesOf, read } from "./read-article.ts";
import { type ReadElement, readPdf } from "./read-pdf.ts";
import { renderPdf } from "./render.ts";

const SENTENCE = "The compositor sets a line and looks at it twice before the next one. ";

rendererContract(renderPdf, async (result) => {
  const { pages } = await readPdf(bytesOf(result));
  // “another²” is a word and the number of a note.
  return pages.map((page) => page.text.replaceAll(/[⁰¹²³⁴-⁹]/g, " $& ")).join(" ");
});

describe("the file", () => {
  test("carries what is known of the publication, whatever characters it has", async () => {
    const base = specimen("article", "essay");
    const metadata = { ...base.metadata, title: "Ink & Paper <1> — Über Öl", description: "A & B" };
    const { info, xmpTitle } = await read({ ...base, metadata });
    expect(info).toMatchObject({
      Title: metadata.title,
      Author: "Agnes Pewter",
      Subject: "A & B",
      Keywords: "type, specimens",
      Language: "en-GB",
      CreationDate: "D:20240501000000Z",
    });
    expect(xmpTitle).toBe(metadata.title);
  });

  test("says how many pages it has", async () => {
    const result = await renderPdf(specimen("book", "book"), specimenImages());
    expect([...result.files.keys()]).toEqual(["specimen.pdf"]);
    expect(result.pages).toBe((await readPdf(bytesOf(result))).pages.length);
  });
});

describe("a book", () => {
  test("has front matter in roman figures, then starts again on a right-hand page", async () => {
    const { labels, pages } = await read(specimen("book", "book"));
    expect(labels?.slice(2, 10)).toEqual(["i", "ii", "iii", "iv", "v", "vi", "1", "2"]);
    const [halfTitle, blank, title, imprint, contents, blankAgain, opener] = pages
      .slice(2)
      .map(({ text }) => text);
    expect(halfTitle?.replace("\n", " ")).toBe("A Specimen of Every Node");
    expect([blank, blankAgain]).toEqual(["", ""]);
    expect(title).toMatch(/A Specimen\nof Every Node[\s\S]*Agnes Pewter/);
    expect(imprint).toContain("© 2024 Agnes Pewter");
    expect(contents).toContain("Contents");
    expect(opener).toContain("On Specimens");
  });

  test.each([
    ["9780306406157", "ISBN 978-0-306-40615-7"],
    ["Cm 914", "\nCm 914"],
  ])("is identified in its imprint by %s", async (identifier, told) => {
    const base = specimen("book", "book");
    const { pages } = await read({ ...base, metadata: { ...base.metadata, identifier } });
    expect(pages[5]?.text).toContain(told);
  });

  test.each([
    [
      "CC-BY-4.0",
      "Creative Commons Attribution 4.0 International (CC BY 4.0)",
      ["https://creativecommons.org/licenses/by/4.0/"],
    ],
    ["MIT", "MIT", []],
  ])("tells its licence %s in its imprint", async (license, name, links) => {
    const base = specimen("book", "book");
    const { pages } = await read({ ...base, metadata: { ...base.metadata, license } });
    expect(pages[5]?.text.replaceAll("\n", " ")).toContain(`© 2024 Agnes Pewter ${name}`);
    expect(pages[5]?.links).toEqual(links);
  });

  test("has bookmarks for its sections and headings, one inside the other", async () => {
    const { outline } = await read(specimen("book", "book"));
    expect(outline).toEqual([
      { title: "Contents", items: [] },
      { title: "Figures", items: [] },
      { title: "Tables", items: [] },
      {
        title: "On Specimens",
        items: [{ title: "Lists and Tables", items: [{ title: "Set Apart", items: [] }] }],
      },
      {
        title: "Part One",
        items: [
          {
            title: "A Second Chapter",
            items: [
              {
                title: "A Heading Four Levels Deep",
                items: [{ title: "Third", items: [{ title: "Fourth", items: [] }] }],
              },
            ],
          },
        ],
      },
      { title: "Afterword", items: [] },
      { title: "Index", items: [] },
      { title: "Colophon", items: [] },
    ]);
  });

  test("sets what counts a chapter above its name, in one heading; bookmarks and contents have both in a line", async () => {
    const base = specimen("book", "book");
    const [first] = base.sections;
    if (first === undefined) throw new Error("The specimen has no sections");
    const title = "Chapter Two: A Letter";
    const { outline, pages } = await read({ ...base, sections: [{ ...first, title }] });
    const page = pages.find(({ text }) => text.startsWith("Chapter Two"));
    expect(page?.text).toMatch(/^Chapter Two ?\nA Letter\n/);
    const [section] = page?.elements[0]?.children ?? [];
    const heard = typeof section === "object" ? section.children[0] : undefined;
    expect(heard).toMatchObject({ role: "H1" });
    expect(typeof heard === "object" && heard.children.join("").trim()).toBe(
      "Chapter Two\nA Letter",
    );
    expect(outline.map((bookmark) => bookmark.title)).toContain(title);
    expect(pages[6]?.text).toContain(title);
  });

  test("opens with its dedication, whose title stands in bookmarks alone; a title that says more is printed", async () => {
    const base = specimen("book", "book");
    const [first] = base.sections;
    if (first === undefined) throw new Error("The specimen has no sections");
    const empty = { front: [], back: [], notes: [], headings: [] };
    const leaf = { ...first, ...empty, children: [paragraph("For the ferrymen.")] };
    const sections = (title: string) => [
      { ...leaf, id: "leaf", role: "dedication" as const, matter: "front" as const, title },
      ...base.sections,
    ];
    const plain = await read({ ...base, sections: sections("Dedication") });
    const [dedication, blank, contents] = plain.pages.slice(6).map(({ text }) => text);
    expect([dedication, blank]).toEqual(["For the ferrymen.", ""]);
    expect(contents).toMatch(/^Contents/);
    expect(contents).not.toContain("Dedication");
    expect(plain.outline.map(({ title }) => title).slice(0, 2)).toEqual(["Dedication", "Contents"]);

    const named = await read({ ...base, sections: sections("Dedication: of thanks") });
    expect(named.pages[6]?.text).toMatch(/^Dedication: of thanks\nFor the ferrymen/);
  });

  test("is behind its cover, a picture that is told in words; its inside is blank", async () => {
    const { labels, pages } = await read(specimen("book", "book"));
    const [front, inside] = pages;
    expect(labels?.slice(0, 3)).toEqual(["Cover", "Cover", "i"]);
    expect([front?.text, inside?.text, inside?.elements]).toEqual(["", "", []]);
    expect(front?.elements[0]?.children).toEqual([
      { role: "Figure", alt: "Cover: A Specimen of Every Node. By Agnes Pewter.", children: [""] },
    ]);
  });

  test("is behind its publisher's own cover, told in the publisher's words", async () => {
    const cover = { image: "images/square.png", alt: "A square.", path: "publication.yaml" };
    const { pages } = await read({ ...specimen("book", "book"), cover });
    expect(pages[0]?.elements[0]?.children).toEqual([
      { role: "Figure", alt: "A square.", children: [""] },
    ]);
  });

  test("names in its contents who wrote what, and on its title page who had a part in it", async () => {
    const base = specimen("book", "book");
    const [first, ...others] = base.sections;
    if (first === undefined) throw new Error("The specimen has no sections");
    const authors = [{ name: "Ada Quill", role: "author" as const }];
    const contributors = [{ name: "Cy Moss", role: "translator" as const }];
    const metadata = { ...base.metadata, contributors };
    const { pages } = await read({
      ...base,
      metadata,
      sections: [{ ...first, authors }, ...others],
    });
    const contents = pages.find(({ text }) => text.startsWith("Contents"))?.text ?? "";
    expect(contents.match(/^Ada Quill$/gm)).toHaveLength(1);
    const told = pages.filter(({ text }) => text.includes("Translated by Cy Moss"));
    expect(told.map((page) => pages.indexOf(page))).toEqual([4, 5]);
  });

  test("has contents whose numbers and links lead to the pages they name", async () => {
    const { labels, pages } = await read(specimen("book", "book"));
    const contents = pages[6];
    const printed = [...(contents?.text ?? "").matchAll(/ (\d+)$/gm)].map(([, number]) => number);
    const linked = [...new Set(contents?.links)].map((page) => labels?.[Number(page)]);
    // Its sections and its index; its figure, and its table.
    expect(printed).toEqual(["1", "5", "7", "9", "11", "3", "2"]);
    expect(linked).toEqual(printed);
  });

  test.each([
    ["their headings, where they leave room for them on the page", ["Salt", "Sand"], 2, true],
    ["no headings that only count", ["I", "2."], 2, false],
    ["no headings, where these would go on overleaf", ["Salt", "Sand"], 12, false],
  ])("has contents with %s", async (_, titles, count, isListed) => {
    const base = specimen("book", "book");
    const [first] = base.sections;
    if (first === undefined) throw new Error("The specimen has no sections");
    const headings = titles.map((title, index) => ({ id: `h${index}`, depth: 2 as const, title }));
    const children = headings.map(({ id, title }) => heading(2, title, id));
    const sections = Array.from({ length: count }, (_, index) => ({
      ...first,
      ...{ id: `s${index}`, title: `The road ${index}`, front: [], back: [], notes: [] },
      ...{ children, headings },
    }));
    const { pages } = await read({ ...base, index: [], lists: false, sections });
    const contents = pages.find(({ text }) => text.startsWith("Contents"))?.text ?? "";
    expect(contents).toContain("The road 1");
    expect(titles.map((title) => contents.includes(`\n${title} `))).toEqual([isListed, isListed]);
  });

  test("has running heads: the book's on the left, the section's on the right, none on an opener", async () => {
    const base = specimen("book", "book");
    const long = Array.from({ length: 40 }, () => paragraph(SENTENCE.repeat(4)));
    const sections = base.sections
      .slice(0, 1)
      .map((each) => ({ ...each, children: long, front: [] }));
    const { pages } = await read({ ...base, sections });
    const heads = pages.slice(8, 12).map(({ pieces }) => {
      const top = pieces.filter(({ y }) => y > 595.28 - 57);
      return top.map((piece) => piece.text).join("");
    });
    expect(heads).toEqual([
      "",
      "A Specimen of Every Node",
      "On Specimens",
      "A Specimen of Every Node",
    ]);
  });

  test("has offprints of its sections, where they are asked for", async () => {
    const { files, pages } = await renderPdf(
      { ...specimen("book", "book"), offprints: true },
      specimenImages(),
    );
    expect([...files.keys()]).toEqual([
      "specimen.pdf",
      "specimen-on-specimens.pdf",
      "specimen-a-second-chapter.pdf",
      "specimen-afterword.pdf",
    ]);
    const offprint = await readPdf(files.get("specimen-afterword.pdf") ?? new Uint8Array());
    expect(offprint.info.Title).toBe("Afterword");
    expect(offprint.pages).toHaveLength(1);
    expect(offprint.pages[0]?.text).toMatch(/A Specimen of Every Node[\s\S]*A last word/i);
    expect(pages).toBeGreaterThan(4);
  });

  test("has an archive, where that is asked for: the same pages with the texts they were made from", async () => {
    const sources = [
      { name: "sources/on-specimens.txt", mediaType: "text/plain" as const },
      { name: "sources/Über uns.yaml", mediaType: "application/yaml" as const },
    ];
    const text = Buffer.from([0x4f, 0x6e, 0xe9, 0x0a]);
    const assets = new Map<string, Uint8Array>([
      ...specimenImages(),
      ["sources/on-specimens.txt", text],
      ["sources/Über uns.yaml", Buffer.from("archive: true\n")],
    ]);
    const { files } = await renderPdf({ ...specimen("book", "book"), sources }, assets);
    expect([...files.keys()]).toEqual(["specimen.pdf", "specimen.archive.pdf"]);
    const [plain, archive] = [...files.values()];
    if (plain === undefined || archive === undefined) throw new Error("Expected two files");
    const [read, kept] = [await readPdf(plain), await readPdf(archive)];
    expect(kept.pages).toEqual(read.pages);
    expect(kept.outline).toEqual(read.outline);
    expect(read.attachments).toEqual([]);
    expect(kept.attachments).toEqual([
      { name: "on-specimens.txt", description: "On Specimens", content: new Uint8Array(text) },
      {
        name: "Über uns.yaml",
        description: "A Specimen of Every Node",
        content: new Uint8Array(Buffer.from("archive: true\n")),
      },
    ]);
    const written = Buffer.from(archive).toString("latin1");
    expect(written).toMatch(/\/AF \[\d+ 0 R \d+ 0 R\]/);
    expect(written.match(/\/AFRelationship \/Source/g)).toHaveLength(2);
    expect(written).toContain("/Subtype /text#2Fplain");
    expect(written).toContain(
      `/Params <<\n/ModDate (D:20240501000000Z)\n/Size 4\n/CheckSum <${createHash("md5").update(text).digest("hex")}>`,
    );
    expect(Buffer.from(plain).toString("latin1")).not.toContain("/AF ");
  });

  test("of a style whose pages don't face each other has no blank ones", async () => {
    const { pages } = await read(specimen("book", "briefing"));
    // But for the cover, which has no text, and no inside.
    expect(pages.findLastIndex(({ text }) => text === "")).toBe(0);
    expect(pages[1]?.text).toContain("Agnes Pewter");
  });
});

describe("an article ends with its rights", () => {
  const end = async (said: string, license?: string) => {
    const base = article([paragraph("A line.")], {
      back: [{ type: "disclaimer", children: [text(said)], position: at() }],
    });
    const rights = "© 2024 Agnes Pewter";
    const metadata = { ...base.metadata, rights, ...(license === undefined ? {} : { license }) };
    const { pages } = await read({ ...base, metadata });
    return pages[0]?.text.replaceAll("\n", " ");
  };

  test("and its licence", async () => {
    const told = "Creative Commons Zero 1.0 Universal (CC0 1.0)";
    expect(await end("Opinions.", "CC0-1.0")).toContain(`Opinions. © 2024 Agnes Pewter ${told}`);
  });

  test("once, where the text says them itself", async () => {
    const page = await end("© 2024 Agnes Pewter. Opinions are hers.");
    expect(page?.match(/©/g)).toHaveLength(1);
  });
});

test("an article begins on its first page and counts its pages", async () => {
  const { pages } = await read(specimen("article", "briefing"));
  expect(pages[0]?.text).toMatch(
    /^A Specimen of Every Node\n[\s\S]*A Specimen of Every Node · page 1 of 2$/,
  );
  expect(pages[0]?.text).toContain("A paragraph holds emphasis");
});

test.each([
  ["Salt and Sand", "Salt and Sand · page 1 of 1"],
  [
    "Salt and Sand: What a Century of Soundings over the Bar at Hale Tells of the Shore",
    "Salt and Sand · page 1 of 1",
  ],
  ["Salt and Sand: A Century", "Salt and Sand: A Century · page 1 of 1"],
  [
    "What a Century of Soundings over the Bar at Hale and Further South Tells",
    /^What a Century .* … · page 1 of 1$/,
  ],
])(
  "the foot of an article called “%s” is cut at its colon, if it has to be",
  async (title, foot) => {
    const base = article([paragraph(SENTENCE)]);
    const { pages } = await read({ ...base, metadata: { ...base.metadata, title } });
    const last = pages[0]?.text.split("\n").at(-1);
    if (typeof foot === "string") expect(last).toBe(foot);
    else expect(last).toMatch(foot);
  },
);

describe("a long article", () => {
  const long = (
    titles: readonly string[],
    sentences: number,
    leaders = false,
    words = SENTENCE,
  ) => {
    const children = titles.flatMap((title, index) => [
      heading(2, title, `h${index}`),
      paragraph(words.repeat(sentences)),
    ]);
    const headings = titles.map((title, index) => ({ id: `h${index}`, depth: 2 as const, title }));
    return { ...article(children, { headings }), leaders };
  };
  const TITLES = ["Salt", "Sand", "Silt", "Stone"];

  test.each([false, true])(
    "lists its headings below its title, each with its page (dots: %s)",
    async (leaders) => {
      const { pages } = await read(long(TITLES, 90, leaders));
      const [first] = pages;
      expect(first?.text).toContain("Contents");
      const told = TITLES.map(
        (title) => new RegExp(`${title}\\D+(\\d+)`).exec(first?.text ?? "")?.[1],
      );
      const places = TITLES.map((title, index) =>
        String(
          1 + pages.findIndex(({ text }, at) => (at > 0 || index === 0) && text.includes(title)),
        ),
      );
      expect(told).toEqual(places);
    },
  );

  test("counts two characters as a word where no spaces part them", async () => {
    const { pages } = await read(long(TITLES, 250, false, "塩田は海沿いにある"));
    expect(pages[0]?.text).toContain("Contents");
  });

  test.each([
    ["a short one", TITLES, 20],
    ["one of few headings", TITLES.slice(0, 3), 120],
    ["one whose headings only count", ["I", "II", "III", "IV"], 90],
    ["one of more than a page holds", Array.from({ length: 90 }, (_, at) => `Salt ${at}`), 5],
  ])("has no such list: %s", async (_, titles, sentences) => {
    const { pages } = await read(long(titles, sentences));
    expect(pages[0]?.text).not.toContain("Contents");
  });
});

describe("notes", () => {
  test("stand on the page of their reference", async () => {
    const count = 12;
    const numbers = Array.from({ length: count }, (_, index) => index + 1);
    const children = numbers.map((number) =>
      paragraph(SENTENCE.repeat(6), `Word${number},`, reference(number), ` ${SENTENCE.repeat(3)}`),
    );
    const notes = numbers.map((number) => note(number, paragraph(`Remark${number} upon it.`)));
    const { pages } = await read(article(children, { notes }));
    const placed = (word: string) => pages.findIndex(({ text }) => text.includes(word));
    expect(pages.length).toBeGreaterThan(3);
    expect(numbers.map((number) => placed(`Remark${number} `))).toEqual(
      numbers.map((number) => placed(`Word${number},`)),
    );
  });

  test("stand after the text under a heading, where they are asked for there", async () => {
    const children = [
      paragraph("Word1", reference(1), ` ${SENTENCE.repeat(40)}`),
      paragraph("The text ends."),
    ];
    const notes = [note(1, paragraph("Remark1 upon it."))];
    const base = article(children, { notes });
    const { pages } = await read({ ...base, notes: "end" });
    const last = pages.at(-1)?.text ?? "";
    expect(pages.length).toBeGreaterThan(1);
    expect(pages[0]?.text).not.toContain("Remark1");
    expect(last).toMatch(/The text ends\.\s+Notes\s+1\s+Remark1 upon it\./);
    expect(pages[0]?.links).toEqual([pages.length - 1]);
    // Without any, there is no heading either.
    const bare = await read({ ...article([paragraph("The text ends.")]), notes: "end" });
    expect(bare.pages.at(-1)?.text).not.toContain("Notes");
  });

  test("longer than a page run on, and nothing of them is lost", async () => {
    const long = Array.from({ length: 1500 }, (_, index) => `w${index}`).join(" ");
    const children = [paragraph("A word", reference(1), "."), paragraph("The end.")];
    const { pages } = await read(article(children, { notes: [note(1, paragraph(long))] }));
    const found = pages.flatMap(({ text }) => text.match(/\bw\d+\b/g) ?? []);
    expect(pages.length).toBeGreaterThan(1);
    expect(found).toEqual(long.split(" "));
  });
});

describe("links", () => {
  const linkTo = (url: string) => ({
    type: "link" as const,
    url,
    children: [text("there")],
    position: at(),
  });

  test.each([
    ["https://example.org/ä?a=1&b=2", ["https://example.org/%C3%A4?a=1&b=2"]],
    ["javascript:alert(1)", []],
    ["file:///etc/passwd", []],
    ["nowhere.txt", []],
  ])("to %s", async (url, links) => {
    const { pages } = await read(article([paragraph("Look ", linkTo(url), ".")]));
    expect(pages[0]?.links).toEqual(links);
  });

  test("that run over a line are one per line", async () => {
    const link = { ...linkTo("https://example.org/"), children: [text(SENTENCE.repeat(3).trim())] };
    const { pages } = await read(article([paragraph(link)]));
    expect(pages[0]?.links).toHaveLength(3);
  });
});

describe("the first letter of a text", () => {
  const opened = async (text: string) =>
    readPdf(
      bytesOf(await renderPdf({ ...article([paragraph(text)]), dropCaps: true }, specimenImages())),
    );

  test("is three lines tall, where that is asked for, and heard in its word", async () => {
    const { pages } = await opened(`Whoever ${SENTENCE.repeat(6)}`);
    const pieces = pages[0]?.pieces ?? [];
    const initial = pieces.find(({ text }) => text === "W");
    const third = pieces.filter(({ y }) => Math.abs(y - (initial?.y ?? 0)) < 0.01);
    // Its base line is that of the third line.
    expect(third.length).toBeGreaterThan(1);
    const [section] = pages[0]?.elements[0]?.children ?? [];
    const last = typeof section === "object" ? section.children.at(-1) : undefined;
    expect(typeof last === "object" ? last.children.join("") : "").toMatch(
      /^\s*W\s?hoever The compositor/,
    );
  });

  const among = async (...children: Flow[]) => {
    const { pages } = await read({ ...article(children), dropCaps: true });
    return pages[0]?.pieces ?? [];
  };
  const short = paragraph("Whoever sets a line.");

  test("stands beside the paragraphs below one that is short, and never over their edge", async () => {
    const pieces = await among(short, paragraph("So it is."), paragraph(SENTENCE.repeat(9)));
    const initial = pieces.find(({ text }) => text === "W");
    const startAt = (y: number) =>
      Math.min(...pieces.filter((one) => one !== initial && one.y === y).map(({ x }) => x));
    const lines = [...new Set(pieces.map(({ y }) => y))].sort((one, other) => other - one);
    const third = lines.indexOf(initial?.y ?? 0);
    const edge = (initial?.x ?? 0) + (initial?.width ?? 0);
    const starts = lines.slice(third - 2, third + 2).map(startAt);
    expect(starts.map((start) => start > edge)).toEqual([true, true, true, false]);
  });

  test.each<[string, Flow]>([
    ["too few lines", paragraph("So it is.")],
    ["a heading", heading(2, "Salt", "salt")],
    ["a poem", verse([0, SENTENCE], [0, SENTENCE])],
  ])("is as the others where below a short paragraph there is %s", async (_, below) => {
    expect((await among(short, below)).some(({ text }) => text === "W")).toBe(false);
  });

  test("is as the others in a text of two lines", async () => {
    const { pages } = await opened("Whoever sets a line.");
    expect(pages[0]?.text).toContain("Whoever sets a line.");
  });
});

test.each([true, false])("words are broken at the ends of lines: %s", async (hyphenate) => {
  const cell = "typographically incomprehensible counterexamples";
  const table: Flow = {
    type: "table",
    align: [],
    children: [row("Key", "Value", "More"), row(cell, cell, cell)],
    position: at(),
  };
  const words = "Incomprehensibly, typographical considerations notwithstanding, ".repeat(12);
  const { pages } = await read({ ...article([paragraph(words), table]), hyphenate });
  const whole = new Set(`${words} ${cell}`.split(" "));
  const pieces = pages.flatMap((page) => page.pieces).filter(({ text }) => /typogr/.test(text));
  const isBroken = pieces.some(({ text }) => !whole.has(text.split(" ").at(-1) ?? ""));
  expect(isBroken).toBe(hyphenate);
  const text = pages.map((page) => page.text.replaceAll("\n", "")).join("");
  expect(text.match(/considerations/g)).toHaveLength(12);
});

test("a line of code that is too long goes on behind a mark, which nobody hears", async () => {
  const value = `short();\nlet sum = ${Array.from({ length: 30 }, (_, index) => `n${index}`).join(" + ")};`;
  const { pages } = await read(article([{ type: "code", value, position: at() }]));
  const [page] = pages;
  const marks = page?.pieces.filter(({ text }) => text === "→") ?? [];
  expect(marks.length).toBeGreaterThan(1);
  const [section] = page?.elements[0]?.children ?? [];
  const code = typeof section === "object" ? section.children.at(-1) : undefined;
  const words = typeof code === "object" ? code.children.join(" ").trim().split(/\s+/) : [];
  expect(words).toEqual(value.split(/\s+/));
});

test("spaces in a row are one", async () => {
  const { pages } = await read(article([paragraph("A line   of\n\t type")]));
  expect(pages[0]?.text).toContain("A line of type");
});

test("a picture among words leaves one space between them", async () => {
  const picture = {
    type: "image" as const,
    url: "images/square.png",
    alt: "A square",
    position: at(),
  };
  const { pages } = await read(article([paragraph("Look ", picture, " there.")]));
  expect(pages[0]?.text).toContain("Look there.");
});

test("a word longer than the line is broken inside the margins", async () => {
  const { pages } = await read(article([paragraph("x".repeat(300), " and ", "y".repeat(90))]));
  const right = Math.max(...pages.flatMap(({ pieces }) => pieces.map(({ x, width }) => x + width)));
  expect(right).toBeLessThan(419.53 - 55);
  expect(pages[0]?.text.replaceAll("\n", "")).toContain("x".repeat(300));
});

test("64 quotations in one another are set", async () => {
  let inner: Flow = paragraph("innermost");
  for (let depth = 0; depth < 64; depth += 1) {
    inner = { type: "blockquote", children: [inner], position: at() };
  }
  const { pages } = await read(article([inner]));
  expect(pages.map(({ text }) => text.replaceAll("\n", "")).join("")).toContain("innermost");
});

describe("messages", () => {
  test("a character that no font has, once, with its place", async () => {
    const publication = article([paragraph("Bird 𓅃 on 𓅃, Ω, Ж, ☃ and 🦉.")]);
    expect(await messagesOf(publication)).toEqual([
      "on-specimens.txt:1:1: error: Expected a character that one of the fonts has, not U+13143 “𓅃”; this publication is not built (glyph-missing)",
    ]);
  });

  test("a title in such characters once, though it runs along with the pages", async () => {
    const base = specimen("article", "book");
    const publication = { ...base, metadata: { ...base.metadata, title: "𓅃" } };
    expect(await messagesOf(publication)).toEqual([
      "on-specimens.txt: error: Expected a character that one of the fonts has, not U+13143 “𓅃”; this publication is not built (glyph-missing)",
    ]);
  });

  test("a text in a script that no font has: some of its characters, then how many more", async () => {
    const letters = Array.from({ length: 30 }, (_, at) => String.fromCodePoint(0x13000 + at));
    const messages = await messagesOf(article([paragraph(letters.join(" "))]));
    expect(messages).toHaveLength(9);
    expect(messages.at(-1)).toBe(
      "on-specimens.txt: error: Expected characters that one of the fonts has, not 22 more that none has; this publication is not built (glyph-missing)",
    );
  });

  test("a picture that can't be read: its alternative text stands for it", async () => {
    const figure: Flow = {
      type: "figure",
      image: { type: "image", url: "images/square.png", alt: "A plain square", position: at() },
      children: [],
      position: at(),
    };
    const images = new Map([["images/square.png", Buffer.from("no picture")]]);
    const result = await renderPdf(article([figure]), images);
    expect(result.messages.map(formatMessage)).toEqual([
      "images/square.png: error: Expected a whole image, not a damaged image/png; this publication is not built (image-unreadable)",
    ]);
    const { pages } = await readPdf(bytesOf(result));
    expect(pages[0]?.text).toContain("A plain square");
  });
});

test.each(["book", "briefing", "essay"] satisfies StyleName[])(
  "in the style %s no line runs over the margin",
  async (style) => {
    const long = Array.from({ length: 12 }, () => paragraph(SENTENCE.repeat(5)));
    const publication = { ...article(long), style, trim: "A5" as const };
    const { pages } = await read(publication);
    const right = Math.max(
      ...pages.flatMap(({ pieces }) => pieces.map(({ x, width }) => x + width)),
    );
    expect(right).toBeLessThan(419.53 - 45);
  },
);

describe("a screen reader", () => {
  /** “role text” of each element, set in by its depth; phrases stay with their text. */
  function outline(elements: readonly (ReadElement | string)[], depth = 0): string[] {
    return elements.flatMap((element) => {
      if (typeof element === "string") return [];
      const { role, alt, lang, children } = element;
      const own = children.filter((child) => typeof child === "string").join("|");
      const traits = [lang, alt].filter((trait) => trait !== undefined).map((each) => `[${each}]`);
      const line = [role, ...traits, own.trim().replaceAll("\n", " ")].join(" ").trim();
      return ["  ".repeat(depth) + line, ...outline(children, depth + 1)];
    });
  }

  test("hears the text in its order, and what each part of it is", async () => {
    const { pages } = await read(specimen("article", "briefing"));
    expect(pages.flatMap(({ elements }) => outline(elements))).toEqual(HEARD.trim().split("\n"));
  });

  test("hears a header that is repeated once, and furniture never", async () => {
    const rows = Array.from({ length: 80 }, (_, index) => row(`item ${index}`, String(index)));
    const table: Flow = {
      type: "table",
      align: ["left", "right"],
      children: [row("Letter", "Count"), ...rows],
      position: at(),
    };
    const { pages } = await read(article([table]));
    const all = pages.flatMap(({ elements }) => outline(elements)).map((line) => line.trim());
    expect(pages.length).toBeGreaterThan(1);
    expect(all.filter((line) => line === "TH Letter")).toHaveLength(1);
    expect(all.filter((line) => line.startsWith("TD "))).toHaveLength(160);
    expect(all.filter((line) => line.includes("page 2"))).toEqual([]);
    expect(pages[1]?.text).toMatch(/Letter[\s\S]*page 2/);
  });

  test("hears the entries of the contents as links to what they name", async () => {
    const { pages } = await read(specimen("book", "book"));
    const contents = pages.find(({ text }) => text.includes("Contents"));
    const list = (...entries: string[]) => [
      "TOC",
      ...entries.flatMap((entry) => ["TOCI", "Reference", `Link ${entry}`]),
    ];
    expect(outline(contents?.elements ?? []).map((line) => line.trim())).toEqual([
      "Document [en-GB]",
      "Sect",
      "H1 Contents",
      ...list("On Specimens 1", "Part One 5", "A Second Chapter 7", "Afterword 9", "Index 11"),
      "H1 Figures",
      ...list("A square, printed twice 3"),
      "H1 Tables",
      ...list("Sorts in the case 2"),
    ]);
  });
});

const HEARD = `
Document [en-GB]
  Sect
    H1 A Specimen of Every Node
    P In All House Styles
    P What a page holds, shown once each.
    P By Agnes Pewter
    P 1 May 2024
    P Photograph: Jonas Quoin
    P The specimen sheet (84 KB,| PDF)
    H2 On Specimens
    BlockQuote
      P Letters stand in rows.
      P — an old printer
    P A paragraph holds emphasis, weight, struck words, code < & >, a|,|,|, a note| and another|, a| marked term, an inline picture, and a break in the line, with a formula,| , in it.
      Link link & its text
      Span [fr] un mot français
      Ruby
        RB over a word
        RT a reading
      Reference
        Link ¹
      Reference
        Link ²
      Formula [m^2]
    Figure [small square]
    H2 Lists and Tables
    L
      LI
        Lbl 3.
        LBody
          P third thing
      LI
        Lbl 4.
        LBody
          P fourth thing
          L
            LI
              Lbl –
              LBody
                P nested thing
    L
      LI
        Lbl •
        LBody
          P loose thing
    L
      LI
        Lbl (iv)
        LBody
          P lettered thing
      LI
        Lbl (v)
        LBody
          P numbered thing
    L
      LI
        Lbl Quoin
        LBody
          P A wedge that locks type into its frame.
      LI
        Lbl Sort
        Lbl Piece
        LBody
          P A single letter of type.
          P One more, when the case has run out.
    Note
      Lbl 1
      P A first note, with stress.
    Note
      Lbl 2
      P A second note.
      P In two paragraphs.
Document [en-GB]
  Sect
    Table
      Caption Sorts in the case
      TR
        TH Letter
        TH Count
      TR
        TD e
        TD 12000
      TR
        TD z
        TD 200
    H3 Set Apart
    BlockQuote
      P A quotation stands apart.
    P The first line runs to the margin, the second stands in;
    Code compose(line); justify(line);
    Formula [\\frac{x^3}{7}]
    Div
      Figure [A square of two inks]
      Caption A square, printed twice.
      Caption Drawn by Jonas Quoin
    P The chapter ends here.
    H2 About the author
    P Agnes Pewter cuts punches at the Type Room.
    P The opinions are those of the punch-cutter.
    H2 Related
    P A sheet of borders, from the same room.
    P © 2024 Agnes Pewter
`;
