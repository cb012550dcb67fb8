import { usualLimits } from "@printery/task";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sourceOf } from "../source.ts";
import { readSections } from "./read.ts";
import { type Section, sectionsOf } from "./sections.ts";

/** Lines whose meaning hangs on what came before. */
const line = fc.constantFrom(
  "",
  "",
  "",
  "The lamp was lit at six.",
  "and it went on",
  "# The stair",
  "===",
  "---",
  "* * *",
  "- rope",
  "- tar",
  "* pitch",
  "1. one",
  "2. two",
  "7) seven",
  "-",
  "  still of the item",
  "    deeper",
  "   less deep",
  "1.  wide",
  "```",
  "~~~ text",
  "  ```",
  "   ~~~",
  "> quoted",
  "> - item",
  "> ```",
  "<div>",
  "</div>",
  "<!-- aside",
  "-->",
  "  <!-- in the item",
  "<b>bold</b>",
  "<pre>",
  "</pre>",
  "| a | b |",
  "|---|---|",
  ":::related",
  ":::",
  "[a]: /lamp 'Lamp'",
  "see [a] and [^n] or https://example.org",
  "[^n]: a note",
);
const soup = fc.array(line, { minLength: 1, maxLength: 25 }).map((lines) => lines.join("\n"));

/** Where an item ends that something unclosed stands in is told by the reader in two ways, so ends are left out. */
function readIn(text: string, sections: readonly Section[]): string {
  const document = readSections(
    sourceOf("a.md", text),
    { limits: usualLimits, tell: () => undefined },
    sections,
  );
  return JSON.stringify(document, (key, value: unknown) => (key === "end" ? undefined : value));
}

test("a text reads the same whether it is cut or not", () => {
  fc.assert(
    fc.property(soup, (text) => {
      const whole = [{ start: 0, end: text.length, line: 0, continuesList: false }];
      expect(readIn(text, sectionsOf(text, 0)) === readIn(text, whole)).toBe(true);
    }),
    { numRuns: 1000, seed: 7 },
  );
});

test.each([
  ["in one", "- a\n- b\n- c\n"],
  ["after another list", "- a\n- b\n### c\n  - d\n- e\n- f\n"],
  ["in two, with text between them", "1.  a\n\n   b\n\n2.  c\n\n   d\n\n3.  e\n"],
  ["in two, where one is in an item that says nothing", "+ a\n10. b\n-\n  * c\n* d\n"],
  ["in two, where an item says nothing at all", "-\n\n  * a\n- b\n"],
  ["with a gap", "- a\n- b\n\n- c\n\n\nd\n"],
])("items read apart are %s", (_where, text) => {
  const whole = [{ start: 0, end: text.length, line: 0, continuesList: false }];
  expect(readIn(text, sectionsOf(text, 0))).toEqual(readIn(text, whole));
});

/** The first line of each section. */
function cuts(text: string): string[] {
  return sectionsOf(text, 0).map(({ start, end }) => text.slice(start, end).split("\n")[0] ?? "");
}

describe("a cut", () => {
  test.each([
    ["before a paragraph", "One.\n\nTwo.\n", ["One.", "Two."]],
    ["before a heading after code", "```\n# no\n```\n\n# Yes\n", ["```", "# Yes"]],
    ["between the items of a list", "- a\n- b\n", ["- a", "- b"]],
    ["after a list", "- a\n\nText.\n", ["- a", "Text."]],
  ])("is made %s", (_where, text, expected) => {
    expect(cuts(text)).toEqual(expected);
  });

  test.each([
    ["in code", "```\none\n\ntwo\n```\n"],
    ["in a comment", "<!-- one\n\ntwo -->\n"],
    ["in a directive", ":::related\none\n\ntwo\n:::\n"],
    ["in front matter", "---\na: b\n\nc: d\n---"],
    ["in an item", "- a\n\n  b\n"],
    ["before a line that goes on with a paragraph", "one\ntwo\n"],
    ["between items of two lists", "- a\n* b\n"],
  ])("is not made %s", (_where, text) => {
    expect(cuts(text)).toHaveLength(1);
  });
});
