import { mkdtempSync, utimesSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeWhole } from "@printery/task";
import { expect, test } from "vitest";
import { duration, millisecondsLeft, standingWords } from "./left.ts";
import { isTerminal } from "./pace.ts";
import { changedSince, readLast, readTimes, writeLast, writeTimes } from "./times.ts";

const standing = (
  expected: string[],
  done: string[],
  times: [string, number][],
  seconds: number,
) => ({
  expected: new Set(expected),
  done: new Set(done),
  times: new Map(times),
  milliseconds: seconds * 1000,
});

test.each<[string, Parameters<typeof standing>, number | undefined]>([
  ["nothing is known before something is done", [["a"], [], [["a", 9]], 5], undefined],
  [
    "half is done",
    [
      ["a", "b"],
      ["a"],
      [
        ["a", 50],
        ["b", 50],
      ],
      4,
    ],
    4000,
  ],
  [
    "what took long the last time",
    [
      ["a", "b"],
      ["a"],
      [
        ["a", 10],
        ["b", 90],
      ],
      4,
    ],
    36_000,
  ],
  ["what was never made counts as others", [["a", "b", "c"], ["a"], [["a", 10]], 3], 6000],
  ["all is done", [["a"], ["a"], [["a", 10]], 3], 0],
  ["what was not expected counts as done", [["a"], ["b"], [["b", 10]], 3], 3000],
])("%s", (_what, given, left) => {
  expect(millisecondsLeft(standing(...given))).toBe(left);
});

test("how it stands is told in words, and what is left only where there is a measure", () => {
  const one = (seconds: number) => standingWords(standing(["a", "b"], ["a"], [["a", 1]], seconds));
  expect(one(20)).toBe("1 of at most 2 artefacts, about 20 s left");
  expect(one(1)).toBe("1 of at most 2 artefacts, 1 s so far");
  expect(standingWords(standing(["a"], ["a"], [["a", 1]], 12))).toBe(
    "1 of at most 1 artefact, looking at them",
  );
  expect(standingWords(standing(["a"], [], [], 12))).toBe("0 of at most 1 artefact, 10 s so far");
  expect(standingWords(standing([], [], [], 12))).toBe("nothing made yet, 10 s so far");
});

test.each([
  [100, "1 s"],
  [7400, "7 s"],
  [43_000, "45 s"],
  [89_000, "90 s"],
  [200_000, "3 min"],
])("%d ms are about %s", (milliseconds, words) => {
  expect(duration(milliseconds)).toBe(words);
});

test("a line is written anew on a terminal alone", () => {
  expect(isTerminal({ isTTY: true }, {})).toBe(true);
  expect(isTerminal({ isTTY: true }, { CI: "true" })).toBe(false);
  expect(isTerminal({ isTTY: true }, { TERM: "dumb" })).toBe(false);
  expect(isTerminal({ isTTY: false }, {})).toBe(false);
});

test("what artefacts took is kept for the next build, of publications that are still there", async () => {
  const workspace = mkdtempSync(join(tmpdir(), "printery-times-"));
  expect(await readTimes(workspace)).toEqual(new Map());
  const made = new Map([
    ["pdf a", 5],
    ["pdf b c", 7],
  ]);
  await writeTimes(workspace, made, new Set(["a", "b c"]));
  await writeTimes(workspace, new Map([["html a", 2]]), new Set(["a"]));
  expect(await readTimes(workspace)).toEqual(
    new Map([
      ["pdf a", 5],
      ["html a", 2],
    ]),
  );
  await writeWhole(join(workspace, ".work/.known/times.json"), "{");
  expect(await readTimes(workspace)).toEqual(new Map());
});

test("how much the last build made itself is kept", async () => {
  const workspace = mkdtempSync(join(tmpdir(), "printery-last-"));
  expect(await readLast(workspace)).toBeUndefined();
  const last = { made: 3, asked: 12, seconds: 4.2 };
  await writeLast(workspace, last);
  expect(await readLast(workspace)).toEqual({ ...last, at: expect.any(Number) });
  await writeWhole(join(workspace, ".work/.known/last-build.json"), '{"made":"3"}');
  expect(await readLast(workspace)).toBeUndefined();
});

test("what was written since the manifest is expected, and all without one", async () => {
  const root = mkdtempSync(join(tmpdir(), "printery-changed-"));
  const source = (id: string) => ({ id, root, within: root, texts: [`${id}.txt`], companions: [] });
  for (const name of ["old.txt", "new.txt"]) await writeWhole(join(root, name), "A text.\n");
  const sources = [source("old"), source("new"), source("gone")];
  expect(changedSince(join(root, "dist"), sources)).toEqual(sources);
  await writeWhole(join(root, "dist/manifest.json"), "{}");
  utimesSync(join(root, "old.txt"), 1000, 1000);
  utimesSync(join(root, "new.txt"), Date.now() / 1000 + 9, Date.now() / 1000 + 9);
  expect(changedSince(join(root, "dist"), sources).map(({ id }) => id)).toEqual(["new"]);
});
