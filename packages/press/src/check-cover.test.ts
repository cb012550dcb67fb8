import { expect, test } from "vitest";
import { checkCover } from "./check-target.ts";
import { coverPlan } from "./cover-plan.ts";
import { sample } from "./sample.ts";
import type { Book } from "./shops/book.ts";
import { wrapRules } from "./shops/wrap.ts";

const BOOK: Book = { press: { paper: "white", binding: "perfect" }, rightToLeft: false };
const TRIM = "/TrimBox [0 0 300 400] /BleedBox [-9 -9 309 409]";
const MEDIA = "/MediaBox [-20 -20 320 420]";
const OUTSIDE = "/All cs 1 scn -18 100 5 1 re f";

/** A book of so many pages of 6 × 9 in. */
function block(pages: number): Uint8Array {
  const kids = `/Kids [${"3 0 R ".repeat(pages)}] /Count ${pages}`;
  return sample(["/Kids [3 0 R] /Count 1", kids], [TRIM, "/TrimBox [0 0 432 648]"]);
}

interface Cover {
  readonly content?: string;
  readonly width?: number;
  readonly bleed?: number;
}

/** A cover of `width` points, in one colour to the end of its bleed, with `content` on it. */
function cover({ content = "", width = widthOf(100), bleed = 9 }: Cover): Uint8Array {
  const edges = `[${-bleed} ${-bleed} ${width + bleed} ${648 + bleed}]`;
  return sample(
    [TRIM, `/TrimBox [0 0 ${width} 648] /BleedBox ${edges}`],
    [MEDIA, `/MediaBox ${edges}`],
    [OUTSIDE, ""],
    ["/G1 gs", `q 0.5 0 0 0 k -99 -99 2000 999 re f Q ${content} /G1 gs`],
  );
}

function widthOf(pages: number): number {
  return coverPlan({ width: 432, height: 648 }, pages, BOOK.press, false).width;
}

/** Thirty bars from (x, 30) to the right, in white, each second one twice as wide. */
function bars(x: number, module = 0.9, ink = "0 0 0 1 k"): string {
  const white = `0 0 0 0 k ${x - 12 * module} 20 ${120 * module} 70 re f`;
  const each = Array.from({ length: 30 }, (_, index) => {
    return `${x + index * 3 * module} 30 ${module * (1 + (index % 2))} 50 re f`;
  });
  return `${white} ${ink} ${each.join(" ")}`;
}

async function told(
  file: Uint8Array,
  pages = 100,
  target: "kdp" | "ingram" = "kdp",
): Promise<string[]> {
  const findings = await checkCover(file, block(pages), target, BOOK);
  return findings.map(({ rule, severity, reason }) => `${severity} ${rule}: ${reason}`);
}

const cases: readonly (readonly [rule: string, told: string, file: Uint8Array, pages: number])[] = [
  [
    "cover-size",
    "Expected a cover of 12.225 × 9 in (310.5 × 228.6 mm) around 100 pages of 6 × 9 in (152.4 × 228.6 mm), with a spine of 0.225 in (5.7 mm), not 12 × 9 in (304.8 × 228.6 mm)",
    cover({ width: 864 }),
    100,
  ],
  [
    "cover-bleed",
    "Expected a BleedBox 0.125 in (3.2 mm) beyond the cover on all sides, not less",
    cover({ bleed: 8 }),
    100,
  ],
  [
    "cover-margins",
    "Expected nothing on the cover within 0.125 in (3.2 mm) of its edges, not within 0.083 in (2.1 mm)",
    cover({ content: "0 0 0 0.5 k 6 300 9 9 re f" }),
    100,
  ],
  [
    "spine-text",
    "Expected a blank spine below 79 pages, not text on that of 60",
    cover({ width: widthOf(60), content: "0 0 0 0.5 k 434 300 4 9 re f" }),
    60,
  ],
  [
    "barcode",
    "Expected the barcode on the back, 0.25 in (6.3 mm) from its edges, not 0.167 in (4.2 mm)",
    cover({ content: bars(12) }),
    100,
  ],
  [
    "barcode",
    "Expected the barcode on the back, 0.25 in (6.3 mm) from its edges, not beyond them",
    cover({ content: bars(470) }),
    100,
  ],
  [
    "barcode",
    "Expected bars of 80 to 200 % (GS1 General Specifications, 5.2.3), not 53 %",
    cover({ content: bars(100, 0.5) }),
    100,
  ],
  [
    "barcode",
    "Expected bars in black ink alone, not in others",
    cover({ content: bars(100, 0.9, "0 0 0 0.8 k") }),
    100,
  ],
  [
    "barcode",
    "Expected bars in black ink alone, not in others",
    cover({ content: bars(100, 0.9, "0.4 0 0 1 k") }),
    100,
  ],
  [
    "barcode",
    "Expected white on both sides of the bars, 11 and 7 times as wide as the narrowest, not something else",
    cover({ content: `${bars(100)} 93 60 3 9 re f` }),
    100,
  ],
];

test.each(cases)("%s: %s", async (rule, reason, file, pages) => {
  expect(await told(file, pages)).toEqual([`error kdp/${rule}: ${reason}`]);
});

test.each([
  ["nothing on it", cover({}), 100],
  [
    "words an eighth of an inch from the edge",
    cover({ content: "0 0 0 0.5 k 9 300 9 9 re f" }),
    100,
  ],
  [
    "text on a spine of 79 pages",
    cover({ width: widthOf(79), content: "0 0 0 0.5 k 434 300 4 9 re f" }),
    79,
  ],
  [
    "words beside a thin spine",
    cover({ width: widthOf(60), content: "0 0 0 0.5 k 420 300 8 9 re f" }),
    60,
  ],
  [
    "a barcode in its place, its digits below",
    cover({ content: `${bars(100)} 92 31 5 6 re f` }),
    100,
  ],
  ["a few black strokes", cover({ content: "0 0 0 1 k 12 300 2 60 re f 18 300 2 60 re f" }), 100],
] as const)("minds nothing of a cover with %s", async (_what, file, pages) => {
  expect(await told(file, pages)).toEqual([]);
});

test("has a case for each rule", () => {
  expect([...new Set(cases.map(([rule]) => rule))]).toEqual(wrapRules.map(({ id }) => id));
});

test("two covers in one file are one too many, and no cover is none", async () => {
  const two = sample(["/Kids [3 0 R] /Count 1", "/Kids [3 0 R 3 0 R] /Count 2"]);
  expect((await told(two))[0]).toBe("error kdp/one-up: Expected a cover on one page, not on 2");
  expect(await told(Buffer.from("none"))).toEqual([
    "error unreadable: Expected a PDF that can be read, not a damaged one",
  ]);
});
