import { formatMessage } from "@printery/task";
import { describe, expect, test } from "vitest";
import { loadReader, parse } from "../parse.ts";

const reader = await loadReader("a.md");

function read(yaml: string) {
  const text = `---\n${yaml}\n---\n\n# The Salt Road\n\nIt was a long road, and it went by the mill.\n`;
  const { document, messages } = parse(Buffer.from(text), { path: "a.md", read: reader });
  const { metadata, children } = document ?? {};
  return {
    metadata,
    types: children?.map(({ type }) => type),
    kept: children?.flatMap((block) => (block.type === "boilerplate" ? block.children : [])),
    messages: messages.map(formatMessage),
  };
}

const bare = {
  title: "The Salt Road",
  authors: [],
  contributors: [],
  lang: "en",
  keywords: [],
  attachments: [],
  related: [],
};

const ada = { name: "Ada", role: "author" };

describe("front matter", () => {
  test.each([
    ["title: Salt", { title: "Salt" }],
    ["title: 1984", { title: "1984" }],
    ["author: Ada Byron", { authors: [{ name: "Ada Byron", role: "author" }] }],
    [
      "authors:\n  - name: Ada Byron\n    affiliation: The House\n    orcid: https://orcid.org/0000-0002-1825-0097\n    role: editor",
      {
        authors: [
          {
            name: "Ada Byron",
            role: "editor",
            affiliation: "The House",
            orcid: "0000-0002-1825-0097",
          },
        ],
      },
    ],
    ["date: 2021-03-04", { date: "2021-03-04" }],
    ["date: 2021", { date: "2021" }],
    ["tags: [salt]\ncategories: [road, salt]", { keywords: ["salt", "road"] }],
    ["category: salt", { keywords: ["salt"] }],
    ["summary: Dear", { description: "Dear" }],
    ["lastmod: 2021-03-04", { modified: "2021-03-04" }],
    ["language: en-GB", { lang: "en-GB" }],
    ["lang: de-Latn-1996", { lang: "de-Latn-1996" }],
    ["title: a - b - c [d] - {e}", { title: "a - b - c [d] - {e}" }],
    ["keywords: salt, road", { keywords: ["salt", "road"] }],
    ["tags: [salt, road]", { keywords: ["salt", "road"] }],
    ["rights: All of them", { rights: "All of them" }],
    ['tags: ["#salt", "salt/road"]', { keywords: ["salt", "salt/road"] }],
    ['description: ""\nauthor:\nsubtitle: ~', {}],
  ])("reads %j", (yaml, found) => {
    expect(read(yaml)).toEqual({
      metadata: { ...bare, ...found },
      // A title of another name stays in the text.
      types: ["title" in found ? "heading" : "title", "paragraph"],
      kept: [],
      messages: [],
    });
  });

  test.each([
    ["series: [Salt, Road]", { series: "Salt" }],
    ["date: 5 March 2021", { date: "2021-03-05" }],
    ["date: 2021/3/5", { date: "2021-03-05" }],
    ["params: {author: Ada, title: Not this}\ntitle: Salt", { title: "Salt", authors: [ada] }],
  ])("of %j it reads what it is sure of", (yaml, found) => {
    const { metadata, kept, messages } = read(yaml);
    expect([metadata, kept?.length, messages]).toEqual([{ ...bare, ...found }, 1, []]);
  });

  test.each([
    ["# nothing but a comment", "# nothing but a comment"],
    ["title: Salt # a comment\ndate: 2021", "title: Salt # a comment"],
    ["date: 2021-03-04 10:07:00 +0100", "date: 2021-03-04 10:07:00 +0100"],
    ["summary: Dear\ndescription: Salt", "summary: Dear"],
    ["layout: post\nweight: 3", "layout: post\nweight: 3"],
    ["author: {name: Ada, phone: 12}\ndate: 2021", "author: {name: Ada, phone: 12}"],
    ["title: Salt\ncolour: blue\n  and green", "colour: blue\n  and green"],
  ])("of %j it keeps what it does not read", (yaml, kept) => {
    expect(read(yaml).kept).toMatchObject([{ type: "code", language: "yaml", value: kept }]);
  });

  test.each([
    ["date: soon", "Expected a date such as 2021-03-04 as `date`, not “soon”; ignoring the key"],
    [
      "date: 2024-13-45",
      "Expected a date such as 2021-03-04 as `date`, not “2024-13-45”; ignoring the key",
    ],
    [
      "date: 2023-02-29",
      "Expected a date such as 2021-03-04 as `date`, not “2023-02-29”; ignoring the key",
    ],
    [
      "lang: English",
      "Expected a language tag such as en-GB as `lang`, not “English”; ignoring the key",
    ],
    [
      "lang: en_GB",
      "Expected a language tag such as en-GB as `lang`, not “en_GB”; ignoring the key",
    ],
    [
      "language: de-longestsubtag",
      "Expected a language tag such as en-GB as `language`, not “de-longestsubtag”; ignoring the key",
    ],
    ["title: [a]", "Expected a text as `title`, not a list like this; ignoring the key"],
    ["title: true", "Expected a text as `title`, not true; ignoring the key"],
    [
      "author: {nickname: Ada}",
      "Expected names, or mappings with a `name` as `author`, not keys with such values; ignoring the key",
    ],
    [
      "keywords: {a: b}",
      "Expected a list of words as `keywords`, not keys with such values; ignoring the key",
    ],
    ["summary: [a]", "Expected a text as `summary`, not a list like this; ignoring the key"],
    [
      "date: 2021-03-04 soon",
      "Expected a date such as 2021-03-04 as `date`, not “2021-03-04 soon”; ignoring the key",
    ],
    ["autor: Ada", "Expected the key `author`, not `autor`; ignoring the key"],
    ["langue: fr", "Expected the key `lang`, not `langue`; ignoring the key"],
  ])("complains of %j and goes on", (yaml, reason) => {
    expect(read(yaml)).toMatchObject({
      metadata: bare,
      types: ["boilerplate", "title", "paragraph"],
      kept: [{ type: "code", value: yaml }],
      messages: [`a.md:2:1: warning: ${reason} (frontmatter-invalid)`],
    });
  });

  test.each([
    ["colour: blue", "Expected a key that is known here, not `colour`; ignoring it"],
    [
      "colour: blue\nsize: 3",
      "Expected keys that are known here, not `colour` and `size`; ignoring them",
    ],
    [
      "colour: 1\nsize: 1\nform: 1\nshade: 1\ntint: 1\nfont: 1",
      "Expected keys that are known here, not `colour`, `size`, `form`, `shade`, `tint` and 1 more; ignoring them",
    ],
  ])("says once that nothing is known of the keys in %j", (yaml, reason) => {
    expect(read(yaml).messages).toEqual([`a.md:2:1: info: ${reason} (frontmatter-invalid)`]);
  });

  test.each(["draft: true", "published: false"])("%s keeps no text back, and says so", (yaml) => {
    expect(read(yaml).messages).toEqual([
      `a.md:2:1: warning: Expected a text to publish, not one with \`${yaml}\`; publishing it, as all that is in the folder (frontmatter-invalid)`,
    ]);
  });

  test.each([
    "draft: false",
    "published: true",
    "draft: soon",
    "params: {colour: 1, date: soon}",
    "extra:\n  draft: true",
    "layout: post\nslug: salt\naliases: [/salt/]\ncssclasses: [wide]",
  ])("%j is no mistake", (yaml) => {
    expect(read(yaml).messages).toEqual([]);
  });

  test("a complaint stands at its key", () => {
    expect(read("title: Salt\n# soon\n  \ndate: soon\n'colour': blue").messages).toEqual([
      "a.md:5:1: warning: Expected a date such as 2021-03-04 as `date`, not “soon”; ignoring the key (frontmatter-invalid)",
      "a.md:6:1: info: Expected a key that is known here, not `colour`; ignoring it (frontmatter-invalid)",
    ]);
  });

  test.each([
    ["bad syntax", 'title: "a'],
    ["a list", "- a\n- b"],
    ["an alias", "a: &a x\nb: *a"],
    ["a key twice", "title: a\ntitle: b"],
    ["levels in a row", `title: ${"- ".repeat(30_000)}x`],
    ["levels in brackets", `title: ${"[".repeat(30_000)}`],
    ["too much", `title: ${"a".repeat(0x10000)}`],
  ])("keeps a block with %s as it stands", (_what, yaml) => {
    const { metadata, types, messages } = read(yaml);
    expect(metadata).toEqual(bare);
    expect(types).toEqual(["boilerplate", "title", "paragraph"]);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatch(
      /^a\.md:\d+:\d+: warning: Expected .*; keeping the block as it is and reading nothing from it \(frontmatter-invalid\)$/,
    );
  });
});
