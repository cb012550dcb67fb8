import dgram from "node:dgram";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import net from "node:net";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import {
  listFiles,
  readChanged,
  readProgress,
  readRefused,
  runStage,
  type Stage,
  type StageInput,
  sha256,
  writeWhole,
} from "./index.ts";

// A stage seals the process it runs in; in this one other tests run next.
const doors: readonly (readonly [object, readonly string[]])[] = [
  [net.Socket.prototype, ["connect"]],
  [net.Server.prototype, ["listen"]],
  [dgram.Socket.prototype, ["bind", "connect", "send"]],
];
const environment = { ...process.env };
const open = doors.flatMap(([owner, names]) =>
  names.map((name) => [owner, name, Object.getOwnPropertyDescriptor(owner, name) ?? {}] as const),
);
afterAll(() => {
  for (const [owner, name, descriptor] of open) Object.defineProperty(owner, name, descriptor);
  Object.assign(process.env, environment);
});

const home = process.cwd();
const lines: string[] = [];
let unit: string;

beforeEach(async () => {
  unit = await mkdtemp(join(tmpdir(), "printery-unit-"));
  process.chdir(unit);
  process.env.PRINTERY_CONTENT = join(unit, "content");
  lines.length = 0;
  vi.spyOn(console, "log").mockImplementation((line: string) => void lines.push(line));
});
afterEach(() => {
  process.chdir(home);
  delete process.env.PRINTERY_CONTENT;
  vi.restoreAllMocks();
});

/** Upper-cases every input; an input that says “bad” is an error. */
const shout: Stage = async (_id, inputs) => {
  const texts = [...inputs].map(([path, bytes]) => [path, Buffer.from(bytes).toString()] as const);
  const bad = texts.find(([, text]) => text.includes("bad"));
  if (bad !== undefined) {
    const reason = "Expected good, not bad";
    const message = { file: bad[0], severity: "error", ruleId: "empty-file", reason } as const;
    return { files: new Map(), messages: [message] };
  }
  const files = new Map(texts.map(([path, text]) => [path, Buffer.from(text.toUpperCase())]));
  return { files, messages: [], pages: files.size };
};

async function content(texts: Record<string, string>): Promise<void> {
  const list: StageInput[] = [];
  for (const [id, text] of Object.entries(texts)) {
    await writeWhole(join(unit, "content", `${id}.txt`), text);
    list.push({ id, files: [{ path: `${id}.txt`, sha256: sha256(text) }] });
  }
  await writeFile("texts.json", JSON.stringify(list));
}

const first = { name: "shout", content: "texts.json" };

test("outputs, report and progress of each publication", async () => {
  await content({ one: "hello", two: "world" });
  await runStage(shout, first);
  expect(await listFiles("dist")).toEqual([
    "shout/one/one.txt",
    "shout/report.json",
    "shout/two/two.txt",
  ]);
  expect(JSON.parse(await readFile("dist/shout/report.json", "utf8"))).toEqual({
    publications: [
      { id: "one", messages: [], pages: 1, read: { "one.txt": sha256("hello") } },
      { id: "two", messages: [], pages: 1, read: { "two.txt": sha256("world") } },
    ],
    files: { "one/one.txt": sha256("HELLO"), "two/two.txt": sha256("WORLD") },
  });
  expect(lines.map(readProgress)).toEqual([
    { stage: "shout", id: "one", files: 1, bytes: 5, pages: 1, milliseconds: expect.any(Number) },
    { stage: "shout", id: "two", files: 1, bytes: 5, pages: 1, milliseconds: expect.any(Number) },
  ]);
});

test("a stage takes nothing but what the one before left", async () => {
  await content({ one: "hello" });
  await runStage(shout, first);
  await writeWhole("dist/shout/one/one.txt", "HALLO");
  const second = { name: "second", after: "shout" };
  await expect(runStage(shout, second)).rejects.toThrow(
    "dist/shout/one/one.txt is not what the stage before left",
  );
  await writeWhole("dist/shout/report.json", "{");
  await expect(runStage(shout, second)).rejects.toThrow("dist/shout/report.json is not what");
  expect(await listFiles("dist/second")).toEqual([]);
});

test("what the system refuses is a line for whoever runs the task", async () => {
  await content({ one: "hello" });
  await writeFile("dist", "in the way");
  await runStage(shout, first);
  expect(lines.map(readRefused)).toEqual([
    expect.stringMatching(/^Expected .+, not a file .+ \((EEXIST|ENOTDIR)\)$/),
  ]);
  expect(process.exitCode).toBe(1);
  process.exitCode = 0;
});

test("a mistake in one publication leaves the others, and no earlier output of its own", async () => {
  await content({ one: "hello", two: "world" });
  await runStage(shout, first);
  await content({ one: "hello", two: "bad" });
  await runStage(shout, first);
  expect(await listFiles("dist/shout")).toEqual(["one/one.txt", "report.json"]);
});

test("a stage after another reads what that one left", async () => {
  await content({ one: "hello", two: "bad" });
  await runStage(shout, first);
  await runStage(shout, { name: "again", after: "shout" });
  expect(await listFiles("dist/again")).toEqual(["one/one.txt", "report.json"]);
});

test("a stage takes of what the one before left no more than it names", async () => {
  for (const path of ["a.txt", "a.txt.bak", "images/1.png", "images.txt", "sources/a.txt"]) {
    await writeWhole(join("dist/first/one", path), path);
  }
  const takes = ["a.txt", "images/"];
  await runStage(shout, { name: "second", after: "first", takes });
  expect(await listFiles("dist/second")).toEqual(["one/a.txt", "one/images/1.png", "report.json"]);
});

test("a text that changed since it was listed is not built under the old key", async () => {
  await content({ one: "hello" });
  await writeFile("content/one.txt", "changed");
  await runStage(shout, first);
  expect(lines.map(readChanged)).toEqual([{ unit: basename(unit), path: "one.txt" }]);
  expect(process.exitCode).toBe(1);
  process.exitCode = 0;
  expect(await listFiles("dist")).toEqual([]);
});

test.each([
  ...["", "printery progress {}", "cache hit", "x printery-progress {"],
  ...["printery-progress {", "printery-progress null", 'printery-progress {"stage":"pdf"}'],
  'printery-progress {"stage":"pdf","id":"x","files":"1","bytes":1,"milliseconds":1}',
])("“%s” is no progress", (line) => {
  expect(readProgress(line)).toBeUndefined();
});

test("a stage takes a file that another has left for it, where there is one", async () => {
  await writeWhole("dist/first/one/a.txt", "a");
  await writeWhole("dist/first/two/a.txt", "a");
  await writeWhole("dist/other/one/.hint", "hint");
  await writeWhole("dist/other/one/b.txt", "b");
  const beside = [{ stage: "other", file: ".hint" }];
  await runStage(shout, { name: "second", after: "first", beside });
  expect((await listFiles("dist/second")).filter((path) => path !== "report.json")).toEqual([
    "one/.hint",
    "one/a.txt",
    "two/a.txt",
  ]);
});

test("a stage is given what a list has for a publication, where there is one", async () => {
  await writeWhole("dist/first/one/a.txt", "a");
  await writeWhole("dist/first/two/a.txt", "a");
  const options = { name: "second", after: "first", given: { list: "of.json", as: ".given.json" } };
  const outputs = async () =>
    (await listFiles("dist/second")).filter((path) => path !== "report.json");
  await runStage(shout, options);
  expect(await outputs()).toEqual(["one/a.txt", "two/a.txt"]);
  await writeFile("of.json", JSON.stringify({ one: { b: "c" }, three: {} }));
  await runStage(shout, options);
  expect(await outputs()).toEqual(["one/.given.json", "one/a.txt", "two/a.txt"]);
  expect(await readFile("dist/second/one/.given.json", "utf8")).toBe('{"B":"C"}');
});

describe("what a stage keeps", () => {
  const [, command] = process.argv;
  afterEach(() => {
    process.argv[1] = command ?? "";
  });

  /** Tells of each text whether it has met it before. */
  const greet: Stage = async (_id, inputs, cache) => {
    const files = [...inputs].map(([path, bytes]) => {
      const key = sha256(bytes);
      const isKnown = cache?.get(key) !== undefined;
      cache?.put(key, bytes);
      return [path, Buffer.from(isKnown ? "again" : "new")] as const;
    });
    return { files: new Map(files), messages: [] };
  };

  async function greeted(toolchain: string | undefined): Promise<string> {
    process.argv[1] = join(unit, "tool/cli.mjs");
    if (toolchain !== undefined) await writeWhole("tool/toolchain.json", toolchain);
    await content({ one: "hello" });
    await runStage(greet, { name: "greet", content: "texts.json" });
    return readFile("dist/greet/one/one.txt", "utf8");
  }

  test("it finds the next time, if it is the same tool", async () => {
    const times = [await greeted("1"), await greeted("1"), await greeted("2"), await greeted("2")];
    expect(times).toEqual(["new", "again", "new", "again"]);
    expect(await listFiles("cache")).toEqual(["greet"]);
  });

  test("is nothing where the tool runs from its sources", async () => {
    expect([await greeted(undefined), await greeted(undefined)]).toEqual(["new", "new"]);
    expect(await listFiles("cache")).toEqual([]);
  });

  describe("of publications that share a unit", () => {
    const made: string[] = [];
    /** {@link shout}, with a hint, and heard. */
    const heard: Stage = async (id, inputs, cache) => {
      made.push(id);
      const hints = new Map([[".hint", Buffer.from(id)]]);
      return { ...(await shout(id, inputs, cache)), hints };
    };

    async function shouted(texts: Record<string, string>, settings = "plain"): Promise<string> {
      made.length = 0;
      process.argv[1] = join(unit, "tool/cli.mjs");
      await writeWhole("tool/toolchain.json", "1");
      await content(texts);
      await runStage(heard, { ...first, settings });
      return made.join(" ");
    }

    test("only those that were edited are made again, and the others are as they were", async () => {
      const before = { one: "hello", two: "bad", three: "world" };
      expect(await shouted(before)).toBe("one two three");
      const outputs = await listFiles("dist/shout");
      const report = await readFile("dist/shout/report.json", "utf8");
      lines.length = 0;
      expect(await shouted(before)).toBe("");
      expect(lines).toEqual([]);
      expect(await listFiles("dist/shout")).toEqual(outputs);
      expect(await readFile("dist/shout/report.json", "utf8")).toBe(report);
      expect(await readFile("dist/shout/three/.hint", "utf8")).toBe("three");
      expect(await shouted({ ...before, two: "good" })).toBe("two");
      expect(await readFile("dist/shout/two/two.txt", "utf8")).toBe("GOOD");
      expect(await readFile("dist/shout/one/one.txt", "utf8")).toBe("HELLO");
    });

    test("an edit that is taken back makes nothing", async () => {
      const before = { one: "hello", two: "world" };
      await shouted(before);
      expect(await shouted({ ...before, one: "hullo" })).toBe("one");
      expect(await shouted(before)).toBe("");
      expect(await readFile("dist/shout/one/one.txt", "utf8")).toBe("HELLO");
    });

    test("one that is damaged in the cache is made again, and no other", async () => {
      const texts = { one: "hello", two: "world" };
      await shouted(texts);
      const kept = await readFile("cache/shout", "latin1");
      await writeFile("cache/shout", kept.replace("HELLO", "HELLA"), "latin1");
      await rm("dist", { recursive: true });
      expect(await shouted(texts)).toBe("one");
      expect(await readFile("dist/shout/one/one.txt", "utf8")).toBe("HELLO");
      expect(await shouted(texts)).toBe("");
    });

    test("where nothing is kept, what was left is, if it is as it was", async () => {
      const texts = { one: "hello", two: "bad", three: "world" };
      await shouted(texts);
      const report = await readFile("dist/shout/report.json", "utf8");
      const again = async (edited = texts, settings = "plain") => {
        await rm("cache", { recursive: true, force: true });
        return shouted(edited, settings);
      };
      expect(await again()).toBe("");
      expect(await readFile("dist/shout/report.json", "utf8")).toBe(report);
      expect(await readFile("dist/shout/three/.hint", "utf8")).toBe("three");
      expect(await again({ ...texts, one: "hullo" })).toBe("one");
      await writeFile("dist/shout/three/three.txt", "SPOILED");
      expect(await again({ ...texts, one: "hullo" })).toBe("three");
      expect(await again(texts, "other")).toBe("one two three");
      await writeFile("dist/shout/report.json", "{");
      expect(await again(texts, "other")).toBe("one two three");
    });

    test("what a stage failed over is tried again", async () => {
      process.argv[1] = join(unit, "tool/cli.mjs");
      await writeWhole("tool/toolchain.json", "1");
      await content({ one: "hello", two: "world" });
      let isBroken = true;
      const fickle: Stage = async (id, inputs, cache) => {
        if (isBroken && id === "two") throw new Error("by chance");
        return heard(id, inputs, cache);
      };
      await runStage(fickle, first);
      expect(await listFiles("dist/shout/two")).toEqual([]);
      isBroken = false;
      made.length = 0;
      await runStage(fickle, first);
      expect(made).toEqual(["two"]);
    });

    test("other settings make all again", async () => {
      await shouted({ one: "hello", two: "world" });
      expect(await shouted({ one: "hello", two: "world" }, "other")).toBe("one two");
    });

    test("a text of the same words under another name is another publication", async () => {
      await shouted({ one: "hello", two: "world" });
      expect(await shouted({ one: "hello", six: "world" })).toBe("six");
    });

    test("one that is alone is made, whatever is kept", async () => {
      await shouted({ one: "hello" });
      expect(await shouted({ one: "hello" })).toBe("one");
    });
  });
});
