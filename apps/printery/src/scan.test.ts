import { mkdtemp, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeWhole } from "@printery/task";
import { beforeEach, expect, test } from "vitest";
import { scanContent, scanPaths } from "./scan.ts";
import { portableName } from "./source.ts";

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "printery-scan-"));
});

async function lay(...paths: string[]): Promise<void> {
  for (const path of paths) await writeWhole(join(root, path), "text");
}

test("a loose text and a folder with texts are publications; the rest is not", async () => {
  await lay("poem.txt", "poem.yaml", "notes.pdf", ".hidden.txt", "pictures/a.png");
  await lay("book/10-ten.txt", "book/2-two.md", "book/publication.yaml", "book/images/map.PNG");
  await lay("book/.draft/3-three.txt", "book/data.csv");
  expect(await scanContent(root)).toEqual({
    sources: [
      {
        id: "book",
        root,
        texts: ["book/2-two.md", "book/10-ten.txt"],
        companions: ["book/images/map.PNG", "book/publication.yaml"],
      },
      { id: "poem", root, texts: ["poem.txt"], companions: ["poem.yaml"] },
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

test("names that differ in case alone become two publications", async () => {
  await lay("a/Poem.txt", "b/poem.txt");
  const { sources } = await scanPaths([join(root, "a/Poem.txt"), join(root, "b/poem.txt")]);
  expect(sources.map(({ id }) => id)).toEqual(["Poem", "poem-2"]);
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

test.each([
  ["000_a1b2", "000_a1b2"],
  ["md-eip-1559.word.crlf", "md-eip-1559.word.crlf"],
  ["Über die Brücke", "Über-die-Brücke"],
  ["../evil", "evil"],
  ["a:b|c?", "a-b-c"],
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
});
