import { type Flow, plainText } from "@printery/document";
import { expect, test } from "vitest";
import { parse } from "../parse.ts";

const prose = `The keeper had climbed the stair so often that he no longer counted
the steps, since his knees did that for him, and on the night when
this story opens he had reached the lamp room before he noticed it.`;

/** Each list as “start, style, brackets: item / paragraph [inner list], item”. */
function lists(text: string): string[] {
  const { document } = parse(Buffer.from(["The Watch", prose, prose, text, prose].join("\n\n")), {
    path: "a.txt",
  });
  return (document?.children ?? []).flatMap((node) => (node.type === "list" ? [show(node)] : []));
}

function show(node: Flow): string {
  if (node.type === "code") return `{${node.value}}`;
  if (node.type !== "list") return plainText([node]);
  const items = node.children.map(({ children }) => children.map(show).join(" / "));
  const sign = { parenthesis: ")", parentheses: "()", none: "" }[node.delimiter ?? "none"];
  return `[${node.ordered ? node.start : "-"}${node.style ?? ""}${sign}: ${items.join(", ")}]`;
}

test.each([
  ["bullets", "- oil\n- wick\n- glass", ["[-: oil, wick, glass]"]],
  ["numbers from where they start", "4. oil\n5. wick", ["[4: oil, wick]"]],
  ["numbers that leave one out", "1. oil\n2. wick\n4. glass", ["[1: oil, wick]", "[4: glass]"]],
  ["letters", "a) oil\nb) wick", ["[1a): oil, wick]"]],
  ["numbers in brackets", "(3) oil\n(4) wick", ["[3(): oil, wick]"]],
  [
    "the paragraphs of an act, each kind of number below the one before",
    "(1) Where the wind stands in the north, the keeper of the lamp may—\n(a) light the lamp,\n(b) trim the wick, or\n(i) oil,\n(ii) glass,\n(c) rest.\n(2) The board may not.",
    [
      "[1(): Where the wind stands in the north, the keeper of the lamp may— / [1a(): light the lamp,, trim the wick, or / [1i(): oil,, glass,], rest.], The board may not.]",
    ],
  ],
  [
    "capitals below them",
    "(a) Where the wind stands in the north, the keeper may—\n(1) light the lamp—\n(A) by day,\n(B) by night, or\n(i) at noon,\n(ii) at dusk; or\n(I) early,\n(II) late; and\n(2) rest.",
    [
      "[1a(): Where the wind stands in the north, the keeper may— / [1(): light the lamp— / [1A(): by day,, by night, or / [1i(): at noon,, at dusk; or / [1I(): early,, late; and]]], rest.]]",
    ],
  ],
  [
    "an i between h and j as a letter",
    "(g) oil\n(h) wick\n(i) glass\n(j) rope",
    ["[7a(): oil, wick, glass, rope]"],
  ],
  [
    "a v after iv as a number",
    "(iii) oil\n(iv) wick\n(v) glass\n(vi) rope",
    ["[3i(): oil, wick, glass, rope]"],
  ],
  [
    "another kind of number that does not begin as a list beside",
    "1. oil\n2. wick\n(c) glass\n(d) rope",
    ["[1: oil, wick]", "[3a(): glass, rope]"],
  ],
  [
    "bullets below numbers",
    "1. oil\n   - whale\n   - rape\n2. wick",
    ["[1: oil / [-: whale, rape], wick]"],
  ],
  [
    "a further paragraph",
    "1. The oil is kept below.\n\n   It came from the north.\n\n2. The wick is here.",
    ["[1: The oil is kept below. / It came from the north., The wick is here.]"],
  ],
])("reads %s", (_what, text, expected) => {
  expect(lists(text)).toEqual(expected);
});

test("leaves a paragraph set in as far as any other to the text", () => {
  expect(
    lists("1. The oil is kept below.\n\nIt came from the north.\n\n2. The wick is here."),
  ).toEqual(["[1: The oil is kept below.]", "[2: The wick is here.]"]);
});
