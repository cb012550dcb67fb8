import { describe, expect, test } from "vitest";
import { sourceOf } from "../source.ts";
import { readLines } from "./line.ts";
import { isBracedVerse, isVerseGroup } from "./verse.ts";

const layout = { wrapped: true, width: 72, spaced: true, apart: true, indent: 0 };

function holds(...lines: string[]): boolean {
  return isVerseGroup(readLines(sourceOf("a.txt", lines.join("\n"))), layout);
}

describe("isVerseGroup", () => {
  test.each([
    [
      "lines set in by turns that close with marks",
      [
        "    One for the baker who lit us the way,",
        "      two for the lamp that went out in the bay,",
        "    three for the rope and the hand on the wheel,",
        "      four for the water that runs by the keel.",
      ],
    ],
    [
      "lines of free length that open with capitals",
      [
        "    Nobody saw it",
        "    The lamp had gone before the boats were in",
        "    And the harbour",
        "    Went on as harbours do",
      ],
    ],
    ["a couplet", ["    No lamp was lit,", "    And none was there to see the end of it."]],
    [
      "a couplet set in by turns",
      ["    No lamp was lit in the end,", "      none on the road to the bend."],
    ],
  ])("holds for %s", (_what, lines) => {
    expect(holds(...lines)).toBe(true);
  });

  test.each([
    [
      "a quotation wrapped near a common width",
      [
        "    The lamp is to be lit at dusk, and it is to burn until the",
        "    sun has risen, whatever the weather may be, and whoever is",
        "    on watch shall answer for it with his pay.",
      ],
    ],
    [
      "a quotation in a language with many capitals",
      [
        "    Wer die Lampe am Abend nicht entzündet, der soll von seinem",
        "    Lohn verlieren, was die Lampe in einer Nacht an Öl und Docht",
        "    verbraucht hätte, und dazu den Tag.",
      ],
    ],
    [
      "two quoted paragraphs that begin with an indent",
      [
        "      The lamp is to be lit at dusk, and it is to burn until",
        "    the sun has risen, whatever the weather may be by then.",
        "      The man on watch shall answer for it with his pay, and",
        "    with his place if it happens twice.",
      ],
    ],
    ["verse that is not set in", ["No lamp was lit,", "And none was there to see the end of it."]],
    [
      "an address",
      ["    The Harbour House", "    12 Salt Street", "    Ratzeburg", "    Holstein"],
    ],
    ["a list set in", ["    - Oil,", "    - Wick,", "    - Rope."]],
    ["columns", ["    Oil       3,", "    Wick      4,", "    Rope      5,"]],
    ["one line", ["    No lamp was lit,"]],
  ])("does not hold for %s", (_what, lines) => {
    expect(holds(...lines)).toBe(false);
  });
});

describe("a brace behind lines that rhyme", () => {
  const braced = (...lines: string[]) =>
    isBracedVerse(readLines(sourceOf("a.txt", lines.join("\n"))));

  test.each([
    [
      "a triplet",
      ["The lamp went out at five;    }", "The boats were all alive; }", "They let it drive. }"],
    ],
    ["part of a stanza", ["No lamp was lit,", "The keeper told,   }", "For oil was sold. }"]],
  ])("makes verse of %s", (_what, lines) => {
    expect(braced(...lines)).toBe(true);
  });

  test.each([
    ["a program", ["when (dark) {", "  lamp.light(oil); }", "else wick.trim() }"]],
    ["the end of a program", ["lamp.light(oil); }", "  wick.trim(1); }", "}"]],
    ["one line", ["The lamp went out at five;    }", "The boats were all alive;"]],
    ["what is in braces", ["The {lamp }", "went {out }"]],
  ])("does not make verse of %s", (_what, lines) => {
    expect(braced(...lines)).toBe(false);
  });
});
