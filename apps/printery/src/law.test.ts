import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { broken } from "./law/broken.ts";
import { inFolder, publish } from "./law/publish.ts";
import { readBack } from "./law/read-back.ts";
import { markdown, plain, type Written } from "./law/texts.ts";
import { lacking, searchable, wordsOf } from "./law/words.ts";

/** Words of `text` that an output lacks, by format. */
async function lost({ source, words, besides = "" }: Written, name: string): Promise<string[]> {
  const { outputs, messages } = await publish(inFolder(name, Buffer.from(source)));
  if (outputs === undefined) throw new Error(messages.map(({ reason }) => reason).join("\n"));
  const told = messages.map(({ reason }) => reason).join("\n");
  const found: string[] = [];
  for (const [format, files] of outputs) {
    const output = await readBack[format](files);
    const seen = lacking(wordsOf(words), searchable(output.seen));
    const said = lacking(
      wordsOf(`${words} ${besides}`),
      searchable(`${output.seen}\n${output.besides}\n${told}`),
    );
    found.push(...new Set([...seen, ...said].map((word) => `${format}: ${word}`)));
  }
  return found;
}

test("every word of a text in Markdown is in all outputs, as often as it stands there, or in a message", async () => {
  await fc.assert(
    fc.asyncProperty(markdown, async (text) => {
      expect(await lost(text, "tide.md")).toEqual([]);
    }),
    { numRuns: 4, seed: 9, endOnFailure: true },
  );
});

test("every word of a text without markup is in all outputs or in a message", async () => {
  await fc.assert(
    fc.asyncProperty(plain, async (text) => {
      expect(await lost(text, "tide.txt")).toEqual([]);
    }),
    { numRuns: 4, seed: 9, endOnFailure: true },
  );
});

const kept = new URL("../test/regressions/", import.meta.url);

describe("what broke a law once", () => {
  test.each(readdirSync(kept))("%s breaks none", async (name) => {
    const bytes = readFileSync(new URL(name, kept));
    const path = `tide${/\.\w+$/.exec(name)?.[0]}`;
    expect((await broken(inFolder(path, bytes))).breaches).toEqual([]);
  });
});

describe("the judge is awake", () => {
  test.each([
    ["a word too few", "salt salt road", "salt road", ["salt"]],
    ["another word", "salt", "salty", []],
    ["a word in two lines", "roads", "ro\nads", []],
    ["letters in another order", "roads", "daors", ["roads"]],
    ["ligatures, case and soft hyphens", "ﬂag Straße co\u00adop", "FLAG straße coop", []],
  ])("%s", (_what, wanted, found, expected) => {
    expect(lacking(wordsOf(wanted), searchable(found))).toEqual(expected);
  });
});
