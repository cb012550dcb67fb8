import { expect, test } from "vitest";
import { fold } from "../read/fold.ts";
import { nameOf } from "./entry-name.ts";

test.each([
  ["The Lamp", "the lamp"],
  ["2.1 The Lamp", "the lamp"],
  ["IV. The Lamp", "the lamp"],
  ["Chapter 4: The Lamp", "the lamp"],
  ["B) The Lamp", "the lamp"],
  ["The Lamp . . . . . 14", "the lamp"],
  ["The Lamp 14", "the lamp"],
  ["The Lamp[edit]", "the lamp"],
  ["“The Lamp”", "the lamp"],
])("%j names what “The Lamp” does", (text, name) => {
  expect(nameOf(fold(text))).toBe(name);
});

test.each([
  ["Chapter IV", "chapter iv"],
  ["1984", "1984"],
  ["I Was There", "i was there"],
  ["Mill Road", "mill road"],
  ["A Lamp", "a lamp"],
  ["Apollo11", "apollo11"],
])("%j is called as it stands", (text, name) => {
  expect(nameOf(fold(text))).toBe(name);
});
