import { styles } from "@printery/design";
import { gutterOf, outsideOf, shops } from "@printery/press/shops";
import type { PressTarget, StyleName, Trim } from "@printery/publication";
import { specimen } from "@printery/testing";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { geometryOf } from "./page.ts";
import { boundWithin } from "./press-margins.ts";

interface Given {
  readonly target: PressTarget;
  readonly style?: StyleName;
  readonly trim?: Trim;
  /** How many pages come of a text that is so many points wide. */
  readonly pages: (measure: number) => number;
}

function bound({ target, style = "book", trim = "A5", pages }: Given) {
  let times = 0;
  const { shop, sheets } = boundWithin(target, (least) => {
    times += 1;
    const geometry = geometryOf(styles[style], trim, 1, least === undefined ? {} : { least });
    const shop = { style: styles[style], geometry, publication: specimen("book", style) };
    return { shop, sheets: Array.from({ length: pages(geometry.measure) }) };
  });
  const { width, inner, measure } = shop.geometry;
  return { inner, outer: width - inner - measure, count: sheets.length, times };
}

describe("boundWithin", () => {
  test.each([
    ["a printer who says nothing", "generic", "70 x 110 mm", 900, 1],
    ["a book of few pages", "kdp", "A5", 100, 1],
    ["a book whose style has room enough", "kdp", "A5", 480, 1],
    ["a thick book", "kdp", "A5", 640, 2],
    ["a thick book on a small page", "kdp", "4 x 6 in", 640, 2],
    ["a shop that asks for more outside", "ingram", "5 x 8 in", 100, 2],
  ] as const)("binds %s so many times", (_what, target, trim, count, times) => {
    expect(bound({ target, trim, pages: () => count }).times).toBe(times);
  });

  test("goes on where a wider margin makes so many pages that a wider one is asked for", () => {
    const pages = (measure: number) => Math.round(250 + (210.4 - measure) * 12);
    const { inner, count, times } = bound({ target: "kdp", trim: "4 x 6 in", pages });
    expect(times).toBe(3);
    expect(inner).toBeGreaterThanOrEqual(gutterOf(shops.kdp, count));
  });

  test("always ends with margins that the shop takes", () => {
    const target = fc.constantFrom<PressTarget>("kdp", "ingram");
    const trim = fc.constantFrom<Trim>("4 x 6 in", "A5", "US Trade", "8.5 x 11 in");
    const style = fc.constantFrom<StyleName>("book", "briefing", "essay");
    fc.assert(
      fc.property(
        target,
        trim,
        style,
        fc.integer({ min: 1, max: 900 }),
        fc.double({ min: 0, max: 20, noNaN: true }),
        (shop, size, name, count, growth) => {
          const pages = (measure: number) =>
            Math.max(1, Math.round(count + (300 - measure) * growth));
          const {
            inner,
            outer,
            count: last,
          } = bound({ target: shop, trim: size, style: name, pages });
          expect(inner).toBeGreaterThanOrEqual(gutterOf(shops[shop], last));
          expect(outer).toBeGreaterThanOrEqual(outsideOf(shops[shop]));
        },
      ),
      { seed: 7 },
    );
  });
});
