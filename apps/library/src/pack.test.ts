import { expect, test } from "vitest";
import { pack, pageFile } from "./pack.ts";

const numbers = (count: number) => Array.from({ length: count }, (_, n) => n);

test.each([
  [0, 1, [0]],
  [200, 1, [200]],
  [201, 1, [200, 1]],
  [10, 11_000, [4, 4, 2]],
  [2, 90_000, [1, 1]],
])("%i items of %i bytes are on pages of %j", (count, weight, lengths) => {
  const pages = pack(numbers(count), () => weight);
  expect(pages.map(({ length }) => length)).toEqual(lengths);
  expect(pages.flat()).toEqual(numbers(count));
});

test("no page of a list is called as the first of another", () => {
  expect(pageFile("authors/ann", 0)).toBe("authors/ann.html");
  expect(pageFile("authors/ann", 1)).toBe("authors/ann.2.html");
});
