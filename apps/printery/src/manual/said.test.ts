import { mkdtempSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { openModel, plainText, walk } from "@printery/document";
import { type Publication, readPublication } from "@printery/publication";
import { writeWhole } from "@printery/task";
import { expect, test } from "vitest";
import { bytesOf } from "../help/sheet.ts";
import { processSource } from "../pipeline.ts";
import { scanContent } from "../scan.ts";
import { MANUAL } from "./chapters.ts";
import { snippetsOf } from "./snippets.ts";

const root = resolve(import.meta.dirname, "../../../..");

/** The publication `id` of the files that `chapter` shows, the last of each name. */
async function published(chapter: string, id: string): Promise<Publication> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "printery-manual-")));
  try {
    for (const snippet of snippetsOf(readFileSync(join(root, MANUAL, `${chapter}.md`), "utf8"))) {
      if (snippet.kind !== "file") continue;
      await writeWhole(join(folder, snippet.sheet.path), await bytesOf(snippet.sheet));
    }
    const { sources } = await scanContent(join(folder, "content"));
    const source = sources.find((each) => each.id === id);
    if (source === undefined) throw new Error(`Expected ${id} in the files of ${chapter}`);
    const { results } = await processSource(source, []);
    const json = results.get("compose")?.files.get("publication.json");
    return readPublication(openModel(json ?? Buffer.of()).json);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test("what “Getting started” says of its text is true", async () => {
  const { metadata, sections } = await published("01-getting-started", "harbour");
  expect(metadata).toMatchObject({
    title: "The harbour at night",
    standfirst: "What the tide does while nobody is looking",
    authors: [{ name: "Ida Marsh" }],
  });
  const [section] = sections;
  const text = plainText(section?.children ?? []);
  expect(text).toContain("in its twelfth volume.");
  expect(text).toContain("“One forgets to sleep,” says");
  expect(text).not.toMatch(/cookies|Share on/);
  expect(section?.notes.map((note) => plainText(note.children))).toEqual([
    "Harbour book, vol.\u00a012, p.\u00a040.",
  ]);
});

test("what “A publication” says of its book is true", async () => {
  const { kind, metadata, sections, index } = await published("02-a-publication", "the-salt-road");
  expect(kind).toBe("book");
  expect(metadata.title).toBe("The Salt Road");
  const [sow, carters] = sections;
  expect(sow).toMatchObject({ role: "chapter", title: "Chapter One: The Sow" });
  const [song] = [...walk(sow?.children ?? [])].filter(({ type }) => type === "verse");
  expect(song).toBeDefined();
  expect(carters).toMatchObject({ title: "The Carters", authors: [{ name: "Ana Silva" }] });
  const types = new Set([...walk(carters?.children ?? [])].map(({ type }) => type));
  for (const type of ["table", "figure", "footnoteReference"]) expect(types).toContain(type);
  expect(index.flatMap(({ entries }) => entries.map(({ term }) => term))).toEqual([
    "oxen",
    "salt, price of",
  ]);
});
