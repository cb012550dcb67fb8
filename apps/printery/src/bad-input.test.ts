import { spawnSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { listFiles, writeWhole } from "@printery/task";
import { expect, test } from "vitest";

const bin = fileURLToPath(new URL("../bin/printery.js", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "printery-bad-"));

const after = "\n\nA sentence stands after it, so that nothing is lost.\n";
const words = Array.from({ length: 2000 }, (_, at) => `word${at}`).join(" ");
const columns = Array.from({ length: 240 }, (_, at) => `c${at}`).join(" | ");
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
  "very many columns": {
    text: `# T\n\n| ${columns} |\n|${"---|".repeat(240)}\n| ${columns} |`,
    told: [
      "1.md:3:1: warning: Expected a table that fits the page, not 240 columns with words as long as these; its words are broken (table-too-wide)",
    ],
  },
  "quotes in quotes": {
    text: `# T\n\n${">".repeat(3000)} deep`,
    told: [
      "1.md:3:66: warning: Expected at most 64 blocks within each other, not more (set it less deep, or raise the limit: --limit nesting=130); keeping what is deeper as literal text (nesting-too-deep)",
      "1.md:3:193: warning: Expected blocks less deep within each other, not these; keeping the rest as literal text (nesting-too-deep)",
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
      `publication.yaml:1:7: error: Expected one of A4, A5, B5, Letter, US Trade, Digest, Royal, Demy, or a size of 70 to 500 mm such as 120 x 190 mm or 5.5 x 8.5 in, not “A6”; ${NOT_BUILT} (publication-invalid)`,
    ],
    published: false,
  },
  "a picture of few dots": {
    text: PICTURE,
    file: ["a.png", png],
    told: [
      "1.md:5:1: warning: Expected images/a.png, 1 mm wide, with 300 dots to the inch (twice the lines of a press's screen; KDP and IngramSpark ask for it), not 150; it will look soft in print (image-resolution)",
    ],
  },
  "a profile that is none": {
    text: "# T\n\nWords.",
    file: ["publication.yaml", "print: {profile: b.icc}"],
    told: [
      `publication.yaml:1:18: error: Expected an ICC profile (ISO 15076-1:2010) in the folder, not b.icc; ${NOT_BUILT} (profile-invalid)`,
    ],
    published: false,
  },
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
      `1.md:5:1: error: Expected an image of at most 25 million pixels, not 3600 million pixels (save it smaller, or raise the limit: --limit pixels=3600000000); ${NOT_BUILT} (limit-exceeded)`,
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
    await writeWhole(join(folder, name, "1.md"), isWhole ? text + after : text);
    if (file !== undefined) await writeWhole(join(folder, name, file[0]), file[1]);
  }
  const { status, stderr } = spawnSync(
    process.execPath,
    [bin, "render", ...Object.keys(cases), "--to", "html,pdf,epub"],
    { cwd: folder, encoding: "utf8", env: { ...process.env, NO_COLOR: "1" } },
  );
  const expected = Object.entries(cases).flatMap(([name, { told = [] }]) =>
    told.map((line) => (line.startsWith(name) ? line : `${name}/${line}`)),
  );
  const lines = stderr.split("\n").filter((line) => line !== "" && !/^ +\d* │ /.test(line));
  expect(lines.pop()).toMatch(/^What to do: docs\/messages\//);
  expect(lines.sort()).toEqual(expected.sort());
  expect(status).toBe(1);
  const files = await listFiles(join(folder, "out"));
  const published = Object.entries(cases).filter(([, { published = true }]) => published);
  const ids = published.map(([name]) => name.replaceAll(" ", "-")).sort();
  for (const ending of [".print.pdf", ".epub"])
    expect(files.filter((path) => path.endsWith(ending)).sort()).toEqual(
      ids.map((id) => `${id}/${id}${ending}`),
    );
});
