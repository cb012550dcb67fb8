import type { Flow } from "@printery/document";
import { at, paragraph, text } from "@printery/testing";
import { expect, test } from "vitest";
import { article, read } from "./read-article.ts";

function item(...words: string[]) {
  const children = [paragraph(...words.map((word) => text(word)))];
  return { type: "listItem" as const, children, position: at() };
}

test("a task is marked by its box, other items by their bullets", async () => {
  const children = [item("☑ ", "oil the press"), item("☐ wash the rollers"), item("boil the lye")];
  const list: Flow = { type: "list", ordered: false, spread: false, children, position: at() };
  const { pages } = await read(article([list]));
  const said = pages.map((page) => page.text).join(" ");
  expect(said).toMatch(/☑\s*oil the press\s*☐\s*wash the rollers\s*•\s*boil the lye/);
  expect(said.match(/•/g)).toHaveLength(1);
});
