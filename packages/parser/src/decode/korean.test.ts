import { expect, test } from "vitest";
import { decodeKorean } from "./korean.ts";

test.each([
  ["the first added syllable", [0x81, 0x41], "갂"],
  ["one in the middle", [0x8c, 0x63], "똠"],
  ["the last one", [0xc6, 0x52], "힣"],
  ["standard ones beside it", [0xb0, 0xa1, 0x8c, 0x63, 0xb0, 0xa2, 0x2e], "가똠각."],
  ["ASCII", [0x41, 0x0a], "A\n"],
  ["a stray byte", [0xb0, 0xa1, 0xff], "가\ufffd"],
])("reads %s", (_what, bytes, text) => {
  expect(decodeKorean(Uint8Array.from(bytes))).toEqual(text);
});
