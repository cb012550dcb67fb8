import { styles } from "@printery/design";
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

test.each([
  ["one list below another", false, 1],
  ["items that space parts", true, 1.5],
])(
  "the lines of %s (apart: %s) are as far apart above and below it",
  async (_, spread, leadings) => {
    const inner: Flow = {
      ...{ type: "list", ordered: true, style: "a", delimiter: "parentheses", spread },
      ...{ position: at(), children: [item("first"), item("second")] },
    };
    const [above, below] = [item("above"), item("below")];
    const children = [{ ...above, children: [...above.children, inner] }, below];
    const list: Flow = {
      ...{ type: "list", ordered: true, delimiter: "parentheses", spread, position: at() },
      children,
    };
    const { pages } = await read(article([list]));
    const places = ["above", "first", "second", "below"].map((words) =>
      pages[0]?.pieces.find(({ text }) => text.includes(words)),
    );
    const down = places.slice(1).map((piece, nth) => (places[nth]?.y ?? 0) - (piece?.y ?? 0));
    const leading = styles.book.scale.body.leadingPt;
    for (const one of down) expect(one / leading).toBeCloseTo(leadings);
    expect(pages[0]?.text).toMatch(
      /\(1\)\s*above\s*\(a\)\s*first\s*\(b\)\s*second\s*\(2\)\s*below/,
    );
  },
);
