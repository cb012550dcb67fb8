import { expect, test } from "vitest";
import { AdoptionError } from "./account.ts";
import { readArchive } from "./archive.ts";
import { pageText } from "./charset.ts";
import { readPage } from "./page.ts";

const around = {
  target: "page.md",
  picture: async (address: string) =>
    address.startsWith("page_files/")
      ? { path: `images/${address.slice(11)}`, bytes: new Uint8Array() }
      : { why: "nothing lies there" },
  linkTo: (address: string) => (address === "next.html" ? "next.md" : undefined),
};

const read = async (html: string) => await readPage(Buffer.from(html), around);
const prose = "The keeper had climbed the stair so often that he no longer counted the steps. "
  .repeat(8)
  .trim();

test("of a page its article is the text, and all around it is told", async () => {
  const { text, losses, about } = await read(
    `<html lang="en-GB"><head><title>Salt | Harbour</title><link rel="canonical" href="https://example.org/salt"><meta name="author" content="Ada Marsh"><meta property="article:published_time" content="2021-03-04T10:00:00Z"></head>
     <body><header><a href="/">Harbour</a><nav><a href="/a">About</a></nav></header>
     <h1>Salt</h1><main><article><p>${prose}</p><div class="share-buttons">Share this</div><p>See <a href="next.html">next</a>, <a href="/map">map</a>.</p></article></main>
     <aside>Read more</aside><footer>Imprint</footer><script>alert(1)</script></body></html>`,
  );
  expect(text).toBe(`# Salt\n\n${prose}\n\nSee [next](next.md), [map](https://example.org/map).\n`);
  expect(about).toEqual({
    authors: ["Ada Marsh"],
    date: "2021-03-04",
    lang: "en-GB",
    source: "https://example.org/salt",
  });
  expect(losses).toEqual([
    { what: "around the text", words: "Harbour\nAbout\nRead more\nImprint" },
    { what: "furniture of the page", words: "Share this" },
  ]);
});

test.each([
  [
    "a section about cookies",
    `<main><section id="cookies"><h2>Cookies</h2><p>${prose}</p></section></main>`,
    "## Cookies",
  ],
  [
    "what is called a menu and is the text",
    `<div class="menu"><p>${prose}</p></div>`,
    prose.slice(0, 20),
  ],
  ["a page without paragraphs", "<body>Just words</body>", "Just words"],
  [
    "several articles",
    `<article><p>One ${prose}</p></article><article><p>Two ${prose}</p></article>`,
    "Two The",
  ],
])("%s stays", async (_what, html, words) => {
  const { text, losses } = await read(html);
  expect(text).toContain(words);
  expect(losses).toEqual([]);
});

test("pictures at hand have their new places, others their words and a line in the report", async () => {
  const { text, losses } = await read(
    `<p><img src="page_files/a.png" alt="A"> and <img src="https://a.org/b.png" alt="B"> and <img src="x.gif" data-src="page_files/c.jpg" alt="C"></p><video src="v.mp4"></video>`,
  );
  expect(text).toBe("![A](images/a.png) and B and ![C](images/c.jpg)\n");
  expect(losses).toEqual([
    { what: "pictures that are not at hand", words: "https://a.org/b.png: nothing lies there" },
    { what: "videos", count: 1, words: "v.mp4" },
  ]);
});

test("a page that Word saved has its title, its items and its notes", async () => {
  const item = (sign: string, words: string, level = 1) =>
    `<p class=MsoListParagraph style='mso-list:l0 level${level} lfo1'><![if !supportLists]><span>${sign}&nbsp; </span><![endif]>${words}</p>\n`;
  const { text, losses } = await read(
    `<p class=MsoTitle>The Report</p><p class=MsoNormal>Text<a href="#_ftn1" name="_ftnref1"><span>[1]</span></a><o:p></o:p></p>
     ${item("•", "One")}${item("o", "Deep", 2)}${item("•", "Two")}${item("3.", "Three")}<p class=MsoQuote>Dear</p>
     <div><hr><div id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1"><span>[1]</span></a> Why.</p></div></div>`,
  );
  expect(text).toBe(
    "# The Report\n\nText[^1]\n\n- One\n  - Deep\n- Two\n\n3. Three\n\n> Dear\n\n[^1]: Why.\n",
  );
  expect(losses).toEqual([]);
});

test.each([
  ["a mark", Buffer.from("\ufeff<p>Béguelin", "utf16le")],
  ["what it says", Buffer.from('<meta charset="iso-8859-1"><p>Béguelin', "latin1")],
  [
    "an old way to say it",
    Buffer.from(
      '<meta http-equiv="Content-Type" content="text/html; charset=windows-1252"><p>Béguelin',
      "latin1",
    ),
  ],
  ["UTF-8", Buffer.from("<p>Béguelin")],
  ["none of these", Buffer.from("<p>Béguelin", "latin1")],
  ["an encoding that there is not", Buffer.from('<meta charset="klingon"><p>Béguelin')],
])("a page is decoded by %s", (_what, bytes) => {
  expect(pageText(bytes)).toContain("Béguelin");
});

test("a page in one file brings its pictures along", () => {
  const archive = [
    "From: <Saved>",
    "Snapshot-Content-Location: https://a.org/p",
    "MIME-Version: 1.0",
    "Content-Type: multipart/related;",
    ' type="text/html"; boundary="--B"',
    "",
    "----B",
    "Content-Type: text/html; charset=utf-8",
    "Content-Transfer-Encoding: quoted-printable",
    "Content-Location: https://a.org/p",
    "",
    "<p>B=C3=A9gue=",
    "lin</p>",
    "----B",
    "Content-Type: image/png",
    "Content-Transfer-Encoding: base64",
    "Content-Location: https://a.org/a.png",
    "",
    "AAEC",
    "----B--",
    "",
  ].join("\r\n");
  const { page, charset, source, self, parts } = readArchive(Buffer.from(archive));
  expect(self).toBe(source);
  expect([Buffer.from(page).toString(), charset, source]).toEqual([
    "<p>Béguelin</p>",
    "utf-8",
    "https://a.org/p",
  ]);
  expect([...parts].map(([name, bytes]) => [name, [...bytes]])).toEqual([
    ["https://a.org/a.png", [0, 1, 2]],
  ]);
});

test.each([
  [
    "a page without words",
    "<html><body><script>x</script></body></html>",
    /^Expected a page with text/,
  ],
  ["elements without end", "<div>".repeat(5000), /^Expected elements at most 1000 deep/],
])("%s is one message", async (_what, html, message) => {
  const failed = read(html);
  await expect(failed).rejects.toThrow(AdoptionError);
  await expect(failed).rejects.toThrow(message);
});

test("nothing of a page runs", async () => {
  const { text } = await read(
    '<p onclick="x()">A<a href="javascript:x()">b</a><a href="data:text/html,x">c</a></p><iframe srcdoc="<script>"></iframe><style>p{}</style>',
  );
  expect(text).toBe("Abc\n");
});
