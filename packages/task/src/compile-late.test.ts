import { setFlagsFromString } from "node:v8";
import { afterAll, expect, test } from "vitest";
import { compileLate } from "./compile-late.ts";

afterAll(() => setFlagsFromString("--regexp-tier-up-ticks=1"));

/** Two texts as one, which V8 leaves apart until they are looked into: then it does not take the short way to what it has compiled. */
const joined = (one: string, two: string) => `${one} and what is far from being ${two}`;

test("a regular expression that has run but once still does", () => {
  const early = /\btide|ebb\b/iu;
  expect(early.test("The tide is out")).toBe(true);
  compileLate();
  expect(early.test(joined("The sea", "an EBB"))).toBe(true);
  const late = /\bmoon|sun\b/iu;
  expect(late.test("The moon")).toBe(true);
  expect(late.test(joined("The sea", "the SUN"))).toBe(true);
});
