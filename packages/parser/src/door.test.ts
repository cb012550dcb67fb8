import { formatMessage, readLimits } from "@printery/task";
import { expect, test } from "vitest";
import { parse } from "./door.ts";

test.each([
  ["a string", "The Ferry\n\nThe ferry goes on the hour.\n"],
  ["bytes", Buffer.from("The Ferry\n\nThe ferry goes on the hour.\n")],
  [
    "bytes of another encoding",
    Buffer.from("\ufeffThe Ferry\n\nThe ferry goes on the hour.\n", "utf16le"),
  ],
])("a text may be %s", async (_what, text) => {
  const { document } = await parse(text, { path: "ferry.txt" });
  expect(document?.metadata.title).toBe("The Ferry");
});

test("what takes long to load is loaded where it is needed", async () => {
  const { document } = await parse(
    "# Lodin\n\nVene lähtee tasatunnein, ja matalan veden aikaan se ei lähde ollenkaan.\n",
    { path: "a.md" },
  );
  expect(document?.metadata.lang).toBe("fi");
});

test.each([
  [
    "empty.txt",
    "",
    {},
    "empty.txt: error: Expected a text, not an empty file; its publication is not built (empty-file)",
  ],
  [
    "a.docx",
    "PK",
    {},
    "a.docx: error: Expected a text (.txt, .text, .md, .markdown), not another file; it is not read (format-unknown)",
  ],
  [
    "a.txt",
    "word ".repeat(900),
    { limits: readLimits(["line=1kB"]) },
    /^a\.txt:1:1: error: .*line.*\(limit-exceeded\)$/,
  ],
  ["a.txt", Buffer.alloc(40), {}, /^a\.txt: error: .*\((?:undecodable-bytes|empty-file)\)$/],
])("%s is data, not an exception", async (path, text, options, message) => {
  const { document, messages } = await parse(text, { path, ...options });
  expect(document).toBeUndefined();
  expect(messages.map(formatMessage)).toEqual([
    typeof message === "string" ? message : expect.stringMatching(message),
  ]);
});

test("a side-car says how a text is read, and one that is broken says nothing", async () => {
  const text =
    "The Ferry\n\nOn the hour\n\nThe ferry goes on the hour, and at low water it does not go.\n";
  const types = async (sidecar: string) =>
    (await parse(text, { path: "ferry.txt", sidecar })).document?.children.map(({ type }) => type);
  expect((await types("lines: { 3: epigraph }"))?.[1]).toBe("epigraph");
  expect(await types("lines: [")).toEqual(await types(""));
});

test.each([
  [undefined, { path: "a.txt" }, "Expected text to be a string or bytes, not nothing"],
  ["A text.", undefined, "Expected path to be a string, not nothing"],
  ["A text.", { path: "a.txt", sidecar: {} }, "Expected sidecar to be a string, not an object"],
  ["A text.", { path: "a.txt", cue: [] }, "Expected the option cues, not cue"],
  [
    "A text.",
    { path: "a.txt", cues: [{ name: "low", strength: () => 1, weights: { titel: 4 } }] },
    /^Expected cues\[0\]\.weights to name title, .*, not titel$/,
  ],
])("what its types rule out throws: %j, %j", async (text, options, message) => {
  await expect(parse(text as never, options as never)).rejects.toThrow(message);
});
