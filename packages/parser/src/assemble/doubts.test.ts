import type { Block } from "@printery/document";
import { formatMessage, usualLimits } from "@printery/task";
import { describe, expect, test } from "vitest";
import { parse } from "../parse.ts";
import { sourceOf } from "../source.ts";
import { tellOfDoubts } from "./doubts.ts";

const source = sourceOf("a.txt", "The road.\n".repeat(2000));

function block(type: "heading" | "paragraph", text: string, confidence: number, start = 0): Block {
  const position = source.position(start, start + text.length);
  const children = [{ type: "text" as const, value: text, position }];
  const data = { confidence };
  return type === "heading"
    ? { type, depth: 2, children, position, data }
    : { type, children, position, data };
}

function leftover(type: "boilerplate" | "related", text: string, confidence: number): Block {
  const child = block("paragraph", text, 1);
  if (child.type !== "paragraph") throw new Error("Expected a paragraph");
  return { type, children: [child], position: child.position, data: { confidence } };
}

function doubts(...nodes: Block[]): string[] {
  const told: string[] = [];
  tellOfDoubts(nodes, {
    limits: usualLimits,
    tell: (message) => told.push(formatMessage({ file: "a.txt", ...message })),
  });
  return told;
}

const passage =
  "The salt road ran by the mill and by the inn, and it was mended every summer by the people who lived along it and by nobody else.";

describe("a doubt is told of", () => {
  test.each([
    [
      "a heading that may be none",
      block("heading", "The road", 0.29),
      "a.txt:1:1: info: Expected a line that plainly is a heading, or plainly none, not “The road”; taking it for one (confidence 0.29) (heading-doubtful)",
    ],
    [
      "text left aside that may belong to the rest",
      leftover("boilerplate", passage, 0.29),
      "a.txt:1:1: info: Expected text that plainly belongs to the page around, not “The salt road ran by the mill and by the inn, and it was men…”; leaving it out of the running text (confidence 0.29) (leftover-doubtful)",
    ],
    [
      "so of other texts",
      leftover("related", passage, 0),
      "a.txt:1:1: info: Expected text that plainly belongs to the page around, not “The salt road ran by the mill and by the inn, and it was men…”; leaving it out of the running text (confidence 0) (leftover-doubtful)",
    ],
    [
      "a paragraph whose breaks may be lost",
      block("paragraph", "road".repeat(1501), 1),
      "a.txt:1:1: info: Expected a paragraph, not 6004 characters without a break; leaving it whole (block-overlong)",
    ],
  ])("%s", (_what, node, message) => {
    expect(doubts(node)).toEqual([message]);
  });
});

describe("no doubt is told of", () => {
  test.each([
    ["a heading that is one", block("heading", "The road", 0.3)],
    ["a paragraph, however unsure", block("paragraph", passage, 0)],
    ["text left aside surely", leftover("boilerplate", passage, 0.3)],
    ["a label left aside that nobody misses", leftover("boilerplate", passage.slice(0, 119), 0)],
    ["a paragraph of some length", block("paragraph", "road".repeat(1500), 1)],
    [
      "a heading that says nothing of how sure it is",
      { ...block("heading", "The road", 0), data: {} },
    ],
  ])("%s", (_what, node) => {
    expect(doubts(node)).toEqual([]);
  });
});

test("of many doubts, the dozen least sure are told, in the order of the source", () => {
  const nodes = Array.from({ length: 20 }, (_, at) =>
    block("heading", "The road", (20 - at) / 100, at * 10),
  );
  const told = doubts(...nodes);
  expect(told).toHaveLength(12);
  expect(told[0]).toMatch(/^a\.txt:9:1: .*\(confidence 0\.12\)/);
  expect(told.at(-1)).toMatch(/^a\.txt:20:1: .*\(confidence 0\.01\)/);
});

/** The messages for a whole text. */
function messages(text: string, detect?: () => string | undefined): string[] {
  const options = { path: "a.txt", ...(detect === undefined ? {} : { detect }) };
  return parse(Buffer.from(text), options).messages.map(formatMessage);
}

test.each([
  ["is told of, too", "road ".repeat(1300).trim(), 1],
  ["is not where it has breaks", `${"road ".repeat(600).trim()}\n\n`.repeat(2), 0],
])("a text that is too long %s", (_what, text, count) => {
  const told = messages(`The Salt Road\n\n${text}\n`);
  expect(told.filter((message) => message.endsWith("(block-overlong)"))).toHaveLength(count);
});

describe("a language that can't be told", () => {
  const gibberish = "Zork blim fnord quux zibble worp, snarf blat and glonk. ".repeat(3).trim();
  const guessed =
    "a.txt: info: Expected a language that can be told, not this; taking it for English (language-guessed)";

  test("is told of", () => {
    expect(messages(`Zork\n\n${gibberish}\n`, () => undefined)).toContain(guessed);
  });

  test.each([
    ["by common words", passage, () => undefined],
    ["by the detector", gibberish, () => "fi"],
    ["by nothing, of too few words to try", "Zork blim fnord.", () => undefined],
    ["by nothing, where there is no detector to ask", gibberish, undefined],
  ])("is not, where it is told %s", (_what, text, detect) => {
    expect(messages(`Zork\n\n${text}\n`, detect)).not.toContain(guessed);
  });
});
