import { expect, test } from "vitest";
import { documentOf } from "../test/nodes.ts";
import { outlineOf } from "./outline.ts";

test.each([
  ["PART ONE", "The Spring", "Part One: The Spring", undefined],
  ["Part II.", "The Road", "Part II: The Road", undefined],
  ["KAPITEL IV", "Das Tor", "Kapitel IV: Das Tor", undefined],
  ["Zweiter Teil", "Das Ende", "Zweiter Teil: Das Ende", undefined],
  // A label without a name, and a name with a subtitle, stand as they are.
  ["PART ONE", undefined, "PART ONE", undefined],
  ["Part of the Way", "A Memoir", "Part of the Way", "A Memoir"],
  ["The Spring", "And Its Salt", "The Spring", "And Its Salt"],
])("“%s” with the subtitle “%s” is called “%s”", (title, subtitle, name, below) => {
  const metadata = { title, ...(subtitle === undefined ? {} : { subtitle }) };
  const [entry] = outlineOf([{ text: documentOf("one.txt", [], metadata), said: {} }]);
  expect(entry?.title).toBe(name);
  expect(entry?.subtitle).toBe(below);
});
