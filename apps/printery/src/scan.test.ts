import { execFileSync } from "node:child_process";
import { mkdtemp, realpath, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { formatMessage, writeWhole } from "@printery/task";
import { beforeEach, describe, expect, test } from "vitest";
import { scanContent, scanPaths } from "./scan.ts";
import { portableName } from "./source.ts";

let root: string;
beforeEach(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), "printery-scan-")));
});

async function lay(...paths: string[]): Promise<void> {
  for (const path of paths) await writeWhole(join(root, path), "text");
}

test.runIf(process.platform === "linux")(
  "a text whose name is not UTF-8 leaves its publication as it was",
  async () => {
    await lay("book/1.txt");
    await writeFile(
      Buffer.concat([Buffer.from(`${root}/book/gr`), Buffer.of(0xfc), Buffer.from("n.txt")]),
      "text",
    );
    const { sources, refused, messages } = await scanContent(root);
    expect({ sources, refused }).toEqual({ sources: [], refused: ["book"] });
    expect(messages.map(({ reason }) => reason)).toEqual([
      "Expected a file, not one whose name is not UTF-8; this publication is not built",
    ]);
  },
);

test("a loose text and a folder with texts are publications; the rest is not", async () => {
  await lay("poem.txt", "poem.yaml", "notes.pdf", ".hidden.txt", "pictures/a.png");
  await lay("book/10-ten.txt", "book/2-two.md", "book/publication.yaml", "book/images/map.PNG");
  await lay("book/.draft/3-three.txt", "book/data.csv");
  expect(await scanContent(root)).toEqual({
    sources: [
      {
        id: "book",
        root,
        within: root,
        texts: ["book/2-two.md", "book/10-ten.txt"],
        companions: ["book/images/map.PNG", "book/publication.yaml"],
      },
      { id: "poem", root, within: root, texts: ["poem.txt"], companions: ["poem.yaml"] },
    ],
    refused: [],
    messages: [
      {
        file: join(root, "pictures"),
        severity: "warning",
        ruleId: "publication-empty",
        reason: "Expected texts (.txt, .text, .md, .markdown) in the folder, not none; skipping it",
      },
    ],
  });
});

test("a side-car may end in .yml; beside one that ends in .yaml it is none", async () => {
  await lay("a.txt", "a.yml", "b.txt", "b.yaml", "b.yml", "library.txt", "library.yml");
  const { sources } = await scanContent(root);
  expect(sources.map(({ companions }) => companions)).toEqual([["a.yml"], ["b.yaml"], []]);
});

describe("a collection", () => {
  /** What is found where the folder year collects `list`, beside two loose texts and two folders. */
  async function collecting(list: string) {
    await lay("poem.txt", "poem.yaml", "tides.md", "pictures/a.png");
    await lay("book/2-two.md", "book/1-one.txt", "book/images/map.png", "book/publication.yaml");
    await writeWhole(join(root, "year/publication.yaml"), `title: Year\ncollection: ${list}`);
    const { sources, refused, messages } = await scanContent(root);
    const told = messages
      .filter(({ file }) => file.includes("year"))
      .map((message) => formatMessage(message).replace(`${root}/`, ""));
    return { year: sources.find(({ id }) => id === "year"), ids: sources.length, refused, told };
  }

  test("has the files of its members, at their own places", async () => {
    expect(await collecting("[poem, book]")).toEqual({
      year: {
        id: "year",
        root,
        within: root,
        texts: ["poem.txt", "book/1-one.txt", "book/2-two.md"],
        companions: [
          "year/publication.yaml",
          "poem.yaml",
          "book/images/map.png",
          "book/publication.yaml",
        ],
      },
      ids: 4,
      refused: [],
      told: [],
    });
  });

  test("has texts of its own, first", async () => {
    await lay("year/editorial.md");
    const { year } = await collecting("[poem]");
    expect(year?.texts).toEqual(["year/editorial.md", "poem.txt"]);
    const [alone] = (await scanPaths([join(root, "year")], { within: root })).sources;
    expect(alone).toEqual(year);
  });

  test.each([
    ["[peom]", "poem, not peom", "collection-invalid"],
    ["[../poem]", "the name of a text or folder beside year, not ../poem", "collection-invalid"],
    ["[pictures]", "a publication, not pictures, a folder without texts", "collection-invalid"],
    ["[decade]", "what decade collects, not the collection decade", "collection-invalid"],
    ["[]", "at least one publication, not an empty list", "publication-invalid"],
    ["[poem", "YAML, not this", "publication-invalid"],
  ])("of %s is refused, and the others are found", async (list, expected, rule) => {
    await writeWhole(join(root, "decade/publication.yaml"), "collection: [poem]");
    const { year, ids, refused, told } = await collecting(list);
    expect({ year, ids, refused }).toEqual({ year: undefined, ids: 4, refused: ["year"] });
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/^year\/publication\.yaml:2:\d+: /);
    expect(told[0]).toContain(`: error: Expected ${expected}`);
    expect(told[0]).toContain(`; this publication is not built (${rule})`);
  });

  test("is none where the word is only said", async () => {
    await writeWhole(join(root, "book/publication.yaml"), "title: My Collection");
    await lay("book/1.txt");
    const { sources } = await scanContent(root);
    expect(sources.map(({ texts }) => texts)).toEqual([["book/1.txt"]]);
  });
});

test("a path that is no text is a message, and the others stay", async () => {
  await lay("poem.txt");
  await symlink(join(root, "nowhere"), join(root, "link.txt"));
  const { sources, messages } = await scanPaths([join(root, "link.txt"), join(root, "poem.txt")]);
  expect(sources.map(({ id }) => id)).toEqual(["poem"]);
  expect(messages).toEqual([
    {
      file: join(root, "link.txt"),
      severity: "error",
      ruleId: "not-a-file",
      reason: "Expected a text or a folder of texts, not nothing there; skipping it",
    },
  ]);
});

describe("what describes a text", () => {
  const found = async () => {
    await lay("poem.txt");
    const { sources, messages } = await scanPaths([join(root, "poem.txt")]);
    const heard = messages.map((message) => formatMessage(message).replaceAll(root, ""));
    return { companions: sources.map(({ companions }) => companions), heard };
  };

  test.each([
    ["a pipe", (path: string) => execFileSync("mkfifo", [path]), "a device, pipe or socket"],
    ["a link to nothing", (path: string) => symlink("nowhere", path), "nothing there"],
    [
      "a link to itself",
      (path: string) => symlink("poem.yaml", path),
      "a link that leads to itself",
    ],
  ])("and is %s leaves the publication as it was", async (_, make, what) => {
    await make(join(root, "poem.yaml"));
    expect(await found()).toEqual({
      companions: [],
      heard: [
        `/poem.yaml: error: Expected a file, not ${what}; this publication is not built (not-a-file)`,
      ],
    });
  });

  test("may be missing, and a folder may be called so", async () => {
    expect(await found()).toEqual({ companions: [[]], heard: [] });
    await lay("poem.yaml/1.txt");
    expect(await found()).toEqual({ companions: [[]], heard: [] });
  });

  test("may be a link within the folder", async () => {
    await lay("both.yaml");
    await symlink("both.yaml", join(root, "poem.yaml"));
    expect(await found()).toEqual({ companions: [["poem.yaml"]], heard: [] });
  });
});

describe("a link", () => {
  const told = async (...paths: string[]) => {
    const { sources, refused, messages } = await scanPaths(paths.map((path) => join(root, path)));
    const heard = messages.map((message) => formatMessage(message).replaceAll(root, ""));
    return { texts: sources.flatMap(({ texts }) => texts), refused, heard };
  };
  beforeEach(() => lay("secret.txt", "book/1.txt", "more/2.txt"));

  test("to a text in the same folder is one more name of it", async () => {
    await symlink("1.txt", join(root, "book/2.txt"));
    expect(await told("book")).toEqual({
      texts: ["book/1.txt", "book/2.txt"],
      refused: [],
      heard: [],
    });
  });

  test.each([
    [
      "a text elsewhere",
      "../secret.txt",
      "one that lies outside /book (--root may name a wider folder)",
      "file-outside",
    ],
    ["nothing", "nothing.txt", "nothing there", "not-a-file"],
    ["itself", "3.txt", "a link that leads to itself", "not-a-file"],
    [
      "a device",
      "/dev/zero",
      "one that lies outside /book (--root may name a wider folder)",
      "file-outside",
    ],
  ])("to %s leaves the publication as it was", async (_, to, found, rule) => {
    await symlink(to, join(root, "book/3.txt"));
    expect(await told("book", "more")).toEqual({
      texts: ["more/2.txt"],
      refused: ["book"],
      heard: [
        expect.stringMatching(
          new RegExp(
            `^/book/3.txt: error: Expected a file, not (a link to )?${found.replace(/[()]/g, "\\$&")}; this publication is not built \\(${rule}\\)$`,
          ),
        ),
      ],
    });
  });

  test("to a folder is told of, and not followed", async () => {
    await symlink("..", join(root, "book/up"));
    expect(await told("book")).toEqual({
      texts: ["book/1.txt"],
      refused: [],
      heard: [
        "/book/up: warning: Expected a folder, not a link to one; what it leads to is left out (not-a-file)",
      ],
    });
  });

  test("that is named itself is followed where that is a folder, and leads no further than its own for a text", async () => {
    await symlink("book", join(root, "shelf"));
    await symlink("../secret.txt", join(root, "more/3.txt"));
    expect((await told("shelf")).texts).toEqual(["shelf/1.txt"]);
    expect((await told("more/3.txt")).heard).toHaveLength(1);
    expect((await scanPaths([join(root, "more/3.txt")], { within: root })).sources).toHaveLength(1);
  });
});

test.each([
  ["000_a1b2", "000_a1b2"],
  ["md-eip-1559.word.crlf", "md-eip-1559.word.crlf"],
  ["Über die Brücke", "Über-die-Brücke"],
  ["../evil", "evil"],
  ["a:b|c?", "a-b-c"],
  ["FAQ - library cards", "FAQ-library-cards"],
  ["Re_ Fwd_ budget", "Re-Fwd-budget"],
  ["a--b__c-_d", "a--b__c-_d"],
  ["...", "untitled"],
  ["CON", "CON-text"],
  ["nul.backup", "nul.backup-text"],
  ["index", "index-text"],
  ["indexes", "indexes"],
  ["北京", "北京"],
])("“%s” is named %s", (name, id) => {
  expect(portableName(name)).toBe(id);
});

test("a name of 300 characters is cut", () => {
  expect(portableName("a".repeat(300))).toHaveLength(100);
  // A name of 84 such letters is one of 252 bytes, and leaves no room for an ending.
  expect(portableName("北".repeat(84))).toBe("北".repeat(60));
  expect(portableName("𠀀".repeat(84)).isWellFormed()).toBe(true);
});

test("outputs and installed packages beside the texts are no publications", async () => {
  await lay("poem.txt", "dist/poem/poem.txt", "site/poem.txt", "node_modules/a/README.md");
  const output = { path: "poem/poem.txt", sha256: "", bytes: 0, inputs: [] };
  const manifest = { version: 1, publications: [], outputs: [output] };
  await writeWhole(join(root, "dist/manifest.json"), JSON.stringify(manifest));
  await writeWhole(join(root, "site/manifest.json"), JSON.stringify({ name: "A site" }));
  expect((await scanContent(root)).sources.map(({ id }) => id)).toEqual(["poem", "site"]);
  const out = join(root, "site");
  expect((await scanContent(root, { out })).sources.map(({ id }) => id)).toEqual(["poem"]);
});

describe("what an earlier run made", () => {
  const page = '<html><head><meta name="generator" content="printery 0.1.0"></head></html>';
  const ids = async () => {
    const { sources, messages } = await scanContent(root);
    return [sources.flatMap(({ texts }) => texts), messages.length];
  };

  test("of a text by itself is no publication, nor part of one", async () => {
    await lay("poem.txt", "out/poem/poem.txt", "book/1.txt", "book/out/1/1.txt");
    await writeWhole(join(root, "out/poem/index.html"), page);
    await writeWhole(join(root, "book/out/1/index.html"), page);
    expect(await ids()).toEqual([["book/1.txt", "poem.txt"], 0]);
  });

  test("in a folder of texts is no part of it", async () => {
    await lay("book/1.txt", "book/dist/1/1.txt");
    const output = { path: "1/1.txt", sha256: "", bytes: 0, inputs: [] };
    const manifest = { version: 1, publications: [], outputs: [output] };
    await writeWhole(join(root, "book/dist/manifest.json"), JSON.stringify(manifest));
    expect(await ids()).toEqual([["book/1.txt"], 0]);
  });

  test("is looked for in files alone", async () => {
    await lay("poem/poem.txt", "poem/index.html/1.txt", "poem/manifest.json/2.txt");
    expect(await ids()).toEqual([
      ["poem/index.html/1.txt", "poem/manifest.json/2.txt", "poem/poem.txt"],
      0,
    ]);
  });

  test.each([
    ["another name", "out/poem/ode.txt", page],
    ["another extension", "out/poem/poem.md", page],
    ["a page that another tool made", "out/poem/poem.txt", page.replace("printery", "eleventy")],
    ["a page that says what it is about", "out/poem/poem.txt", "<p>printery 0.1.0</p>"],
  ])("is no text with %s", async (_, path, html) => {
    await lay(path);
    await writeWhole(join(root, "out/poem/index.html"), html);
    expect(await ids()).toEqual([[path], 0]);
  });
});

describe("publications that would have one name", () => {
  const told = ({ messages }: { messages: Parameters<typeof formatMessage>[0][] }) =>
    messages.map((message) => formatMessage(message).replaceAll(`${root}/`, ""));

  test.each([
    ["an extension", "poem.md", "poem.txt"],
    ["case", "poem.txt", "Poem.txt"],
    ["the form of an accented letter", "cafe\u0301.txt", "caf\u00e9.txt"],
    ["signs", "my poem.txt", "my-poem.txt"],
    ["what they are", "poem/1.txt", "poem.txt"],
  ])("by %s are not built in a content folder, and the others are", async (_, one, other) => {
    await lay(one, other, "tides.txt");
    const scan = await scanContent(root);
    expect(scan.sources.map(({ id }) => id)).toEqual(["tides"]);
    expect(scan.refused).not.toEqual([]);
    const [name = ""] = one.split("/");
    expect(told({ messages: [...scan.messages] })).toEqual([
      `${name}: error: Expected names that differ in more than extension, case and signs, not ${name} and ${other}; none of them is built until the others are renamed (name-taken)`,
    ]);
  });

  test.each([
    ["poem.txt", "poems.txt"],
    ["poem.txt", "poem.yaml"],
    ["poem-2.txt", "poem.txt"],
    ["cafe.txt", "caf\u00e9.txt"],
  ])("are not %s and %s", async (one, other) => {
    await lay(one, other);
    expect((await scanContent(root)).messages).toEqual([]);
  });

  test("are numbered where their paths are given, past names that are taken", async () => {
    await lay("a/Poem.txt", "b/poem-2.txt", "c/poem.txt");
    const scan = await scanPaths(
      ["a/Poem.txt", "b/poem-2.txt", "c/poem.txt"].map((p) => join(root, p)),
    );
    expect(scan.sources.map(({ id }) => id)).toEqual(["Poem", "poem-2", "poem-3"]);
    expect(told({ messages: [...scan.messages] })).toEqual([
      "c/poem.txt: warning: Expected another name than “poem”, which a/Poem.txt has; this one is called “poem-3” (name-taken)",
    ]);
  });
});

test.each([
  ["salt/publicaton.yaml", "publication.yaml"],
  ["salt/02-pan.yaml", "02-pans.yaml"],
  ["peom.yml", "poem.yaml"],
  ["libary.yaml", "library.yaml"],
])("%s is told of, as %s would be read", async (path, meant) => {
  await lay("salt/01-sow.md", "salt/02-pans.md", "poem.txt", path);
  const { messages } = await scanContent(root);
  expect(messages.map(({ severity, reason }) => `${severity}: ${reason}`)).toEqual([
    `warning: Expected ${meant}, not ${basename(path)}; nothing of it is read`,
  ]);
});

test.each([
  "salt/publication.yml",
  "salt/01-sow.yml",
  "salt/data.yaml",
  "poem.yaml",
  "library.yml",
  "mkdocs.yml",
])("%s is not told of", async (path) => {
  await lay("salt/01-sow.md", "salt/02-pans.md", "poem.txt", path);
  expect((await scanContent(root)).messages).toEqual([]);
});
