import { describe, expect, test } from "vitest";
import { fitText, fitValue, hiddenIn, hiddenReason, leftOutReason } from "./index.ts";

test.each([
  ["a control", "a\u0007b", "ab"],
  ["controls of the second set", "a\u0080b\u009f", "ab"],
  ["noncharacters", "a\ufffeb\uffff\ufdd0\u{1fffe}c", "abc"],
  ["half a pair", "a\ud800b\udc00c", "abc"],
])("a text fit to be published is without %s", (_what, text, fit) => {
  expect(fitText(text)).toBe(fit);
});

test.each([
  ["white space of every kind", "a\tb\nc\r\nd\u0085e\u2028f\u00a0g\fh"],
  ["letters of private use and what could not be read", "\ue000 \ufffd \u{10fffd}"],
  ["joiners and marks of direction", "\u200c\u200d\u200e\u200f\u2067x\u2069"],
  ["emoji", "👩‍👩‍👧 🏴󠁧󠁢󠁥󠁮󠁧󠁿"],
])("it keeps %s", (_what, text) => {
  expect(fitText(text)).toBe(text);
});

test("values are fit at every depth, and keep their keys", () => {
  const given = JSON.parse(
    '{"title":"a\\u0000b","authors":[{"name":"c"},"d\\ud800"],"__proto__":{"x":1},"n":2}',
  );
  const { value, left } = fitValue(given);
  expect(JSON.stringify(value)).toBe(
    '{"title":"ab","authors":[{"name":"c"},"d"],"__proto__":{"x":1},"n":2}',
  );
  expect(left).toEqual([
    { path: ["title"], character: "\0" },
    { path: ["authors", "1"], character: "\ud800" },
  ]);
});

describe("what is hidden", () => {
  test.each([
    ["an override", "ab\u202etxt.exe", 2, "U+202E", 1],
    ["an override that is closed, which still reverses", "\u202dab\u202c", 0, "U+202D", 1],
    ["an embedding that its line does not end", "\u202bab\ncd\u202c", 0, "U+202B", 1],
    ["an isolate within an embedding that is not ended", "\u202a\u2067ab\u2069", 0, "U+202A", 1],
    ["letters that are tags", "a\u{e0041}\u{e0042}", 1, "U+E0041", 2],
    ["tags behind a flag that is whole", "🏴󠁧󠁢󠁥󠁮󠁧󠁿\u{e0041}", 16 - 2, "U+E0041", 1],
  ])("is found: %s", (_what, text, offset, code, count) => {
    const hidden = hiddenIn(text);
    expect(hidden?.offset).toBe(offset);
    expect(hidden?.count).toBe(count);
    expect(hiddenReason(hidden ?? { character: "", offset, count })).toContain(code);
  });

  test.each([
    ["an embedding that is ended", "\u202bשלום\u202c, and \u2067עולם\u2069."],
    ["an isolate whose embedding it ends", "\u2067\u202aab\u2069"],
    ["marks of direction", "\u200eab\u200f\u061c"],
    ["the flag of England", "🏴󠁧󠁢󠁥󠁮󠁧󠁿"],
  ])("is not: %s", (_what, text) => {
    expect(hiddenIn(text)).toBeUndefined();
  });
});

test("what was left out is named by its code", () => {
  expect(leftOutReason("\u0007", 2)).toBe(
    "Expected no control characters, not 2 of them, U+0007 first; leaving them out",
  );
  expect(leftOutReason("\u{1fffe}")).toContain("not U+1FFFE;");
});
