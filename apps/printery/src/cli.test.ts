import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readDocument } from "@printery/document";
import { listFiles, writeWhole } from "@printery/task";
import { beforeEach, describe, expect, test } from "vitest";

const bin = fileURLToPath(new URL("../bin/printery.js", import.meta.url));
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "printery-cli-"));
});

/** Run the built command in `folder`. */
function printery(...argv: string[]) {
  const env = { ...process.env, NO_COLOR: "1" };
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...argv], {
    cwd: folder,
    encoding: "utf8",
    env,
  });
  return { status, stdout, stderr };
}

async function lay(files: Record<string, string | Uint8Array>): Promise<void> {
  for (const [path, content] of Object.entries(files))
    await writeWhole(join(folder, path), content);
}

const POEM = "A Small Poem\n\nIt has a line that says a thing, and then it says the thing again.\n";

describe("render", () => {
  test("writes every format below the name of the text, and says so a line each", async () => {
    await lay({ "a text/Ünïcode näme.txt": POEM });
    const { status, stdout, stderr } = printery("render", "a text/Ünïcode näme.txt");
    expect(stderr).toBe("");
    expect(status).toBe(0);
    const files = await listFiles(join(folder, "out"));
    expect(files).toEqual(
      expect.arrayContaining(
        ["index.html", "style.css", "Ünïcode-näme.epub", "Ünïcode-näme.pdf"].map(
          (name) => `Ünïcode-näme/${name}`,
        ),
      ),
    );
    expect(stdout).toMatch(/^html +Ünïcode-näme +\d+ files +\d+ kB +\d+\.\d\d s$/m);
    expect(stdout).toMatch(/^pdf +Ünïcode-näme +1 page +\d+ kB +\d+\.\d\d s$/m);
    expect(stdout).toMatch(/^1 publication, 0 errors, \d+\.\d s$/m);
  });

  test("the model of a text is a Document, named as the text is", async () => {
    await lay({ "case.one_two.txt": POEM });
    expect(printery("render", "case.one_two.txt", "--to", "model", "--out", "m").status).toBe(0);
    const json = readFileSync(join(folder, "m/case.one_two.json"), "utf8");
    expect(readDocument(JSON.parse(json)).metadata.title).toBe("A Small Poem");
  });

  test("the models of a folder stand in a folder", async () => {
    await lay({ "book/1.txt": POEM, "book/2.md": "# Two\n\nWords.\n" });
    expect(printery("render", "book", "--to", "model", "--out", "m").status).toBe(0);
    expect(await listFiles(join(folder, "m"))).toEqual(["book/1.txt.json", "book/2.md.json"]);
  });

  test("the working folder is named as any other", async () => {
    await lay({ "texts/1.txt": POEM });
    const { status } = spawnSync(process.execPath, [bin, "render", ".", "--to", "html"], {
      cwd: join(folder, "texts"),
    });
    expect(status).toBe(0);
    expect(await listFiles(join(folder, "texts/out"))).toContain("texts/index.html");
  });

  test("files of others in the output folder stay", async () => {
    await lay({ "poem.txt": POEM, "out/poem/mine.txt": "kept" });
    printery("render", "poem.txt", "--to", "html");
    expect(readFileSync(join(folder, "out/poem/mine.txt"), "utf8")).toBe("kept");
  });

  test.each([
    ["an empty file", { "bad.txt": "" }, "bad.txt", /^bad\.txt: error: .+ \(empty-file\)$/m],
    ["blanks alone", { "bad.txt": " \n\n" }, "bad.txt", /^bad\.txt: error: .+ \(empty-file\)$/m],
    [
      "bytes that are no text",
      { "bad.txt": new Uint8Array([0x89, 0, 0xff, 0, 0xfe, 0, 1, 2, 3, 0, 0, 0xc3]) },
      "bad.txt",
      /^bad\.txt.*: error: .+ \(undecodable-bytes\)$/m,
    ],
    [
      "a file of another kind",
      { "bad.docx": "PK" },
      "bad.docx",
      /^bad\.docx: error: Expected a text \(\.txt, .+\), not “\.docx”; skipping it \(format-unknown\)$/m,
    ],
    ["nothing", {}, "bad.txt", /^bad\.txt: error: .+ \(not-a-file\)$/m],
    [
      "a broken publication.yaml",
      { "bad/1.txt": POEM, "bad/publication.yaml": "title: [unclosed\n" },
      "bad",
      /^bad\/publication\.yaml:\d+:\d+: error: .+ \(publication-invalid\)$/m,
    ],
    [
      "an unknown key in publication.yaml",
      { "bad/1.txt": POEM, "bad/publication.yaml": "title: T\ntitel: U\n" },
      "bad",
      /^bad\/publication\.yaml:2:1: error: .*titel.* \(publication-invalid\)$/m,
    ],
    [
      "a missing image",
      { "bad/1.md": "# One\n\n![A map](images/map.png)\n" },
      "bad",
      /^bad\/1\.md:3:\d+: error: .*images\/map\.png.* \(image-missing\)$/m,
    ],
    [
      "an image that is none",
      { "bad/1.md": "# One\n\n![A map](map.png)\n", "bad/map.png": "no picture" },
      "bad",
      /^bad\/1\.md:3:\d+: error: .* \(image-unreadable\)$/m,
    ],
  ])("%s is one message, and the other text is rendered", async (_what, files, path, line) => {
    await lay({ "poem.txt": POEM, ...files });
    const { status, stderr } = printery("render", path, "poem.txt", "--to", "html");
    expect(stderr).toMatch(line);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect(status).toBe(1);
    expect(await listFiles(join(folder, "out"))).toContain("poem/index.html");
    expect((await listFiles(join(folder, "out"))).filter((file) => /^bad/.test(file))).toEqual([]);
  });
});

describe("what is too much, too little or cut off", () => {
  const after = "\n\nA sentence stands after it, so that nothing is lost.\n";
  const words = Array.from({ length: 2000 }, (_, at) => `word${at}`).join(" ");
  const columns = Array.from({ length: 60 }, (_, at) => `c${at}`).join(" | ");
  const PICTURE = "# Picture\n\nA sentence before it.\n\n![What it shows](a.png)";
  const PIXEL =
    "iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAIAAAASFvFNAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAEElEQVQI12OomrUCghjgLABnEApp1zLt8wAAAABJRU5ErkJggg==";
  const png = Buffer.from(PIXEL, "base64");
  const huge = Buffer.from(png);
  huge.writeUInt32BE(60_000, 16);
  huge.writeUInt32BE(60_000, 20);
  const spoiled = Buffer.from(png);
  spoiled.fill(0x55, png.indexOf("IDAT") + 4, png.indexOf("IDAT") + 12);
  const NOT_BUILT = "this publication is not built";

  /** The text, what else lies in its folder, what its author is told, and whether it is published. */
  const cases: Record<
    string,
    { text: string; file?: [string, string | Uint8Array]; told?: string[]; published?: boolean }
  > = {
    "a ragged table": { text: "# T\n\n| A | B |\n|---|---|\n| 1 | 2 | 3 | 4 |\n| 1 |" },
    "a row taller than a page": { text: `# T\n\n| A | B |\n|---|---|\n| ${words} | b |` },
    "a cell with one endless word": {
      text: `# T\n\n| A | B |\n|---|---|\n| ${"x".repeat(5000)} | b |`,
      told: [
        "1.md:3:1: warning: Expected a table that fits the page, not 2 columns with words as long as these; its words are broken (table-too-wide)",
      ],
    },
    "sixty columns": {
      text: `# T\n\n| ${columns} |\n|${"---|".repeat(60)}\n| ${columns} |`,
      told: [
        "1.md:3:1: warning: Expected a table that fits the page, not 60 columns with words as long as these; its words are broken (table-too-wide)",
      ],
    },
    "quotes in quotes": {
      text: `# T\n\n${">".repeat(3000)} deep`,
      told: [
        "1.md:3:66: warning: Expected at most 64 blocks within each other, not more; keeping what is deeper as literal text (nesting-too-deep)",
        "1.md:3:201: warning: Expected blocks less deep within each other, not these; keeping the rest as literal text (nesting-too-deep)",
      ],
    },
    "a title alone": {
      text: "# T",
      told: [
        "a title alone: warning: Expected a text, not titles alone; they are published by themselves (publication-empty)",
      ],
    },
    "an empty text": {
      text: "",
      told: [
        "1.md: error: Expected a text, not an empty file; its publication is not built (empty-file)",
      ],
      published: false,
    },
    "a character that no font has": {
      text: "# T\n\nA bird 𓅃 sings.",
      told: [
        `1.md:3:1: error: Expected a character that one of the fonts has, not U+13143 “𓅃”; ${NOT_BUILT} (glyph-missing)`,
      ],
      published: false,
    },
    "a style that is none": {
      text: "# T\n\nWords.",
      file: ["publication.yaml", "style: brochure\n"],
      told: [
        `publication.yaml:1:8: error: Expected one of book, briefing, essay, not “brochure”; ${NOT_BUILT} (publication-invalid)`,
      ],
      published: false,
    },
    "a trim that is none": {
      text: "# T\n\nWords.",
      file: ["publication.yaml", "trim: A6\n"],
      told: [
        `publication.yaml:1:7: error: Expected one of A4, A5, B5, Letter, US Trade, Royal, Demy, not “A6”; ${NOT_BUILT} (publication-invalid)`,
      ],
      published: false,
    },
    "a picture": { text: PICTURE, file: ["a.png", png] },
    "a picture of no bytes": {
      text: PICTURE,
      file: ["a.png", ""],
      told: [
        `1.md:5:1: error: Expected a PNG, JPEG, GIF, WebP or SVG image in a picture of no bytes/a.png, not an empty file; ${NOT_BUILT} (image-unreadable)`,
      ],
      published: false,
    },
    "a picture of too many pixels": {
      text: PICTURE,
      file: ["a.png", huge],
      told: [
        `1.md:5:1: error: Expected an image of at most 268 million pixels, not one of 3600 million pixels; ${NOT_BUILT} (image-unreadable)`,
      ],
      published: false,
    },
    "a spoiled picture": {
      text: PICTURE,
      file: ["a.png", spoiled],
      told: [
        `1.md:5:1: error: Expected a whole image, not a damaged PNG; ${NOT_BUILT} (image-unreadable)`,
      ],
      published: false,
    },
  };

  test("each is told of once, with file and place, and all others are published in every format", async () => {
    for (const [name, { text, file }] of Object.entries(cases)) {
      const isWhole = !/^(# T)?$/.test(text);
      await lay({ [`${name}/1.md`]: isWhole ? text + after : text });
      if (file !== undefined) await lay({ [`${name}/${file[0]}`]: file[1] });
    }
    const { status, stderr } = printery("render", ...Object.keys(cases), "--to", "html,pdf,epub");
    const expected = Object.entries(cases).flatMap(([name, { told = [] }]) =>
      told.map((line) => (line.startsWith(name) ? line : `${name}/${line}`)),
    );
    expect(stderr.trim().split("\n").sort()).toEqual(expected.sort());
    expect(status).toBe(1);
    const files = await listFiles(join(folder, "out"));
    const published = Object.entries(cases).filter(([, { published = true }]) => published);
    const ids = published.map(([name]) => name.replaceAll(" ", "-")).sort();
    for (const format of ["pdf", "epub"])
      expect(files.filter((path) => path.endsWith(`.${format}`)).sort()).toEqual(
        ids.map((id) => `${id}/${id}.${format}`),
      );
  });
});

test.each([
  [
    ["render", "poem.txt", "--to", "docx"],
    /^printery: Expected a format \(html, pdf, epub, model\), not “docx”$/m,
  ],
  [["build", "--to", "model"], /^printery: Expected a format \(html, pdf, epub\), not “model”$/m],
  [["build", "--content", "nowhere"], /^printery: Expected a folder of texts, not “nowhere”$/m],
  [["frobnicate"], /unknown command 'frobnicate'/],
  [
    ["render", "."],
    /^printery: Expected a text or a folder with texts \(\.txt, \.md\) to render$/m,
  ],
  [["inspect", "."], /^printery: Expected a text, not the folder “\.”$/m],
  [["render"], /missing required argument 'path'/],
  [["build", "--frob"], /unknown option '--frob'/],
])("%j is not understood", (argv, message) => {
  const { status, stderr } = printery(...argv);
  expect(stderr).toMatch(message);
  expect(stderr).not.toMatch(/\n\s+at /);
  expect(status).toBe(2);
});

test.each([[], ["build"], ["render"], ["check"], ["inspect"], ["new"], ["clean"]])(
  "help for %s",
  (...command) => {
    const { status, stdout, stderr } = printery(...command, "--help");
    expect(stdout).toMatch(/^Usage: printery/);
    expect(stderr).toBe("");
    expect(status).toBe(0);
  },
);

test("inspect prints each line beside its role and the cues", async () => {
  await lay({ "poem.txt": POEM });
  const { status, stdout } = printery("inspect", "poem.txt");
  expect(stdout).toMatch(/^ +1 {2}title +\d+ % +\S.* │ A Small Poem$/m);
  expect(stdout).toMatch(/^ +2 +│$/m);
  expect(stdout).toMatch(/^ +3 {2}\w+ +\d+ % .* │ It has a line/m);
  expect(status).toBe(0);
});

test("inspect tells programs the same", async () => {
  await lay({ "poem.txt": POEM });
  const { lines, metadata } = JSON.parse(printery("inspect", "poem.txt", "--json").stdout);
  expect(metadata.title).toBe("A Small Poem");
  expect(lines[0]).toMatchObject({ line: 1, text: "A Small Poem", role: "title" });
  expect(lines[1]).toEqual({ line: 2, text: "" });
});

test("new starts a publication, and never writes over one", async () => {
  const made = printery("new", "my-book", "--book", "--title", "My: Book", "--content", "texts");
  expect(made.status).toBe(0);
  expect(await listFiles(join(folder, "texts"))).toEqual([
    "my-book/01-chapter-one.txt",
    "my-book/publication.yaml",
  ]);
  expect(printery("render", "texts/my-book", "--to", "html").status).toBe(0);
  const again = printery("new", "my-book", "--book", "--content", "texts");
  expect(again.status).toBe(2);
  expect(again.stderr).toMatch(/already there and stays as it is/);
});
