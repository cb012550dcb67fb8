import type {
  Back,
  Flow,
  FootnoteDefinition,
  Front,
  NodeOf,
  Phrasing,
  TableRow,
  Text,
} from "@printery/document";
import type { Section } from "@printery/publication";
import { at } from "@printery/testing";
import type { ElementContent } from "hast";
import { describe, expect, test } from "vitest";
import { sectionMarkup } from "./section-markup.ts";

const position = at();
const text = (value: string): Text => ({ type: "text", value, position });
const paragraph = (...children: Phrasing[]): Flow => ({ type: "paragraph", children, position });
const reference = (identifier: string): Phrasing => ({
  type: "footnoteReference",
  identifier,
  position,
});

/** Lines of verse, the second far in. */
const verse = (first: string, ...others: string[]): Flow => ({
  type: "verse",
  children: [first, ...others].flatMap((words, index): NodeOf<"verse">["children"] => {
    const children = [text(words)];
    const line = { type: "verseLine", indent: index * 40, children, position } as const;
    return index === 0 ? [line] : [{ type: "break", position }, line];
  }),
  position,
});

const empty: Section = {
  id: "ferry",
  path: "harbour/02-ferry.txt",
  digest: "0".repeat(64),
  role: "chapter",
  matter: "body",
  depth: 1,
  lang: "en",
  title: "The Ferry",
  authors: [],
  front: [],
  children: [],
  back: [],
  notes: [],
  headings: [{ id: "the-slip", depth: 2, title: "The slip" }],
};

function markup(parts: Partial<Section>) {
  const { notes, ...rest } = sectionMarkup(
    { ...empty, ...parts },
    {
      imageUrl: (name) => `../${name}`,
      imageSize: (name) => (name === "images/slip.png" ? { width: 640, height: 480 } : undefined),
      sectionUrl: (path) => (path === "harbour/03-pier.txt" ? "pier.html" : undefined),
    },
  );
  return { ...rest, notes };
}

/** A word that fills a window of 320 pixels. */
const LONG = "Llanfairpwllgwyngyllgogerych";
/** Short words that no one wants to read one below the other. */
const SENTENCE = "a boat lies on the mud as the tide is out";

const body = (...children: Flow[]) => html(markup({ children }).body);
const inline = (...children: Phrasing[]) => body(paragraph(...children)).slice(3, -4);

/** Hast as a person reads it: enough of a serializer to compare with, and nothing of the one that publishes. */
function html(nodes: readonly ElementContent[]): string {
  return nodes
    .map((node) => {
      if (node.type === "text") return node.value.replaceAll("<", "&lt;");
      if (node.type !== "element") return `[${node.type}]`;
      const attributes = Object.entries(node.properties)
        .filter(([, value]) => value !== undefined && value !== null)
        .map(([name, value]) => ` ${name}=${Array.isArray(value) ? value.join(".") : value}`);
      return `<${node.tagName}${attributes.join("")}>${html(node.children)}</${node.tagName}>`;
    })
    .join("");
}

describe("phrasing", () => {
  const children = [text("tide")];
  test.each<[string, Phrasing, string]>([
    ["text, literally", text("<b> & “x”"), "&lt;b> & “x”"],
    ["emphasis", { type: "emphasis", children, position }, "<em>tide</em>"],
    ["strong", { type: "strong", children, position }, "<strong>tide</strong>"],
    ["delete", { type: "delete", children, position }, "<del>tide</del>"],
    ["code", { type: "inlineCode", value: "a < b", position }, "<code>a &lt; b</code>"],
    ["a break", { type: "break", position }, "<br></br>\n"],
    [
      "ruby",
      { type: "ruby", text: "tájd", children, position },
      "<ruby>tide<rp>(</rp><rt>tájd</rt><rp>)</rp></ruby>",
    ],
    ["a foreign word", { type: "foreign", lang: "fr", children, position }, "<i lang=fr>tide</i>"],
    [
      "a foreign script, upright",
      { type: "foreign", lang: "el", children: [text("θάλασσα")], position },
      "<span lang=el>θάλασσα</span>",
    ],
    [
      "a foreign script, upright, with a Latin name in it",
      { type: "foreign", lang: "el", children: [text("θάλασσα, Agnes")], position },
      "<span lang=el>θάλασσα, Agnes</span>",
    ],
    [
      "foreign words behind their quotation marks",
      { type: "foreign", lang: "fr", children: [text("« marée »")], position },
      "<i lang=fr>« marée »</i>",
    ],
    [
      "an image",
      { type: "image", url: "images/slip.png", alt: "The slip at low water", position },
      "<img src=../images/slip.png alt=The slip at low water width=640 height=480></img>",
    ],
    [
      "an image that is not there, by its alternative text",
      { type: "image", url: "https://example.org/far.png", alt: "Far away", position },
      "Far away",
    ],
  ])("%s", (_what, node, expected) => {
    expect(inline(node)).toBe(expected);
  });
});

test("a foreign direction is told, and of all of a paragraph to that as well", () => {
  const sea: Phrasing = { type: "foreign", lang: "he", children: [text("ים")], position };
  const span = "<span lang=he dir=rtl>ים</span>";
  expect(body(paragraph(text("the "), sea))).toBe(`<p>the ${span}</p>`);
  expect(body(paragraph(sea))).toBe(`<p dir=rtl>${span}</p>`);
});

describe("links", () => {
  const link = (url: string): Phrasing => ({
    type: "link",
    url,
    children: [text("there")],
    position,
  });
  test.each([
    ["https://example.org/a?b=c&d", "https://example.org/a?b=c&d"],
    ["http://example.org/", "http://example.org/"],
    ["HTTPS://example.org/", "https://example.org/"],
    ["mailto:pilot@example.org", "mailto:pilot@example.org"],
    ["tel:+441234", "tel:+441234"],
    ["#the-slip", "#the-slip"],
    ["03-pier.txt", "pier.html"],
    ["./03-pier.txt#rails", "pier.html"],
  ])("%s leads somewhere", (url, href) => {
    expect(inline(link(url))).toBe(`<a href=${href}>there</a>`);
  });

  test.each([
    ["https://example.org/", "https://example.org", " className=address"],
    ["https://www.example.org/a", "example.org/a", " className=address"],
    ["https://example.org/a", "https://example.org/b", ""],
    ["mailto:pilot@example.org", "pilot@example.org", ""],
  ])("%s under the words “%s”", (url, words, attribute) => {
    const said: Phrasing = { type: "link", url, children: [text(words)], position };
    expect(inline(said)).toBe(`<a href=${url}${attribute}>${words}</a>`);
  });

  test.each([
    "javascript:alert(1)",
    " java\nscript:alert(1)",
    "data:text/html,x",
    "file:///etc/passwd",
    "ftp://example.org/",
    "//example.org/",
    "\\\\example.org/",
    "/03-pier.txt",
    "04-lost.txt",
    "../03-pier.txt",
    "#the-ship",
    "#%",
    "%",
    "http://",
    "",
  ])("%j stays plain text", (url) => {
    expect(inline(link(url))).toBe("there");
  });
});

describe("flow", () => {
  const children = [paragraph(text("Low water."))];
  const item = (...content: Flow[]) => ({ type: "listItem", children: content, position }) as const;
  const image = { type: "image", url: "images/slip.png", alt: "", position } as const;
  const img = "<img src=../images/slip.png alt= width=640 height=480></img>";
  const row = (...cells: string[]): TableRow => ({
    type: "tableRow",
    position,
    children: cells.map((cell) => ({
      type: "tableCell",
      position,
      children: cell === "" ? [] : [text(cell)],
    })),
  });

  const list = (...children: ReturnType<typeof item>[]): Flow => ({
    type: "list",
    ordered: false,
    spread: false,
    children,
    position,
  });
  const task = item(paragraph(text("☐ "), text("mend")));

  test.each<[string, Flow, string]>([
    ["a list of tasks", list(task), "<ul className=tasks><li>☐ mend</li></ul>"],
    [
      "a list with a task in it",
      list(task, item(...children)),
      "<ul><li>☐ mend</li>\n<li>Low water.</li></ul>",
    ],
    ["a paragraph", paragraph(text("Low water.")), "<p>Low water.</p>"],
    [
      "a paragraph in another language",
      { ...paragraph(text("Ebbe.")), data: { lang: "de", confidence: 1 } },
      "<p lang=de>Ebbe.</p>",
    ],
    [
      "a heading",
      { type: "heading", depth: 3, id: "the-slip", children: [text("The slip")], position },
      "<h3 id=the-slip>The slip</h3>",
    ],
    [
      "a quotation",
      { type: "blockquote", children, position },
      "<blockquote><p>Low water.</p></blockquote>",
    ],
    [
      "a note set apart",
      {
        type: "blockquote",
        children: [paragraph({ type: "strong", children: [text("Tide")], position }), ...children],
        position,
      },
      "<blockquote className=admonition><p><strong>Tide</strong></p>\n<p>Low water.</p></blockquote>",
    ],
    [
      "an epigraph",
      { type: "epigraph", children, position },
      "<blockquote role=doc-epigraph><p>Low water.</p></blockquote>",
    ],
    [
      "a pull quote",
      { type: "pullquote", children, position },
      "<aside role=doc-pullquote><p>Low water.</p></aside>",
    ],
    [
      "a tight list",
      {
        type: "list",
        ordered: false,
        spread: false,
        children: [item(...children, ...children), item({ type: "thematicBreak", position })],
        position,
      },
      "<ul><li>Low water.\nLow water.</li>\n<li><hr></hr></li></ul>",
    ],
    [
      "a list by Roman numerals",
      {
        type: "list",
        ordered: true,
        style: "i",
        start: 4,
        spread: false,
        children: [item(paragraph(text("One.")))],
        position,
      },
      "<ol type=i start=4><li>One.</li></ol>",
    ],
    [
      "a list by letters in brackets",
      {
        type: "list",
        ordered: true,
        style: "a",
        delimiter: "parentheses",
        start: 1,
        spread: false,
        children: [item(paragraph(text("One.")))],
        position,
      },
      "<ol className=parentheses-lower-alpha type=a><li>One.</li></ol>",
    ],
    [
      "terms and what they mean",
      {
        type: "definitionList",
        children: [
          { type: "definitionTerm", children: [text("Slip")], position },
          { type: "definitionDescription", children, position },
          {
            type: "definitionDescription",
            children: [paragraph(text("A berth.")), paragraph(text("A slope."))],
            position,
          },
        ],
        position,
      },
      "<dl><dt>Slip</dt>\n<dd>Low water.</dd>\n<dd><p>A berth.</p>\n<p>A slope.</p></dd></dl>",
    ],
    [
      "a spread list",
      {
        type: "list",
        ordered: true,
        start: 3,
        spread: true,
        children: [item(...children)],
        position,
      },
      "<ol start=3><li><p>Low water.</p></li></ol>",
    ],
    [
      "a list from one",
      {
        type: "list",
        ordered: true,
        start: 1,
        spread: false,
        children: [item(...children)],
        position,
      },
      "<ol><li>Low water.</li></ol>",
    ],
    [
      "code",
      { type: "code", language: "ts", value: "a\n  b", position },
      "<pre><code className=language-ts>a\n  b</code></pre>",
    ],
    [
      "code in no language with a line that may scroll, by tabs alone",
      { type: "code", value: `a\n\t\t\t\t\t\t\tb`, position },
      "<pre role=group tabIndex=0 ariaLabel=Code><code>a\n\t\t\t\t\t\t\tb</code></pre>",
    ],
    [
      "code that may scroll, by its language",
      { type: "code", language: "ts", value: "b".repeat(29), position },
      `<pre role=group tabIndex=0 ariaLabel=Code (ts)><code className=language-ts>${"b".repeat(29)}</code></pre>`,
    ],
    [
      "a narrow table, whose empty cell heads nothing",
      {
        type: "table",
        align: [null, "right"],
        children: [row("", "Depth"), row("Slip", "2 m")],
        position,
      },
      "<div className=table><table><thead><tr><td></td>" +
        "<th className=right scope=col>Depth</th></tr></thead>\n" +
        "<tbody><tr><td>Slip</td><td className=right>2 m</td></tr></tbody></table></div>",
    ],
    [
      "a table that may scroll, named by its header",
      { type: "table", align: [], children: [row("Slip", "Fathoms"), row("s", LONG)], position },
      "<div className=table role=group tabIndex=0 ariaLabel=Slip, Fathoms><table><thead><tr>" +
        "<th scope=col>Slip</th><th scope=col>Fathoms</th></tr></thead>\n" +
        `<tbody><tr><td>s</td><td>${LONG}</td></tr></tbody></table></div>`,
    ],
    [
      "a table that may scroll, named by its caption",
      { type: "table", align: [], caption: [text("Depths")], children: [row(LONG)], position },
      "<div className=table role=group tabIndex=0 ariaLabel=Depths><table><caption>Depths</caption>\n" +
        `<thead><tr><th scope=col>${LONG}</th></tr></thead></table></div>`,
    ],
    [
      "a table that may scroll, since a sentence in it keeps some words on a line",
      { type: "table", align: [], children: [row("Slip", "Mud"), row("s", SENTENCE)], position },
      "<div className=table role=group tabIndex=0 ariaLabel=Slip, Mud><table><thead><tr>" +
        "<th scope=col>Slip</th><th scope=col>Mud</th></tr></thead>\n" +
        `<tbody><tr><td>s</td><td className=sentence>${SENTENCE}</td></tr></tbody></table></div>`,
    ],
    [
      "a table of many short words, whose lines can be broken",
      { type: "table", align: [], children: [row("a b c d e f g h i j k l m n o p q")], position },
      "<div className=table><table><thead><tr>" +
        "<th scope=col>a b c d e f g h i j k l m n o p q</th></tr></thead></table></div>",
    ],
    ["a break", { type: "thematicBreak", position }, "<hr></hr>"],
    ["a bare figure", { type: "figure", image, children: [], position }, `<figure>${img}</figure>`],
    [
      "a plate",
      { type: "figure", image, children: [], plate: true, position },
      `<figure className=plate>${img}</figure>`,
    ],
    [
      "a figure",
      { type: "figure", image, children: [text("Ebb.")], credit: [text("A. Pilot")], position },
      `<figure>${img}\n<figcaption>Ebb. <small className=credit>A. Pilot</small></figcaption></figure>`,
    ],
    [
      "verse",
      verse("Over the bar", "and home"),
      "<div className=verse><div className=stanza><div className=line>Over the bar</div>\n" +
        "<div className=line.indent-12>and home</div></div></div>",
    ],
  ])("%s", (_what, node, expected) => {
    expect(body(node)).toBe(expected);
  });
});

test("stanzas that follow each other are one poem, wherever they stand", () => {
  const poem = (...stanzas: string[]) => `<div className=verse>${stanzas.join("\n")}</div>`;
  const stanza = (line: string) => `<div className=stanza><div className=line>${line}</div></div>`;
  expect(body(verse("a"), verse("b"), paragraph(text("c")), verse("d"))).toBe(
    `${poem(stanza("a"), stanza("b"))}\n<p>c</p>\n${poem(stanza("d"))}`,
  );
  expect(body({ type: "blockquote", children: [verse("a"), verse("b")], position })).toBe(
    `<blockquote>${poem(stanza("a"), stanza("b"))}</blockquote>`,
  );
});

describe("front", () => {
  const children = [text("Tide")];
  test("keeps its order and gathers attachments", () => {
    const attachment: Front = { type: "attachment", label: "Tide", children, position };
    expect(
      html(
        markup({
          front: [
            { type: "standfirst", children, position },
            { type: "byline", children, position },
            { type: "dateline", children, position },
            { type: "credit", children, position },
            attachment,
            attachment,
          ],
        }).front,
      ),
    ).toBe(
      "<p className=standfirst>Tide</p>\n<p className=byline>Tide</p>\n<p className=dateline>Tide</p>\n" +
        "<p className=credit>Tide</p>\n<aside className=attachments ariaLabel=Attachments><h2>Attachments</h2>\n" +
        "<ul><li>Tide</li>\n<li>Tide</li></ul></aside>",
    );
  });

  const label = "Tide tables";
  const strong: Phrasing = { type: "strong", children: [text(label)], position };
  test.each<[string, Phrasing[], string]>([
    ["as exported", [text(`${label} (84 KB , PDF)`)], `${label} <small>(84 KB, PDF)</small>`],
    [
      "the other way round",
      [text(`${label} (PDF, 84 KB)`)],
      `${label} <small>(PDF, 84 KB)</small>`,
    ],
    ["bare", [text(label)], label],
    ["with a word more", [text(`${label}, new (84 KB, PDF)`)], `${label}, new (84 KB, PDF)`],
    ["with markup", [strong, text(" (84 KB, PDF)")], `<strong>${label}</strong> (84 KB, PDF)`],
  ])("an attachment %s is printed our way, or left as it is", (what, children, expected) => {
    const facts = what === "bare" ? {} : { format: "PDF", size: "84 KB" };
    const front: Front[] = [{ type: "attachment", label, ...facts, children, position }];
    expect(html(markup({ front }).front)).toContain(`<li>${expected}</li>`);
  });

  test("is nothing where nothing is", () => {
    expect(markup({})).toEqual({ front: [], body: [], back: [], notes: [] });
  });
});

describe("back", () => {
  const note: Back = { type: "contributorNote", children: [text("A pilot.")], position };
  test("gathers the authors and what is related", () => {
    const related: Back = { type: "related", children: [paragraph(text("More."))], position };
    const disclaimer: Back = { type: "disclaimer", children: [text("Mine.")], position };
    expect(html(markup({ back: [note, note, disclaimer, related, related] }).back)).toBe(
      "<section className=contributors><h2>About the authors</h2>\n<p>A pilot.</p>\n<p>A pilot.</p></section>\n" +
        "<p className=disclaimer>Mine.</p>\n" +
        "<aside className=related ariaLabel=Related><h2>Related</h2>\n<div><p>More.</p></div>\n<div><p>More.</p></div></aside>",
    );
  });

  test("knows one author from two", () => {
    expect(html(markup({ back: [note] }).back)).toContain("<h2>About the author</h2>");
  });
});

test("a note referred to twice has one way back", () => {
  const definition: FootnoteDefinition = {
    type: "footnoteDefinition",
    identifier: "1",
    children: [paragraph(text("At springs.")), paragraph(text("See "), reference("1"))],
    position,
  };
  const { body, notes } = markup({
    children: [paragraph(reference("1"), text(" and "), reference("1"))],
    notes: [definition],
  });
  expect(html(body)).toBe(
    "<p><a role=doc-noteref id=noteref-1 href=#note-1>1</a> and <a role=doc-noteref href=#note-1>1</a></p>",
  );
  expect(notes.map(({ children, ...rest }) => ({ ...rest, children: html(children) }))).toEqual([
    {
      number: 1,
      id: "note-1",
      referenceId: "noteref-1",
      children: "<p>At springs.</p>\n<p>See <a role=doc-noteref href=#note-1>1</a></p>",
    },
  ]);
});
