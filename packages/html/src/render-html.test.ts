import { createHash } from "node:crypto";
import { styles } from "@printery/design";
import { offersOf, type Publication } from "@printery/publication";
import type { StageResult } from "@printery/task";
import { at, paragraph, rendererContract, specimen, specimenImages, text } from "@printery/testing";
import { HtmlValidate } from "html-validate";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { htmlRenderer, isSharedAsset, renderHtml, sharedAssets, sharedSheet } from "./index.ts";

const validator = new HtmlValidate({
  extends: ["html-validate:recommended", "html-validate:a11y"],
  rules: {
    // Titles are as long as their authors make them.
    "long-title": "off",
  },
});

rendererContract(renderHtml, (result) =>
  [...pagesOf(result).values()]
    .join(" ")
    .replace(/<style>.*?<\/style>/gs, " ")
    .replace(/<[^>]+>/g, " ")
    .replace(/&(#x3C|#x26|gt);/g, " "),
);

describe.each(["book", "briefing", "essay"] as const)("in the style %s", (style) => {
  test.each(["article", "book"] as const)("an %s is valid HTML", async (kind) => {
    const result = await renderHtml(specimen(kind, style), specimenImages());
    for (const [path, text] of pagesOf(result)) expect(await problems(text, path)).toEqual([]);
  });
});

test.each([
  [
    "CC-BY-4.0",
    '<a href="https://creativecommons.org/licenses/by/4.0/" rel="license">Creative Commons Attribution 4.0 International (CC BY 4.0)</a>',
  ],
  ["MIT", "MIT"],
])("the foot of a page tells the licence %s", async (license, told) => {
  const base = specimen("article", "essay");
  const metadata = { ...base.metadata, license };
  const result = await renderHtml({ ...base, metadata }, specimenImages());
  expect(textOf(result, "index.html")).toContain(`© 2024 Agnes Pewter ${told}</dd>`);
});

test.each([
  ["Chapter Two: A Letter", '<span class="label">Chapter Two</span> A Letter'],
  ["A Letter: Two", "A Letter: Two"],
])("a chapter is headed by %s, with what counts it above its name", async (title, told) => {
  const base = specimen("book", "book");
  const [first] = base.sections;
  if (first === undefined) throw new Error("The specimen has no sections");
  const result = await renderHtml({ ...base, sections: [{ ...first, title }] }, specimenImages());
  const page = textOf(result, "on-specimens.html");
  expect(page).toContain(`<h1 class="chapter">${told}</h1>`);
  expect(page).toContain(`aria-current="page">${title}</a>`);
});

/** What a section has besides its text. */
const EMPTY = { front: [], back: [], notes: [], headings: [] };

test("the title of a dedication is heard, and seen where it says more", async () => {
  const base = specimen("book", "book");
  const [first] = base.sections;
  if (first === undefined) throw new Error("The specimen has no sections");
  const heading = async (title: string) => {
    const leaf = { ...first, id: "leaf", role: "dedication" as const, title, ...EMPTY };
    const children = [paragraph("For the ferrymen.")];
    const result = await renderHtml(
      { ...base, sections: [{ ...leaf, children }, ...base.sections] },
      specimenImages(),
    );
    const page = textOf(result, "leaf.html") ?? "";
    expect(await problems(page, "leaf.html")).toEqual([]);
    return /<h1.*?<\/h1>/.exec(page)?.[0];
  };
  expect(await heading("Dedication")).toBe('<h1 class="unseen">Dedication</h1>');
  expect(await heading("To the ferrymen")).toBe('<h1 class="chapter">To the ferrymen</h1>');
});

test("an article that stands alone is one page, with what it needs beside it", async () => {
  const { files } = await renderHtml(alone(specimen("article", "book")), specimenImages());
  const names = [...files.keys()].map((name) => name.replace(/-[0-9a-f]{8}\./, "."));
  expect(names.filter((name) => !/-(latin|symbols)\./.test(name))).toEqual([
    "index.html",
    "style.css",
    "icon.svg",
    "scripts.css",
    "fonts/noto-sans-math-400-signs.woff2",
    "fonts/noto-sans-symbols-2-400-signs.woff2",
    "fonts/stix-two-math-400.woff",
    "specimen.bib",
    "specimen.csl.json",
    "specimen.txt",
    "images/square.png",
  ]);
  const latin = names.flatMap((name) => /^fonts\/(.*)-latin.woff2$/.exec(name)?.[1] ?? []);
  expect(latin.sort()).toEqual([
    "eb-garamond-400",
    "eb-garamond-400-italic",
    "eb-garamond-600",
    "eb-garamond-600-italic",
    "source-code-pro-400",
  ]);
});

test("an article in a library shares its style sheet, and has its images alone", async () => {
  const result = await renderHtml(specimen("article", "book"), specimenImages());
  expect([...result.files.keys()]).toEqual([
    "index.html",
    "scripts.css",
    expect.stringMatching(/^fonts\/stix-two-math-400-[0-9a-f]{8}\.woff$/),
    "specimen.bib",
    "specimen.csl.json",
    "specimen.txt",
    "images/square.png",
  ]);
  const sheets = [
    ...(textOf(result, "index.html") ?? "").matchAll(/<link rel="stylesheet" href="([^"]*)"/g),
  ];
  expect(sheets.map(([, href]) => href)).toEqual([
    `../assets/${sharedSheet(styles.book).name}`,
    "scripts.css",
  ]);
});

test("what nobody waits for stands behind all that is shown", async () => {
  for (const text of pagesOf(
    await renderHtml(specimen("book", "essay"), specimenImages()),
  ).values()) {
    const [head = "", rest = ""] = text.split("</head>");
    expect(head).not.toContain('rel="stylesheet"');
    expect(rest).toMatch(/<\/footer>(<link rel="stylesheet" href="[^"]+">)+<\/body><\/html>\n$/);
  }
});

test("every file that a style sheet asks for is there, alone and in a library", async () => {
  const { files } = await renderHtml(alone(specimen("book", "essay")), specimenImages());
  const asked = (css: string) => [...css.matchAll(/url\("([^"]*)"\)/g)].map(([, url]) => url ?? "");
  const own = asked(Buffer.from(files.get("style.css") ?? []).toString("utf8"));
  expect(own.filter((url) => !files.has(url))).toEqual([]);
  const { name, css } = sharedSheet(styles.essay);
  const assets = await sharedAssets([name, "essay-00000000.css"]);
  expect(asked(css).filter((url) => !assets.has(`assets/${url}`))).toEqual([]);
  expect([...assets.keys()].filter((path) => !isSharedAsset(path))).toEqual([]);
  // The sheet, its fonts and the icon of all pages.
  expect(assets.size).toBe(2 + asked(css).length);
  expect(isSharedAsset("assets/essay-00000000.css")).toBe(false);
});

test("each page leads to its icon, in the colour of its style alone, and in the library's among others", async () => {
  const iconsIn = (text: string) =>
    [...text.matchAll(/<link rel="icon" type="image\/svg\+xml" href="([^"]*)">/g)].map(
      ([, href]) => href,
    );
  const result = await renderHtml(alone(specimen("book", "book")), specimenImages());
  for (const text of pagesOf(result).values()) expect(iconsIn(text)).toEqual(["icon.svg"]);
  expect(textOf(result, "icon.svg")).toContain(styles.book.light.accent);
  const among = await renderHtml(specimen("article", "book"), specimenImages());
  expect(iconsIn(textOf(among, "index.html") ?? "")).toEqual(["../assets/icon.svg"]);
  expect(among.files.has("icon.svg")).toBe(false);
});

test("a book shows its cover on its title page, and nowhere else", async () => {
  const result = await renderHtml(specimen("book", "book"), specimenImages());
  expect(textOf(result, "cover.svg")).toMatch(/^<svg .*<path/s);
  const shown = [...pagesOf(result)].filter(([, text]) => text.includes('src="cover.svg"'));
  const asked = [...pagesOf(result)].filter(([, text]) =>
    text.includes('<link rel="preload" as="image" href="cover.svg">'),
  );
  expect(asked).toEqual(shown);
  expect(shown.map(([path]) => path)).toEqual(["index.html"]);
});

test.each<[string, { alt?: string }, string]>([
  ["what its publisher says of it", { alt: "A square." }, "A square."],
  ["no words, for those follow", {}, ""],
])("a book shows its publisher's cover, with %s", async (_, said, alt) => {
  const cover = { image: "images/square.png", path: "publication.yaml", ...said };
  const result = await renderHtml({ ...specimen("book", "book"), cover }, specimenImages());
  const page = textOf(result, "index.html") ?? "";
  const [shown = ""] = /<img [^>]*class="cover"[^>]*>/.exec(page) ?? [];
  expect(shown).toContain('src="images/square.png"');
  expect(shown).toContain(`alt="${alt}"`);
  expect(result.files.has("cover.svg")).toBe(false);
  expect(page).not.toContain("preload");
});

test("a book says on its title page who edited it, in its language", async () => {
  const book = specimen("book", "book");
  const line = async (lang: string) => {
    const made = await renderHtml(
      { ...book, metadata: { ...book.metadata, lang } },
      specimenImages(),
    );
    return /<p class="byline credits">(.*?)<\/p>/.exec(textOf(made, "index.html") ?? "")?.[1];
  };
  expect(await line("en")).toBe("Edited by Jonas Quoin");
  expect(await line("fr")).toBe("Sous la direction de Jonas Quoin");
});

test("a book is a title page and a page per section", async () => {
  const pages = pagesOf(await renderHtml(specimen("book", "book"), specimenImages()));
  expect([...pages.keys()]).toEqual([
    "index.html",
    "on-specimens.html",
    "part-one.html",
    "a-second-chapter.html",
    "afterword.html",
    "book-index.html",
  ]);
});

test("every link inside the publication leads to a file and a place that exist", async () => {
  const result = await renderHtml(specimen("book", "essay"), specimenImages());
  const dead: string[] = [];
  for (const [path, text] of pagesOf(result)) {
    for (const [, href = ""] of text.matchAll(/(?:href|src)="([^"]*)"/g)) {
      if (/^(https?:|\.\.\/index\.html$|specimen\.(pdf|epub)$)/.test(href)) continue;
      if (isSharedAsset(href.replace(/^\.\.\//, ""))) continue;
      const [file = "", id] = href.split("#");
      const target = file === "" ? text : textOf(result, file);
      if (target === undefined || (id && !target.includes(` id="${id}"`)))
        dead.push(`${path}: ${href}`);
    }
  }
  expect(dead).toEqual([]);
});

test.each(["article", "book"] as const)(
  "in an %s a link leads to another publication where that is known",
  async (kind) => {
    const publication = specimen(kind, "essay");
    const [section, ...others] = publication.sections;
    if (section === undefined) throw new Error("The specimen has no section");
    const linked = (url: string) =>
      paragraph({ type: "link", url, children: [text(url)], position: at() });
    const own = { ...section, path: "one/a.md" };
    const urls = [
      "../two.md#salt",
      "../two.md",
      "../three.md",
      "a.md#lists-and-tables",
      "a.md#x",
      "a.md",
    ];
    const sections = [{ ...own, children: [...own.children, ...urls.map(linked)] }, ...others];
    const neighbours = { "two.md#salt": "../two/index.html#salt" };
    const pages = pagesOf(
      await renderHtml({ ...publication, sections, neighbours }, specimenImages()),
    );
    const page = pages.get(kind === "article" ? "index.html" : `${section.id}.html`) ?? "";
    const hrefs = urls.map((url) => new RegExp(`<a href="([^"]*)">${url}</a>`).exec(page)?.[1]);
    const self =
      kind === "article"
        ? ["#lists-and-tables", "index.html", "#main"]
        : ["on-specimens.html#lists-and-tables", "on-specimens.html", "on-specimens.html"];
    expect(hrefs).toEqual(["../two/index.html#salt", undefined, undefined, ...self]);
  },
);

test("the index is the last page, and leads to its places", async () => {
  const pages = pagesOf(await renderHtml(specimen("book", "book"), specimenImages()));
  const page = pages.get("book-index.html");
  expect(page).toContain('role="doc-index"');
  expect(page).toContain(
    '<a class="index-locator" href="on-specimens.html#Term-1">On Specimens</a>',
  );
  expect(pages.get("afterword.html")).toContain('rel="next" href="book-index.html"');
  expect(page).toContain('rel="prev" href="afterword.html"');
  const without = await renderHtml({ ...specimen("book", "book"), index: [] }, specimenImages());
  expect([...pagesOf(without).keys()]).not.toContain("book-index.html");
  expect(pagesOf(without).get("afterword.html")).not.toContain("book-index");
});

test("names, titles and sources are text, whatever they hold", async () => {
  const odd = `<b>"A" & 'B'</b> > C`;
  const plain = specimen("book", "briefing");
  const author = { name: odd, role: "author", note: odd } as const;
  const publication = {
    ...plain,
    metadata: {
      ...plain.metadata,
      title: odd,
      subtitle: odd,
      standfirst: odd,
      series: odd,
      source: odd,
      authors: [author],
    },
    sections: plain.sections.map((section) => ({
      ...section,
      title: odd,
      subtitle: odd,
      authors: [author],
    })),
  };
  for (const [path, text] of pagesOf(await renderHtml(publication, specimenImages()))) {
    expect(text.replace(/"[^"]*"/g, "")).not.toContain("<b>");
    expect(await problems(text, path)).toEqual([]);
  }
});

test.each<[string, Partial<Publication["metadata"]>]>([
  ["a title of 300 characters", { title: "Wörter ".repeat(43).trim() }],
  ["a title that is one long word", { title: "Ü".repeat(300) }],
  ["a title that would end a script", { title: "</script><!--<script>" }],
  ["nobody who wrote it", { authors: [] }],
  [
    "sixty people who wrote it",
    {
      authors: Array.from({ length: 60 }, (_, n) => ({ name: `Ann Lee ${n}`, role: "author" })),
    },
  ],
  ["a year for a date", { date: "1862" }],
  ["a date that no calendar has", { date: "2021-13" }],
  ["Arabic", { lang: "ar", title: "منارة" }],
  ["Japanese", { lang: "ja", title: "灯台" }],
  ["a language that we have no words in", { lang: "pl" }],
  ["an identifier of no kind", { identifier: '<CBP 7531> & "more"' }],
])("with %s pages are valid", async (_, said) => {
  const library = { title: "Harbour <Papers>", url: "https://example.org/shelf/" };
  for (const kind of ["article", "book"] as const) {
    const plain = specimen(kind, "essay");
    const { date: _, ...metadata } = plain.metadata;
    const publication = { ...plain, library, metadata: { ...metadata, ...said } };
    const result = await renderHtml(publication, specimenImages());
    for (const [path, text] of pagesOf(result)) {
      expect(await problems(text, path)).toEqual([]);
      for (const [, json = ""] of text.matchAll(/ld\+json">(.*?)<\/script>/g)) JSON.parse(json);
    }
  }
});

test("what other formats left is told on the first page, and is no page's business else", async () => {
  const left = offersOf("pdf", "specimen", {
    files: new Map([["specimen.pdf", new Uint8Array(312_000)]]),
    messages: [],
    pages: 24,
  });
  const assets = new Map([...specimenImages(), ...left]);
  const pages = pagesOf(await renderHtml(specimen("book", "book"), assets));
  const told = [...pages].filter(([, text]) => text.includes("24 pages · 312 kB"));
  expect(told.map(([path]) => path)).toEqual(["index.html"]);
  expect(pages.get("index.html")).toContain('aria-label="PDF, 24 pages, 312 kilobytes"');
});

test("what is cited is the page, where it has authors of its own", async () => {
  const plain = specimen("book", "book");
  const authors = [{ name: "Cy Moss", role: "author" as const }];
  const sections = plain.sections.map((section, n) =>
    n === 0 ? { ...section, authors } : section,
  );
  const result = await renderHtml(alone({ ...plain, sections }), specimenImages());
  const cited = [...pagesOf(result)].filter(([, text]) => text.includes('class="cite"'));
  expect(cited.map(([path]) => path)).toEqual(["index.html", "on-specimens.html"]);
  expect(textOf(result, "specimen.bib")?.match(/^@\w+/gm)).toEqual(["@book", "@incollection"]);
  expect(JSON.parse(textOf(result, "specimen.csl.json") ?? "")).toHaveLength(2);
});

test("a note is in the page once, and its reference a link to it", async () => {
  const pages = pagesOf(await renderHtml(specimen("article", "book"), specimenImages()));
  const page = pages.get("index.html") ?? "";
  expect(page.match(/A first note, with/g)).toHaveLength(1);
  expect(page).toContain('<a role="doc-noteref" id="noteref-1" href="#note-1">1</a>');
  expect(page).toMatch(/<section class="notes" role="doc-endnotes".*<li id="note-1">/);
});

test("what the text does not say under its title is taken from what is known", async () => {
  const plain = specimen("article", "essay");
  const sections = plain.sections.map((section) => ({ ...section, front: [] }));
  const pages = pagesOf(await renderHtml(alone({ ...plain, sections }), specimenImages()));
  expect(pages.get("index.html")).toMatch(
    /<\/h1><p class="byline">By Agnes Pewter<\/p><p class="dateline"><time datetime="2024-05-01">1 May 2024/,
  );
});

test("a section in another language says so, and its direction", async () => {
  const plain = specimen("book", "book");
  const [first, second, ...rest] = plain.sections;
  if (first === undefined || second === undefined) throw new Error("the specimen has no sections");
  const sections = [{ ...first, lang: "de" }, { ...second, lang: "ar" }, ...rest];
  const pages = pagesOf(await renderHtml(alone({ ...plain, sections }), specimenImages()));
  expect(pages.get(`${first.id}.html`)).toMatch(/<html lang="en-GB">.*<section [^>]*lang="de">/s);
  expect(pages.get(`${second.id}.html`)).toMatch(/<section [^>]*lang="ar" dir="rtl">/);
});

test("no page runs anything but the switch of colours, fetches anything from elsewhere or has styles but by hash", async () => {
  const result = await renderHtml(alone(specimen("book", "book")), specimenImages());
  for (const text of pagesOf(result).values()) {
    expect(text).not.toMatch(/\sstyle=|\son\w+=|<img[^>]+https?:|<script[^>]+src/);
    const fetched = [...text.matchAll(/<link rel="(?!schema)[^>]+https?:/g)];
    expect(fetched).toEqual([]);
    const run = [...text.matchAll(/<script>(.*?)<\/script>/gs)].map(([, script = ""]) => script);
    const hashes = run.map((script) => createHash("sha256").update(script).digest("base64"));
    expect(hashes).toHaveLength(1);
    const sheets = [...text.matchAll(/<style>(.*?)<\/style>/gs)].map(([, css = ""]) => css);
    const own = sheets.map((css) => createHash("sha256").update(css).digest("base64"));
    expect(own).toHaveLength(1);
    expect(text).toContain(`style-src &#x27;self&#x27; &#x27;sha256-${own[0]}&#x27;;`);
    expect(sheets.join()).not.toMatch(/url\(|@import/);
    expect(text).toContain(`script-src &#x27;sha256-${hashes[0]}&#x27;;`);
    expect(run.join("").length).toBeLessThan(1024);
  }
  expect(textOf(result, "style.css")).not.toMatch(/https?:|@import/);
});

test("words that look like the end of the head stay in the description that says them", async () => {
  const plain = specimen("article", "briefing");
  const description = 'On </head><body onload="x"> and <style>a{}</style>';
  const metadata = { ...plain.metadata, description };
  const result = await renderHtml(alone({ ...plain, metadata }), specimenImages());
  const text = textOf(result, "index.html") ?? "";
  expect(await problems(text, "index.html")).toEqual([]);
  const said = description.replaceAll('"', "&#x22;");
  expect(text).toContain(`<meta name="description" content="${said}">`);
});

test("programs have their parts marked, by classes that the page has colours for", async () => {
  const plain = specimen("article", "briefing");
  const position = {
    start: { line: 1, column: 1, offset: 0 },
    end: { line: 1, column: 2, offset: 1 },
  };
  const code = { type: "code", language: "ts", value: "const a = 1; // so", position } as const;
  const sections = plain.sections.map((section) => ({ ...section, children: [code] }));
  const result = await renderHtml(alone({ ...plain, sections }), specimenImages());
  const page = textOf(result, "index.html") ?? "";
  expect(page).toContain(
    '<pre><code class="language-ts"><span class="code-keyword">const</span> a = <span class="code-number">1</span>; <span class="code-comment">// so</span></code></pre>',
  );
  expect(await problems(page, "index.html")).toEqual([]);
  for (const [, part] of page.matchAll(/class="(code-\w+)"/g)) {
    expect(page).toContain(`.${part}{color:light-dark(#`);
  }
});

test("images without their bytes are a mistake of who calls, and thrown", async () => {
  await expect(renderHtml(specimen("article", "essay"), new Map())).rejects.toThrow(
    "Expected assets to have “images/square.png”, as compose gives them beside the publication",
  );
});

test.each([
  ["a chapter", "chapter", true],
  ["a dedication", "dedication", false],
  ["a part", "part", false],
] as const)("the page of %s says how long it takes to read: %s", async (_name, role, says) => {
  const base = specimen("book", "book");
  const sections = base.sections.map((section) => ({ ...section, role }));
  const result = await renderHtml({ ...base, sections }, specimenImages());
  const page = textOf(result, `${sections[0]?.id}.html`);
  expect(page).toContain("<h1");
  expect(page?.includes("Reading time")).toBe(says);
});

async function problems(text: string, path: string): Promise<string[]> {
  const { results } = await validator.validateString(text, path);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${path}: ${ruleId}: ${message} ${selector}`),
  );
}

function pagesOf({ files }: Pick<StageResult, "files">): Map<string, string> {
  const pages = [...files].filter(([path]) => path.endsWith(".html"));
  return new Map(pages.map(([path, bytes]) => [path, Buffer.from(bytes).toString("utf8")]));
}

function textOf({ files }: Pick<StageResult, "files">, path: string): string | undefined {
  const bytes = files.get(path);
  return bytes === undefined ? undefined : Buffer.from(bytes).toString("utf8");
}

test.each([
  [true, undefined],
  [false, "unhyphenated"],
])("words may be broken: %s", async (hyphenate, name) => {
  const publication = { ...specimen("book", "book"), hyphenate };
  for (const text of pagesOf(await renderHtml(publication, specimenImages())).values()) {
    expect(/<html [^>]*class="([^"]*)"/.exec(text)?.[1]).toBe(name);
  }
});

/** A publication that is part of no library. */
function alone({ library: _, ...publication }: ReturnType<typeof specimen>) {
  return publication;
}

test("for a preview blocks are marked, and photographs stay as they are", async () => {
  const places = { of: () => "0:3-4", ofTitle: () => "0:1-1", key: () => "" };
  const preview = htmlRenderer({ places, picturesAsTheyAre: true });
  const { files } = await preview(specimen("article", "essay"), specimenImages());
  const page = Buffer.from(files.get("index.html") ?? "").toString("utf8");
  expect(page).toMatch(/<h1 class="title" data-place="0:1-1">/);
  expect(page).toMatch(/<p data-place="0:3-4">/);
  for (const [name, bytes] of specimenImages()) {
    if (files.has(name)) expect(files.get(name)).toEqual(bytes);
  }
  const published = await renderHtml(specimen("article", "essay"), specimenImages());
  expect(Buffer.from(published.files.get("index.html") ?? "").toString()).not.toContain(
    "data-place",
  );
});

test("where the library has an address, the picture of links stands beside the page that names it", async () => {
  const library = { title: "Harbour Papers", url: "https://example.org/shelf/" };
  const publication = { ...specimen("article", "essay"), library };
  const { files } = await renderHtml(publication, specimenImages());
  const card = await sharp(files.get("card.png")).metadata();
  expect([card.format, card.width, card.height]).toEqual(["png", 1200, 630]);
  expect(textOf({ files }, "index.html")).toContain(
    'property="og:image" content="https://example.org/shelf/specimen/card.png"',
  );

  const unplaced = { ...publication, library: { title: library.title } };
  expect((await renderHtml(unplaced, specimenImages())).files.has("card.png")).toBe(false);
  const shown = await htmlRenderer({ picturesAsTheyAre: true })(publication, specimenImages());
  expect(shown.files.has("card.png")).toBe(false);
});
