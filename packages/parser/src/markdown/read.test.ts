import {
  type Block,
  type Document,
  type Node,
  plainText,
  readDocument,
  walk,
} from "@printery/document";
import { formatMessage } from "@printery/task";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { loadReader, parse } from "../parse.ts";

const read = await loadReader("a.md");

function readText(text: string): { document: Document; messages: string[] } {
  const { document, messages } = parse(Buffer.from(text), { path: "a.md", read });
  if (document === undefined) throw new Error("Nothing was read");
  expect(readDocument(JSON.parse(JSON.stringify(document)))).toEqual(document);
  return { document, messages: messages.map(formatMessage) };
}

/** Type and text of each block below a title. */
function outline(text: string): string[] {
  return readText(`# T\n\n${text}`)
    .document.children.slice(1)
    .map((node) => `${node.type}: ${textOf(node)}`);
}

function textOf(node: Block): string {
  if (node.type === "code") return node.value;
  return "children" in node ? plainText(node.children) : "";
}

/** The running text of the first paragraph, each node as its type and text. */
function phrases(text: string): string[] {
  const [, paragraph] = readText(`# T\n\n${text}`).document.children;
  if (paragraph?.type !== "paragraph") return [`${paragraph?.type}`];
  return paragraph.children.map((node) => `${node.type}: ${plainText([node])}`);
}

describe("a directive", () => {
  test.each([
    [":::standfirst\nHow it ended.\n:::", ["standfirst: How it ended."]],
    ["::byline[By Ada Marsh]", ["byline: By Ada Marsh"]],
    [
      ":::contributor-note\nAda Marsh keeps a lamp.\n:::",
      ["contributorNote: Ada Marsh keeps a lamp."],
    ],
    [
      ":::contributorNote\nAda Marsh keeps a lamp.\n:::",
      ["contributorNote: Ada Marsh keeps a lamp."],
    ],
    [":::credit\nOne.\n\nTwo.\n:::", ["credit: One.", "credit: Two."]],
    [":::epigraph\n> The sea, the sea.\n:::", ["epigraph: The sea, the sea."]],
    [":::related\n## More\n\nLamps.\n:::", ["related: More\nLamps."]],
    ['::attachment[Report]{format=pdf size="7 KB"}', ["attachment: Report (PDF, 7 KB)"]],
    [
      ":::verse\nBlow, *blow*,\n  and go\n\ndown.\n:::",
      ["verse: Blow, blow, and go", "verse: down."],
    ],
    ["> :::epigraph\n> Deep.\n> :::", ["blockquote: Deep."]],
    [":::pullquote\nThe sea.\n:::", ["pullquote: The sea."]],
    ["::pullquote[The sea.]", ["pullquote: The sea."]],
  ])("%j gives its role", (text, expected) => {
    expect(outline(text)).toEqual(expected);
    expect(readText(`# T\n\n${text}`).messages).toEqual([]);
  });

  test.each([
    [
      ":::tap\nMind the *step*.\n:::",
      ["paragraph: :::tap", "paragraph: Mind the step.", "paragraph: :::"],
      "unknown",
    ],
    ["::before", ["paragraph: ::before"], "unknown"],
    [":::byline\n- a\n:::", ["paragraph: :::byline", "list: a", "paragraph: :::"], "invalid"],
    [
      ":::byline{#x}\nBy Ada Marsh\n:::",
      ["paragraph: :::byline{#x}", "paragraph: By Ada Marsh", "paragraph: :::"],
      "invalid",
    ],
    [
      ":::pullquote\nThe sea.\n\nMore.",
      ["paragraph: :::pullquote", "paragraph: The sea.", "paragraph: More."],
      "invalid",
    ],
    ["> ::byline[By Ada Marsh]", ["blockquote: ::byline[By Ada Marsh]"], "invalid"],
    ["A :foreign[mot] here", ["paragraph: A :foreign[mot] here"], "invalid"],
  ])("%j stays as it is", (text, expected, rule) => {
    expect(outline(text)).toEqual(expected);
    expect(readText(`# T\n\n${text}`).messages.join()).toContain(`(directive-${rule})`);
  });

  test.each([
    "At 10:30 sharp",
    "a:b",
    "a :: b",
    ":smile:",
    "std::vector",
    "Note:[1] yes",
    "::",
    ":::",
    "x:foreign",
    ":: note",
  ])("is not %j", (text) => {
    expect(outline(text)).toEqual([`paragraph: ${text}`]);
    expect(readText(`# T\n\n${text}`).messages).toEqual([]);
  });

  test("knows its language", () => {
    expect(phrases("The :foreign[*mot* juste]{lang=fr} it is")).toEqual([
      "text: The ",
      "foreign: mot juste",
      "text:  it is",
    ]);
    const { document } = readText("# T\n\n:::epigraph{lang=fr}\nLa mer.\n:::");
    expect(document.children[1]?.data).toEqual({ lang: "fr", confidence: 1, cues: ["markup"] });
  });

  test("that is not closed says so", () => {
    expect(readText("# T\n\n:::related\nLamps.").messages).toEqual([
      "a.md:3:1: warning: Expected a line `:::` that ends `related`, not none; taking in all that follows (directive-invalid)",
    ]);
  });

  test.each([
    [":::standfrist\na\n:::", "Expected the role `standfirst`, not `standfrist`"],
    [":::aside\na\n:::", "Expected a role that docs/markdown.md lists, not `aside`"],
  ])("%j names a role that is none, and what was meant by it", (text, said) => {
    expect(readText(`# T\n\n${text}\n`).messages).toEqual([
      `a.md:3:1: warning: ${said}; keeping it as literal text (directive-unknown)`,
    ]);
  });
});

describe("HTML", () => {
  test.each([
    ["a <b>b</b> <i>c</i>", ["text: a ", "strong: b", "text:  ", "emphasis: c"]],
    ["a<br>b", ["text: a", "break:  ", "text: b"]],
    [
      "10<sup>2</sup> H<sub>2</sub>O 1<sup>st</sup>",
      ["text: 10", "text: ²", "text:  H", "text: ₂", "text: O 1", "text: st"],
    ],
    ["press <kbd>x</kbd>", ["text: press ", "inlineCode: x"]],
    ['see <a href="b&amp;c">here</a>', ["text: see ", "link: here"]],
    ["a <span class=x>b</span>", ["text: a ", "text: b"]],
    ["<ruby>灯台<rp>(</rp><rt>とうだい</rt><rp>)</rp></ruby>の", ["ruby: 灯台", "text: の"]],
    ["<ruby>漢<rt>かん</rt>字<rt>じ</rt></ruby>", ["ruby: 漢", "ruby: 字"]],
    // Near misses.
    ["<ruby>灯台</ruby>", ["text: <ruby>", "text: 灯台", "text: </ruby>"]],
    ["灯台<rt>とう</rt>", ["text: 灯台", "text: <rt>", "text: とう", "text: </rt>"]],
    ["a <blink>b</blink>", ["text: a ", "text: <blink>", "text: b", "text: </blink>"]],
    ["a <b>b", ["text: a ", "text: <b>", "text: b"]],
    ["a </b> b", ["text: a ", "text: </b>", "text:  b"]],
    ["x<sup>y</sup>", ["text: x", "text: <sup>", "text: y", "text: </sup>"]],
    ["a < b > c", ["text: a < b > c"]],
  ])("%j is read in running text", (text, expected) => {
    expect(phrases(text)).toEqual(expected);
  });

  test("of ruby has what stands above", () => {
    const [, block] = readText("# T\n\n<ruby>漢<rt>かん</rt></ruby>").document.children;
    expect(block).toMatchObject({ children: [{ type: "ruby", text: "かん" }] });
  });

  test.each([
    ["<p align=center>One &amp; <b>two</b></p>", ["paragraph: One & two"]],
    ["<div>\n<h3>Ropes</h3>\nand tar\n</div>", ["heading: Ropes", "paragraph: and tar"]],
    ["<!-- a remark -->", ["boilerplate: <!-- a remark -->"]],
    ["text <!-- a remark --> on", ["paragraph: text  on", "boilerplate: <!-- a remark -->"]],
    [
      "<details>\n\nin\n\n</details>",
      ["boilerplate: <details>", "paragraph: in", "boilerplate: </details>"],
    ],
    ["<table><tr><td>1</td></tr></table>", ["paragraph: <table><tr><td>1</td></tr></table>"]],
    ["<script>\nx = 1\n</script>", ["paragraph: <script>\nx = 1\n</script>"]],
  ])("%j is read as blocks", (text, expected) => {
    expect(outline(text)).toEqual(expected);
  });

  test("that is not read is told", () => {
    const long = `<x-y class="${"a ".repeat(40)}">`;
    const { messages } = readText(`# T\n\n<div><table></table></div>\n\na <x-y> b\n\nc ${long} d`);
    expect(messages).toEqual(
      [
        "a.md:3:1: info: Expected Markdown, or HTML that docs/markdown.md lists, not <table>;",
        "a.md:5:3: info: Expected Markdown, or HTML that docs/markdown.md lists, not <x-y>;",
        `a.md:7:3: info: Expected Markdown, or HTML that docs/markdown.md lists, not ${long.slice(0, 40)}…;`,
      ].map((said) => `${said} keeping it as literal text (markdown-html)`),
    );
  });
});

describe("GitHub's Markdown", () => {
  test.each([
    ["- [ ] rope\n- [x] tar", ["list: ☐ rope\n☑ tar"]],
    ["| a | b |\n|:--|--:|\n| 1 | 2 | 3 |", ["table: a\nb\n1\n2\n3"]],
    [
      "text[^1]\n\n[^1]: Note.\n[^1]: Twice.",
      ["paragraph: text", "footnoteDefinition: Note.", "footnoteDefinition: Twice."],
    ],
    [
      "text[^1]\n\n[^1]: Note[^2].\n\n[^2]: Deep.",
      ["paragraph: text", "footnoteDefinition: Note.", "footnoteDefinition: Deep."],
    ],
    ["text^[A *short* note] on", ["paragraph: text on", "footnoteDefinition: A short note"]],
    ["text \\^[none] on", ["paragraph: text ^[none] on"]],
    ["## Ropes {#ropes}", ["heading: Ropes"]],
    ["## Sets {a}", ["heading: Sets {a}"]],
  ])("%j", (text, expected) => {
    expect(outline(text)).toEqual(expected);
  });

  test.each([
    [
      "see https://example.org/a_b_c.",
      ["text: see ", "link: https://example.org/a_b_c", "text: ."],
    ],
    ["see www.example.org now", ["text: see ", "link: www.example.org", "text:  now"]],
    ["write ada.m@example.org now", ["text: write ", "link: ada.m@example.org", "text:  now"]],
    ["~~gone~~", ["delete: gone"]],
    ["see http:// and www. and @ada", ["text: see http:// and www. and @ada"]],
  ])("%j has its addresses", (text, expected) => {
    expect(phrases(text)).toEqual(expected);
  });
});

test.each([
  ["2. rope\n3. tar", undefined],
  ["2) rope\n3) tar", "parenthesis"],
  ["> 2) rope\n> 3) tar", "parenthesis"],
  ["- rope\n- tar (3)", undefined],
])("numbers keep what stands behind them: %j", (text, delimiter) => {
  const all = walk(readText(text).document.children);
  expect(all.find(({ type }) => type === "list")).toMatchObject({ type: "list" });
  expect(all.flatMap((node) => (node.type === "list" ? [node.delimiter] : []))).toEqual([
    delimiter,
  ]);
});

describe("what nobody refers to is set aside", () => {
  test.each([
    ["text\n\n[a]: /lamp 'Lamp'", ["paragraph: text", "boilerplate: [a]: /lamp 'Lamp'"]],
    ["[a]\n\n[a]: /lamp\n[a]: /rope", ["paragraph: a", "boilerplate: [a]: /rope"]],
    ["[a][b] and [b]", ["paragraph: [a][b] and [b]"]],
    ["```js {1}\nx\n```", ["code: x", "boilerplate: {1}"]],
  ])("%j", (text, expected) => {
    expect(outline(text)).toEqual(expected);
  });
});

describe("front matter", () => {
  test.each([
    ["---\ntitle: Salt\n---\n\nText.", "Salt", ["paragraph"]],
    [
      "---\ntitle: Salt\n...\n\nText.\n\n---\n\nMore.",
      "Salt",
      ["paragraph", "thematicBreak", "paragraph"],
    ],
    ['+++\ntitle = "Salt"\n+++\n\n# SALT.', "Salt", ["title"]],
    ['+++\ntitle = "Salt"\n+++\n\n# Road\n\nBy Ada Byron', "Salt", ["heading", "byline"]],
    ["---\ntitle: Salt\n---\n\n<h1>Road</h1>\n\n# Salt", "Salt", ["heading", "heading"]],
    ["---\n\n> quoted\n\n# Road", "Road", ["thematicBreak", "blockquote", "title"]],
  ])("%j", (text, title, types) => {
    const { document } = readText(text);
    expect(document.metadata.title).toEqual(title);
    expect(document.children.map(({ type }) => type)).toEqual(types);
  });
});

const part = fc.constantFrom(
  "salt",
  "road ",
  " *harbour*",
  "**light**",
  "`code`",
  "[a]",
  "[b](u)",
  "![alt](i)",
  "\n",
  "\n\n",
  "\n- ",
  "\n> ",
  "\n1. ",
  "\n# ",
  "\n    ",
  "\n```\n",
  "<b>",
  "</b>",
  "<!--",
  "-->",
  "<div>",
  "[^n]",
  "\n[^n]: ",
  "\n[a]: /u 'Title'\n",
  "^[",
  "]",
  "~~",
  "_",
  "\n| a | b |\n|---|---|\n| c |",
  ":::related\n",
  "\n:::\n",
  ":foreign[w]{lang=fr}",
  "::byline[x]",
  "&amp;",
  "\\*",
  "www.example.org",
  "<x y='z'>",
);

test.each(["and", "\tand"])(
  "what is defined far below is known above, beside what is defined there, and before %j",
  (more) => {
    // Each block is read by itself, by micromark where a line begins with a tab.
    const text = `[one]: https://a.example\nSee [one] and [two]\n${more} more.\n\n[two]: https://b.example\n`;
    const { children } = readText(`# T\n\n${text}`).document;
    const links = walk(children).filter(({ type }) => type === "link");
    expect(links.map(own)).toEqual(["https://a.example ", "https://b.example "]);
  },
);

test("no word of a text is lost", () => {
  const words = (text: string) =>
    text.match(/salt|road|harbour|light|code|alt|Title|byline/g)?.sort() ?? [];
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 20 }), (parts) => {
      const text = `salt\n${parts.join("")}`;
      const { document } = parse(Buffer.from(text), { path: "a.md", read });
      const found = [...walk(document?.children ?? [])].map(own).join(" ");
      const all = words(text).filter((word) => !(word === "byline" && !found.includes("byline")));
      // A definition's title is told with each thing that refers to it.
      expect(new Set(words(found))).toEqual(new Set(all));
    }),
    { numRuns: 500, seed: 7 },
  );
});

function own(node: Node): string {
  if ("value" in node) return node.value;
  if (node.type === "image") return `${node.url} ${node.alt} ${node.title ?? ""}`;
  return node.type === "link" ? `${node.url} ${node.title ?? ""}` : "";
}

describe("a text that means harm", () => {
  test.each([
    ["quotations in quotations", `${"> ".repeat(5000)}x`],
    ["items in items", `${"- ".repeat(5000)}x`],
    ["emphasis in emphasis", `${"*a ".repeat(3000)}${"a* ".repeat(3000)}`],
    ["containers in containers", ":::related\n".repeat(1000)],
    ["brackets", "[".repeat(20_000)],
    ["open links", "[a](".repeat(5000)],
  ])("is read: %s", (_what, text) => {
    const started = process.cpuUsage();
    expect(readText(text).document.children.length).toBeGreaterThan(0);
    expect(process.cpuUsage(started).user).toBeLessThan(8_000_000);
  });

  test("is told what is text from where on", () => {
    expect(readText(`# T\n\n${"*a* ".repeat(600)}`).messages).toEqual([
      "a.md:3:2001: warning: Expected fewer marks of emphasis in one paragraph, not these; keeping the rest as literal text (nesting-too-deep)",
    ]);
  });
});
