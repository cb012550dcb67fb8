import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { formatMessage, sha256, writeWhole } from "@printery/task";
import { beforeEach, expect, test } from "vitest";
import type { Manifest } from "./collect.ts";
import { cardOf, readLibrary, withoutAddress } from "./library.ts";
import { scanContent } from "./scan.ts";
import { namesIn, portableName } from "./source.ts";

let content: string;
beforeEach(async () => {
  content = await mkdtemp(join(tmpdir(), "printery-library-"));
});

async function lay(...files: (readonly [string, string])[]): Promise<string[]> {
  for (const [name, text] of files) await writeWhole(join(content, name), text);
  return files.map(([name]) => name);
}

test("without library.yaml nothing is said of the library", async () => {
  expect(await readLibrary(content, await lay(["a.txt", "A"]))).toEqual({
    config: {},
    messages: [],
  });
});

test("library.yaml is no publication, and no side-car of a text that is called so", async () => {
  const names = await lay(["library.yaml", "title: Papers"], ["library.txt", "Words"]);
  const { config, messages } = await readLibrary(content, names);
  expect(config).toEqual({ title: "Papers" });
  expect(messages.map(formatMessage)).toEqual([
    "library.txt: warning: Expected a text with another name beside library.yaml, which describes the library; nothing in it is said of this text (library-sidecar)",
  ]);
  expect(await namesIn(content)).toEqual(["library.txt"]);
  const { sources } = await scanContent(content);
  expect(sources.map(({ id, companions }) => [id, companions])).toEqual([["library", []]]);
});

test("another text keeps its side-car, and so does one called library in a folder", async () => {
  const names = await lay(
    ["library.yaml", "title: Papers"],
    ["libraries.txt", "Words"],
    ["libraries.yaml", "title: Libraries"],
    ["book/library.txt", "Words"],
    ["book/library.yaml", "title: The Library"],
  );
  expect((await readLibrary(content, names)).messages).toEqual([]);
  const { sources } = await scanContent(content);
  expect(sources.map(({ companions }) => companions)).toEqual([
    ["book/library.yaml"],
    ["libraries.yaml"],
  ]);
});

test.each([
  [[["library.yaml", "url: papers"]], "library.yaml:1:6: error: Expected an address such as"],
  [
    [
      ["library.yaml", ""],
      ["library.yml", ""],
    ],
    "library.yml: error: Expected one of library.yaml and library.yml, not both",
  ],
] as const)("a mistake leaves nothing to build with", async (files, expected) => {
  const { config, messages } = await readLibrary(content, await lay(...files));
  expect(config).toBeUndefined();
  expect(messages.map(formatMessage).join("\n")).toContain(expected);
});

test("that there are no feeds is told where there is something to tell of", () => {
  expect(withoutAddress({}, 1).map(({ ruleId, severity }) => [ruleId, severity])).toEqual([
    ["library-address", "info"],
  ]);
  expect(withoutAddress({}, 2, true)).toMatchObject([
    {
      severity: "warning",
      reason: expect.stringMatching(
        /in PDFs and e-books links to other publications stay plain text$/,
      ),
    },
  ]);
  expect(withoutAddress({}, 0)).toEqual([]);
  expect(withoutAddress({ url: "https://example.org/" }, 1)).toEqual([]);
});

test.each([
  ["authors", "authors-text"],
  ["Search", "Search-text"],
  ["404", "404-text"],
  ["feed.2", "feed.2-text"],
  ["years", "years-text"],
  ["yearsbook", "yearsbook"],
  ["research", "research"],
])("%s is the name of a page of the library or it is not: %s", (name, id) => {
  expect(portableName(name)).toBe(id);
});

test("the picture of a link stays while all that it hangs on does, and the file", () => {
  const card = { path: "card.png", sha256: sha256("card"), bytes: 4, inputs: [] };
  const given = (
    library: Record<string, string>,
    files: Record<string, string>,
    outputs = [card],
  ) => ({
    memory: { publications: {}, units: {}, library },
    edition: {
      read: (path: string) => (files[path] === undefined ? undefined : Buffer.from(files[path])),
    },
    earlier: { outputs, publications: [] } as unknown as Manifest,
  });
  const stands = given({ card: "key" }, { "card.png": "card" });
  expect(cardOf(stands, "key")).toEqual(Buffer.from("card"));
  expect(cardOf(stands, "other")).toBeUndefined();
  expect(stands.memory.library).toEqual({ card: "other" });
  expect(cardOf(given({}, { "card.png": "card" }), "key")).toBeUndefined();
  expect(cardOf(given({ card: "key" }, {}), "key")).toBeUndefined();
  expect(cardOf(given({ card: "key" }, { "card.png": "draw" }), "key")).toBeUndefined();
  expect(cardOf(given({ card: "key" }, { "card.png": "card" }, []), "key")).toBeUndefined();
  const own = [{ ...card, publication: "card.png" }];
  expect(cardOf(given({ card: "key" }, { "card.png": "card" }, own), "key")).toBeUndefined();
});
