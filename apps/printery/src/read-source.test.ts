import { mkdtemp, realpath, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { formatMessage, writeWhole } from "@printery/task";
import { beforeEach, expect, test } from "vitest";
import { readSource } from "./read-source.ts";

let root: string;
beforeEach(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), "printery-read-")));
  for (const name of ["map.png", "my map.png", "50%25.png", "other/map.png", "deep/a/b.webp"])
    await writeWhole(join(root, name), name);
  await symlink("/etc/passwd", join(root, "link.png"));
});

/** The images that the file called `name` has with it, whose text is `text`. */
async function imagesOf(text: string, name = "poem.md"): Promise<string[]> {
  await writeWhole(join(root, name), text);
  const source = { id: "poem", root, within: root, texts: [name], companions: [] };
  return [...readSource(source).companions.keys()];
}

test.each([
  ["![A map](map.png)", ["map.png"]],
  ['<img alt="A map" src=map.png width=3>', ["map.png"]],
  // A word of a name may be one itself; what is an image turns out later.
  ["![A map](<my map.png>)", ["my map.png", "map.png"]],
  ["![A map](my%20map.png)", ["my map.png"]],
  ["![Half](50%25.png)", ["50%25.png"]],
  ["![A map][1]\n\n[1]: other/map.png 'Title'", ["other/map.png"]],
  [
    "![A map](./other/../other/map.png) and ![a](deep/a/b.webp)",
    ["other/map.png", "deep/a/b.webp"],
  ],
  ["![None](nothing.png) ![No](https://example.org/map.png) ![No](/map.png)", []],
  ["![Out](../map.png) ![Out](link.png) ![Out](%2e%2e/map.png)", []],
  ["A map.pngs, and a .png", []],
])("%s", async (text, images) => {
  expect(await imagesOf(text)).toEqual(images);
});

test("plain text has no images, and metadata may have one", async () => {
  expect(await imagesOf("![A map](map.png)", "poem.txt")).toEqual([]);
  expect(await imagesOf("cover: other/map.png", "poem.yaml")).toEqual(["other/map.png"]);
});

test("what is in a folder is mentioned by its way from there", async () => {
  expect(await imagesOf("![A map](../map.png) ![Out](../../map.png)", "book/1.md")).toEqual([
    "map.png",
  ]);
});

test("a file that is gone is an error, and the others are read", () => {
  const source = { id: "poem", root, within: root, texts: ["map.png", "gone.txt"], companions: [] };
  const { texts, messages } = readSource(source);
  expect([...texts.keys()]).toEqual(["map.png"]);
  expect(messages.map(formatMessage)).toEqual([
    "gone.txt: error: Expected a file, not nothing there; this publication is not built (not-a-file)",
  ]);
});
