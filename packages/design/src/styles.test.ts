import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  codeColours,
  fontFile,
  marginsOn,
  type Palette,
  scriptFaces,
  styles,
  type Type,
  trimSize,
  trims,
} from "./index.ts";

/** Relative luminance and contrast ratio of WCAG 2.2. */
function luminance(hex: string): number {
  const channels = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  const [r = 0, g = 0, b = 0] = channels.map((c) =>
    c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

describe.each(Object.values(styles))("$name", (style) => {
  test.each([
    ["light", style.light],
    ["dark", style.dark],
  ] as const)("can be read in the %s", (_name, palette: Palette) => {
    expect(contrast(palette.text, palette.paper)).toBeGreaterThanOrEqual(7);
    expect(contrast(palette.muted, palette.paper)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(palette.accent, palette.paper)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(["light", "dark"] as const)("shows programs that can be read in the %s", (scheme) => {
    for (const colour of Object.values(codeColours[scheme])) {
      expect(contrast(colour, style[scheme].paper)).toBeGreaterThanOrEqual(4.5);
    }
  });

  test("has a file for every cut it names", () => {
    const types: Type[] = Object.values(style.scale).flat();
    for (const { face, weight, italic = false } of types) {
      expect(existsSync(fontFile({ face, weight, italic }))).toBe(true);
    }
  });

  test.each(Object.keys(trims) as (keyof typeof trims)[])("leaves a measure on %s", (trim) => {
    const { inner, outer, top, bottom } = marginsOn(style, trim);
    const { width, height } = trims[trim];
    expect(width - inner - outer).toBeGreaterThan(width / 2);
    expect(height - top - bottom).toBeGreaterThan(height / 2);
  });
});

test.each([
  ["5.5 x 8.5 in", 396, 612],
  ["120 x 190 mm", 340.16, 538.58],
  ["A5", 419.53, 595.28],
] as const)("the trim %s is %d by %d points", (trim, width, height) => {
  expect(trimSize(trim)).toEqual({ width, height });
});

test("the contrast of black on white is 21", () => {
  expect(contrast("#000000", "#FFFFFF")).toBeCloseTo(21);
});

test("a font file is TrueType, never woff2", () => {
  expect(fontFile({ face: "EB Garamond", weight: 700, italic: true })).toMatch(
    /EBGaramond_700Bold_Italic\.ttf$/,
  );
});

test.each(scriptFaces)("$face has a file for every weight it names", ({ face, weights }) => {
  for (const weight of weights)
    expect(existsSync(fontFile({ face, weight, italic: false }))).toBe(true);
});

describe.each(Object.entries(styles))("the grid of %s", (_name, { scale }) => {
  const { leadingPt } = scale.body;
  const blocks = [...scale.headings, scale.quote, scale.verse];

  test.each(blocks.map((type, index) => [index, type] as const))(
    "block %i takes whole lines with the space around it",
    (_index, { before = 0, after = 0, leadingPt: own }) => {
      const lines = before + after + own / leadingPt;
      expect(lines).toBeCloseTo(Math.round(lines), 6);
    },
  );
});
