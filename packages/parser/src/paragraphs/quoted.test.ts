import { expect, test } from "vitest";
import { quotedIn } from "./quoted.ts";
import { sentencesOf } from "./sentences.ts";

function inside(text: string): boolean[] {
  return quotedIn(text, sentencesOf(text, "en"));
}

test.each([
  ["“The lamp is out. The oil is gone.” He left.", [false, true, false]],
  ['"The lamp is out. The oil is gone." He left.', [false, true, false]],
  ["„Die Lampe ist aus. Das Öl ist leer.“ Er ging.", [false, true, false]],
  ["« La lampe fume. L’huile manque. » Il part.", [false, true, false]],
  ["‘The lamp’s out. It’s gone.’ He left.", [false, true, false]],
])("%s", (text, expected) => {
  expect(inside(text).slice(0, expected.length)).toEqual(expected);
});

test.each([
  ["a quotation that never ends", `“So it began. ${"The lamp burnt on. ".repeat(200)}`],
  ["an apostrophe", "The keepers’ oil. It’s gone. The ’90s were dark. That was all."],
  ["inches", 'A lamp of 5" or more. Oil for a 3" wick. That was all.'],
  ["speakers who take turns", "“It is out.” “So it is.” “Then light it.”"],
])("%s holds no sentence", (_name, text) => {
  expect(inside(text)).not.toContain(true);
});
