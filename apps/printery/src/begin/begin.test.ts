import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { listFiles } from "@printery/task";
import { beforeEach, expect, test, vi } from "vitest";
import { parse } from "yaml";
import { askAndBegin, startPublication } from "../commands/new.ts";
import { UsageError } from "../exit.ts";
import type { Ask } from "./ask.ts";
import { writeNew } from "./write-new.ts";

// Its child is a bundle of its own, which the command has.
vi.mock("../adopt/apart.ts", async () => {
  const { adopt } = await import("../adopt/adopt.ts");
  return { adoptApart: adopt };
});

let project: string;
let content: string;
let printed: string[];

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), "printery-new-"));
  content = join(project, "content");
  printed = [];
  vi.spyOn(process.stdout, "write").mockImplementation((text) => printed.push(String(text)) > 0);
  return () => vi.restoreAllMocks();
});

const yaml = (path: string): unknown => parse(readFileSync(join(content, path), "utf8"));

test("a project begins with a library, what git leaves alone, and schemas that are there", async () => {
  expect(await startPublication("salt", { book: true, content })).toBe(0);
  expect(await listFiles(project)).toEqual([
    ".gitignore",
    "content/.schema/library.schema.json",
    "content/.schema/publication.schema.json",
    "content/library.yaml",
    "content/salt/01-chapter-one.txt",
    "content/salt/02-chapter-two.txt",
    "content/salt/publication.yaml",
  ]);
  const [line] = readFileSync(join(content, "salt/publication.yaml"), "utf8").split("\n");
  expect(line).toBe("# yaml-language-server: $schema=../.schema/publication.schema.json");
});

test.each([
  [{ kind: "text" }, { "poem.txt": "Poem\n\nPaste" }],
  [
    { lang: "pt_br", author: ["A", "B"], to: "pdf", title: "T" },
    { "poem.txt": "T\n", "poem.yaml": { authors: ["A", "B"], lang: "pt-BR", formats: ["pdf"] } },
  ],
  [{ book: true, style: "essay" }, { "poem/publication.yaml": { title: "Poem", style: "essay" } }],
  [{ kind: "library", title: "Harbour" }, { "library.yaml": { title: "Harbour" } }],
])("%j", async (options, files) => {
  expect(await startPublication("poem", { ...options, content })).toBe(0);
  for (const [path, expected] of Object.entries(files)) {
    if (typeof expected === "string")
      expect(readFileSync(join(content, path), "utf8")).toMatch(new RegExp(`^${expected}`));
    else expect(yaml(path)).toEqual(expected);
  }
});

test("a project's settings begin where they are asked for", async () => {
  await startPublication("poem", { content, withConfig: true });
  expect(readFileSync(join(project, "printery.config.ts"), "utf8")).toContain("defineConfig({})");
  await expect(startPublication("other", { content, withConfig: true })).rejects.toThrow(
    /printery\.config\.ts is already there and stays as it is/,
  );
  expect(await listFiles(content)).not.toContain("other.txt");
});

test("a collection is made of what is there", async () => {
  await startPublication("one", { content });
  await startPublication("two", { content, book: true });
  await startPublication("all", { content, collect: "two, one" });
  expect(yaml("all/publication.yaml")).toEqual({ title: "All", collection: ["two", "one"] });
});

test.each([
  ["My Böok: 1", "My-Böok-1", true],
  ["..", "untitled", true],
  ["CON", "CON-text", true],
  ["🎉", "untitled", true],
  ["a/../b", "a-..-b", true],
  ["größe", "größe", false],
  ["library", "library-text", true],
])("what is called %s is called %s in files", async (name, id, isTold) => {
  await startPublication(name, { content });
  expect(await listFiles(content)).toContain(`${id}.txt`);
  expect(printed.join("").includes(" is called ")).toBe(isTold);
});

test.each([
  [undefined, {}, /^Expected a name, as in /],
  [
    "a",
    { kind: "leaflet" },
    /^Expected a kind \(text, book, collection or library\), not “leaflet”$/,
  ],
  ["a", { kind: "text", book: true }, /^Expected one of --book and --kind text$/],
  ["a", { kind: "collection" }, /^Expected what the collection is made of: --collect/],
  ["a", { collect: "gone" }, /^Expected publications in .+ to collect, not “gone”$/],
  ["a", { lang: "english" }, /^Expected a language tag such as en-GB, not “english”$/],
  ["a", { style: "fancy" }, /^Expected a style \(.+\), not “fancy”$/],
  ["a", { to: "docx" }, /^Expected a format/],
])("%s with %j is not understood, and nothing is written", async (name, options, message) => {
  const begun = startPublication(name, { ...options, content, yes: true });
  await expect(begun).rejects.toThrow(UsageError);
  await expect(begun).rejects.toThrow(message);
  expect(await listFiles(project)).toEqual([]);
});

test.each(["poem.txt", "Poem.md", "poem.markdown"])(
  "beside %s nothing of that name begins",
  async (there) => {
    await startPublication("other", { content });
    writeFileSync(join(content, there), "mine");
    await expect(startPublication("poem", { content })).rejects.toThrow(
      /already there and stays as it is$/,
    );
    expect(readFileSync(join(content, there), "utf8")).toBe("mine");
  },
);

test("where the machine refuses one, it says why, and none is written", async () => {
  writeFileSync(join(project, "sub"), "mine");
  const files = new Map([
    ["a.txt", "a"],
    ["sub/b.txt", "b"],
  ]);
  await expect(writeNew(project, files)).rejects.toThrow(
    /^Expected a free place at .*sub, not a file that is in the way .*; nothing is written$/,
  );
  expect(await listFiles(project)).toEqual(["sub"]);
});

test("where one file is there, none is written", async () => {
  writeFileSync(join(project, "b.txt"), "mine");
  const files = new Map([
    ["sub/a.txt", "a"],
    ["b.txt", "b"],
  ]);
  await expect(writeNew(project, files)).rejects.toThrow(/b\.txt is already there/);
  expect(await listFiles(project)).toEqual(["b.txt"]);
});

/** One who answers in turn; nothing where they go away. */
function answering(
  ...answers: readonly unknown[]
): { -readonly [Key in keyof Ask]: Ask[Key] } & { readonly questions: string[] } {
  const left = [...answers];
  const questions: string[] = [];
  const answer = async (question: string) => {
    questions.push(question);
    return left.shift() as never;
  };
  return { text: answer, one: answer, some: answer, yes: answer, questions };
}

test("what is not said is asked, shown, and written where that is wanted", async () => {
  const ask = answering(
    "book",
    "The Salt Road",
    "Ada Marsh, Bo",
    "en-GB",
    "book",
    ["html", "pdf"],
    true,
  );
  expect(await askAndBegin(ask, { content })).toBe(0);
  expect(yaml("the-salt-road/publication.yaml")).toEqual({
    title: "The Salt Road",
    authors: ["Ada Marsh", "Bo"],
    lang: "en-GB",
    style: "book",
    formats: ["html", "pdf"],
  });
  expect(printed.join("")).toMatch(
    /would write .*publication\.yaml[\s\S]+wrote .*publication\.yaml[\s\S]+printery build/,
  );
  expect(ask.questions).toHaveLength(7);
});

test("a style that nobody chose is left to the text", async () => {
  const ask = answering("text", "Salt", "", "", "usual", ["html", "pdf", "epub"], true);
  expect(await askAndBegin(ask, { content })).toBe(0);
  expect(await listFiles(content)).not.toContain("salt.yaml");
});

test.each([
  ["content", undefined],
  ["~", undefined],
  ["nowhere", "Nothing is there; a folder or a file, please"],
  ["~nobody-called-so/old", "Nothing is there; a folder or a file, please"],
])("%s as a place to begin from is asked again where there is nothing", async (said, told) => {
  let check: ((said: string) => string | undefined) | undefined;
  const ask = answering("from");
  ask.text = async (_question, options) => {
    check = options?.check;
    return undefined;
  };
  await askAndBegin(ask, { content });
  expect(check?.(said === "content" ? project : said)).toBe(told);
});

test("what is said is not asked", async () => {
  const ask = answering(true);
  const said = { kind: "text", title: "T", author: ["A"], lang: "en", style: "essay", to: "html" };
  expect(await askAndBegin(ask, { ...said, content })).toBe(0);
  expect(ask.questions).toEqual(["Write that?"]);
});

test("who goes away, at any question, leaves nothing", async () => {
  const all = ["book", "Salt", "Ada", "en", "book", ["html", "pdf", "epub"], false];
  for (let count = 0; count <= all.length; count++) {
    expect(await askAndBegin(answering(...all.slice(0, count)), { content })).toBe(130);
    expect(await listFiles(project)).toEqual([]);
  }
});

test("what there is may be adopted as well", async () => {
  const from = join(project, "old.md");
  writeFileSync(from, "# Old\n\nWords of old.\n");
  expect(await askAndBegin(answering("from", from, true), { content })).toBe(0);
  expect(await listFiles(content)).toEqual([
    ".schema/library.schema.json",
    "library.yaml",
    "old.md",
  ]);
  expect(readFileSync(join(project, "import-report.md"), "utf8")).toContain("`old.md`");
});
