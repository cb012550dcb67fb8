import { expect, test } from "vitest";
import { dateWords } from "./date-words.ts";

test.each([
  ["2021-03-04", "en-GB", "4 March 2021"],
  ["2021-03-04T23:59:59Z", "en", "4 March 2021"],
  ["2021-03-04", "en-US", "March 4, 2021"],
  ["2021-03-04", "de", "4. März 2021"],
  ["2021-03", "en-GB", "March 2021"],
  ["2021", "en-GB", "2021"],
  ["2021-13-40", "en-GB", "2021-13-40"],
  ["spring 2021", "en-GB", "spring 2021"],
  ["2021-03-04", "no tag at all", "4 March 2021"],
])("%s in %s", (date, lang, words) => {
  expect(dateWords(date, lang)).toBe(words);
});
