import { expect, test } from "vitest";
import { lineOf, piecesOf } from "./pieces.ts";

test.each([
  ["en", "  spaced \n out ", ["spaced ", "out"]],
  ["en", "well-known re\u00adcord 3-4 -x", ["well-", "known ", "re\u00ad", "cord ", "3-4 ", "-x"]],
  ["zh", "活字印刷史", ["活字", "印刷", "史"]],
  ["ja", "「本」の歴史、上", ["「本」", "の", "歴史、", "上"]],
  ["th", "ประวัติการพิมพ์", ["ประวัติการ", "พิมพ์"]],
  ["ko", "책의 역사", ["책의 ", "역사"]],
  ["en", "", []],
])("%s “%s”", (lang, text, pieces) => {
  expect(piecesOf(text, lang)).toEqual(pieces);
});

test.each([
  [["Schiff\u00ad", "fahrt "], "Schifffahrt"],
  [["Schiff\u00ad"], "Schiff-"],
  [["می\u200cخواهم"], "می\u200cخواهم"],
  [["wor\u200bd\u2060 "], "word"],
])("%j is the line “%s”", (pieces, line) => {
  expect(lineOf(pieces)).toBe(line);
});
