import { styles, type Type } from "@printery/design";
import { describe, expect, test } from "vitest";
import { type Features, SOFT_HYPHEN } from "./font.ts";
import { font, fontsFor, isCovered } from "./fonts.ts";

const body: Type = styles.book.scale.body;
const serif = font({ face: "Source Serif 4", weight: 400, italic: false });
const garamond = font({ face: "EB Garamond", weight: 400, italic: false });
const SMALL_CAPS: Features = ["smcp", "c2sc", "-liga"];

/** `text`, cut at font changes, with the names of the fonts, and what no font has. */
function chosen(text: string, type: Type = body): string[] {
  const missing: string[] = [];
  const pieces = fontsFor(text, { type, lang: "en" }, (grapheme) => missing.push(grapheme));
  return [
    ...pieces.map((piece) => `${piece.text}: ${piece.font.name}`),
    ...missing.map((grapheme) => `${grapheme}: none`),
  ];
}

describe("the font of a text", () => {
  test.each<[string, string, string[]]>([
    ["the type's own", "Letters, ἄνθρωπος", ["Letters, ἄνθρωπος: EB Garamond 400"]],
    [
      "another's for what it lacks",
      "a ♣ b",
      ["a : EB Garamond 400", "♣: Source Sans 3 400", " b: EB Garamond 400"],
    ],
    ["never for half a grapheme", "e\u0301", ["e\u0301: EB Garamond 400"]],
    ["the type's own for what none has", "a𓀀", ["a𓀀: EB Garamond 400", "𓀀: none"]],
    [
      "one of symbols",
      "∈ ① ★",
      [
        "∈: Noto Sans Math 400",
        " : EB Garamond 400",
        "①: Noto Sans Symbols 400",
        " : EB Garamond 400",
        "★: Noto Sans Math 400",
      ],
    ],
    [
      "one of letters for a letter-like picture, of pictures where that is asked for",
      "☂☂\ufe0f",
      ["☂: Noto Sans Symbols 2 400", "☂\ufe0f: Noto Emoji 400"],
    ],
    [
      "one of pictures, but where a letter is asked for",
      "⚡⚡\ufe0e",
      ["⚡: Noto Emoji 400", "⚡\ufe0e: Noto Sans Symbols 2 400"],
    ],
    [
      "one for all of an emoji",
      "👩🏽\u200d🚀a1\ufe0f\u20e31",
      [
        "👩🏽\u200d🚀: Noto Emoji 400",
        "a: EB Garamond 400",
        "1\ufe0f\u20e3: Noto Emoji 400",
        "1: EB Garamond 400",
      ],
    ],
    ["no matter for what is never seen", "a\u200b\u2060b", ["a\u200b\u2060b: EB Garamond 400"]],
  ])("is %s", (_name, text, fonts) => {
    expect(chosen(text)).toEqual(fonts);
  });

  test.each([
    ["❦", true],
    ["⁂", false],
  ])("covers %s: %s", (text, covered) => {
    expect(isCovered(text, body)).toBe(covered);
  });
});

describe("a shaped word", () => {
  const codesOf = (word: string, features: Features) =>
    garamond
      .shape(word, features)
      .glyphs.map(({ codePoints }) => String.fromCodePoint(...codePoints));

  test.each<[string, Features, string[]]>([
    ["office", [], ["o", "ffi", "c", "e"]],
    ["office", ["-liga"], ["o", "f", "f", "i", "c", "e"]],
    ["AaA", SMALL_CAPS, ["A", "a", "A"]],
    [`ty${SOFT_HYPHEN}`, [], ["t", "y", SOFT_HYPHEN]],
    ["a\u200bb", [], ["a", "b"]],
  ])("%s, %j, stands for its own text", (word, features, codes) => {
    expect(codesOf(word, features)).toEqual(codes);
  });

  test.each([
    ["a family", "👨\u200d👩\u200d👧"],
    ["a skin tone", "👍🏽"],
    ["a flag", "🇬🇧"],
    ["a flag of tags", "🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}"],
    ["a key", "1\ufe0f\u20e3"],
    ["a heart on fire", "❤\ufe0f\u200d🔥"],
  ])("is one picture that stands for all of %s", (_name, text) => {
    const emoji = font({ face: "Noto Emoji", weight: 400, italic: false });
    const { glyphs } = emoji.shape(text, []);
    expect(glyphs.map(({ codePoints }) => String.fromCodePoint(...codePoints))).toEqual([text]);
    expect(glyphs[0]?.advance).toBeGreaterThan(1000);
  });

  test("stands for its own text where one glyph stands for two letters", () => {
    const { glyphs } = serif.shape("Aa", SMALL_CAPS);
    expect(glyphs.map(({ codePoints }) => String.fromCodePoint(...codePoints))).toEqual(["A", "a"]);
    expect(new Set(glyphs.map(({ id }) => id)).size).toBe(1);
  });

  test("is kerned", () => {
    const { advance, glyphs } = garamond.shape("AV", []);
    expect(advance).toBeLessThan(glyphs.reduce((sum, { nominal }) => sum + nominal, 0));
  });
});

test("the hyphen at the end of a line is a soft one, from whichever side the word is read", () => {
  const hebrew = font({ face: "Noto Serif Hebrew", weight: 400, italic: false });
  const said = (shaped: ReturnType<typeof hebrew.shape>) =>
    shaped.glyphs.map(({ codePoints }) => String.fromCodePoint(...codePoints));
  expect(said(serif.shape(`ab${SOFT_HYPHEN}`, []))).toEqual(["a", "b", SOFT_HYPHEN]);
  expect(said(hebrew.shape(`אב${SOFT_HYPHEN}`, [], true))).toEqual([SOFT_HYPHEN, "ב", "א"]);
});
