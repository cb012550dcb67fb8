import { expect, test } from "vitest";
import { beyond, LimitError, limitTable, readLimits, usualLimits, writeLimits } from "./limits.ts";

test.each([
  ["line=400kB", { line: 400_000 }],
  ["line=400K", { line: 400_000 }],
  ["line = 400 kb", { line: 400_000 }],
  ["line=400000", { line: 400_000 }],
  ["file=4MB", { file: 4_000_000 }],
  ["file=2.5MB", { file: 2_500_000 }],
  ["yaml=128KiB", { yaml: 131_072 }],
  ["image=32MiB", { image: 33_554_432 }],
  ["image=1GB", { image: 1_000_000_000 }],
  ["pixels=60M", { pixels: 60_000_000 }],
  ["notes=20000,title=600", { notes: 20_000, title: 600 }],
  ["title=80", { title: 80 }],
  ["", {}],
])("%j sets %j", (said, found) => {
  expect(readLimits([said])).toEqual({ ...usualLimits, ...found });
});

test("the last word counts", () => {
  expect(readLimits(["line=300kB,title=600", "line=400kB"])).toEqual({
    ...usualLimits,
    line: 400_000,
    title: 600,
  });
});

test.each([
  ["lien=400kB", "Expected a limit (line), not “lien”"],
  ["LINE=400kB", "Expected a limit (line), not “LINE”"],
  ["colour=4", `Expected a limit (one of ${Object.keys(limitTable).join(", ")}), not “colour”`],
  [
    "__proto__=4",
    `Expected a limit (one of ${Object.keys(limitTable).join(", ")}), not “__proto__”`,
  ],
  ["line", "Expected an amount such as line=400kB, not “line”"],
  ["line=", "Expected an amount such as line=400kB, not “line=”"],
  ["line=0", "Expected an amount such as line=400kB, not “line=0”"],
  ["line=-4", "Expected an amount such as line=400kB, not “line=-4”"],
  ["line=1e9", "Expected an amount such as line=400kB, not “line=1e9”"],
  ["line=4TB", "Expected an amount such as line=400kB, not “line=4TB”"],
  ["line=0.1", "Expected an amount such as line=400kB, not “line=0.1”"],
  ["line=Infinity", "Expected an amount such as line=400kB, not “line=Infinity”"],
  ["file=4 MB please", "Expected an amount such as file=4MB, not “file=4 MB please”"],
  ["notes=many", "Expected an amount such as notes=20000, not “notes=many”"],
])("%j is an error", (said, message) => {
  expect(() => readLimits([said])).toThrow(new LimitError(message));
});

test("what differs from the usual is written in one way", () => {
  expect(writeLimits(usualLimits)).toBe("");
  expect(writeLimits(readLimits(["title=600", "file=4MB", "line=200kB"]))).toBe(
    "file=4000000,title=600",
  );
  const raised = readLimits(["image=32MiB,pixels=60M"]);
  expect(readLimits([writeLimits(raised)])).toEqual(raised);
});

test.each([
  [
    "line",
    240_000,
    "a line of at most 200 kB, not 240 kB (break it at its paragraphs, or raise the limit: --limit line=240kB)",
  ],
  [
    "line",
    200_001,
    "a line of at most 200 kB, not 200,001 bytes (break it at its paragraphs, or raise the limit: --limit line=210kB)",
  ],
  [
    "file",
    4_294_967_296,
    "a text of at most 2 MB, not 4295 MB (divide it, or raise the limit: --limit file=4300MB)",
  ],
  [
    "pixels",
    64_000_000,
    "an image of at most 25 million pixels, not 64 million pixels (save it smaller, or raise the limit: --limit pixels=64000000)",
  ],
  [
    "notes",
    10_001,
    "a text of at most 10,000 notes, not 10,001 notes (divide the text, or raise the limit: --limit notes=11000)",
  ],
] as const)("%s: %i is too much", (name, found, expected) => {
  expect(beyond(name, usualLimits, found)).toBe(expected);
});

test.each(["file", "line", "yaml", "title", "notes", "image", "pixels", "elements"] as const)(
  "what is said to do about too much of %s is enough",
  (name) => {
    for (const found of [usualLimits[name] + 1, usualLimits[name] * 17.3 + 7]) {
      const [, said = ""] =
        /--limit (\S+?)\)?$/.exec(beyond(name, usualLimits, Math.round(found))) ?? [];
      expect(readLimits([said])[name]).toBeGreaterThanOrEqual(found);
    }
  },
);
