import { expect, test } from "vitest";
import { Seen } from "./seen.ts";

/** The texts that were made something of, in turn. */
function made(texts: readonly string[], room?: number): string[] {
  const seen = new Seen<string | undefined>(room);
  const found: string[] = [];
  for (const text of texts) {
    const value = seen.of(text, () => {
      found.push(text);
      return text === "none" ? undefined : text.toUpperCase();
    });
    expect(value).toBe(text === "none" ? undefined : text.toUpperCase());
  }
  return found;
}

test("of a text that comes again nothing is made anew, be it nothing", () => {
  expect(made(["one", "none", "two", "one", "none", "One"])).toEqual(["one", "none", "two", "One"]);
});

test("what was not met for long is made anew, what was met since is not", () => {
  expect(made(["aa", "bb", "cc", "aa", "dd", "ee", "aa", "bb"], 4)).toEqual([
    ...["aa", "bb", "cc", "dd", "ee"],
    "bb",
  ]);
});

test("a text longer than there is room for is kept until the next but one", () => {
  expect(made(["longer", "longer", "a", "longer"], 4)).toEqual(["longer", "a"]);
  expect(made(["longer", "a", "be", "longer"], 4)).toEqual(["longer", "a", "be"]);
  expect(made(["longer", "longest", "long", "longer"], 4)).toEqual([
    ...["longer", "longest", "long", "longer"],
  ]);
});
