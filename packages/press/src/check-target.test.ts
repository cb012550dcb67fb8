import { describe, expect, test } from "vitest";
import { checkTarget } from "./check-target.ts";
import { sample } from "./sample.ts";
import type { Book } from "./shops/book.ts";
import { interiorRules } from "./shops/interior.ts";
import { shops } from "./shops/shops.ts";

type Change = readonly [from: string, to: string];

const PLAIN: Book = { press: { paper: "white", binding: "perfect" }, rightToLeft: false };

const TRIM = "/TrimBox [0 0 300 400] /BleedBox [-9 -9 309 409]";
const OUTSIDE = "/All cs 1 scn -18 100 5 1 re f";
const COUNT = "/Kids [3 0 R] /Count 1 /MediaBox [-20 -20 320 420]";

/** As many pages of 6 × 9 in, half an inch around what is on them, the last one blank; `content` stands on the first. */
function book(pages: number, content = "", ...changes: Change[]): Uint8Array {
  const kids = Array.from({ length: pages }, (_, index) =>
    index === pages - 1 ? "15 0 R" : "3 0 R",
  );
  return sample(
    [COUNT, `/Kids [14 0 R ${kids.slice(1).join(" ")}] /Count ${pages} /MediaBox [0 -9 441 657]`],
    [TRIM, "/TrimBox [0 0 432 648] /BleedBox [0 -9 441 657]"],
    [OUTSIDE, ""],
    [
      "trailer",
      `14 0 obj <</Type/Page /Parent 2 0 R /TrimBox [0 0 432 648] /BleedBox [0 -9 441 657] /Contents 16 0 R>> endobj
15 0 obj <</Type/Page /Parent 2 0 R /TrimBox [0 0 432 648] /BleedBox [0 -9 441 657]>> endobj
16 0 obj <</Length 0>> stream
0 0 0 0.5 k 50 100 300 200 re f ${content}
endstream endobj trailer`,
    ],
    ...changes,
  );
}

async function told(
  target: "kdp" | "ingram" | "generic",
  file: Uint8Array,
  more: Partial<Book> = {},
): Promise<string[]> {
  const findings = await checkTarget(file, target, { ...PLAIN, ...more });
  return findings.map(({ rule, severity, reason }) => `${severity} ${rule}: ${reason}`);
}

describe.each(["kdp", "ingram", "generic"] as const)("%s", (target) => {
  test("takes a book that keeps to all rules", async () => {
    expect(await told(target, book(24))).toEqual([]);
  });

  test("names a source for each figure", () => {
    const shop = shops[target];
    for (const rule of interiorRules) {
      expect(rule.told(shop, PLAIN)?.source.title ?? "none").not.toBe("");
    }
  });
});

describe("what a shop sends back", () => {
  const FOOT = "0 0 0 0.5 k 100 20 9 9 re f";
  test.each<[string, "kdp" | "ingram" | "generic", Uint8Array, string[]]>([
    [
      "too few pages",
      "kdp",
      book(22),
      ["error kdp/page-count: Expected 24 to 828 pages in a binding like this, not 22"],
    ],
    [
      "an odd page",
      "kdp",
      book(25),
      ["warning kdp/even-pages: Expected an even number of pages, not 25"],
    ],
    [
      "a full last page",
      "ingram",
      book(24, "", ["15 0 obj <<", "15 0 obj <</Contents 16 0 R "]),
      [
        "warning ingram/last-page: Expected a blank page at the end, where a barcode is printed, not a full one",
      ],
    ],
    [
      "a narrow gutter",
      "kdp",
      book(24, "20 50 9 9 re f"),
      [
        "error kdp/gutter: Expected margins of 24 pages, at the back, of at least 0.375 in (9.5 mm), not 0.278 in (7.1 mm) on page 1",
      ],
    ],
    [
      "a gutter narrow for so many pages",
      "kdp",
      book(502),
      [
        "error kdp/gutter: Expected margins of 502 pages, at the back, of at least 0.75 in (19 mm), not 0.694 in (17.6 mm) on pages 1, 3 and 249 more",
      ],
    ],
    [
      "a folio close to the foot",
      "ingram",
      book(24, FOOT),
      [
        "error ingram/outside-margins: Expected margins outside of at least 0.5 in (12.7 mm), not 0.278 in (7.1 mm) on page 1",
      ],
    ],
    [
      "a field that ends at the trim",
      "generic",
      book(24, "0 0 0 0.5 k 300 500 132 148 re f"),
      [
        "error generic/bleed: Expected what reaches the edge to go 0.118 in (3 mm) beyond it, in a BleedBox as large, not less on page 1",
      ],
    ],
    [
      "crop marks",
      "kdp",
      book(
        24,
        "",
        ["/Contents 16 0 R>>", "/MediaBox [-20 -20 470 680] /Contents 16 0 R>>"],
        ["0 0 0 0.5 k 50", "/All cs -15 10 9 1 re f 0 0 0 0.5 k 50"],
      ),
      ["error kdp/marks: Expected no marks beside the page, not some on page 1"],
    ],
    [
      "a sheet larger than its bleed",
      "kdp",
      book(24, "", ["/Contents 16 0 R>>", "/MediaBox [-20 -20 470 680] /Contents 16 0 R>>"]),
      ["error kdp/marks: Expected the sheet to end with the bleed, not beyond it on page 1"],
    ],
    [
      "two pages on one",
      "generic",
      book(24, "", [
        "/TrimBox [0 0 432 648] /BleedBox [0 -9 441 657]>> endobj\n16",
        "/MediaBox [0 0 864 648] /TrimBox [0 0 864 648]>> endobj\n16",
      ]),
      [
        "warning generic/one-up: Expected single pages, all 6 × 9 in (152.4 × 228.6 mm), not 12 × 9 in (304.8 × 228.6 mm) on page 24",
      ],
    ],
    [
      "much ink",
      "ingram",
      book(24, "1 1 0.5 0 k 60 110 9 9 re f"),
      [
        "error ingram/ink-limit: Expected at most 240 % of all inks, not 250 % (C 100 M 100 Y 50 K 0) on page 1",
      ],
    ],
    [
      "a coarse image",
      "kdp",
      book(24, "", ["24 0 0 24", "48 0 0 48"]),
      [
        "error kdp/image-resolution: Expected at least 300 dpi, not 150: 100 × 100 pixels on 17 × 17 mm, 18 mm from the left and 141 mm from the top on pages 2, 3 and 20 more",
      ],
    ],
    [
      "a picture with much ink",
      "ingram",
      book(24, "", [
        "/BitsPerComponent 8 /Length 0>> stream\n",
        "/BitsPerComponent 8 /Length 4>> stream\n\xff\xff\x80\0\n",
      ]),
      [
        "error ingram/picture-ink: Expected at most 240 % of all inks in the picture of 100 × 100 pixels, 18 mm from the left and 150 mm from the top, not 250 % on pages 2, 3 and 20 more",
      ],
    ],
    [
      "a font that isn't there",
      "kdp",
      book(24, "", ["/FontFile2 12 0 R", ""]),
      ["error fonts-embedded: Expected the font ABCDEF+Sample in the file, not its name alone"],
    ],
  ])("is %s", async (_what, target, file, wanted) => {
    expect(await told(target, file)).toEqual(wanted);
  });

  test.each<[string, "kdp" | "ingram", Uint8Array]>([
    ["as few pages as there may be", "kdp", book(24)],
    ["a gutter as wide as it must be", "kdp", book(500, "45 50 9 9 re f")],
    ["a folio half an inch from the foot", "ingram", book(24, "0 0 0 0.5 k 100 36 9 9 re f")],
    ["a field that goes on into the bleed", "kdp", book(24, "0 0 0 0.5 k 300 500 141 157 re f")],
    ["as much ink as there may be", "ingram", book(24, "0.6 0.4 0.4 1 k 60 110 9 9 re f")],
  ])("is not %s", async (_what, target, file) => {
    expect(await told(target, file)).toEqual([]);
  });

  test("goes by binding and paper", async () => {
    const cased: Partial<Book> = { press: { paper: "white", binding: "case" } };
    expect(await told("kdp", book(24), cased)).toEqual([
      "error kdp/page-count: Expected 75 to 550 pages in a binding like this, not 24",
    ]);
  });

  test("goes by where the pages are bound", async () => {
    const foreEdge = book(24, "0 0 0 0.5 k 400 50 9 9 re f");
    expect(await told("kdp", foreEdge)).toEqual([]);
    expect(await told("kdp", foreEdge, { rightToLeft: true })).toEqual([
      "error kdp/gutter: Expected margins of 24 pages, at the back, of at least 0.375 in (9.5 mm), not 0.319 in (8.1 mm) on page 1",
    ]);
  });

  test("is told with who asks, and who says otherwise", async () => {
    const [finding] = await checkTarget(book(502), "kdp", PLAIN);
    expect(finding?.source).toBe(
      "KDP Paperback Calculator, a page of others'; https://www.minjeegan.com/kdp-page-formatting-guide-tool; but selfpublishingconsultant.com has 0.5 in to 400 pages, 0.625 to 600, 0.75 beyond",
    );
  });

  test.each([
    ["kdp", [0, 0, 200, 300], "2.778 × 4.167 in (70.6 × 105.8 mm)"],
    ["kdp", [0, 0, 650, 900], "9.028 × 12.5 in (229.3 × 317.5 mm)"],
    ["ingram", [0, 0, 650, 700], "9.028 × 9.722 in (229.3 × 246.9 mm)"],
  ] as const)("%s cuts no books to %j", async (target, trim, size) => {
    const file = sample(
      [TRIM, `/TrimBox [${trim.join(" ")}]`],
      ["[-20 -20 320 420]", `[${trim.join(" ")}]`],
      [OUTSIDE, ""],
    );
    const findings = await told(target, file);
    expect(findings[0]).toMatch(new RegExp(`^error ${target}/trim: Expected a trim that .* takes`));
    expect(findings[0]).toContain(`, not ${size}`);
  });
});
