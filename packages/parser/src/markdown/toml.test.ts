import { formatMessage } from "@printery/task";
import { describe, expect, test } from "vitest";
import { loadReader, parse } from "../parse.ts";

const reader = await loadReader("a.md");

function read(toml: string) {
  const text = `+++\n${toml}\n+++\n\n# The Salt Road\n\nIt was a long road, and it went by the mill.\n`;
  const { document, messages } = parse(Buffer.from(text), { path: "a.md", read: reader });
  const { metadata, children } = document ?? {};
  return {
    metadata,
    types: children?.map(({ type }) => type),
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

describe("front matter in TOML", () => {
  test.each([
    ['title = "Salt"', { title: "Salt" }],
    ["title = 'Salt: a \\ history'", { title: "Salt: a \\ history" }],
    ["date = 2021-03-04", { date: "2021-03-04" }],
    ["date = 2021-03-04T23:30:00-05:00", { date: "2021-03-04" }],
    ["lastmod = 2021-03-04 10:00:00", { modified: "2021-03-04" }],
    ["tags = ['salt', 'road']\ndraft = false\nweight = 3", { keywords: ["salt", "road"] }],
    [
      "[taxonomies]\ntags = ['salt']\ncategories = ['road']\nplaces = ['gate']\nauthors = ['Ada']\nseries = ['Carters']\n[extra]\nmath = true\ndescription = 'Dear'",
      {
        keywords: ["salt", "road", "gate"],
        authors: [{ name: "Ada", role: "author" }],
        series: "Carters",
        description: "Dear",
      },
    ],
    [
      "[author]\nname = 'Ada Byron'\naffiliation = 'The House'",
      { authors: [{ name: "Ada Byron", role: "author", affiliation: "The House" }] },
    ],
    [
      "[[authors]]\nname = 'Ada'\n[[authors]]\nname = 'Bea'",
      {
        authors: [
          { name: "Ada", role: "author" },
          { name: "Bea", role: "author" },
        ],
      },
    ],
  ])("reads %j as YAML is read", (toml, found) => {
    const { metadata, messages } = read(toml);
    expect(metadata).toEqual({ ...bare, ...found });
    expect(messages).toEqual([]);
  });

  test.each([
    [
      'title = "Salt"\ndate = "soon"',
      "a.md:3:1: warning: Expected a date such as 2021-03-04 as `date`, not “soon”; ignoring the key (frontmatter-invalid)",
    ],
    [
      "\n[theme]\n  colour = 1",
      "a.md:3:2: info: Expected a key that is known here, not `theme`; ignoring it (frontmatter-invalid)",
    ],
    [
      "[taxonomies]\ntags = 3.5\nauthors = [true]",
      "a.md:2:2: warning: Expected names, or mappings with a `name` as `authors`, not a list like this; ignoring the key (frontmatter-invalid)",
    ],
  ])("tells of %j where it stands", (toml, message) => {
    expect(read(toml).messages).toEqual([message]);
  });

  test.each([
    ["bad syntax", 'title = "a'],
    ["YAML", "title: a"],
    ["a key twice", "title = 'a'\ntitle = 'b'"],
    ["levels in brackets", `title = ${"[".repeat(30_000)}`],
    ["levels in a key", `${"a.".repeat(10_000)}b = 1`],
    ["levels in a table", `[${"a.".repeat(10_000)}b]`],
    ["too much", `title = "${"a".repeat(0x10000)}"`],
  ])("keeps a block with %s as it stands", (_what, toml) => {
    const { metadata, types, messages } = read(toml);
    expect(metadata).toEqual(bare);
    expect(types).toEqual(["boilerplate", "title", "paragraph"]);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatch(
      /^a\.md:\d+:\d+: warning: Expected .*; keeping the block as it is and reading nothing from it \(frontmatter-invalid\)$/,
    );
  });
});
