import { correctionsShape, correctionWords } from "@printery/config";
import { expect, test } from "vitest";
import { roleChoices } from "./roles.ts";

test("the desk offers every word that a side-car has for lines, and no other", () => {
  const offered = roleChoices.map(({ name }) => name.split(" ")[0]);
  expect([...new Set(offered)].sort()).toEqual([...correctionWords].sort());
  expect(new Set(roleChoices.map(({ name }) => name)).size).toBe(roleChoices.length);
});

test.each(roleChoices.map(({ name }) => name))("a side-car takes “%s”", (name) => {
  expect(correctionsShape.lines.safeParse({ 3: name }).success).toBe(true);
});

test("a heading is offered in each depth, and each figure sets one role", () => {
  const depths = roleChoices.flatMap(({ name }) => /^heading (\d)$/.exec(name)?.[1] ?? []);
  expect(depths).toEqual(["2", "3", "4", "5", "6"]);
  const keys = roleChoices.flatMap(({ key }) => key ?? []);
  expect(new Set(keys).size).toBe(keys.length);
});
