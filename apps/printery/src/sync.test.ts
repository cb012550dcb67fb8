import {
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sha256, writeWhole } from "@printery/task";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { readNotes, writeNotes } from "./noted.ts";
import type { Source } from "./source.ts";
import { sync } from "./sync.ts";

let workspace: string;
let root: string;
beforeEach(async () => {
  workspace = await mkdtemp(join(tmpdir(), "printery-sync-"));
  root = join(workspace, "texts");
});
afterEach(() => void vi.useRealTimers());

/** As if what was written before had stood for a while. */
const later = () => vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 10_000 });

async function source(id: string, text: string): Promise<Source> {
  await writeWhole(join(root, `${id}.txt`), text);
  return { id, root, within: await realpath(root), texts: [`${id}.txt`], companions: [] };
}

const unitsOf = async (...input: Parameters<typeof sync>) => (await sync(...input)).units;

const read = async (unit: string, file: string) =>
  JSON.parse(await readFile(join(workspace, ".work", unit, file), "utf8"));

test("a unit is a workspace package without dependencies, keyed by digests alone", async () => {
  const [unit] = await unitsOf(workspace, [await source("Ünser Buch", "words")], {});
  expect(unit?.name).toMatch(/^u-nser-buch-[0-9a-f]{6}$/);
  const name = unit?.name ?? "";
  expect(await read(name, "package.json")).toMatchObject({
    name: `@content/${name}`,
    private: true,
  });
  expect(await read(name, "package.json")).not.toHaveProperty("dependencies");
  expect(await read(name, "texts.json")).toEqual([
    { id: "Ünser Buch", files: [{ path: "Ünser Buch.txt", sha256: sha256("words") }] },
  ]);
  for (const file of await readdir(join(workspace, ".work", name))) {
    expect(await readFile(join(workspace, ".work", name, file), "utf8")).not.toContain(workspace);
  }
});

test("composing reads the texts of a publication that is to be archived, and of no other", async () => {
  const [plain, archived] = [await source("plain", "words"), await source("kept", "words")];
  await writeWhole(join(root, "plain.yaml"), "title: Plain");
  await writeWhole(join(root, "kept.yaml"), "archive: true");
  const units = await unitsOf(
    workspace,
    [
      { ...plain, companions: ["plain.yaml"] },
      { ...archived, companions: ["kept.yaml"] },
    ],
    {},
  );
  const paths = await Promise.all(
    units.map(async ({ name }) => {
      const [publication] = await read(name, "publications.json");
      return publication.files.map(({ path }: { path: string }) => path);
    }),
  );
  expect(paths).toEqual([["plain.yaml"], ["kept.yaml", "kept.txt"]]);
});

test("units are keyed by what publications know of the library, and by nothing else of it", async () => {
  const library = { title: "Papers", url: "https://example.org/", description: "Of tides." };
  const [unit] = await unitsOf(workspace, [await source("one", "words")], library);
  expect(await read(unit?.name ?? "", "library.json")).toEqual({
    title: "Papers",
    url: "https://example.org/",
  });
});

test("twenty publications have a unit each", async () => {
  const sources = await Promise.all(
    Array.from({ length: 20 }, (_, n) => source(`text-${n}`, "words")),
  );
  expect(await unitsOf(workspace, sources, {})).toHaveLength(20);
});

test("what did not change is not written, and what is gone is removed", async () => {
  const one = await source("one", "words");
  const [unit] = await unitsOf(workspace, [one, await source("two", "words")], {});
  const path = join(workspace, ".work", unit?.name ?? "", "texts.json");
  await utimes(path, 1, 1);
  const units = await unitsOf(workspace, [one], {});
  expect((await stat(path)).mtimeMs).toBe(1000);
  expect(await readdir(join(workspace, ".work"))).toEqual(units.map(({ name }) => name));
});

test.each([
  [21, 4],
  [199, 4],
  [201, 16],
])(
  "%i publications are %i shards, and one more moves none of the others",
  async (count, shards) => {
    const many = await Promise.all(
      Array.from({ length: count }, (_, n) => source(`text-${n}`, "words")),
    );
    const before = await unitsOf(workspace, many, {});
    const after = await unitsOf(workspace, [...many, await source("one-more", "words")], {});
    expect(before).toHaveLength(shards);
    for (const { name, sources } of before) {
      const same = after.find((unit) => unit.name === name);
      expect(same?.sources.filter(({ id }) => id !== "one-more")).toEqual(sources);
    }
  },
);

test("a text that has become a link out of the content root is told of, and is in no list", async () => {
  const [kept, gone] = [await source("kept", "words"), await source("gone", "words")];
  await writeWhole(join(workspace, "secret.txt"), "a secret");
  await rm(join(root, "gone.txt"));
  await symlink(join(workspace, "secret.txt"), join(root, "gone.txt"));
  const { units, messages } = await sync(workspace, [kept, gone], {});
  expect(messages).toMatchObject([{ file: "gone.txt", severity: "error", ruleId: "file-outside" }]);
  const lists = await Promise.all(units.map(({ name }) => read(name, "texts.json")));
  expect(lists.flat()).toMatchObject([{ id: "kept" }]);
});

/** What is listed of a publication, where the notes on its files say that their digest is `zz`, and how it was taken down before. */
async function listedAsNoted(id: string, own: Source, change: () => Promise<unknown>) {
  const [unit] = await unitsOf(workspace, [own], {});
  const name = unit?.name ?? "";
  const folder = join(workspace, ".work", name);
  const notes = await readNotes(folder);
  const before = notes.get(id);
  if (before !== undefined) {
    const { texts } = before;
    const files = texts.files.map(({ path }) => ({ path, sha256: "zz" }));
    await writeNotes(folder, new Map([[id, { ...before, texts: { ...texts, files } }]]));
  }
  await change();
  return { name, folder, isNoted: before !== undefined };
}

test("files that stand as they were found are not read again, but by force", async () => {
  const own = await source("one", "words");
  later();
  const { name } = await listedAsNoted("one", own, async () => {});
  await unitsOf(workspace, [own], {});
  expect(await read(name, "texts.json")).toMatchObject([{ files: [{ sha256: "zz" }] }]);
  await unitsOf(workspace, [own], {}, undefined, true);
  expect(await read(name, "texts.json")).toMatchObject([{ files: [{ sha256: sha256("words") }] }]);
});

test("a file of the same size and time of writing is read where it was changed", async () => {
  const own = await source("one", "words");
  const path = join(root, "one.txt");
  await utimes(path, 1, 1);
  later();
  const { name, isNoted } = await listedAsNoted("one", own, async () => {
    await writeFile(path, "sword");
    await utimes(path, 1, 1);
  });
  expect(isNoted).toBe(true);
  await unitsOf(workspace, [own], {});
  expect(await read(name, "texts.json")).toMatchObject([{ files: [{ sha256: sha256("sword") }] }]);
});

test("a file that was changed just now is read again, as its next change might not show", async () => {
  const own = await source("one", "words");
  expect(await listedAsNoted("one", own, async () => {})).toMatchObject({ isNoted: false });
});

test("a link is followed each time, as it may come to lead elsewhere", async () => {
  const own = await source("one", "words");
  await symlink(join(root, "one.txt"), join(root, "two.txt"));
  later();
  const linked = { ...own, texts: ["two.txt"] };
  expect(await listedAsNoted("one", linked, async () => {})).toMatchObject({ isNoted: false });
  expect(await listedAsNoted("one", own, async () => {})).toMatchObject({ isNoted: true });
});

test("a file more, other limits and another content root are other files", async () => {
  const own = await source("one", "words");
  await writeWhole(join(root, "one.yaml"), "title: One");
  later();
  const { name } = await listedAsNoted("one", own, async () => {});
  const isRead = async (changed: Source) => {
    await unitsOf(workspace, [changed], {});
    const [{ files }] = await read(name, "texts.json");
    return files[0].sha256 === sha256("words");
  };
  expect(await isRead({ ...own, companions: ["one.yaml"] })).toBe(true);
  await listedAsNoted("one", own, async () => {});
  expect(await isRead({ ...own, unread: new Map([["two.txt", 9]]) })).toBe(true);
  await listedAsNoted("one", own, async () => {});
  expect(await isRead({ ...own, within: await realpath(workspace) })).toBe(true);
  await listedAsNoted("one", own, async () => {});
  expect(await isRead(own)).toBe(false);
});

test("a publication that mentions an image which is not there is read until it comes", async () => {
  await writeWhole(join(root, "one.md"), "![A lamp](../lamp.png)");
  const within = await realpath(workspace);
  const own = { id: "one", root, within, texts: ["one.md"], companions: [] };
  later();
  const [unit] = await unitsOf(workspace, [own], {});
  const name = unit?.name ?? "";
  expect(await read(name, "publications.json")).toEqual([{ id: "one", files: [] }]);
  await writeWhole(join(workspace, "lamp.png"), "a lamp");
  await unitsOf(workspace, [own], {});
  expect(await read(name, "publications.json")).toMatchObject([
    { files: [{ path: "../lamp.png", sha256: sha256("a lamp") }] },
  ]);
});

test.each(["", "{", "[]\n[]", `${sha256("[1]")}\n[2]`])(
  "notes that are damaged, as %j, are forgotten",
  async (text) => {
    const own = await source("one", "words");
    later();
    const { name, folder } = await listedAsNoted("one", own, async () => {});
    await writeFile(join(folder, "noted.json"), text);
    await unitsOf(workspace, [own], {});
    expect(await read(name, "texts.json")).toMatchObject([
      { files: [{ sha256: sha256("words") }] },
    ]);
  },
);
