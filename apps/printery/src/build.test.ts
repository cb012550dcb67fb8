import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { listFiles, sha256, writeWhole } from "@printery/task";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Manifest } from "./collect.ts";

// One workspace builds one content folder at a time, so these tests go one after the other.

const bin = fileURLToPath(new URL("../bin/printery.js", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "printery-build-"));
const out = join(folder, "out");

// Validators that are installed here have a stage of their own.
const { EPUBCHECK_JAR: _e, VNU_JAR: _n, VERAPDF_LIB: _v, ACE_CLI: _a, ...others } = process.env;

function printery(...argv: string[]) {
  const env = { ...others, NO_COLOR: "1" };
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...argv], {
    encoding: "utf8",
    env,
  });
  return { status, stdout, stderr };
}

const inTexts = ["--content", join(folder, "texts"), "--out", out];

const build = (...argv: string[]) => printery("build", ...inTexts, ...argv);

/** What a build with `--explain` says of artefacts. */
function explained(stdout: string): string[] {
  const lines = stdout.split("\n").map((line) => line.replace(/ +/g, " "));
  return lines.filter((line) =>
    /^(html|pdf|epub) \S+ (as it was|built|restored|removed|not)/.test(line),
  );
}

async function lay(name: string, text: string): Promise<void> {
  await writeWhole(join(folder, "texts", name), text);
}

function manifest(): Manifest {
  return JSON.parse(readFileSync(join(out, "manifest.json"), "utf8")) as Manifest;
}

function digests(prefix: string): string[] {
  return manifest()
    .outputs.filter(({ path }) => path.startsWith(prefix))
    .map(({ path, sha256: digest }) => `${path} ${digest}`);
}

/** Texts that no cache has from an earlier run. */
const essay = (title: string) =>
  `${title}\n\nThe first paragraph is long enough to be read as running text by anyone.\n\nThe second follows it, and says in ${run} words what the first has left out of its account.\n`;
const run = Date.now();

beforeAll(async () => {
  await lay("one.txt", essay("The First of Two"));
  await lay("book/1.txt", essay("A First Chapter"));
  await lay("book/2.txt", essay("A Second Chapter"));
});
afterAll(() => rmSync(folder, { recursive: true }));

test("everything is built, and the manifest knows every file and what it was made from", async () => {
  const { status, stdout, stderr } = build();
  expect(stderr).not.toContain("error");
  expect(status).toBe(0);
  expect(stdout).toMatch(/^printery: 2 publications$/m);
  const files = await listFiles(out);
  const { outputs, publications } = manifest();
  expect(outputs.map(({ path }) => path)).toEqual(files.filter((path) => path !== "manifest.json"));
  for (const { path, sha256: digest } of outputs) {
    expect(sha256(readFileSync(join(out, path)))).toBe(digest);
  }
  expect(publications.map(({ title }) => title)).toEqual(["Book", "The First of Two"]);
  expect(outputs.find(({ path }) => path === "book/book.epub")?.inputs).toEqual([
    { path: "book/1.txt", sha256: sha256(essay("A First Chapter")) },
    { path: "book/2.txt", sha256: sha256(essay("A Second Chapter")) },
  ]);
  expect(readFileSync(join(out, "index.html"), "utf8")).toContain('href="one/index.html"');
});

test("its files are checked for a shop, all or some", () => {
  const check = (...argv: string[]) => printery("check", "--out", out, "--target", ...argv);
  const generic = check("generic");
  expect(generic.stderr).toBe("");
  expect(generic.stdout).toMatch(/^\d files checked for generic, 0 errors, 0 warnings$/m);
  expect(generic.status).toBe(0);
  const kdp = check("kdp", "one");
  expect(kdp.stderr).toMatch(
    /one\/one\.print\.pdf: error: Expected 24 to 780 pages in a binding like this, not 1 \(kdp\/page-count; Book Bolt, .+; http:.+\) \(target-unmet\)$/m,
  );
  expect(kdp.stdout).toMatch(/^2 files checked for kdp, 1 error, /m);
  expect(kdp.status).toBe(1);
  expect(check("kdp", "poem").stderr).toContain(
    "Expected a publication that is built (book, one), not “poem”",
  );
});

test("one publication is checked by itself, whose links lead to the others", () => {
  const { status, stdout } = printery("check", "one", ...inTexts, "--reporter", "json");
  const { messages, publications, outputs, validators } = JSON.parse(stdout);
  expect(messages.filter(({ severity }: { severity: string }) => severity !== "info")).toEqual([]);
  expect([status, publications]).toEqual([0, 1]);
  expect(outputs).toBe(
    manifest().outputs.filter(({ publication }) => publication === "one").length,
  );
  expect(validators.map(({ name }: { name: string }) => name)).toContain("EPUBCheck");
});

test("e-books are held against a shop's rules, each with its source", () => {
  const check = (...argv: string[]) => printery("check", "--out", out, ...argv);
  const { stdout, stderr, status } = check("--target", "kobo", "one");
  expect(stderr).toMatch(
    /one\.epub: warning: Expected an ISBN .* \(kobo\/isbn-missing; Kobo EPUB Guidelines, .*\) \(?target-unmet\)?/,
  );
  expect(stdout).toContain("1 file checked for kobo, 0 errors, 1 warning");
  expect(status).toBe(0);
  expect(check("--target", "apple").stdout).toContain("2 files checked for apple, 0 errors");
});

test("a publication that can't be built keeps its outputs; the others are built", async () => {
  const before = digests("book/");
  await lay("book/2.txt", "");
  await lay("one.txt", essay("Another Title"));
  const { status, stderr } = build();
  expect(stderr).toMatch(/book\/2\.txt: error: .+ \(empty-file\)$/m);
  expect(status).toBe(1);
  expect(digests("book/")).toEqual(before);
  expect(await listFiles(join(out, "book"))).toHaveLength(before.length);
  const { publications } = manifest();
  expect(publications.map(({ title }) => title)).toEqual(["Book", "Another Title"]);
});

test("the same mistake is told again, and a mended text is built", async () => {
  expect(build().status).toBe(1);
  await lay("book/2.txt", essay("A Mended Chapter"));
  expect(build().status).toBe(0);
  expect(readFileSync(join(out, "book/index.html"), "utf8")).toContain("A Mended Chapter");
});

test("nothing edited: nothing is built, and no file is touched", () => {
  const before = readFileSync(join(out, "manifest.json"), "utf8");
  const { status, stdout } = build("--explain");
  expect(status).toBe(0);
  expect(stdout).toContain("(0 built, the rest as they were)");
  expect(explained(stdout)).toEqual(
    ["book", "one"].flatMap((id) => ["html", "pdf", "epub"].map((f) => `${f} ${id} as it was`)),
  );
  expect(readFileSync(join(out, "manifest.json"), "utf8")).toBe(before);
});

test("what was spoiled or is gone is put right, though nothing was edited", async () => {
  const whole = readFileSync(join(out, "one/index.html"), "utf8");
  await writeWhole(join(out, "one/index.html"), "spoiled");
  rmSync(join(out, "search.html"));
  rmSync(join(out, "pagefind"), { recursive: true });
  expect(build().status).toBe(0);
  expect(readFileSync(join(out, "one/index.html"), "utf8")).toBe(whole);
  const files = await listFiles(out);
  expect(manifest().outputs.map(({ path }) => path)).toEqual(
    files.filter((path) => path !== "manifest.json"),
  );
});

test("library.yaml gives the library its title, and with an address its feeds, all of which check", async () => {
  await lay("library.yaml", "title: Papers\nurl: https://example.org/papers\n");
  expect(build("--to", "html").status).toBe(0);
  expect(readFileSync(join(out, "index.html"), "utf8")).toContain("<title>Papers</title>");
  const paths = manifest().outputs.map(({ path }) => path);
  expect(paths).toEqual(
    expect.arrayContaining(["404.html", "card.png", "feed.xml", "one/card.png", "opds.xml"]),
  );
  const checked = printery("check", ...inTexts);
  expect(checked.stderr).not.toContain("error");
  expect(checked.status).toBe(0);

  await lay("library.yaml", "title: Papers\nurl: papers\n");
  const { status, stderr } = build("--to", "html");
  expect(status).toBe(1);
  expect(stderr).toContain("library.yaml:2:6: error: Expected an address");
  expect(manifest().outputs.map(({ path }) => path)).toEqual(paths);
  rmSync(join(folder, "texts/library.yaml"));
  expect(build("--to", "html").status).toBe(0);
  expect(await listFiles(out)).not.toContain("one/card.png");
});

test("only the publication that is named", async () => {
  await lay("one.txt", essay("A Third Title"));
  await lay("book/2.txt", essay("A Third Chapter"));
  const { stdout } = build("one", "--explain");
  // The pages alone were built last.
  expect(explained(stdout)).toEqual([
    "html one built: one.txt changed, --to changed (html to all)",
    "pdf one built: one.txt changed",
    "epub one built: one.txt changed",
  ]);
  const titles = manifest().publications.map(({ title }) => title);
  expect(titles).toEqual(["Book", "A Third Title"]);
  expect(readFileSync(join(out, "book/index.html"), "utf8")).toContain("A Mended Chapter");
  const { status, stderr } = build("two");
  expect(status).toBe(2);
  expect(stderr).toBe("printery: Expected a publication (book, one), not “two”\n");
});

test("a publication that is gone is removed, and files of others stay", async () => {
  await writeWhole(join(out, "one/mine.txt"), "kept");
  rmSync(join(folder, "texts/one.txt"));
  const { status, stdout } = build("--explain", "--json");
  expect(status).toBe(0);
  const { artefacts } = JSON.parse(stdout) as { artefacts: { id: string; words: string }[] };
  expect(artefacts.filter(({ id }) => id === "one").map(({ words }) => words)).toEqual(
    Array(3).fill("removed: it is published no more"),
  );
  expect(await listFiles(join(out, "one"))).toEqual(["mine.txt"]);
  expect(manifest().publications.map(({ id }) => id)).toEqual(["book"]);
});

test("a publication that is to be archived has its texts in a file besides", async () => {
  await lay("book/publication.yaml", "archive: true\n");
  expect(build().status).toBe(0);
  const { outputs } = manifest();
  const archive = outputs.find(({ path }) => path === "book/book.archive.pdf");
  expect(archive?.inputs.map(({ path }) => path)).toEqual([
    "book/1.txt",
    "book/2.txt",
    "book/publication.yaml",
  ]);
  expect(outputs.map(({ path }) => path)).toContain("book/book.pdf");
  expect(outputs.filter(({ path }) => path.includes("sources"))).toEqual([]);
});

test("a collection is a book of what lies beside it; its mistake leaves what was built", async () => {
  await lay("one.txt", essay("The First of Two"));
  await lay("book/publication.yaml", "title: The Book\n");
  await lay("year/publication.yaml", "title: The Year\ncollection: [one, book]\n");
  expect(build("--to", "html").status).toBe(0);
  const made = manifest().outputs.find(({ path }) => path === "year/index.html");
  expect(made?.inputs.map(({ path }) => path)).toEqual([
    ...["one.txt", "book/1.txt", "book/2.txt"],
    ...["year/publication.yaml", "book/publication.yaml"],
  ]);
  expect(readFileSync(join(out, "year/index.html"), "utf8")).toContain("A Third Chapter");

  const before = digests("year/");
  await lay("year/publication.yaml", "title: The Year\ncollection: [one, bock]\n");
  const { status, stderr } = build("--to", "html", "year");
  expect(status).toBe(1);
  expect(stderr).toContain(
    "year/publication.yaml:2:19: error: Expected book, not bock; this publication is not built (collection-invalid)",
  );
  expect(digests("year/")).toEqual(before);
  rmSync(join(folder, "texts/year"), { recursive: true });
  rmSync(join(folder, "texts/one.txt"));
});

test("an empty folder is an empty library", async () => {
  rmSync(join(folder, "texts/book"), { recursive: true });
  await writeWhole(join(folder, "texts/.keep"), "");
  const { status, stdout } = build();
  expect(status).toBe(0);
  expect(stdout).toMatch(/^printery: 0 publications$/m);
  expect((await listFiles(out)).filter((path) => path.endsWith(".html"))).toEqual(["index.html"]);
});
