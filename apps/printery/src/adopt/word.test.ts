import { usualLimits } from "@printery/task";
import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { AdoptionError } from "./account.ts";
import { Pictures } from "./pictures.ts";
import { docx, item, p, picture, r } from "./testing/docx.ts";
import { readWord } from "./word.ts";

function pictures(): Pictures {
  return new Pictures({ read: () => undefined, folder: "", statics: [], limits: usualLimits });
}

async function read(bytes: Uint8Array) {
  const taken = pictures();
  const made = await readWord(bytes, { name: "letter", target: "letter.md", pictures: taken });
  return { ...made, files: [...taken.files.keys()] };
}

const text = async (body: string) => (await read(docx(body))).text.trim();

const CELL = (inside: string) => `<w:tc>${p(r(inside))}</w:tc>`;

test.each([
  [
    "a title and headings",
    p(r("T"), "Title") + p(r("A"), "Heading 1") + p(r("B"), "Heading 2"),
    "# T\n\n## A\n\n### B",
  ],
  [
    "headings without a title",
    p(r("A"), "Heading 1") + p(r("x")) + p(r("B"), "Heading 1"),
    "## A\n\nx\n\n## B",
  ],
  [
    "one heading above all",
    p(r("A"), "Heading 1") + p(r("x")) + p(r("B"), "Heading 2"),
    "# A\n\nx\n\n## B",
  ],
  [
    "bold lines where no style says what a heading is",
    p(r("A report", "<w:b/>")) + p(r("x")) + p(r("Part", "<w:b/>")) + p(r("y")),
    "# A report\n\nx\n\n## Part\n\ny",
  ],
  ["lists", item("one", 1) + item("deep", 2, 1) + item("two", 1), "- one\n  1. deep\n- two"],
  [
    "emphasis",
    p(r("a ") + r("b ", "<w:b/>") + r("c", "<w:i/>") + r("d", "<w:strike/>")),
    "a **b** *c*~~d~~",
  ],
  [
    "a link",
    p(`<w:hyperlink r:id="rLink">${r("there")}</w:hyperlink>`),
    "[there](https://example.org/)",
  ],
  ["a quotation", p(r("q"), "Quote"), "> q"],
  [
    "a table",
    `<w:tbl><w:tr>${CELL("a")}${CELL("b")}</w:tr><w:tr>${CELL("c")}${CELL("d")}</w:tr></w:tbl>`,
    "| a | b |\n| - | - |\n| c | d |",
  ],
  ["a program", p(`${r("a")}<w:r><w:br/></w:r>${r("b")}`, "Source Code"), "```\na\nb\n```"],
  [
    "a note",
    p(`${r("A")}<w:r><w:footnoteReference w:id="1"/></w:r>`),
    "A[^1]\n\n[^1]: What the note says.",
  ],
  [
    "a picture with its caption",
    p(picture("A map")) + p(r("Where"), "Caption"),
    '![A map](images/letter.png "Where")',
  ],
  [
    "an author",
    p(r("T"), "Title") + p(r("Ada Marsh"), "Author"),
    "# T\n\n:::byline\nAda Marsh\n:::",
  ],
  [
    "a formula",
    p(
      `<m:oMath><m:f><m:num>${"<m:r><m:t>a</m:t></m:r>"}</m:num><m:den><m:r><m:t>b</m:t></m:r></m:den></m:f></m:oMath>`,
    ),
    "$$\n\\frac{a}{b}\n$$",
  ],
  ["what looks like markup", p(r("*a* _b_ # c $5 [d]")), "\\*a\\* \\_b\\_ # c \\$5 \\[d]"],
])("%s", async (_what, body, markdown) => {
  expect(await text(body)).toBe(markdown);
});

test("a list that text interrupts counts on", async () => {
  expect(await text(item("one", 2) + item("two", 2) + p(r("between")) + item("three", 2))).toBe(
    "1. one\n2. two\n\nbetween\n\n3. three",
  );
  expect(await text(item("a", 1) + p(r("between")) + item("one", 2))).toBe(
    "- a\n\nbetween\n\n1. one",
  );
});

test("numbers that Word counts for headings are told of", async () => {
  const heading = `<w:p><w:pPr><w:pStyle w:val="Heading1"/><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr>${r("Scope")}</w:p>`;
  const { losses, text } = await read(docx(heading + item("one", 2)));
  expect(text).toBe("# Scope\n\n1. one\n");
  expect(losses).toEqual([
    { what: "numbers of headings, which Word counts and are no text", count: 1 },
  ]);
});

test("what can't be carried over is told with its place and its words", async () => {
  const { text, losses, files } = await read(
    docx(
      p(
        `${r("Kept ")}<w:del><w:r><w:delText>struck out</w:delText></w:r></w:del><w:ins>${r("put in")}</w:ins>`,
      ) +
        p(r("Chapter One … 3"), "toc 1") +
        p(
          `${r("Beside")}<w:r><w:pict><v:textbox><w:txbxContent>${p(r("in a box"))}</w:txbxContent></v:textbox></w:pict></w:r>`,
        ),
      {
        "word/comments.xml": `<w:comments NAMESPACES><w:comment w:id="1" w:author="Bo">${p(r("Is it so?"))}</w:comment></w:comments>`,
        "word/header1.xml": `<w:hdr NAMESPACES>${p(r("Harbour Papers"))}</w:hdr>`,
        "word/fonts/font1.odttf": "x",
      },
    ),
  );
  expect(text).toContain("Kept put in");
  expect(text).toContain("in a box");
  expect(text).not.toContain("struck out");
  expect(losses).toEqual([
    {
      what: "deletions that were tracked, which are left out",
      place: "in “Kept struck output in”",
      words: "struck out",
    },
    {
      what: "text boxes, whose text stands after the paragraph they hang on",
      place: "in “Beside in a box”",
      words: "in a box",
    },
    { what: "insertions that were tracked, which are text now", count: 1 },
    { what: "comments", place: "by Bo", words: "Is it so?" },
    { what: "running heads", words: "Harbour Papers" },
    { what: "embedded fonts", count: 1 },
    { what: "the table of contents, which each format makes anew", words: "Chapter One … 3" },
  ]);
  expect(files).toEqual([]);
});

test("the properties of a document are said where its text does not say them", async () => {
  const core = (creator: string) =>
    `<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:title>Salt</dc:title><dc:creator>${creator}</dc:creator><cp:keywords>pans, salt</cp:keywords></cp:coreProperties>`;
  const about = async (body: string, creator = "Ada Marsh") =>
    (await read(docx(body, { "docProps/core.xml": core(creator) }))).about;
  expect(await about(p(r("x")))).toEqual({
    title: "Salt",
    authors: ["Ada Marsh"],
    keywords: ["pans", "salt"],
  });
  expect(await about(p(r("T"), "Title"), "Microsoft Office User")).toEqual({
    keywords: ["pans", "salt"],
  });
});

/** A document one part of which says that it unpacks to `size` bytes. */
function swollen(size: number): Buffer {
  const bytes = docx(p(r("x")));
  const at = bytes.lastIndexOf(Buffer.from("PK\x01\x02", "latin1"));
  bytes.writeUInt32LE(size, at + 24);
  return bytes;
}

test.each([
  [
    "text",
    Buffer.from("just text"),
    "Expected a Word document (.docx), not a file that is no ZIP archive",
  ],
  [
    "a document of old",
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]),
    "Expected a Word document (.docx), not an older one or one with a password (save it as .docx, without)",
  ],
  [
    "a ZIP of something else",
    Buffer.from(zipSync({ "a.txt": strToU8("x") })),
    "Expected a Word document (.docx), not an archive of something else",
  ],
  [
    "a spreadsheet",
    Buffer.from(
      zipSync({ "[Content_Types].xml": strToU8("<Types/>"), "xl/workbook.xml": strToU8("<x/>") }),
    ),
    "Expected a Word document (.docx), not another kind of Office file",
  ],
  [
    "a half download",
    docx(p(r("x"))).subarray(0, 900),
    "Expected a Word document (.docx), not a damaged archive",
  ],
  [
    "a bomb",
    swollen(4_000_000_000),
    "Expected a document of at most 200 MB unpacked, in 10000 parts, not more",
  ],
  [
    "entities",
    docx("", { "word/document.xml": '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>' }),
    "Expected XML without a document type in word/document.xml, not one",
  ],
  [
    "XML that is none",
    docx("", { "word/document.xml": "<w:document><w:body>" }),
    /^Expected XML in word\/document\.xml, not this: /,
  ],
])("%s is one message", async (_what, bytes, message) => {
  const failed = read(bytes);
  await expect(failed).rejects.toThrow(AdoptionError);
  await expect(failed).rejects.toThrow(message);
});
