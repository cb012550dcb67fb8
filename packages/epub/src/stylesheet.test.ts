import { styles } from "@printery/design";
import { describe, expect, test } from "vitest";
import { stylesheet } from "./stylesheet.ts";

/** Declarations as `property: value`, of the rules whose selector is `selector`. */
function declarations(css: string, selector: string): string[] {
  return [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)]
    .filter(([, found = ""]) => found.trim() === selector)
    .flatMap(([, , body = ""]) => body.split(";").map((line) => line.trim()))
    .filter((line) => line !== "");
}

describe.each(Object.values(styles))("in the style $name", (style) => {
  const css = stylesheet(style, [], { hyphenate: true });

  test.each([
    ["a length that a reader can't scale", /[\d.](pt|px|mm|cm|in)\b(?! solid)/],
    ["a layout that leaves pages blank", /flex|grid|column-count|position:/],
    ["a colour of text or page", /(?<!-)color: (?!inherit)|background/],
    ["a number that is none", /NaN|undefined|Infinity/],
    ["a page of its own forced", /break-(before|after): (always|page)/],
  ])("it has no %s", (_, pattern) => {
    expect(css.match(pattern)?.[0]).toBeUndefined();
  });

  test("all that stands on the title page is centred", () => {
    const centred = [...css.matchAll(/([^{}]+)\{[^{}]*text-align: center/g)]
      .flatMap(([, selectors = ""]) => selectors.split(","))
      .map((selector) => selector.trim());
    for (const part of ["h1", ".series", ".authors", ".publisher"])
      expect(centred).toContain(`.title-page ${part}`);
  });

  test("running text keeps the reader's size and leading", () => {
    const properties = ["body", "p"].flatMap((selector) =>
      declarations(css, selector).map((line) => line.split(":")[0]),
    );
    expect(properties).not.toContain("font-size");
    expect(properties).not.toContain("line-height");
  });
});

test("a book's paragraphs are told apart by an indent, a briefing's by space", () => {
  expect(declarations(stylesheet(styles.book, [], { hyphenate: true }), "p")).toEqual([
    "margin: 0",
    "text-indent: 1.273em",
    "orphans: 2",
    "widows: 2",
  ]);
  expect(declarations(stylesheet(styles.briefing, [], { hyphenate: true }), "p")).toEqual([
    "margin: 0 0 0.714em",
    "text-indent: 0",
    "orphans: 2",
    "widows: 2",
  ]);
});

test("a heading in the companion face", () => {
  const face = {
    face: "Source Sans 3",
    weight: 600,
    italic: false,
    href: "a.ttf",
    bytes: new Uint8Array(),
  } as const;
  expect(declarations(stylesheet(styles.briefing, [face], { hyphenate: true }), "h2")).toEqual([
    'font-family: "Source Sans 3", sans-serif',
    "font-size: 1.429em",
    "font-weight: 600",
    "text-align: initial",
    "text-indent: 0",
    "line-height: 1.333",
    "margin: 2em 0 0.667em",
  ]);
});

test("the ornament of a break, or asterisks where the face has none", () => {
  expect(declarations(stylesheet(styles.book, [], { hyphenate: true }), "hr::before")).toEqual([
    'content: "❦"',
  ]);
  expect(declarations(stylesheet(styles.briefing, [], { hyphenate: true }), "hr::before")).toEqual([
    'content: "* * *"',
  ]);
});

test("an embedded face is offered by its own name", () => {
  const face = { face: "EB Garamond", weight: 400, italic: true } as const;
  const href = "fonts/EBGaramond-400-Italic.ttf";
  const css = stylesheet(styles.book, [{ ...face, href, bytes: new Uint8Array() }], {
    hyphenate: true,
  });
  expect(declarations(css, "@font-face")).toEqual([
    'font-family: "EB Garamond"',
    "font-weight: 400",
    "font-style: italic",
    `src: url("${href}")`,
  ]);
  expect(declarations(css, "body")).toContain('font-family: "EB Garamond", serif');
});

test.each([
  [true, "auto"],
  [false, "manual"],
])("words are broken: %s", (hyphenate, hyphens) => {
  const css = stylesheet(styles.book, [], { hyphenate });
  expect(declarations(css, "body").filter((line) => line.includes("hyphens"))).toEqual([
    `hyphens: ${hyphens}`,
    `-webkit-hyphens: ${hyphens}`,
    `-epub-hyphens: ${hyphens}`,
  ]);
});

test("without faces of its own, a book asks for a kind of face alone", () => {
  const css = stylesheet(styles.briefing, [], { hyphenate: true });
  expect(declarations(css, "h2")[0]).toBe("font-family: sans-serif");
  expect(css).not.toMatch(/@font-face|Source/);
});

test("an initial is three lines tall only where that is asked for", () => {
  const css = (dropCaps: boolean) => stylesheet(styles.book, [], { hyphenate: true, dropCaps });
  expect(declarations(css(true), ".initial::first-letter")[0]).toBe("float: left");
  expect(css(false)).not.toContain("first-letter");
});

test("a plate has a page of its own, where there are plates, and is shown whole", () => {
  const css = stylesheet(styles.book, [], { hyphenate: true, hasPlates: true });
  expect(declarations(css, "figure.plate")).toContain("break-before: page");
  expect(declarations(css, ".plate img")).toEqual([
    "display: block",
    "margin: 0 auto",
    "width: auto",
    "max-height: 100vh",
  ]);
  expect(css).toContain("\nimg { max-width: 100%; height: auto; }");
});
