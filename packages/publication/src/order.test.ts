import { expect, test } from "vitest";
import { documentOf } from "../test/nodes.ts";
import { compareNaturally, inOrder } from "./order.ts";

test("numbers count by value, letters without case, and no two names are equal", () => {
  const sorted = ["10-b", "9-a", "09-a", "B", "a", "A", "a1", "1", "é", "z", "10-a", "a/2", "a/10"];
  expect(sorted.toSorted(compareNaturally)).toEqual([
    "1",
    "09-a",
    "9-a",
    "10-a",
    "10-b",
    "A",
    "a",
    "a1",
    "a/2",
    "a/10",
    "B",
    "z",
    "é",
  ]);
});

test("digits beyond any number type still count by value", () => {
  const small = `a${"9".repeat(30)}`;
  const large = `a1${"0".repeat(30)}`;
  expect([large, small].toSorted(compareNaturally)).toEqual([small, large]);
});

test("what is named comes first, the rest follows naturally", () => {
  const texts = ["b/2.txt", "b/10.txt", "b/1.txt"].map((path) => documentOf(path, []));
  expect(inOrder(texts, ["b/10.txt"]).map(({ path }) => path)).toEqual([
    "b/10.txt",
    "b/1.txt",
    "b/2.txt",
  ]);
});
