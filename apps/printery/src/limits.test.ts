import { mkdtemp, open, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { formatMessage, listFiles, readLimits, writeWhole } from "@printery/task";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { limitsFor } from "./limits.ts";
import { processSource } from "./pipeline.ts";
import { scanContent, scanPaths } from "./scan.ts";
import { sync } from "./sync.ts";

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "printery-limits-"));
});
afterEach(() => rm(root, { recursive: true }));

/** A file of `bytes` that takes no room. */
async function hollow(path: string, bytes: number): Promise<void> {
  await writeWhole(join(root, path), "");
  const file = await open(join(root, path), "r+");
  await file.truncate(bytes);
  await file.close();
}

const TERABYTE = 2 ** 40;
const text = "# Tide\n\nIt was a long road.\n";

async function told(said: string[] = []): Promise<string[]> {
  const { sources, messages } = await scanContent(root, { limits: readLimits(said) });
  const found = [...messages];
  for (const source of sources) found.push(...(await processSource(source, [])).messages);
  return found.map(formatMessage);
}

describe("a file that would fill the memory is never read", () => {
  test.each<[string, Record<string, string>, string]>([
    [
      "tide.txt",
      {},
      "tide.txt: error: Expected a text of at most 2 MB, not 1099511.6 MB (divide it, or raise the limit: --limit file=1100000MB); its publication is not built (limit-exceeded)",
    ],
    [
      "tide/2.md",
      { "tide/1.md": text },
      "tide/2.md: error: Expected a text of at most 2 MB, not 1099511.6 MB (divide it, or raise the limit: --limit file=1100000MB); its publication is not built (limit-exceeded)",
    ],
    [
      "tide/publication.yaml",
      { "tide/1.md": text },
      "tide/publication.yaml: error: Expected YAML of at most 64 KiB, not 1099511.6 MB (say less there, or raise the limit: --limit yaml=1100000MB); this publication is not built (publication-invalid)",
    ],
    [
      "tide.yaml",
      { "tide.md": text },
      "tide.yaml: error: Expected YAML of at most 64 KiB, not 1099511.6 MB (say less there, or raise the limit: --limit yaml=1100000MB); this publication is not built (publication-invalid)",
    ],
    [
      "tide/a b.png",
      { "tide/1.md": `${text}\n![The road](a%20b.png)\n` },
      "tide/1.md:5:1: error: Expected an image, or an ICC profile, of at most 10 MB, not 1099511.6 MB (save it smaller, or raise the limit: --limit image=1100000MB); this publication is not built (limit-exceeded)",
    ],
    [
      "tide/a.icc",
      { "tide/1.md": text, "tide/publication.yaml": "print: {profile: a.icc}\n" },
      "tide/publication.yaml:1:18: error: Expected an image, or an ICC profile, of at most 10 MB, not 1099511.6 MB (save it smaller, or raise the limit: --limit image=1100000MB); this publication is not built (profile-invalid)",
    ],
  ])("%s", async (path, others, message) => {
    for (const [name, words] of Object.entries(others)) await writeWhole(join(root, name), words);
    await hollow(path, TERABYTE);
    expect(await told()).toEqual([message]);
    const { sources } = await scanContent(root);
    const workspace = join(root, "workspace");
    const [unit] = (await sync(workspace, sources, {})).units;
    const listed = await listFiles(join(workspace, ".work", unit?.name ?? ""));
    expect(listed).toContain("publications.json");
  });

  test("an image that no text uses is nobody's mistake", async () => {
    await writeWhole(join(root, "tide/1.md"), text);
    await hollow("tide/photograph.png", TERABYTE);
    expect(await told()).toEqual([]);
  });

  test("a collection tells of what is in its members", async () => {
    await writeWhole(join(root, "tide/1.md"), text);
    await writeWhole(join(root, "year/publication.yaml"), "collection: [tide]\n");
    await hollow("tide/2.md", TERABYTE);
    expect((await told()).filter((line) => line.startsWith("tide/2.md: error"))).toHaveLength(2);
  });
});

test("who runs the command may have more read, or less", async () => {
  await writeWhole(join(root, "tide.md"), text);
  expect(await told(["file=10"])).toEqual([
    "tide.md: error: Expected a text of at most 0 kB, not 28 bytes (divide it, or raise the limit: --limit file=1kB); its publication is not built (limit-exceeded)",
  ]);
  expect(await told(["file=28"])).toEqual([]);
});

test("what the environment says holds where the command says nothing", () => {
  process.env.PRINTERY_LIMITS = "line=400kB,title=600";
  try {
    expect(limitsFor({ limit: ["title=700"] })).toMatchObject({ line: 400_000, title: 700 });
    process.env.PRINTERY_LIMITS = "lien=4";
    expect(() => limitsFor({})).toThrow("Expected a limit (line), not “lien”");
  } finally {
    delete process.env.PRINTERY_LIMITS;
  }
});

test("a file that is at its limit is read", async () => {
  await writeFile(join(root, "tide.md"), text.padEnd(2_000_000, "road\n"));
  const { sources } = await scanPaths([join(root, "tide.md")]);
  expect(sources[0]?.unread).toBeUndefined();
});
