import { styles } from "@printery/design";
import { expect, test } from "vitest";
import { fragmentsAt, spread } from "./column.ts";
import { FORBIDDEN, type Slab } from "./item.ts";
import { withFonts } from "./text.ts";

/** A line that says `text`. */
function line(text: string): Slab {
  const run = { text, type: styles.book.scale.body, lang: "en" };
  const inks = { palette: styles.book.light, report: () => {} };
  const fragments = fragmentsAt(withFonts([run], inks), 0);
  const item = { x: 0, y: 0, fragments, ascent: 8, height: 14 };
  return { kind: "slab", height: 14, items: [{ type: "line", item }], notes: [] };
}

/** What a page end after each of these lines costs. */
function costs(...texts: string[]): number[] {
  return spread(texts.map(line)).flatMap((item) => (item.kind === "penalty" ? [item.cost] : []));
}

test("a page rather ends between words than within one, and never beside the first or last line", () => {
  expect(costs("One", "two", "three", "four")).toEqual([FORBIDDEN, 0, FORBIDDEN]);
  expect(costs("One", "dis\u00ad", "covered", "four")).toEqual([FORBIDDEN, 30, FORBIDDEN]);
  // Whoever hyphenates a word of two does not divide it.
  expect(costs("One", "well-", "known", "four")).toEqual([FORBIDDEN, 0, FORBIDDEN]);
});
