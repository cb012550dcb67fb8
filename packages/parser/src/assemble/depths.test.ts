import { expect, test } from "vitest";
import { cut } from "../cut/cut.ts";
import type { Role } from "../roles/state.ts";
import { sourceOf } from "../source.ts";
import { headingDepths } from "./depths.ts";

/** The depths of the headings of `texts`, where “.” stands for text between. */
function depths(...texts: string[]): number[] {
  const { blocks } = cut(sourceOf("a.txt", texts.join("\n\n").replaceAll(/^\.$/gm, "It is lit.")));
  const readings = blocks.map((block) => {
    const role: Role = block.text === "It is lit." ? "paragraph" : "heading";
    return { block, role, confidence: 1, cues: [] };
  });
  return [...headingDepths(readings).values()];
}

test.each<[what: string, texts: string[], expected: number[]]>([
  ["stand beside each other", ["Oil", ".", "Wick", ".", "Glass", "."], [2, 2, 2]],
  ["go down where one stands right below another", ["Oil", "Whale", ".", "Rape", "."], [2, 3, 3]],
  [
    "come back up where another has one right below",
    ["Oil", "Whale", ".", "Rape", ".", "Wick", "Flat", "."],
    [2, 3, 3, 2, 3],
  ],
  [
    "go down for scenes, and come back up for acts",
    ["ACT I", "SCENE I", ".", "SCENE II", ".", "ACT II", "SCENE I", "."],
    [2, 3, 3, 2, 3],
  ],
  ["stand beside each other where scenes have no acts", ["SCENE I", ".", "SCENE II", "."], [2, 2]],
  [
    "go down for the numerals of chapters right below parts",
    ["PREMIÈRE PARTIE", "I", ".", "DEUXIÈME PARTIE", "I", "."],
    [2, 3, 2, 3],
  ],
  [
    "come back up for the parts every text has",
    ["Oil", "Whale", ".", "References", "."],
    [2, 3, 2],
  ],
  [
    "go down where they come again",
    ["light", ".", "Returns", ".", "snuff", ".", "Returns", "."],
    [2, 3, 2, 3],
  ],
  [
    "go down together where they come again together",
    ["light", ".", "Returns", ".", "Example", ".", "snuff", ".", "Returns", ".", "Example", "."],
    [2, 3, 3, 2, 3, 3],
  ],
  [
    "follow their numbers",
    ["1. Oil", ".", "1.1 Whale", ".", "1.1.1 Sperm", ".", "2. Wick", "."],
    [2, 3, 4, 2],
  ],
  [
    "follow numbers after a word",
    ["Section 1: Oil", ".", "1.1: Whale", ".", "Section 2: Wick", "."],
    [2, 3, 2],
  ],
  [
    "follow bare numbers above those with parts",
    [
      "1 Oil",
      ".",
      "1.1 Whale",
      ".",
      "1.1.1 Sperm",
      ".",
      "2 Wick",
      ".",
      "2.1 Flat",
      ".",
      "3 Glass",
      ".",
    ],
    [2, 3, 4, 2, 3, 2],
  ],
  [
    "follow bare numbers in a part of a text",
    ["4.2 Whale", ".", "5 Wick", ".", "7 Glass", ".", "7.1 Clear", "."],
    [2, 2, 2, 3],
  ],
  [
    "follow no number that belongs to what is said",
    ["1 Oil", ".", "1.1 Whale", ".", "12 Keepers", ".", "1.2 Rape", "."],
    [2, 3, 3, 3],
  ],
  ["skip no depth", ["1. Oil", ".", "1.1.1 Sperm", "."], [2, 3]],
  ["follow part and chapter", ["Part One", "Chapter 1", ".", "Chapter 2", "."], [2, 3, 3]],
  [
    "go down from act to scene",
    ["ACT I", "SCENE I. A Lamp Room", ".", "SCENE II. A Mole", "."],
    [2, 3, 3],
  ],
  ["go down from capitals", ["OIL", ".", "Whale", ".", "WICK", "."], [2, 3, 2]],
])("headings %s", (_what, texts, expected) => {
  expect(depths(...texts)).toEqual(expected);
});

test.each<[what: string, texts: string[]]>([
  ["the name of a chapter stays beside its number", ["Chapter IV", "The Mole", ".", "Chapter V"]],
  ["many headings in a row are a list", ["Oil", "Wick", "Glass", "Brass", ".", "Salt", "."]],
  ["lone numbers say nothing", ["1. Oil", ".", "2. Wick", ".", "Glass", "."]],
  ["capitals throughout say nothing", ["OIL", ".", "WICK", "."]],
])("%s", (_what, texts) => {
  expect(new Set(depths(...texts))).toEqual(new Set([2]));
});
