import type { Paragraph, Phrasing, Position } from "@printery/document";
import { plainText, walk } from "@printery/document";
import fc from "fast-check";
import { expect, test } from "vitest";
import { setTypography } from "./set-typography.ts";
import { setWords } from "./set-words.ts";

const position: Position = {
  start: { line: 1, column: 1, offset: 0 },
  end: { line: 1, column: 1, offset: 0 },
};

/** What rules look at, in any order. */
const scraps = fc.constantFrom(
  ...`" ' \` ´ “ ” ‘ ’ „ ‚ « » '' \`\` ,, - -- --- ---- – — ⸺ . .. ... …  . . . ( ) [ ] , ; : ! ? / & x × ° % § ′ ″`.split(
    " ",
  ),
  ...["a", "s", "B", "é", "word", "tis", "em", "90s", "Mr", "St", "De", "er", "th", "1st", "I"],
  ...["1", "2", "12", "1914", "18", "1/2", "3/4", "6'", '6"', "0x10", "km", "№", "n°", "c.txt"],
  ...[" ", " ", " ", " ", "  ", "\n", "\u00a0", "\u202f", "\u2060", "\u200a", "\u00ad"],
  ...["https://a.example/b--c", "a@b.example", "2021-03-04", "(c)", "(tm)", "שלום", "日本", "ﬁ"],
);
const hostile = fc
  .array(
    fc.oneof({ weight: 9, arbitrary: scraps }, fc.string({ unit: "grapheme", maxLength: 3 })),
    {
      minLength: 1,
      maxLength: 24,
    },
  )
  .map((parts) => parts.join(""))
  .filter((text) => text !== "");
const lang = fc.constantFrom(..."en en-GB de de-CH fr fr-CA es it nl pl sv ru he ja".split(" "));

const leaf: fc.Arbitrary<Phrasing> = fc.oneof(
  { weight: 6, arbitrary: hostile.map((value): Phrasing => ({ type: "text", value, position })) },
  hostile.map((value): Phrasing => ({ type: "inlineCode", value, position })),
  fc.constant<Phrasing>({ type: "break", position }),
  fc.constant<Phrasing>({ type: "footnoteReference", identifier: "1", position }),
);
const phrasing: fc.Arbitrary<Phrasing> = fc.oneof(
  { weight: 4, arbitrary: leaf },
  fc
    .array(leaf, { minLength: 1, maxLength: 3 })
    .map((children): Phrasing => ({ type: "emphasis", children, position })),
  fc
    .tuple(fc.array(leaf, { minLength: 1, maxLength: 3 }), lang)
    .map(([children, tag]): Phrasing => ({ type: "foreign", lang: tag, children, position })),
);
const paragraph = fc
  .array(phrasing, { minLength: 1, maxLength: 6 })
  .map((children): Paragraph => ({ type: "paragraph", children, position }));

test("what is set stays as it is when it is set again", () => {
  fc.assert(
    fc.property(fc.array(paragraph, { minLength: 1, maxLength: 3 }), lang, (nodes, tag) => {
      const once = setTypography(nodes, { lang: tag });
      expect(setTypography(once, { lang: tag })).toEqual(once);
    }),
    { numRuns: 400, seed: 9 },
  );
});

test("words that are set stay as they are", () => {
  fc.assert(
    fc.property(hostile, lang, (words, tag) => {
      const once = setWords(words, tag);
      expect(setWords(once, tag)).toBe(once);
    }),
    { numRuns: 400, seed: 9 },
  );
});

test("there are as many nodes as before, each of its type and with text, code as it was, and every letter and figure", () => {
  fc.assert(
    fc.property(paragraph, lang, (node, tag) => {
      const before = [...walk([node])];
      const after = [...walk(setTypography([node], { lang: tag }))];
      expect(after.map(({ type }) => type)).toEqual(before.map(({ type }) => type));
      for (const [index, made] of after.entries()) {
        if (made.type === "text") expect(made.value).not.toBe("");
        if (made.type === "inlineCode") expect(made).toBe(before[index]);
      }
      expect(letters(plainText(after.slice(0, 1)))).toBe(letters(plainText([node])));
    }),
    { numRuns: 400, seed: 9 },
  );
});

/** All that is read, where signs are written out that stand for letters. */
function letters(text: string): string {
  const spelled = text.replaceAll("×", "x").replaceAll("©", "c").replaceAll("®", "r");
  return (spelled.normalize("NFKC").match(/[\p{L}\p{N}]/gu) ?? []).join("").toLowerCase();
}
