import { readDocument } from "@printery/document";
import { formatMessage, readLimits } from "@printery/task";
import { describe, expect, test } from "vitest";
import * as parser from "./index.ts";
import { parseStageWithin } from "./stage.ts";

const { isText, parse, parseStage } = parser;

const text = (words: string) => Buffer.from(words);
const one = text("The Salt Road\n\nIt was a long road, and it went by the mill.\n");

async function run(inputs: Record<string, Uint8Array>) {
  const { files, messages } = await parseStage("salt", new Map(Object.entries(inputs)));
  return { files: [...files.keys()], messages: messages.map(formatMessage) };
}

describe("parseStage", () => {
  test("leaves one Document per text, in one line, and passes other files over", async () => {
    const inputs = new Map([
      ["book/01-one.txt", one],
      ["book/map.png", text("not a text")],
    ]);
    const { files, messages } = await parseStage("book", inputs);
    expect([...files.keys()]).toEqual(["book/01-one.txt.json"]);
    expect(messages).toEqual([]);
    const json = Buffer.from(files.get("book/01-one.txt.json") ?? "").toString();
    expect(json).not.toContain("\n");
    expect(readDocument(JSON.parse(json)).metadata.title).toEqual("The Salt Road");
  });

  test("leaves nothing where one text can't be read, and says everything", async () => {
    const nameless = text(
      "it went on and on, and nobody had ever called it anything, nor would they.\n",
    );
    expect(
      await run({ "a.txt": one, "b.txt": text(""), "c.txt": text("\0"), "d.md": nameless }),
    ).toEqual({
      files: [],
      messages: [
        "b.txt: error: Expected a text, not an empty file; its publication is not built (empty-file)",
        "c.txt: error: Expected text, not the byte at offset 0, which no encoding tried can read; its publication is not built (undecodable-bytes)",
        "d.md: warning: Expected a heading `# …` or a `title:`, not neither; taking “D” from the file's name (title-missing)",
      ],
    });
  });

  test("takes a text that it has read before as it was, with its messages, and no other", async () => {
    const entries = new Map<string, Uint8Array>();
    const cache = { get: (key: string) => entries.get(key), put: entries.set.bind(entries) };
    const nameless = text("it went on and on, and nobody had ever called it anything.\n");
    const inputs = new Map([
      ["a.txt", one],
      ["d.md", nameless],
      ["e.txt", text("")],
    ]);
    const plain = await parseStage("a", inputs);
    expect(await parseStage("a", inputs, cache)).toEqual(plain);
    expect(await parseStage("a", inputs, cache)).toEqual(plain);
    expect(entries.size).toBe(3);
    const readable = new Map([...inputs].slice(0, 2));
    expect(await parseStage("a", readable, cache)).toEqual(await parseStage("a", readable));
    expect(entries.size).toBe(3);
    // The name is part of what a text says.
    const renamed = new Map([["b.md", nameless]]);
    expect(await parseStage("a", renamed, cache)).toEqual(await parseStage("a", renamed));
    expect(entries.size).toBe(4);
  });

  test("takes nothing that was read of other bytes, under another name, or within other limits", async () => {
    const entries = new Map<string, Uint8Array>();
    const cache = { get: (key: string) => entries.get(key), put: entries.set.bind(entries) };
    const read = async (limit: string, path = "a.txt", bytes = one) => {
      const stage = parseStageWithin(readLimits([limit]));
      const inputs = new Map([[path, bytes]]);
      const before = entries.size;
      expect(await stage("a", inputs, cache)).toEqual(await stage("a", inputs));
      return entries.size - before;
    };
    expect(await read("")).toBe(1);
    expect(await read("title=5")).toBe(1);
    expect(await read("notes=9")).toBe(1);
    expect(await read("", "b.txt")).toBe(1);
    expect(await read("", "a.txt", Buffer.concat([one, text("\n")]))).toBe(1);
    // What a stage may cost, and what is kept, is no part of what it makes.
    expect(await read("seconds=5,memory=2GB,cache=1kB")).toBe(0);
    expect(await read("title=500")).toBe(0);
  });

  test("loads the language tables for a text that needs them", async () => {
    const finnish =
      "Vanha majakka\n\nMajakka seisoo saarella, eikä kukaan muista, kuka sen rakensi tai miksi se aikanaan pimeni.\n";
    const { files } = await parseStage("a", new Map([["a.txt", text(finnish)]]));
    expect(JSON.parse(Buffer.from(files.get("a.txt.json") ?? "").toString()).metadata.lang).toEqual(
      "fi",
    );
  });
});

describe("parse", () => {
  test.each([
    ["notes/01-the_salt-road.txt", "The salt road"],
    ["2021.txt", "2021"],
  ])("calls %s after its file where it has no title", async (path, title) => {
    const { document, messages } = await parse(
      text("it went on, and on, and on, and nobody minded it.\n"),
      { path },
    );
    expect(document?.metadata.title).toEqual(title);
    expect(messages.map(formatMessage)).toEqual([
      `${path}: warning: Expected a title above the text, not none; taking “${title}” from the file's name (title-missing)`,
    ]);
  });

  test("refuses a file it has no format for", async () => {
    const { document, messages } = await parse(one, { path: "a.docx" });
    expect(document).toBeUndefined();
    expect(messages.map(formatMessage)).toEqual([
      "a.docx: error: Expected a text (.txt, .text, .md, .markdown), not another file; it is not read (format-unknown)",
    ]);
  });
});

test.each([
  ["a.txt", true],
  ["A.TXT", true],
  ["a.text", true],
  ["a.md", true],
  ["a.markdown", true],
  ["txt", false],
  ["a.txt.json", false],
  ["a.mdx", false],
])("isText(%j) is %j", (path, expected) => {
  expect(isText(path)).toEqual(expected);
});
